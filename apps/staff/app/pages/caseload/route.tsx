import { CaseloadQuery } from '@common-ground/api/contracts'
import { Pagination } from '@common-ground/ui'
import { answering, withQuery } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { CaseTable } from './case-table.tsx'
import { Filters } from './filters.tsx'
import { NothingHere } from './nothing-here.tsx'
import { type CaseloadPage, caseloadPage } from './view.server.ts'
import { Views } from './views.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const query = CaseloadQuery.parse(Object.fromEntries(searchParams))
  const { api, today } = visit(context)
  const [list, directory] = await answering(
    request,
    Promise.all([api.cases.list(query), api.directory.show()]),
  )
  return caseloadPage(list, query, search, directory, today)
}

/** "32 open cases", "1 closed case". */
function countOf({ total, query }: CaseloadPage): string {
  const status = query.status === 'any' ? '' : `${query.status} `
  return `${total.toLocaleString('en-GB')} ${status}${total === 1 ? 'case' : 'cases'}`
}

function Pages({ list }: { list: CaseloadPage }) {
  if (list.pages <= 1) return null
  const to = (page: number) => ({ href: paths.cases(withQuery(list.search, { page })) })
  return (
    <Pagination
      previous={list.page > 1 ? to(list.page - 1) : undefined}
      next={list.page < list.pages ? to(list.page + 1) : undefined}
      items={list.links.map((link) =>
        link === 'gap' ? { ellipsis: true } : { number: link.page, current: link.current, ...to(link.page) },
      )}
    />
  )
}

export default function CaseloadRoute({ loaderData: list }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">{list.heading}</h1>
      <Views list={list} />
      <Filters list={list} />
      <p className="govuk-body" id="count">
        <strong>{countOf(list)}</strong>
      </p>
      {list.rows.length > 0 ? <CaseTable list={list} /> : <NothingHere list={list} />}
      <Pages list={list} />
    </StaffFrame>
  )
}
