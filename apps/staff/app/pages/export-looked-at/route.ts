import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { lookedAtTable } from '../../exports/tables.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** Everybody who looked at a case outside their own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const { api, today, call } = visit(context)
  const taken = await answering(request, api.lookIns.export())
  return spreadsheet(lookedAtTable(taken), tableFormat(searchParams), `looked-at-${today}`, call.now)
}
