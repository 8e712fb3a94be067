import type { Form } from './html.ts'
import type { Visitor } from './visitor.ts'

/** A form that somebody found on their way through the product. */
export type Found = {
  readonly who: Visitor
  readonly path: string
  readonly form: Form
  /** Which form it is, whichever case it stands on. */
  readonly make: string
}

/** A path without what differs from case to case. */
export const patternOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}(:[0-9a-f-]{36})?/g, ':id')
    .replace(/\b[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}\b/g, ':case')

const makeOf = (path: string, form: Form): string => {
  const named = form.inputs.map(({ name, kind }) => (kind === 'button' ? `[${name}]` : name))
  return `${form.method} ${patternOf(path).replace(/\?.*/, '')} ${[...new Set(named)].join(',')}`
}

/** Where a visit goes on to: our own pages, each make of address once, and never out of the door. */
const MOST_OF_A_KIND = 1

/** Follows every link from where somebody starts, and gathers the forms. `seen` hears of each answer. */
export async function crawl(
  who: Visitor,
  from: readonly string[],
  within: RegExp,
  seen: (path: string, answer: Awaited<ReturnType<Visitor['open']>>) => void,
): Promise<Found[]> {
  const todo = [...from]
  const known = new Set(from)
  const kinds = new Map<string, number>()
  const found: Found[] = []
  for (let path = todo.shift(); path; path = todo.shift()) {
    const kind = patternOf(path)
    const times = kinds.get(kind) ?? 0
    if (times >= MOST_OF_A_KIND) continue
    kinds.set(kind, times + 1)
    const answer = await who.open(path)
    seen(path, answer)
    for (const form of answer.page.forms) found.push({ who, path, form, make: makeOf(form.action, form) })
    const next = [...answer.page.links, ...(answer.to ? [answer.to] : [])]
    for (const link of next) {
      const to = link.replace(who.house.origin, '').replace(/#.*/, '')
      if (!/^\/(?!\/)/.test(to) || known.has(to) || !within.test(to)) continue
      known.add(to)
      todo.push(to)
    }
  }
  return found
}
