import { normaliseReference, readSight } from '@common-ground/db'
import type { SignedIn } from '../context.ts'

/** The same answer whether there is no such case, it is restricted, or it is another team's. */
export const NO_OTHER_CASE = 'Enter the reference of another case that you can open'

/** Another case that this member of staff may open now, by its reference as somebody typed it; null for any other. */
export async function otherCase(
  ctx: SignedIn,
  typed: string,
  here: string,
): Promise<{ readonly id: string; readonly reference: string } | null> {
  const reference = normaliseReference(typed)
  if (!reference || reference === here) return null
  const staff = { ...ctx.actor, teamId: ctx.user.teamId }
  const row = await readSight(ctx.db, ctx.config.authorityId, reference, staff, ctx.today)
  return row?.sight === 'open' ? { id: row.id, reference } : null
}
