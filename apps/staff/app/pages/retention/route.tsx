import { ApproveRemovals, type KeptCase, RemovalsQuery } from '@common-ground/api/contracts'
import { Button, EmptyState, NotificationBanner, TwoThirds, WarningText } from '@common-ground/ui'
import { answering, type FieldError, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { TakeAway } from '../../exports/take-away.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { ListPages } from '../../retention/pages.tsx'
import { RecordsPlaces } from '../../retention/places.tsx'
import { RemovalList } from '../../retention/removal-list.tsx'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const LISTS = {
  waiting: {
    title: 'What is due to go',
    none: 'Nothing is due to go',
    more: 'Each night the service looks for records whose time is over.',
  },
  approved: {
    title: 'What goes tonight',
    none: 'Nothing has been approved',
    more: 'What you approve stays here until it has gone.',
  },
  kept: {
    title: 'What is kept for longer',
    none: 'Nothing is kept for longer',
    more: 'Records that a manager has kept until a day are here until then.',
  },
} as const satisfies Record<RemovalsQuery['list'], object>
type List = RemovalsQuery['list']

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const { list } = RemovalsQuery.parse(Object.fromEntries(asked))
  const { retention } = visit(context).api
  const [found, kept] = await answering(
    request,
    Promise.all([
      retention.removals({ list, page: asked.get('page') ?? '1' }),
      list === 'waiting' ? retention.keptAllTheSame() : [],
    ]),
  )
  const many = Number(asked.get('approved'))
  return { title: LISTS[list].title, list, ...found, kept, approved: Number.isInteger(many) ? many : 0 }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const ids = form.getAll('ids').map(String)
  const parsed = ApproveRemovals.safeParse({ ids })
  if (!parsed.success) {
    leave(context, 'errors')
    const message = parsed.error.issues[0]?.message ?? 'Choose at least one to approve'
    const errors: FieldError[] = [{ field: 'ids', href: '#ids', message }]
    return data({ errors, ticked: ids }, 422)
  }
  const { approved } = await answering(request, visit(context).api.retention.approve(parsed.data))
  return redirect(paths.removals('waiting', 1, approved))
}

/** Cases whose time is over and that stay all the same. */
const KeptAllTheSame = ({ kept }: { kept: readonly KeptCase[] }) =>
  kept.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Time is over, but kept</h2>
      <ul className="govuk-list govuk-list--bullet">
        {kept.map(({ reference, why }) => (
          <li key={reference}>
            <a className="govuk-link" href={paths.case(reference)}>
              {reference}
            </a>
            : {why}
          </li>
        ))}
      </ul>
    </>
  )

const Lists = ({ list }: { list: List }) => (
  <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
    {(Object.keys(LISTS) as List[]).map((each) => (
      <li key={each}>
        <a
          className="govuk-link"
          href={paths.removals(each)}
          {...(each === list && { 'aria-current': 'page' as const })}
        >
          {each === list ? <strong>{LISTS[each].title}</strong> : LISTS[each].title}
        </a>
      </li>
    ))}
  </ul>
)

export default function Retention({ loaderData: page, actionData }: Route.ComponentProps) {
  const { list, rows, kept } = page
  const words = LISTS[list]
  const ticks = list === 'waiting'
  const items = <RemovalList rows={rows} ticks={ticks} ticked={actionData?.ticked ?? []} />
  return (
    <StaffFrame>
      <TwoThirds aside={<RecordsPlaces here={paths.removals()} />}>
        <ProblemSummary errors={actionData?.errors ?? []} />
        {page.approved > 0 ? (
          <NotificationBanner type="success">
            You approved {page.approved.toLocaleString('en-GB')}. They go tonight.
          </NotificationBanner>
        ) : null}
        <h1 className="govuk-heading-l">{words.title}</h1>
        <Lists list={list} />
        {rows.length + kept.length > 0 ? (
          <TakeAway what="this list" href={(format) => paths.takeAway('removals', `list=${list}`, format)} />
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title={words.none}>{words.more}</EmptyState>
        ) : ticks ? (
          <form method="post" action={paths.removals()} noValidate>
            {actionData?.errors.map(({ message }) => (
              <p key={message} className="govuk-error-message" id="ids-error">
                <span className="govuk-visually-hidden">Error: </span>
                {message}
              </p>
            ))}
            {items}
            <WarningText>
              What you approve goes tonight, for good: from lists, searches, files and downloads. Until then
              you can still keep it.
            </WarningText>
            <Button kind="warning" preventDoubleClick>
              Approve the ticked ones
            </Button>
          </form>
        ) : (
          items
        )}
        <ListPages page={page.page} pages={page.pages} to={(at) => paths.removals(list, at)} />
        <KeptAllTheSame kept={kept} />
      </TwoThirds>
    </StaffFrame>
  )
}
