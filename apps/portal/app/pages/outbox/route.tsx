import { EmptyState } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Messages sent' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const messages = await answering(request, visit(context).api.outbox.list())
  return messages.map(({ id, to, subject, standing }) => ({ id, to, subject, standing }))
}

export default function Outbox({ loaderData: messages }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <h1 className="govuk-heading-l">Messages this demonstration has sent</h1>
      <p className="govuk-body">
        In a real service these go to people’s own mail, and nobody else sees them. Newest first.
      </p>
      {messages.length === 0 ? (
        <EmptyState title="No messages yet">They appear here when something happens.</EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {messages.map((message) => (
            <li key={message.id}>
              <a className="govuk-link" href={paths.outboxMessage(message.id)}>
                {message.subject}
              </a>
              <br />
              <span className="app-quiet app-outbox__to">To {message.to}</span>
              <br />
              <span className="app-quiet">{message.standing}</span>
            </li>
          ))}
        </ul>
      )}
    </PortalFrame>
  )
}
