import { formatMoment } from '@common-ground/domain'
import { EmptyState, Scrollable, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [messages, me] = await answering(request, Promise.all([api.outbox.list(), api.account.me()]))
  return {
    title: 'Outbox',
    // Anybody may read a demonstration's post here. Taking all of it away is for managers.
    mayTake: me?.roles.includes('manager') ?? false,
    messages: messages.map(({ id, to, subject, createdAt, standing }) => ({
      id,
      to,
      subject,
      when: formatMoment(new Date(createdAt)),
      standing,
    })),
  }
}

export default function OutboxRoute({ loaderData: { messages, mayTake } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Outbox</h1>
      <p className="govuk-body">
        The latest messages of this demonstration, and how far each has got. Outside a demonstration this page
        is not there.
      </p>
      {mayTake && messages.length > 0 ? (
        <TakeAway what="all messages" href={(format) => paths.takeAway('outbox', '', format)} />
      ) : null}
      {messages.length > 0 ? (
        <Scrollable label="Messages">
          <Table
            caption="Messages, newest first"
            captionClasses="govuk-visually-hidden"
            head={[{ text: 'Message' }, { text: 'To' }, { text: 'Written' }, { text: 'How it stands' }]}
            rows={messages.map((message) => [
              {
                text: (
                  <a className="govuk-link" href={paths.message(message.id)}>
                    {message.subject}
                  </a>
                ),
              },
              { text: message.to },
              { text: message.when },
              { text: message.standing },
            ])}
          />
        </Scrollable>
      ) : (
        <EmptyState title="Nothing has gone out yet">
          Take a step on a case that its family is told about, then look here again.
        </EmptyState>
      )}
    </StaffFrame>
  )
}
