import type { Caseload, CaseloadQuery, Directory } from '@common-ground/api/contracts'
import { formatShort, type LocalDate } from '@common-ground/domain'
import { type PageLink, pageLinks, withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { LIST_FILTERS, VIEW_WORDS } from './words.ts'

/** A row as the table draws it: nothing but what it shows. */
const rowOf = ({ nextDueOn, ...row }: Caseload['rows'][number], today: LocalDate) => ({
  reference: row.reference,
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

type Chosen = { readonly label: string; readonly removeHref: string }

function chosenOf(query: CaseloadQuery, search: string, directory: Directory): readonly Chosen[] {
  const without = (name: string): string => paths.cases(withQuery(search, { [name]: null, page: null }))
  const fromLists = LIST_FILTERS.flatMap(({ name, label, unchosen, options }): Chosen[] => {
    const value = query[name]
    const text = options.find((option) => option.value === value)?.text
    return text && value !== unchosen ? [{ label: `${label}: ${text}`, removeHref: without(name) }] : []
  })
  const officer = query.officer && directory.officers.find(({ id }) => id === query.officer)
  return [
    ...(query.q ? [{ label: `Search: ${query.q}`, removeHref: without('q') }] : []),
    ...(query.officer
      ? [{ label: `Officer: ${officer ? officer.name : 'not known'}`, removeHref: without('officer') }]
      : []),
    ...fromLists,
  ]
}

/** One page of the caseload, ready to draw. */
export function caseloadPage(
  list: Caseload,
  query: CaseloadQuery,
  search: string,
  directory: Directory,
  today: LocalDate,
) {
  const { heading } = VIEW_WORDS[query.view]
  const chosen = chosenOf(query, search, directory)
  const links: readonly PageLink[] = list.pages > 1 ? pageLinks(list.page, list.pages) : []
  return {
    title: list.pages > 1 ? `${heading} (page ${list.page} of ${list.pages})` : heading,
    heading,
    search,
    query,
    chosen,
    rows: list.rows.map((row) => rowOf(row, today)),
    total: list.total,
    page: list.page,
    pages: list.pages,
    links,
    officers: directory.officers.map(({ id, name }) => ({ value: id, text: name })),
  }
}
export type CaseloadPage = ReturnType<typeof caseloadPage>
