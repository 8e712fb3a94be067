import { Devices, SecondSteps } from '@common-ground/account'
import { formatMoment } from '@common-ground/domain'
import { NotificationBanner, Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Your account' }

/** Said after a change, in words of ours whatever the address says. */
const DONE: Readonly<Record<string, string>> = {
  removed: 'The second step has been removed.',
  device: 'That device has been signed out.',
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const security = await answering(request, visit(context).api.account.security())
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return {
    fullName: security.fullName,
    email: security.email,
    canAddApp: security.canAddApp,
    hasPassword: security.hasPassword,
    done: Object.hasOwn(DONE, done) ? DONE[done] : null,
    steps: security.steps.map(({ id, kind, name, createdAt }) => ({
      id,
      kind,
      name,
      added: formatMoment(new Date(createdAt)),
    })),
    devices: security.devices.map(({ publicId, device, current, lastSeenAt }) => ({
      publicId,
      device,
      current,
      lastSeen: formatMoment(new Date(lastSeenAt)),
    })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const device = z.uuid().safeParse((await readForm(request)).get('device'))
  if (!device.success) return redirect(paths.account)
  await answering(request, visit(context).api.account.endDevice({ publicId: device.data }))
  return redirect(`${paths.account}?done=device`)
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const { fullName, email, steps, devices, canAddApp, hasPassword, done } = loaderData
  return (
    <StaffFrame>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <TwoThirds>
        <h1 className="govuk-heading-l">Your account</h1>
        <SummaryList
          rows={[
            { key: 'Full name', value: fullName },
            { key: 'Email address', value: email },
          ]}
        />
        {hasPassword ? (
          <SecondSteps
            steps={steps}
            canAddApp={canAddApp}
            why="Somebody who learns your password still cannot sign in and read families’ cases without it."
            paths={paths}
          />
        ) : (
          <p className="govuk-body">
            You sign in with your council account. Your name, role, team and second step are looked after
            there.
          </p>
        )}
        <Devices devices={devices} />
        <Section id="calendar" title="Your calendar" size="m">
          <p className="govuk-body">
            <a className="govuk-link" href={paths.calendar}>
              Show your meetings and dates in your own calendar
            </a>
          </p>
        </Section>
      </TwoThirds>
    </StaffFrame>
  )
}
