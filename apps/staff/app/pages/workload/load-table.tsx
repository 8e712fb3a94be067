import { WORKLOAD_LISTS, type WorkloadRow } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { Table } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import { LIST_WORDS } from './words.ts'

const NOBODY = 'Nobody yet'

/** Whose row it is, with what a manager has to know before giving them more. */
function Whose({ row }: { row: WorkloadRow }) {
  const notes = [
    ...(row.hasLeft ? ['Does not work here any more'] : []),
    ...(row.away ? [`Away until ${formatDate(row.away.until)}. ${row.away.deputy} covers`] : []),
  ]
  return (
    <>
      {row.name ?? NOBODY}
      {notes.map((note) => (
        <span
          key={note}
          className="govuk-hint govuk-!-display-block govuk-!-font-weight-regular govuk-!-margin-bottom-0"
        >
          {note}
        </span>
      ))}
    </>
  )
}

/** Where one officer’s cases are ticked to be given to another. */
function Give({ row: { name, lists } }: { row: WorkloadRow }) {
  if (lists.open.count === 0) return 'None to give'
  return (
    <a className="govuk-link" href={`${paths.cases(lists.open.query)}#tick`}>
      Give some
      <span className="govuk-visually-hidden">
        {name ? ` of the cases of ${name} to somebody else` : ' of the cases that nobody has to somebody'}
      </span>
    </a>
  )
}

/** What each officer has to do, in the order of their names. Every number opens the cases that it counts. */
export const LoadTable = ({ rows }: { rows: readonly WorkloadRow[] }) => (
  <Table
    caption="What each case officer has to do"
    captionClasses="govuk-visually-hidden"
    head={[
      { text: 'Case officer' },
      ...WORKLOAD_LISTS.map((list) => ({ text: LIST_WORDS[list].column, format: 'numeric' as const })),
      { text: 'To somebody else' },
    ]}
    rows={rows.map((row) => [
      { text: <Whose row={row} /> },
      ...WORKLOAD_LISTS.map((list) => {
        const { count, query } = row.lists[list]
        return {
          format: 'numeric' as const,
          text: (
            <a className="govuk-link" href={paths.cases(query)}>
              {count.toLocaleString('en-GB')}
              <span className="govuk-visually-hidden">
                {' '}
                {LIST_WORDS[list].what}: {row.name ?? NOBODY}
              </span>
            </a>
          ),
        }
      }),
      { text: <Give row={row} /> },
    ])}
    firstCellIsHeader
    stacks
  />
)
