import { EmptyState, Section, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { type QueueLine, queuePage } from './page.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [rows, me] = await answering(request, Promise.all([api.reconsiderations.queue(), api.account.me()]))
  if (!me) throw redirect(paths.signIn())
  return queuePage(rows, me)
}

const HEAD = ['Reference', 'Child or young person', 'Decision', 'Who has it', 'Left of what we promise']

/** One part of the queue: whose turn it is, and what is left of the days that were promised. */
const Queue = ({
  id,
  title,
  rows,
  none,
}: {
  id: string
  title: string
  rows: readonly QueueLine[]
  none: string
}) => (
  <Section id={id} title={title}>
    {rows.length === 0 ? (
      <p className="govuk-body">{none}</p>
    ) : (
      <Table
        caption={<span className="govuk-visually-hidden">{title}</span>}
        stacks
        head={HEAD.map((text) => ({ text }))}
        rows={rows.map((row) => [
          {
            text: (
              <a className="govuk-link app-reference" href={paths.case(row.reference)}>
                {row.reference}
              </a>
            ),
          },
          { text: row.child },
          { text: row.decision },
          { text: row.who },
          {
            text: (
              <>
                {row.isLate ? <strong>{row.left}</strong> : row.left}
                <br />
                <span className="app-quiet">by {row.by}</span>
              </>
            ),
          },
        ])}
      />
    )}
  </Section>
)

export default function ReconsiderationsRoute({ loaderData: page }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Decisions that are looked at again</h1>
      {page.decider.length + page.officer.length === 0 ? (
        <EmptyState title={page.none}>
          A decision comes here when it is given to a decision maker. Look at{' '}
          <a className="govuk-link" href={paths.cases('view=all')}>
            all cases
          </a>
          .
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            The day is what we promise families, in working days from when it was given to the decision maker.
            It does not stop or move any time limit of theirs.
          </p>
          <TakeAway what="this list" href={(format) => paths.takeAway('underReview', '', format)} />
          <Queue
            id="decide"
            title={page.deciderTitle}
            rows={page.decider}
            none="Nothing is ready to be decided."
          />
          <Queue
            id="recommend"
            title="Waits for the case officer"
            rows={page.officer}
            none="No recommendation or answer is waited for."
          />
        </>
      )}
    </StaffFrame>
  )
}
