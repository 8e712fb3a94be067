import { env } from '../../env.server.ts'
import { paths } from '../../paths.ts'
import { GUIDANCE } from '../../public-pages.ts'

/** Search engines may read guidance and what it is drawn with, and nothing of anybody. */
export function loader() {
  const lines = [
    'User-agent: *',
    'Disallow: /',
    ...GUIDANCE.map((path) => `Allow: ${path}$`),
    'Allow: /assets/',
    `Allow: ${paths.icon}`,
    `Sitemap: ${env.APP_ORIGIN}${paths.sitemap}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
