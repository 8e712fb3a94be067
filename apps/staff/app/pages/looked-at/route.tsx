import { formatMoment, LOOK_REASON_WORDS } from '@common-ground/domain'
import { Pagination, Scrollable } from '@common-ground/ui'
import { answering } from '@common-ground/web'
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
  <Scrollable label="Who looked">
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-visually-hidden">
        Who looked at which case, when and why
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['When', 'Who', 'Case', 'Why'].map((head) => (
            <th key={head} scope="col" className="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={row.id} className="govuk-table__row">
            <td className="govuk-table__cell">{row.when}</td>
            <td className="govuk-table__cell">{row.who}</td>
            <td className="govuk-table__cell">
              <a className="govuk-link" href={paths.case(row.reference)}>
                {row.reference}
              </a>
            </td>
            <td className="govuk-table__cell">
              {row.why}: {row.words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrollable>
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
        <Looks rows={rows} />
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
