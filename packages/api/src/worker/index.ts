import { connect, keepFigures, renewLists } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import type { ApiConfig, Call } from '../context.ts'
import { opened } from '../open.ts'
import { forgetAbandoned } from '../portal/documents.ts'
import { checkWaiting } from '../shared/files.ts'
import { tellWhereRightPasses } from '../shared/right-passes.ts'
import { meetingsToldTo, type ToldMeetings } from './meetings.ts'
import { forgetOldOrders, makeNextPack } from './packs.ts'
import { takeInReceipts } from './receipts.ts'
import { remind } from './reminders.ts'
import { openRetention } from './retention.ts'

export type { ToldMeetings } from './meetings.ts'

/** Opens what the worker does by the clock. Each reads what is due from the cases: run again, or twice, it does no harm. */
export function openSweeps(config: ApiConfig) {
  const { contextOf, end } = opened(config, 'portal')
  // What only the worker may write down: how far a message has got.
  const worker = connect(config.databaseUrl, { as: 'worker', max: 2 })
  const retention = openRetention(config)
  const council = opened(config, 'staff')
  const callAt = (now: Date): Call => ({
    sessionId: null,
    requestId: 'sweep',
    now,
    clientAddress: '',
    device: '',
  })
  const at = (now: Date) => contextOf(callAt(now))
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
    /** Adds figures up, and freezes the month that has ended. */
    figures: (now: Date): Promise<number> =>
      keepFigures(worker.db, config.authorityId, { now, today: todayIn(now) }),
    /** Throws away what people typed and did not come back for. */
    keptForms: (now: Date): Promise<void> => at(now).auth.sweepKeptForms(now),
    /** Makes of messages what their providers reported. */
    receipts: (now: Date): Promise<number> => takeInReceipts(worker, config.authorityId, now),
    /** Reminds whoever has to act of dates that come near or have gone by: each step of a date once. */
    reminders: (now: Date): Promise<number> => remind({ ...config, db: worker.db }, now),
    /** Proposes what the schedule says is over, and carries out what a person has approved. */
    retention: retention.sweep,
    /** The meetings of a case as one of the family's side sees them, for a file that goes with a message. */
    meetings: (caseId: string, personId: string, now: Date): Promise<ToldMeetings | null> =>
      meetingsToldTo(at(now), caseId, personId),
    /** Makes the pack of papers that waits longest, if one does. @returns whether there was one. */
    nextPack: (now: Date, onError: (error: unknown) => void): Promise<boolean> =>
      makeNextPack(council.contextOf(callAt(now)), onError),
    /** Throws away what became of packs that were ordered long ago; what went out stays. */
    packOrders: (now: Date): Promise<void> => forgetOldOrders(council.contextOf(callAt(now))),
    end: async (): Promise<void> => {
      await Promise.all([end(), council.end(), worker.end(), retention.end()])
    },
  }
}
export type Sweeps = ReturnType<typeof openSweeps>
