import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** How long a calendar that asked too often is told to wait, in seconds. */
const WAIT = 900

/** What opens a calendar, as it is made: anything else is no address of ours. */
const TOKEN = /^[\w-]{43}$/

/** What an officer's own calendar reads, without a session: the address itself opens it. */
export async function loader({ request, context, params: { token } }: Route.LoaderArgs) {
  if (!TOKEN.test(token)) throw data(null, 404)
  const answer = await answering(request, visit(context).api.calendar.read({ token }))
  if (!answer.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(WAIT) } })
  return new Response(answer.file, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
