import { readRightPassing, rightPassesKey, tellOnce } from '@common-ground/db'
import {
  addMonths,
  isPrincipal,
  type LocalDate,
  localDate,
  membersOn,
  schoolAge,
} from '@common-ground/domain'
import { rightPassesFor } from '@common-ground/messages'
import type { Context } from '../context.ts'
import { namesFor } from './names.ts'

/** The most cases that one look tells of. The next look goes on. */
const AT_ONCE = 100

/** Nobody born later has left compulsory school age: it ends in June, at the earliest two months before they turn 16. */
const bornBy = (today: LocalDate): LocalDate => addMonths(today, -(16 * 12 - 3))

/**
 * Notices by itself that somebody has left compulsory school age, and tells whoever takes part and the case officer:
 * each of them once. The right is moved by nobody but the young person.
 *
 * @returns how many cases it told of.
 */
export async function tellWhereRightPasses(ctx: Context): Promise<number> {
  if (!(await ctx.authority())) return 0
  const { authorityId } = ctx.config
  const names = await namesFor(ctx)
  const rows = await readRightPassing(ctx.db, authorityId, bornBy(ctx.today), AT_ONCE)
  const passed = rows.filter(
    ({ dateOfBirth }) => dateOfBirth && schoolAge(localDate(dateOfBirth), ctx.today).over,
  )
  for (const { kase } of passed) {
    const here = membersOn(kase, ctx.today).filter(isPrincipal)
    const told = [...here.map(({ personId }) => personId), ...(kase.officerId ? [kase.officerId] : [])]
    for (const toUserId of told) {
      const { to: _, ...message } = rightPassesFor(kase, toUserId, names)
      const key = rightPassesKey(kase.id, toUserId)
      await tellOnce(ctx.db, {
        authorityId,
        key,
        caseId: kase.id,
        toUserId,
        ...message,
        now: ctx.call.now,
      })
    }
  }
  return passed.length
}
