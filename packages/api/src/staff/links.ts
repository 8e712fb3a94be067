import { linkCases, unlinkCases } from '@common-ground/db'
import type { SignedIn } from '../context.ts'
import { CaseLink, CaseUnlink, type Linked, ofCase } from '../contracts/index.ts'
import { NO_OTHER_CASE, otherCase } from '../shared/other-case.ts'
import { procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'

/** Those who take steps on a case say which others belong to it. */
const casework = (audit: string) => procedureFor(['officer', 'manager'], audit)

/** What every link says beside the other case. */
async function linkingOn(ctx: SignedIn, reference: string) {
  const { kase } = (await openCase(ctx, reference)).file
  const { authorityId } = ctx.config
  const { requestId, now: at } = ctx.call
  return {
    authorityId,
    here: { id: kase.id, reference: kase.reference },
    actorId: ctx.user.id,
    requestId,
    at,
  }
}

/**
 * Which cases belong together, for the council alone. A case that somebody may not open is as one that is not there:
 * neither the case's own page nor the answer to a reference tells that it exists.
 */
export const linksRouter = router({
  add: casework('case.link')
    .input(CaseLink.extend(ofCase.shape))
    .mutation(async ({ ctx, input: { reference, other: typed, kind } }): Promise<Linked> => {
      const linking = await linkingOn(ctx, reference)
      const other = await otherCase(ctx, typed, linking.here.reference)
      if (!other) return { ok: false, text: NO_OTHER_CASE }
      await ctx.db.transaction((tx) => linkCases(tx, { ...linking, other }, kind))
      return { ok: true }
    }),

  remove: casework('case.unlink')
    .input(CaseUnlink)
    .mutation(async ({ ctx, input }): Promise<Linked> => {
      const linking = await linkingOn(ctx, input.reference)
      const other = await otherCase(ctx, input.other, linking.here.reference)
      if (!other) return { ok: false, text: NO_OTHER_CASE }
      await unlinkCases(ctx.db, { ...linking, other })
      return { ok: true }
    }),
})
