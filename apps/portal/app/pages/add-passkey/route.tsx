import { AddPasskey } from '@common-ground/account'
import { addPasskey } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { answering, safeNext } from '@common-ground/web'
import { sent } from '../../account/sent.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Add a passkey – Your account' }

export async function loader({ request, context }: Route.LoaderArgs) {
  await answering(request, visit(context).api.account.security())
  return { next: safeNext(new URL(request.url).searchParams.get('next'), paths.account) }
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => addPasskey(visit(context).api.account, request))

export default function AddPasskeyPage({ loaderData: { next }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <AddPasskey next={next} state={actionData} />
      </TwoThirds>
    </PortalFrame>
  )
}
