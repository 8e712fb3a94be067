/** One place in a list of pages: a page number, or a gap. */
export type PageLink = { readonly page: number; readonly current: boolean } | 'gap'

/** The pages to link to: first, last, and those beside the current one. */
export function pageLinks(current: number, pages: number): readonly PageLink[] {
  const shown = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages)
  const links: PageLink[] = []
  let before = 0
  for (const page of [...new Set(shown)].toSorted((a, b) => a - b)) {
    if (page - before > 1) links.push('gap')
    links.push({ page, current: page === current })
    before = page
  }
  return links
}

/** An address's query with some of it changed; null or '' takes a name out. Begins with "?", or is empty. */
export function withQuery(search: string, changes: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, String(value))
  }
  const said = query.toString()
  return said ? `?${said}` : ''
}
