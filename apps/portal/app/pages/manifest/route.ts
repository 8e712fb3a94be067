import { answering } from '@common-ground/web'
import { BRAND } from '../../layout/brand.ts'
import { SERVICE } from '../../layout/title.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** What a phone needs to keep the service on its first screen, as the authority's own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { name, shortName } = await answering(request, visit(context).api.authority.show())
  const manifest = {
    name: `${SERVICE} – ${name}`,
    short_name: `${shortName} SEND`,
    lang: 'en-GB',
    start_url: paths.home,
    display: 'browser',
    theme_color: BRAND,
    background_color: '#ffffff',
    icons: [{ src: paths.icon, sizes: 'any', type: 'image/svg+xml' }],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
