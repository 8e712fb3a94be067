import { connect, renewLists } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import type { ApiConfig, Call } from '../context.ts'
import { opened } from '../open.ts'
import { forgetAbandoned } from '../portal/documents.ts'
import { checkWaiting } from '../shared/files.ts'
import { tellWhereRightPasses } from '../shared/right-passes.ts'
import { takeInReceipts } from './receipts.ts'

/** Opens what the worker does by the clock. Each reads what is due from the cases: run again, or twice, it does no harm. */
export function openSweeps(config: ApiConfig) {
  const { contextOf, end } = opened(config, 'portal')
  // What only the worker may write down: how far a message has got.
  const worker = connect(config.databaseUrl, { as: 'worker', max: 2 })
  const at = (now: Date) => {
    const call: Call = { sessionId: null, requestId: 'sweep', now, clientAddress: '', device: '' }
    return contextOf(call)
  }
  return {
    /** Tells where somebody has left compulsory school age and so holds the right: each person once. */
    rights: (now: Date): Promise<number> => tellWhereRightPasses(at(now)),
    /** Has files that still wait looked at again, as after the scanner was away, and takes away what was given up. */
    files: async (now: Date): Promise<void> => {
      const ctx = at(now)
      await forgetAbandoned(ctx)
      await checkWaiting(ctx)
    },
    /** Makes anew the lists of cases that an older version has written, or whose next date has gone by. */
    lists: (now: Date): Promise<number> => renewLists(at(now).db, config.authorityId, todayIn(now)),
    /** Throws away what people typed and did not come back for. */
    keptForms: (now: Date): Promise<void> => at(now).auth.sweepKeptForms(now),
    /** Makes of messages what their providers reported. */
    receipts: (now: Date): Promise<number> => takeInReceipts(worker, config.authorityId, now),
    end: async (): Promise<void> => {
      await Promise.all([end(), worker.end()])
    },
  }
}
export type Sweeps = ReturnType<typeof openSweeps>
