import type { CaseloadQuery } from '@common-ground/api/contracts'
import { Button, Scrollable, sortHead } from '@common-ground/ui'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import type { CaseloadPage, Row } from './view.server.ts'

/** A row. Fifty of them are drawn at once, so each is as few elements as will do. */
const CaseRow = ({ row, list: { canGive, isTicked } }: { row: Row; list: CaseloadPage }) => (
  <tr>
    {canGive ? (
      <td>
        <input
          type="checkbox"
          name="case"
          value={row.tick}
          defaultChecked={isTicked}
          aria-label={`Tick ${row.reference}`}
        />
      </td>
    ) : null}
    <td>
      <a href={paths.case(row.reference)}>{row.reference}</a>
    </td>
    <td>{row.child}</td>
    <td>{row.decision}</td>
    <td>{row.waited ? `${row.headline}. Family waiting: they wrote ${row.waited}` : row.headline}</td>
    <td>{row.officer || 'Nobody yet'}</td>
    <td>{row.raised}</td>
    <td>{row.due ? `${row.due}${row.late ? ' (passed)' : ''}: ${row.dueWhat}` : 'None'}</td>
  </tr>
)

type Sort = CaseloadQuery['sort']

/** The head of a column one can sort by: pressed again it turns the order round, always from the first page. */
function sortable({ query, search }: CaseloadPage, sort: Sort, label: string) {
  const ascending = query.order === 'asc'
  const isSorted = query.sort === sort
  const order = isSorted && ascending ? 'desc' : 'asc'
  return sortHead({
    label,
    href: paths.cases(withQuery(search, { sort, order, page: null, from: null })),
    sorted: isSorted ? (ascending ? 'ascending' : 'descending') : 'none',
  })
}

const GiveTicked = () => <Button kind="secondary">Give the ticked cases</Button>

/**
 * Ticks all of the page at once, or none: a page of its own, so that it works without scripts. Where all are ticked, they
 * can be given away from here, which is a long way above the end of the list.
 */
const TickAll = ({ list: { search, isTicked } }: { list: CaseloadPage }) => (
  <>
    <p className="govuk-body" id="tick">
      <a
        className="govuk-link"
        href={`${paths.cases(withQuery(search, { tick: isTicked ? null : 'all' }))}#tick`}
      >
        {isTicked ? 'Tick none of these cases' : 'Tick every case on this page, to give them away'}
      </a>
    </p>
    {isTicked ? <GiveTicked /> : null}
  </>
)

/** The cases of this page. */
export function CaseTable({ list }: { list: CaseloadPage }) {
  const { canGive } = list
  const head = [
    ...(canGive ? [{ text: <span className="govuk-visually-hidden">Tick</span> }] : []),
    sortable(list, 'reference', 'Reference'),
    { text: 'Child or young person' },
    { text: 'Decision' },
    { text: 'Where it is' },
    { text: 'Case officer' },
    sortable(list, 'raised', 'Raised'),
    sortable(list, 'nextDue', 'Next date'),
  ]
  const table = (
    <Scrollable label={list.heading}>
      <table className={`app-table-cases${canGive ? ' app-table-cases--ticks' : ''}`}>
        <caption className="govuk-visually-hidden">{list.title}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col" aria-sort={'sort' in cell ? cell.sort : undefined}>
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <CaseRow key={row.reference} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
  if (!canGive) return table
  return (
    <form method="get" action={paths.handOver} noValidate>
      <TickAll list={list} />
      {table}
      <GiveTicked />
    </form>
  )
}
