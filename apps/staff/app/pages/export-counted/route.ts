import { CountedQuery } from '@common-ground/api/contracts'
import { answering, spreadsheet, tableFormat } from '@common-ground/web'
import { redirect } from 'react-router'
import { countedTable } from '../../exports/tables.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The whole of the list behind a figure. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const query = CountedQuery.safeParse(Object.fromEntries(searchParams))
  // Without a figure that is known there is nothing to take; its list says so.
  if (!query.success) throw redirect(paths.counted(search))
  const { api, today, call } = visit(context)
  const taken = await answering(request, api.figures.exportCounted(query.data), paths.counted(search))
  return spreadsheet(
    countedTable(taken),
    tableFormat(searchParams),
    `${taken.measure}-list-${today}`,
    call.now,
  )
}
