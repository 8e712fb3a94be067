import { data } from 'react-router'
import { api } from '../../api.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export function loader() {
  throw data(null, 404)
}

/** What GOV.UK Notify reports of a message. Without its secret there is no such address. */
export async function action({ request, context }: Route.ActionArgs) {
  return (await api.takeReceipt(request, visit(context).call)) ?? new Response(null, { status: 404 })
}
