import { SendAllAgain, UndeliveredQuery } from '@common-ground/api/contracts'
import {
  Button,
  EmptyState,
  FilterPanel,
  HiddenFields,
  NotificationBanner,
  Pagination,
  Section,
  Select,
} from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { LetterTable, MessageTable } from '../../reaching/tables.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { type NotDeliveredPage, notDeliveredPage } from './view.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const query = UndeliveredQuery.parse(Object.fromEntries(url.searchParams))
  const list = await answering(request, visit(context).api.undelivered.list(query))
  return notDeliveredPage(list, query, url)
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const asked = SendAllAgain.safeParse({ view: form.get('view'), cause: form.get('cause') })
  if (!asked.success) throw data(null, 400)
  const { sent } = await answering(request, visit(context).api.undelivered.sendAllAgain(asked.data))
  return redirect(paths.notDelivered(`view=${asked.data.view}&done=together&sent=${sent}`))
}

const ANY = { value: '', text: 'Any' }
const label = (children: string) => ({ children, classes: 'govuk-label--s' })

const Views = ({ page }: { page: NotDeliveredPage }) => (
  <nav aria-label="Whose work">
    <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
      {page.views.map(({ href, text, current }) => (
        <li key={href}>
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={href}
            {...(current && { 'aria-current': 'page' as const })}
          >
            {current ? <strong>{text}</strong> : text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What failed together: one button for each cause. */
const Together = ({ page: { together, query } }: { page: NotDeliveredPage }) =>
  together.length === 0 ? null : (
    <Section id="together" title="Failed for the same reason" size="s">
      <p className="govuk-body">
        When the fault is put right, send them again together. Messages that may have arrived are left out.
      </p>
      {together.map(({ cause, why, count, button }) => (
        <form key={cause} method="post" noValidate className="govuk-!-margin-bottom-3">
          <HiddenFields values={{ view: query.view, cause }} />
          <p className="govuk-body govuk-!-margin-bottom-2">
            {why}: {count} messages.
          </p>
          <Button kind="secondary" preventDoubleClick classes="govuk-!-margin-bottom-2">
            {button}
            <span className="govuk-visually-hidden">. {why}</span>
          </Button>
        </form>
      ))}
    </Section>
  )

const Messages = ({ page }: { page: NotDeliveredPage }) => (
  <Section id="messages" title={`Messages (${page.total.toLocaleString('en-GB')})`}>
    <FilterPanel action={paths.notDelivered()} chosen={page.chosen} clearHref={page.clear}>
      <HiddenFields values={{ view: page.query.view }} />
      <div className="app-filter__grid">
        <Select
          name="state"
          label={label('State')}
          value={page.query.state ?? ''}
          items={[ANY, ...page.states]}
        />
        <Select
          name="kind"
          label={label('What it is about')}
          value={page.query.kind ?? ''}
          items={[ANY, ...page.kinds]}
        />
        <Select
          name="age"
          label={label('How long it has waited')}
          value={page.query.age ?? ''}
          items={[ANY, ...page.ages]}
        />
      </div>
    </FilterPanel>
    {page.rows.length > 0 ? (
      <MessageTable rows={page.rows} caption="Messages that were not delivered, the longest waiting first" />
    ) : (
      <EmptyState title="No message waits here">
        {page.chosen.length > 0
          ? 'Take a filter away to see more.'
          : 'A message that reaches nobody stands here until somebody has reached the person.'}
      </EmptyState>
    )}
    {page.previous || page.next ? (
      <Pagination
        previous={page.previous ? { href: page.previous } : undefined}
        next={page.next ? { href: page.next } : undefined}
      />
    ) : null}
    <Together page={page} />
  </Section>
)

export default function NotDelivered({ loaderData: page }: Route.ComponentProps) {
  return (
    <StaffFrame>
      {page.done ? <NotificationBanner type="success">{page.done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Not delivered</h1>
      <p className="govuk-body">
        Messages that reached nobody, and letters that nobody has opened. Reach the person within 2 working
        days.
      </p>
      <Views page={page} />
      {page.total + page.letters.length > 0 ? (
        <TakeAway what="this list" href={(format) => paths.takeAway('notDelivered', page.search, format)} />
      ) : null}
      <Messages page={page} />
      <Section id="letters" title={`Letters that nobody has opened (${page.letters.length})`}>
        {page.letters.length > 0 ? (
          <LetterTable rows={page.letters} />
        ) : (
          <p className="govuk-body">Every letter was opened within 5 working days.</p>
        )}
      </Section>
    </StaffFrame>
  )
}
