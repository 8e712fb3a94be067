import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { endOf } from '../../session-end.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export function loader() {
  throw data(null, 404)
}

/** Using a session is what extends it: for a page whose reader said that they are still there. */
export async function action({ request, context }: Route.ActionArgs) {
  const { api, call } = visit(context)
  const me = await answering(request, api.account.me())
  return Response.json(me ? endOf(me.endsAt, call.now) : null)
}
