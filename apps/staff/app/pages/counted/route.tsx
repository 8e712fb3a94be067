import { type CountedList, CountedQuery } from '@common-ground/api/contracts'
import { BAND_NAMES, type Band, formatShort, measureOf, countOf as wordsOf } from '@common-ground/domain'
import { EmptyState, Pagination, Scrollable } from '@common-ground/ui'
import { answering, withQuery } from '@common-ground/web'
import { redirect } from 'react-router'
import { TakeAway } from '../../exports/take-away.tsx'
import { MonthsFilter, SpanProblem } from '../../figures/months-filter.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const asked = CountedQuery.safeParse(Object.fromEntries(searchParams))
  const { api, today } = visit(context)
  // Without a figure that is known there is nothing to list; all cases are next best, for whoever is signed in.
  if (!asked.success) {
    await answering(request, api.directory.show())
    throw redirect(paths.cases('view=all'))
  }
  const [list, { teams }] = await answering(
    request,
    Promise.all([api.figures.counted(asked.data), api.directory.show()]),
  )
  return { title: `${list.name}: list`, list, query: asked.data, teams, search, today }
}

/** What of the figure is listed, in words. */
function what({ result, part, band, measure }: CountedQuery): string {
  const { share, parts } = measureOf(measure)
  const said = [
    result === 'yes'
      ? share?.numerator
      : result === 'no'
        ? `Not: ${share?.numerator ?? ''}`
        : share?.denominator,
    part ? `${parts?.name}: ${parts?.all.find(({ id }) => id === part)?.name ?? 'not known'}` : undefined,
    band ? BAND_NAMES[band as Band] : undefined,
  ]
  return said.filter(Boolean).join('. ')
}

const rowsOf = ({ total, measure }: CountedList): string => wordsOf(total, measureOf(measure).counted)

function countOf(list: CountedList): string {
  const { total, cases } = list
  const all = rowsOf(list)
  return cases === total
    ? all
    : `${all}, in ${cases.toLocaleString('en-GB')} ${cases === 1 ? 'case' : 'cases'}`
}

function CountedTable({ list }: { list: CountedList }) {
  const { share, parts, days, dated } = measureOf(list.measure)
  const isShare = share && !share.byPart
  return (
    <Scrollable label={list.name}>
      <table className="app-table-cases">
        <caption className="govuk-visually-hidden">{list.name}</caption>
        <thead>
          <tr>
            <th scope="col">Reference</th>
            <th scope="col">Child or young person</th>
            <th scope="col">Decision</th>
            <th scope="col">Where it is</th>
            <th scope="col">Case officer</th>
            <th scope="col">{`Counted by ${dated}`}</th>
            {parts ? <th scope="col">{parts.name}</th> : null}
            {days ? <th scope="col">{days.unit === 'days' ? 'Days' : 'Working days'}</th> : null}
            {isShare ? <th scope="col">{share.numerator}</th> : null}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, at) => (
            <tr key={at}>
              <td>
                <a href={paths.case(row.reference)}>{row.reference}</a>
              </td>
              <td>{row.childName}</td>
              <td>{row.decisionLabel}</td>
              <td>{row.headlineLabel}</td>
              <td>{row.officerName ?? 'Nobody yet'}</td>
              <td>{formatShort(row.day)}</td>
              {parts ? <td>{row.part ?? ''}</td> : null}
              {days ? <td>{row.days ?? ''}</td> : null}
              {isShare ? <td>{row.counts ? 'Yes' : 'No'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}

export default function CountedRoute({
  loaderData: { list, query, teams, search, today },
}: Route.ComponentProps) {
  const { result, part, band } = query
  const keep = {
    measure: query.measure,
    ...(result && { result }),
    ...(part && { part }),
    ...(band && { band }),
  }
  return (
    <StaffFrame back={{ href: paths.measure(list.measure, search), text: list.name }}>
      <SpanProblem span={list.span} />
      <h1 className="govuk-heading-l">{list.name}</h1>
      <p className="govuk-body">{what(query)}</p>
      <MonthsFilter
        span={list.span}
        team={query.team}
        teams={teams}
        today={today}
        action={paths.counted()}
        search={search}
        keep={keep}
      />
      <p className="govuk-body" id="count">
        <strong>{countOf(list)}</strong>
      </p>
      {list.total > 0 ? (
        <TakeAway what={rowsOf(list)} href={(format) => paths.takeAway('counted', search, format)} />
      ) : null}
      {list.rows.length > 0 ? (
        <CountedTable list={list} />
      ) : (
        <EmptyState title="Nothing is counted here">
          Choose other months or another team, or go back to{' '}
          <a className="govuk-link" href={paths.measure(list.measure)}>
            the figure
          </a>
          .
        </EmptyState>
      )}
      {list.next ? (
        <Pagination next={{ href: paths.counted(withQuery(search, { from: list.next })) }} />
      ) : null}
    </StaffFrame>
  )
}
