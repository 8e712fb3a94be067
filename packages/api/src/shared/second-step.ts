import { type Case, isCouncil, needsSecondStep } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'

/**
 * On a case where somebody could be in danger, papers come and go only in a session that has passed a second step: a
 * password can be known to the very person it must be kept from. It is so for everybody of the family's side, and the
 * answer says nothing of why. What the council asks of its own staff is asked of them everywhere (`procedureFor`).
 *
 * @throws PRECONDITION_FAILED, which leads to a page that says how to add one.
 */
export function mustHaveSecondStep(ctx: SignedIn, kase: Case): void {
  if (isCouncil(ctx.actor) || !needsSecondStep(kase) || ctx.user.secondStep === 'passed') return
  throw new TRPCError({
    code: 'PRECONDITION_FAILED',
    message: 'This disagreement needs a second step to open documents',
  })
}
