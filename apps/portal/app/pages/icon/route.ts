import { answering } from '@common-ground/web'
import { BRAND } from '../../layout/brand.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The authority's own sign: its first letter. A council with a sign of its own serves that at this address. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { shortName, name } = await answering(request, visit(context).api.authority.show())
  const [letter = 'C'] = shortName.toUpperCase()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>${escaped(name)}</title><rect width="32" height="32" rx="6" fill="${BRAND}"/><text x="16" y="23" font-family="arial, sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="#fff">${escaped(letter)}</text></svg>`
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
