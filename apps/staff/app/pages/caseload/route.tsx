import { CaseloadQuery } from '@common-ground/api/contracts'
import { Pagination } from '@common-ground/ui'
import { answering, withQuery } from '@common-ground/web'
import { redirect } from 'react-router'
import { Noted, TakeAwayLinks } from '../../exports/take-away.tsx'
import { News } from '../../layout/news.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { CaseTable } from './case-table.tsx'
import { Filters } from './filters.tsx'
import { NothingHere } from './nothing-here.tsx'
import { SavedLists } from './saved-lists.tsx'
import { type CaseloadPage, caseloadPage } from './view.server.ts'
import { Views } from './views.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const query = CaseloadQuery.parse(Object.fromEntries(searchParams))
  const { api, call, today } = visit(context)
  const [list, directory, views, me] = await answering(
    request,
    Promise.all([api.cases.list(query), api.directory.show(), api.work.views(), api.account.me()]),
  )
  if (!me) throw redirect(paths.signIn())
  const page = caseloadPage(list, query, search, { directory, views, me, today })
  return { ...page, since: call.now.toISOString() }
}

/** "32 open cases", "1 closed case". */
function countOf({ total, query }: CaseloadPage): string {
  const status = query.status === 'any' ? '' : `${query.status} `
  return `${total.toLocaleString('en-GB')} ${status}${total === 1 ? 'case' : 'cases'}`
}

/** The page before and the page after: each begins where this one ends, however long the list is. */
function Pages({ list: { search, previous, next } }: { list: CaseloadPage }) {
  if (!previous && !next) return null
  const to = (from: string) => ({ href: paths.cases(withQuery(search, { from, page: null })) })
  return <Pagination previous={previous ? to(previous) : undefined} next={next ? to(next) : undefined} />
}

export default function CaseloadRoute({ loaderData: list }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">{list.heading}</h1>
      <Views list={list} />
      <SavedLists views={list.views} />
      <Filters list={list} />
      <div className="app-list-head">
        <p className="govuk-body" id="count">
          <strong>{countOf(list)}</strong>
        </p>
        <ul className="govuk-list app-actions govuk-!-margin-top-0">
          <li>
            <a className="govuk-link" href={paths.newList(list.said)}>
              Save this list
            </a>
          </li>
          {list.total > 0 ? (
            <TakeAwayLinks
              what={countOf(list)}
              href={(format) => paths.takeAway('cases', list.said, format)}
            />
          ) : null}
          <li>
            <a className="govuk-link" href={paths.letterCode}>
              Make a letter code
            </a>
          </li>
        </ul>
      </div>
      {list.total > 0 ? <Noted /> : null}
      {list.rows.length > 0 ? <CaseTable list={list} /> : <NothingHere list={list} />}
      <Pages list={list} />
      <News since={list.since} href={paths.cases(list.search)} />
    </StaffFrame>
  )
}
