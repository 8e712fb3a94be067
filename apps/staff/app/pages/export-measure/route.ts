import { MeasureQuery } from '@common-ground/api/contracts'
import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { data } from 'react-router'
import { monthsTable } from '../../exports/tables.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A figure month by month. */
export async function loader({ request, params: { measure }, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const query = MeasureQuery.safeParse({ ...Object.fromEntries(searchParams), measure })
  if (!query.success) throw data(null, 404)
  const { api, today, call } = visit(context)
  const taken = await answering(request, api.figures.exportMonths(query.data))
  return spreadsheet(monthsTable(taken), tableFormat(searchParams), `${measure}-months-${today}`, call.now)
}
