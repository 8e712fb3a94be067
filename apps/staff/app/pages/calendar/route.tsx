import { Button, HiddenFields, InsetText, Section, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Your calendar' }

export const loader = async ({ request, context }: Route.LoaderArgs) => ({
  feeds: await answering(request, visit(context).api.calendar.list()),
})

type Done = { readonly errors: readonly FieldError[]; readonly address: string | null }

/** Ends an address, or makes one, which this answer alone shows. */
export async function action({ request, context }: Route.ActionArgs) {
  const { calendar } = visit(context).api
  const end = (await readForm(request)).get('end')
  if (end !== null) {
    const id = z.uuid().safeParse(end)
    if (!id.success) throw data(null, 400)
    await answering(request, calendar.revoke({ id: id.data }))
    return redirect(paths.calendar)
  }
  const made = await answering(request, calendar.make())
  if (made.ok) {
    const address = new URL(paths.calendarFeed(made.token), request.url).href
    return data<Done>({ errors: [], address }, 200)
  }
  leave(context, 'errors')
  return data<Done>({ errors: [{ field: '', href: '#addresses', message: made.text }], address: null }, 422)
}

const Shown = ({ address }: { address: string }) => (
  <InsetText>
    <h2 className="govuk-heading-m">Your new address</h2>
    <p className="govuk-body">
      Copy it now and add it to your calendar as a subscription. It is shown only this once.
    </p>
    <p className="govuk-body app-wraps">
      <code>{address}</code>
    </p>
    <p className="govuk-body">
      Whoever has this address can read your dates. Do not send it to anybody. If somebody else may have it,
      end it here and make another.
    </p>
  </InsetText>
)

export default function Calendar({ loaderData: { feeds }, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.account, text: 'Back to your account' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Your calendar</h1>
        <p className="govuk-body">
          Your own calendar can read your meetings and dates from a private address, and follow them as they
          change. It shows the reference of each case and no names. To see where a meeting is, open the case.
        </p>
        {actionData?.address ? <Shown address={actionData.address} /> : null}
        <Section id="addresses" title="Your addresses" size="s">
          {feeds.length === 0 ? (
            <p className="govuk-body">You have no address yet.</p>
          ) : (
            <ul className="govuk-list govuk-list--spaced">
              {feeds.map(({ id, made, lastRead }) => (
                <li key={id}>
                  Made on {made}. {lastRead ? `Last read on ${lastRead}` : 'Not read yet'}
                  <form method="post" noValidate>
                    <HiddenFields values={{ end: id }} />
                    <Button kind="secondary" classes="govuk-!-margin-bottom-2">
                      End it<span className="govuk-visually-hidden"> (made on {made})</span>
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <form method="post" noValidate>
          <Button preventDoubleClick>Make an address</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
