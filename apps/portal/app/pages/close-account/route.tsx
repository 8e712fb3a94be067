import { PASSWORD_FIELD, Password, problemFrom } from '@common-ground/account'
import { Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { session } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Delete your account' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const cases = await answering(request, visit(context).api.disagreements.list())
  return { open: cases.filter(({ headline, beside }) => headline !== 'closed' && beside === null).length }
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(Password, [PASSWORD_FIELD], await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const done = await answering(request, visit(context).api.account.close(parsed.value))
    if (done.ok) return redirect(`${paths.home}?done=closed`, { headers: { 'Set-Cookie': session.take() } })
    return again(context, 422, parsed.values, [problemFrom(done, 'password')])
  })
}

export default function CloseAccount({ loaderData: { open }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <FormPage
          heading="Delete your account"
          fields={[PASSWORD_FIELD]}
          state={actionData}
          button="Delete my account"
          buttonKind="warning"
        >
          <Section id="gone" title="What goes">
            <ul className="govuk-list govuk-list--bullet">
              <li>your sign-in, your password, your second step and your email address</li>
              <li>your telephone number and your address</li>
            </ul>
          </Section>
          <Section id="stays" title="What stays, and why">
            <ul className="govuk-list govuk-list--bullet">
              <li>
                what you and the council wrote about a disagreement, with your name: the council has to be
                able to show what it decided and why, also to a tribunal or the Ombudsman
              </li>
              <li>documents that you have not removed</li>
            </ul>
            <p className="govuk-body">
              How long that is kept is in the{' '}
              <a className="govuk-link" href={paths.privacy}>
                privacy notice
              </a>
              . You can ask for a copy, or for something to be put right, after your account has gone.
            </p>
          </Section>
          {open > 0 ? (
            <p className="govuk-body govuk-!-font-weight-bold">
              You have {open === 1 ? 'a disagreement' : `${open} disagreements`} open. Every last day goes on
              running, and you can no longer follow it here. Download everything first.
            </p>
          ) : null}
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
