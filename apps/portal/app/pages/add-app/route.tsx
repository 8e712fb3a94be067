import { AddApp } from '@common-ground/account'
import { addApp, mayAddApp } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { safeNext } from '@common-ground/web'
import { sent } from '../../account/sent.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Add an authenticator app – Your account' }

export async function loader({ request, context }: Route.LoaderArgs) {
  await mayAddApp(visit(context).api.account, request)
  return { next: safeNext(new URL(request.url).searchParams.get('next'), paths.account) }
}

export const action = ({ request, context }: Route.ActionArgs) =>
  sent(context, () => addApp(visit(context).api.account, request))

export default function AddAppPage({ loaderData: { next }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <AddApp next={next} state={actionData} />
      </TwoThirds>
    </PortalFrame>
  )
}
