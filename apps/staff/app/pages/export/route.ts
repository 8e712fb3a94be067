import { CaseloadQuery, type CaseloadRow } from '@common-ground/api/contracts'
import { answering, csvLines, download } from '@common-ground/web'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const HEAD = [
  'Reference',
  'Child or young person',
  'Decision',
  'Where it is',
  'Case officer',
  'Raised',
  'Next date',
  'What is due',
  'Family waiting',
]

const cellsOf = (row: CaseloadRow): readonly string[] => [
  row.reference,
  row.childName,
  row.decisionLabel,
  row.headlineLabel,
  row.officerName ?? '',
  row.raisedOn,
  row.nextDueOn ?? '',
  row.nextDueTitle ?? '',
  row.waited ? `They wrote ${row.waited}` : '',
]

/** The whole of the list that is looked at, row by row as it is read: no page of it waits for the last. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const query = CaseloadQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { api, today } = visit(context)
  const { rows } = await answering(request, api.cases.export(query))
  async function* table() {
    yield HEAD
    for await (const row of rows) yield cellsOf(row)
  }
  return download({
    stream: csvLines(table()),
    type: 'text/csv; charset=utf-8',
    fileName: `cases-${today}.csv`,
  })
}
