import { answering } from '@common-ground/web'
import { env } from '../../env.server.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** For how long what it says may be relied on, in days. RFC 9116 wants less than a year. */
const DAYS = 180

/** How to tell of a weakness (RFC 9116). An authority that named no address of its own is reached by its help page. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, call } = visit(context)
  const { securityContact } = await answering(request, api.authority.show())
  const expires = new Date(call.now.getTime() + DAYS * 86_400_000)
  expires.setUTCHours(0, 0, 0, 0)
  const lines = [
    `Contact: ${securityContact ? `mailto:${securityContact}` : `${env.APP_ORIGIN}${paths.help}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${env.APP_ORIGIN}${paths.securityText}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
