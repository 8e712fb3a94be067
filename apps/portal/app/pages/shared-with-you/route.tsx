import { LinkAnswer } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'
import { InsetText, PaperView, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { Answered, AnswerForm, FIELDS } from './answer-form.tsx'

export const handle = { title: 'Shared with you' }

const padded = (token: string): string => token.slice(0, 100).padEnd(20)

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [page, council] = await Promise.all([
    answering(request, api.outside.show({ token: padded(params.token) })),
    answering(request, api.authority.show()),
  ])
  return {
    page: page && {
      ...page,
      sentOn: formatWithWeekday(page.sentOn),
      until: formatWithWeekday(page.until),
      answered: page.answered && { ...page.answered, on: formatWithWeekday(page.answered.on) },
    },
    council: { name: council.name, phone: council.senTeam.phone, email: council.senTeam.email },
  }
}

const OVERTAKEN =
  'Your answer was not sent: this has been answered already, or what it was about is over. The page shows how it stands'

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readForm(request)
  const parsed = parseForm(LinkAnswer, FIELDS, form, { token: padded(params.token) })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const { ok } = await answering(request, visit(context).api.outside.answer(parsed.value))
    return ok
      ? redirect(paths.sharedWithYou(params.token))
      : again(context, 409, parsed.values, [overall(OVERTAKEN)])
  })
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

export default function SharedWithYou({
  loaderData: { page, council },
  actionData: sent,
}: Route.ComponentProps) {
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
            {page.answered ? <Answered {...page.answered} /> : null}
            <InsetText>
              For {page.organisation}, sent on {page.sentOn}. The link opens until {page.until}. What you read
              here is private: pass it only to whoever deals with it.
            </InsetText>
            <PaperView paper={page.letter} />
            {page.asks ? <AnswerForm values={sent?.values ?? {}} errors={sent?.errors ?? []} /> : null}
            <WhomToAsk council={council} />
          </>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
