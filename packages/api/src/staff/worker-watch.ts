import { decideFailedWork, oldestWaiting, readFailedJobs, readSweepRuns } from '@common-ground/db'
import { LONGEST_WAIT_MS } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import { OfId, type WorkerView } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'

const managers = (audit: string) => procedureFor(['manager'], audit)

async function workerView(ctx: SignedIn): Promise<WorkerView> {
  const { authorityId } = ctx.config
  const { now } = ctx.call
  const [since, runs, failed] = await Promise.all([
    oldestWaiting(ctx.db, authorityId, now),
    readSweepRuns(ctx.db, authorityId),
    readFailedJobs(ctx.db, authorityId),
  ])
  const isRecent = (at: Date | null): boolean =>
    at !== null && now.getTime() - at.getTime() <= LONGEST_WAIT_MS
  return {
    waitingSince: since?.toISOString() ?? null,
    isStuck: since !== null && !isRecent(since),
    isAlive: runs.some(({ doneAt, failedAt }) => isRecent(doneAt) || isRecent(failedAt)),
    sweeps: runs.map(({ sweep, doneAt, failedAt, error }) => ({
      name: sweep,
      doneAt: doneAt?.toISOString() ?? null,
      error: failedAt && (!doneAt || failedAt > doneAt) ? error : null,
    })),
    failed: failed.map(({ failedAt, decidedBy, decision, decidedAt: _, ...job }) => ({
      ...job,
      failedAt: failedAt.toISOString(),
      askedBy: decision === 'again' ? (decidedBy ?? 'A colleague') : null,
    })),
  }
}

/** What the worker does by itself: whether it does it, and what failed each time. It holds nothing of anybody. */
export const workerWatchRouter = router({
  show: managers('worker.show').query(({ ctx }): Promise<WorkerView> => workerView(ctx)),

  /** Asks the worker to do it again. False where a colleague has decided already. */
  runAgain: managers('failed-job.run-again')
    .input(OfId)
    .mutation(({ ctx, input: { id } }) => decide(ctx, id, 'again')),

  discard: managers('failed-job.discard')
    .input(OfId)
    .mutation(({ ctx, input: { id } }) => decide(ctx, id, 'discarded')),
})

async function decide(ctx: SignedIn, id: string, decision: 'again' | 'discarded') {
  const { authorityId } = ctx.config
  const { now, requestId } = ctx.call
  const ok = await decideFailedWork(ctx.db, {
    authorityId,
    id,
    decision,
    by: ctx.user.id,
    requestId,
    now,
  })
  return { ok }
}
