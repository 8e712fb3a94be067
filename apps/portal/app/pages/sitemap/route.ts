import { env } from '../../env.server.ts'
import { GUIDANCE } from '../../public-pages.ts'

/** Where the guidance is, for search engines. */
export function loader() {
  const urls = GUIDANCE.map((path) => `<url><loc>${new URL(path, env.APP_ORIGIN).href}</loc></url>`)
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
