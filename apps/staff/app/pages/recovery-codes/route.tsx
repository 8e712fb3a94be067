import { NewRecoveryCodes } from '@common-ground/account'
import { mayHaveCodes, newCodes } from '@common-ground/account/server'
import { AccountFrame } from '../../account/account-frame.tsx'
import { sent } from '../../account/sent.server.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Recovery codes' }

export async function loader({ request, context }: Route.LoaderArgs) {
  await mayHaveCodes(visit(context).api.account, request)
  return null
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => newCodes(visit(context).api.account, request))

export default function Codes({ actionData }: Route.ComponentProps) {
  return (
    <AccountFrame state={actionData}>
      <NewRecoveryCodes next={paths.account} state={actionData} />
    </AccountFrame>
  )
}
