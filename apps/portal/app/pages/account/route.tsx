import { Devices, SecondSteps } from '@common-ground/account'
import { formatMoment } from '@common-ground/domain'
import { Button, NotificationBanner, Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Your account' }

/** Said after a change, in words of ours whatever the address says. */
const DONE: Readonly<Record<string, string>> = {
  name: 'Your name has been changed.',
  password: 'Your password has been changed, and every other device signed out.',
  removed: 'The second step has been removed.',
  device: 'That device has been signed out.',
  contact: 'Your answer has been saved.',
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { account } = visit(context).api
  const [security, changes] = await Promise.all([
    answering(request, account.security()),
    answering(request, account.contactChanges()),
  ])
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return {
    ...security,
    done: Object.hasOwn(DONE, done) ? DONE[done] : null,
    steps: security.steps.map((step) => ({ ...step, added: formatMoment(new Date(step.createdAt)) })),
    devices: security.devices.map((device) => ({
      ...device,
      lastSeen: formatMoment(new Date(device.lastSeenAt)),
    })),
    changes: changes.map((change) => ({ ...change, when: formatMoment(new Date(change.proposedAt)) })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { account } = visit(context).api
  const form = await readForm(request)
  const device = z.uuid().safeParse(form.get('device'))
  if (device.success) {
    await answering(request, account.endDevice({ publicId: device.data }))
    return redirect(`${paths.account}?done=device`)
  }
  const change = z.uuid().safeParse(form.get('change'))
  if (change.success) {
    await answering(
      request,
      account.decideContactChange({ id: change.data, yes: form.get('answer') === 'yes' }),
    )
    return redirect(`${paths.account}?done=contact`)
  }
  return redirect(paths.account)
}

type Data = Route.ComponentProps['loaderData']

const Change = ({ change }: { change: Data['changes'][number] }) => (
  <form method="post" noValidate>
    <p className="govuk-body">
      {change.proposedBy} told us on {change.when} that your{' '}
      {change.field === 'phone' ? 'telephone number' : 'address'} is now:
    </p>
    <div className="app-written">{change.value}</div>
    <p className="govuk-body">Nothing changes until you say so.</p>
    <input type="hidden" name="change" value={change.id} />
    <div className="govuk-button-group">
      <Button name="answer" value="yes">
        Yes, that is right
      </Button>
      <Button name="answer" value="no" kind="secondary">
        No, keep the old one
      </Button>
    </div>
  </form>
)

export default function Account({ loaderData }: Route.ComponentProps) {
  const { email, fullName, steps, devices, changes, canAddApp, done } = loaderData
  return (
    <PortalFrame>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <TwoThirds>
        <h1 className="govuk-heading-l">Your account</h1>
        {changes.length > 0 ? (
          <Section id="changes" title="Is this right?">
            {changes.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </Section>
        ) : null}
        <SummaryList
          rows={[
            {
              key: 'Full name',
              value: fullName,
              actions: [{ href: paths.changeName, text: 'Change', visuallyHiddenText: 'full name' }],
            },
            {
              key: 'Email address',
              value: email,
              actions: [{ href: paths.changeEmail, text: 'Change', visuallyHiddenText: 'email address' }],
            },
            {
              key: 'Password',
              value: 'Set',
              actions: [{ href: paths.changePassword, text: 'Change', visuallyHiddenText: 'password' }],
            },
          ]}
        />
        <SecondSteps
          steps={steps}
          canAddApp={canAddApp}
          why="Somebody who learns your password still cannot sign in without it. We advise it, above all if anybody must not find you."
          paths={paths}
        />
        <Devices devices={devices} />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.closeAccount}>
            Delete your account
          </a>
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
