import { SecondStep } from '@common-ground/account'
import { askSecondStep, showSecondStep } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { safeNext } from '@common-ground/web'
import { sent } from '../../account/sent.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Second step' }

const nextOf = (request: Request): string =>
  safeNext(new URL(request.url).searchParams.get('next'), paths.disagreements)

export const loader = ({ request, context }: Route.LoaderArgs) => {
  const next = nextOf(request)
  return askSecondStep(visit(context).api.account, request, { next, signIn: paths.signIn(next) })
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => showSecondStep(visit(context).api.account, request, nextOf(request)))

const Lost = () => (
  <>
    If you have lost your phone and your recovery codes, ring the council: the number is on the{' '}
    <a className="govuk-link" href={paths.help}>
      help page
    </a>
    .
  </>
)

export default function SecondStepPage({ loaderData: { passkey }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <TwoThirds>
        <SecondStep passkey={passkey} state={actionData} lost={<Lost />} />
      </TwoThirds>
    </PortalFrame>
  )
}
