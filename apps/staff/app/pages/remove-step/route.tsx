import { RemoveStep } from '@common-ground/account'
import { removeStep, stepToRemove } from '@common-ground/account/server'
import { AccountFrame } from '../../account/account-frame.tsx'
import { sent } from '../../account/sent.server.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Remove a second step' }

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  stepToRemove(visit(context).api.account, request, params.id)

export const action = ({ request, context, params }: Route.ActionArgs) =>
  sent(context, () =>
    removeStep(visit(context).api.account, request, params.id, `${paths.account}?done=removed`),
  )

const AFTER_LAST =
  'It is your only second step, and your recovery codes stop working. Where the council asks for a second step, you add another before you see a case again.'

export default function RemoveStepPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AccountFrame state={actionData}>
      <RemoveStep {...loaderData} afterLast={AFTER_LAST} state={actionData} />
    </AccountFrame>
  )
}
