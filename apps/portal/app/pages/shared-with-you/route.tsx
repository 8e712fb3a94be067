import { formatWithWeekday } from '@common-ground/domain'
import { InsetText, PaperView, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Shared with you' }

const padded = (token: string): string => token.slice(0, 100).padEnd(20)

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [page, council] = await Promise.all([
    answering(request, api.outside.show({ token: padded(params.token) })),
    answering(request, api.authority.show()),
  ])
  return {
    page: page && { ...page, sentOn: formatWithWeekday(page.sentOn), until: formatWithWeekday(page.until) },
    council: { name: council.name, phone: council.senTeam.phone, email: council.senTeam.email },
  }
}

type Council = Route.ComponentProps['loaderData']['council']

/** Whom to ask, for somebody who has no other page here. */
const WhomToAsk = ({ council: { name, phone, email } }: { council: Council }) => (
  <p className="govuk-body">
    Ask {name}
    {phone ? ` on ${phone}` : ''}
    {phone && email ? ' or' : ''}
    {email ? ` at ${email}` : ''}.
  </p>
)

export default function SharedWithYou({ loaderData: { page, council } }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <TwoThirds>
        {page === null ? (
          <>
            <h1 className="govuk-heading-l">This link does not open anything now</h1>
            <p className="govuk-body">
              It has been answered, what it was about is over, or it is too old. Ask for a new one if you
              still need it.
            </p>
            <WhomToAsk council={council} />
          </>
        ) : (
          <>
            <h1 className="govuk-heading-l">Shared with you by {council.name}</h1>
            <InsetText>
              For {page.organisation}, sent on {page.sentOn}. The link opens until {page.until}. What you read
              here is private: pass it only to whoever deals with it.
            </InsetText>
            <PaperView paper={page.letter} />
            <WhomToAsk council={council} />
          </>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
