import { NewRecoveryCodes } from '@common-ground/account'
import { mayHaveCodes, newCodes } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { sent } from '../../account/sent.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Recovery codes – Your account' }

export async function loader({ request, context }: Route.LoaderArgs) {
  await mayHaveCodes(visit(context).api.account, request)
  return null
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => newCodes(visit(context).api.account, request))

export default function Codes({ actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <NewRecoveryCodes next={paths.account} state={actionData} />
      </TwoThirds>
    </PortalFrame>
  )
}
