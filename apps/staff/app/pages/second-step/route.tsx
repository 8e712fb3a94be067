import { SecondStep } from '@common-ground/account'
import { askSecondStep, showSecondStep } from '@common-ground/account/server'
import { safeNext } from '@common-ground/web'
import { AccountFrame } from '../../account/account-frame.tsx'
import { sent } from '../../account/sent.server.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Second step' }

const nextOf = (request: Request): string =>
  safeNext(new URL(request.url).searchParams.get('next'), paths.home)

export const loader = ({ request, context }: Route.LoaderArgs) => {
  const next = nextOf(request)
  return askSecondStep(visit(context).api.account, request, { next, signIn: paths.signIn(next) })
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => showSecondStep(visit(context).api.account, request, nextOf(request)))

const LOST =
  'If you have lost your phone and your recovery codes, ask a manager. They can take the second step off your account.'

export default function SecondStepPage({ loaderData: { passkey }, actionData }: Route.ComponentProps) {
  return (
    <AccountFrame state={actionData} back={false}>
      <SecondStep passkey={passkey} state={actionData} lost={LOST} />
    </AccountFrame>
  )
}
