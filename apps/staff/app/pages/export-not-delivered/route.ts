import { UndeliveredQuery } from '@common-ground/api/contracts'
import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { notDeliveredTable } from '../../exports/tables.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The whole of the list of what reached nobody. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const query = UndeliveredQuery.parse(Object.fromEntries(searchParams))
  const { api, today, call } = visit(context)
  const taken = await answering(request, api.undelivered.export(query))
  return spreadsheet(notDeliveredTable(taken), tableFormat(searchParams), `not-delivered-${today}`, call.now)
}
