import { Sen2ListQuery, type Sen2Row } from '@common-ground/api/contracts'
import { formatShort } from '@common-ground/domain'
import { EmptyState, Pagination, Scrollable } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { flagWords } from '../../exports/sen2-files.ts'
import { TakeAway } from '../../exports/take-away.tsx'
import { MISSING_WORDS, MODULE_WORDS } from '../../exports/words.ts'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = Sen2ListQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await answering(request, visit(context).api.exports.sen2List(query))
  const { module, missing } = query
  const name = [module && MODULE_WORDS[module].name, missing && MISSING_WORDS[missing]].filter(Boolean)
  return { title: [`SEN2 flags for ${list.year}`, ...name].join(': '), list, module, missing }
}

const CasesTable = ({ rows, title }: { rows: readonly Sen2Row[]; title: string }) => (
  <Scrollable label={title}>
    <table className="app-table-cases">
      <caption className="govuk-visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          <th scope="col">Child or young person</th>
          <th scope="col">Born</th>
          <th scope="col">Decision</th>
          <th scope="col">Date of the decision</th>
          <th scope="col">Mediation</th>
          <th scope="col">Appeal</th>
          <th scope="col">Missing</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <td>
              <a href={paths.case(row.reference)}>{row.reference}</a>
            </td>
            <td>{row.childName}</td>
            <td>{row.bornOn ? formatShort(row.bornOn) : 'Not known'}</td>
            <td>{row.decisionLabel}</td>
            <td>{row.decidedOn ? formatShort(row.decidedOn) : 'Not known'}</td>
            <td>{flagWords(row.mediation)}</td>
            <td>{flagWords(row.tribunal)}</td>
            <td>{row.missing.map((what) => MISSING_WORDS[what]).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrollable>
)

export default function Sen2Cases({ loaderData: { title, list, module, missing } }: Route.ComponentProps) {
  const { year, rows, total, page, pages } = list
  const to = (at: number) => ({ href: paths.sen2Cases(year, module, missing, at) })
  return (
    <StaffFrame back={{ href: paths.sen2(year), text: `SEN2 flags for ${year}` }}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body" id="count">
        <strong>
          {total.toLocaleString('en-GB')} {total === 1 ? 'disagreement' : 'disagreements'}
        </strong>
      </p>
      {rows.length > 0 ? (
        <>
          <TakeAway
            what="this list"
            href={(format) => paths.takeAway('sen2Cases', to(1).href.split('?')[1] ?? '', format)}
          />
          <CasesTable rows={rows} title={title} />
        </>
      ) : (
        <EmptyState title="No disagreement is here">
          Nothing of this kind is missing. Go back to{' '}
          <a className="govuk-link" href={paths.sen2(year)}>
            the flags for {year}
          </a>
          .
        </EmptyState>
      )}
      {pages > 1 ? (
        <Pagination
          previous={page > 1 ? to(page - 1) : undefined}
          next={page < pages ? to(page + 1) : undefined}
        />
      ) : null}
    </StaffFrame>
  )
}
