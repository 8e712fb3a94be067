import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { data } from 'react-router'
import { listAt } from '../../exports/lists.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The whole of a list, row by row as it is read: no page of it waits for the last. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const list = listAt(params.list)
  if (!list) throw data(null, 404)
  const { api, today, call } = visit(context)
  const table = await answering(request, list.take(api, Object.fromEntries(searchParams)), list.page)
  if (!table) throw data(null, 404)
  return spreadsheet(table, tableFormat(searchParams), `${table.file}-${today}`, call.now)
}
