import { RemoveStep } from '@common-ground/account'
import { removeStep, stepToRemove } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { sent } from '../../account/sent.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Remove a second step – Your account' }

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  stepToRemove(visit(context).api.account, request, params.id)

export const action = ({ request, context, params }: Route.ActionArgs) =>
  sent(context, () =>
    removeStep(visit(context).api.account, request, params.id, `${paths.account}?done=removed`),
  )

const AFTER_LAST =
  'It is your only second step: after this your password alone lets you, or anybody who knows it, sign in. Your recovery codes stop working.'

export default function RemoveStepPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <RemoveStep {...loaderData} afterLast={AFTER_LAST} state={actionData} />
      </TwoThirds>
    </PortalFrame>
  )
}
