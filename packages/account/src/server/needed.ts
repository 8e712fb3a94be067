import { answering, safeNext } from '@common-ground/web'
import { redirect } from 'react-router'
import type { AccountApi } from './api.ts'

/**
 * What a page shows that leads to adding a second step on the way to somewhere. Whoever has passed theirs goes on.
 *
 * @param otherwise where it leads when the address does not say.
 */
export async function secondStepNeeded(account: AccountApi, request: Request, otherwise: string) {
  const next = safeNext(new URL(request.url).searchParams.get('next'), otherwise)
  const [{ canAddApp }, me] = await Promise.all([
    answering(request, account.security()),
    answering(request, account.me()),
  ])
  if (me?.secondStep === 'passed') throw redirect(next)
  return { next, canAddApp }
}
