import { formatWithWeekday, localDate } from '@common-ground/domain'
import { Button, InsetText, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'You have been asked to help' }

const padded = (token: string): string => token.slice(0, 100).padEnd(20)

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [invitation, me] = await Promise.all([
    answering(request, api.invitations.show({ token: padded(params.token) })),
    answering(request, api.account.me()),
  ])
  return {
    ...invitation,
    until: invitation.until && formatWithWeekday(localDate(invitation.until)),
    signedIn: me !== null,
    here: paths.invitation(params.token),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return orAway(context, {}, async () => {
    const done = await answering(
      request,
      visit(context).api.invitations.accept({ token: padded(params.token) }),
    )
    if (done.ok) return redirect(paths.disagreement(done.reference))
    return again(context, 409, {}, [overall(done.text)])
  })
}

type Data = Route.ComponentProps['loaderData']

const Asked = ({ relationLabel, scopeAsks, until }: Data) => (
  <InsetText>
    {relationLabel}. {scopeAsks ? `${scopeAsks}.` : 'You take part for yourself.'}
    {until ? ` Until ${until}.` : ''}
  </InsetText>
)

export default function Invitation({ loaderData }: Route.ComponentProps) {
  const { state, isMine, signedIn, here } = loaderData
  return (
    <PortalFrame>
      <TwoThirds>
        {state !== 'usable' ? (
          <>
            <h1 className="govuk-heading-l">This invitation has ended</h1>
            <p className="govuk-body">
              It was used, taken back, or is more than 14 days old. Ask whoever sent it for a new one. If you
              used it yourself, sign in.
            </p>
            <Button href={paths.signIn()}>Sign in</Button>
          </>
        ) : !signedIn ? (
          <>
            <h1 className="govuk-heading-l">You have been asked to help</h1>
            <p className="govuk-body">
              Somebody asks you to stand beside them in a disagreement about special educational needs. Sign
              in with the email address that the message came to, to see who it is and to say yes or no.
            </p>
            <Button href={paths.signIn(here)}>Sign in</Button>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.createAccount}>
                Create an account with that address
              </a>
              , then open the link in the message again.
            </p>
          </>
        ) : !isMine ? (
          <>
            <h1 className="govuk-heading-l">This invitation is for another address</h1>
            <p className="govuk-body">
              It can only be used by somebody who signs in with the address it was sent to. Sign out and sign
              in with that one, or ask for a new invitation to the address you use here.
            </p>
            <Button href={paths.signOut} kind="secondary">
              Sign out
            </Button>
          </>
        ) : (
          <>
            <h1 className="govuk-heading-l">You have been asked to help</h1>
            <Asked {...loaderData} />
            <p className="govuk-body">
              Whoever asked you can end it at any time, and so can you. What you read there is private.
            </p>
            <form method="post" noValidate>
              <Button preventDoubleClick>Yes, I will</Button>
            </form>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.disagreements}>
                Not now
              </a>
            </p>
          </>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
