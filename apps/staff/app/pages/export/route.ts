import { CaseloadQuery } from '@common-ground/api/contracts'
import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { casesTable } from '../../exports/tables.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The whole of the list that is looked at, row by row as it is read: no page of it waits for the last. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const query = CaseloadQuery.parse(Object.fromEntries(searchParams))
  const { api, today, call } = visit(context)
  const { rows } = await answering(request, api.cases.export(query), paths.cases())
  return spreadsheet(casesTable(rows), tableFormat(searchParams), `cases-${today}`, call.now)
}
