import { formatMoment, LOOK_REASON_WORDS } from '@common-ground/domain'
import { Pagination, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const TITLE = 'Looked at outside their own cases'

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1'
  const list = await answering(request, visit(context).api.lookIns.list({ page }))
  const rows = list.rows.map(({ id, who, reference, reason, words, at }) => ({
    id,
    who,
    reference,
    why: LOOK_REASON_WORDS[reason],
    words,
    when: formatMoment(new Date(at)),
  }))
  return { title: TITLE, rows, total: list.total, page: list.page, pages: list.pages }
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

const Looks = ({ rows }: { rows: readonly Row[] }) => (
  <ul className="app-ways">
    {rows.map((row) => (
      <li key={row.id} className="app-ways__way">
        <div className="app-ways__head">
          <h2 className="app-ways__title">
            {row.who} looked at{' '}
            <a className="govuk-link" href={paths.case(row.reference)}>
              {row.reference}
            </a>
          </h2>
          <span>{row.when}</span>
        </div>
        <p className="govuk-body app-ways__what">{row.why}</p>
        <Written>{row.words}</Written>
      </li>
    ))}
  </ul>
)

export default function LookedAt({ loaderData: { rows, total, page, pages } }: Route.ComponentProps) {
  const to = (at: number) => ({ href: paths.lookedAt(at) })
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">{TITLE}</h1>
      <p className="govuk-body">
        Each time somebody opens a case of another team, they say why. Ask them where the reason does not
        explain it.
      </p>
      {total === 0 ? (
        <p className="govuk-body">Nobody has looked at a case outside their own.</p>
      ) : (
        <>
          <TakeAway what="this list" href={(format) => paths.takeAway('lookedAt', '', format)} />
          <Looks rows={rows} />
        </>
      )}
      {pages > 1 ? (
        <Pagination
          previous={page > 1 ? to(page - 1) : undefined}
          next={page < pages ? to(page + 1) : undefined}
          items={[{ number: page, current: true, ...to(page) }]}
        />
      ) : null}
    </StaffFrame>
  )
}
