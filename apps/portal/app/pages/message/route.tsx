import { SummaryList, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'A message that was sent' }

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answering(request, visit(context).api.outbox.show({ id: params.id }))

/** A message's text, with the addresses in it made into links. Everything else stays text. */
const Body = ({ text }: { text: string }) => (
  <div className="app-written">
    {text.split(/(https?:\/\/[^\s]+)/).map((part, at) =>
      part.startsWith('http') ? (
        <a key={`${at}-${part}`} className="govuk-link" href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </div>
)

export default function Message({ loaderData: message }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.outbox }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{message.subject}</h1>
        <SummaryList
          rows={[
            { key: 'To', value: message.to },
            { key: 'How it stands', value: message.standing },
          ]}
        />
        <Body text={message.body} />
      </TwoThirds>
    </PortalFrame>
  )
}
