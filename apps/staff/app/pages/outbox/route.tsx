import { formatMoment } from '@common-ground/domain'
import { EmptyState, Scrollable, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context }: Route.LoaderArgs) {
  const messages = await answering(request, visit(context).api.outbox.list())
  return {
    title: 'Outbox',
    messages: messages.map(({ id, to, subject, createdAt, standing }) => ({
      id,
      to,
      subject,
      when: formatMoment(new Date(createdAt)),
      standing,
    })),
  }
}

export default function OutboxRoute({ loaderData: { messages } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Outbox</h1>
      <p className="govuk-body">
        The latest messages of this demonstration, and how far each has got. Outside a demonstration this page
        is not there.
      </p>
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
