import type { Role } from '@common-ground/domain'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** Where somebody's day begins. */
function startOf(roles: readonly Role[]): string {
  if (roles.includes('manager')) return paths.dashboard
  return roles.includes('officer') ? paths.work : paths.reconsiderations
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const me = await answering(request, visit(context).api.account.me())
  return redirect(me ? startOf(me.roles) : paths.signIn())
}
