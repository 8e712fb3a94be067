import {
  type Caseload,
  type CaseloadQuery,
  type Directory,
  type Me,
  queryOfList,
  type SavedViewLink,
} from '@common-ground/api/contracts'
import { formatShort, type LocalDate } from '@common-ground/domain'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { tickOf } from '../hand-over/ticked.ts'
import { chosenOf } from './chosen.ts'
import { VIEW_WORDS } from './words.ts'

/** A row as the table draws it: nothing but what it shows. */
const rowOf = ({ nextDueOn, ...row }: Caseload['rows'][number], today: LocalDate) => ({
  reference: row.reference,
  tick: tickOf(row),
  child: row.childName,
  decision: row.decisionLabel,
  headline: row.headlineLabel,
  officer: row.officerName ?? '',
  raised: formatShort(row.raisedOn),
  due: nextDueOn ? formatShort(nextDueOn) : '',
  dueWhat: row.nextDueTitle ?? '',
  late: nextDueOn !== null && nextDueOn < today,
  waited: row.waited,
})
export type Row = ReturnType<typeof rowOf>

type Known = {
  readonly directory: Directory
  readonly views: readonly SavedViewLink[]
  readonly me: Me
  readonly today: LocalDate
}

/** One page of the caseload, ready to draw. */
export function caseloadPage(
  list: Caseload,
  query: CaseloadQuery,
  address: string,
  { directory, views, me, today }: Known,
) {
  // Which are ticked is of this page alone: it goes along to no other.
  const search = withQuery(address, { tick: null })
  const canGive = me.roles.some((role) => role === 'officer' || role === 'manager')
  const { heading } = VIEW_WORDS[query.view]
  const said = queryOfList(query)
  return {
    title: list.previous ? `${heading} (continued)` : heading,
    heading,
    search,
    said,
    query,
    chosen: chosenOf(query, search, directory),
    rows: list.rows.map((row) => rowOf(row, today)),
    total: list.total,
    previous: list.previous,
    next: list.next,
    officers: directory.officers.map(({ id, name }) => ({ value: id, text: name })),
    teams: directory.teams.map(({ id, name }) => ({ value: id, text: name })),
    views: views.map(({ id, name, query: kept }) => ({
      id,
      name,
      href: paths.cases(kept),
      current: kept === said,
    })),
    canGive,
    isTicked: new URLSearchParams(address).get('tick') === 'all',
  }
}
export type CaseloadPage = ReturnType<typeof caseloadPage>
