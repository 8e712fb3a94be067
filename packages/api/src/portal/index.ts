import { renewLists } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import type { ApiConfig, Call } from '../context.ts'
import { opened, overHttp } from '../open.ts'
import { checkWaiting } from '../shared/files.ts'
import { tellWhereRightPasses } from '../shared/right-passes.ts'
import { createCallerFactory } from '../trpc.ts'
import { forgetAbandoned } from './documents.ts'
import { portalRouter } from './router.ts'

const callerOf = createCallerFactory(portalRouter)
export type PortalCaller = ReturnType<typeof callerOf>
export { missingQuestion } from '../shared/points.ts'
export { PIECE_BYTES } from './documents.ts'
export type { Sent } from './raise.ts'
export type { PortalRouter } from './router.ts'

/** Opens the families’ world: the only way from the portal to the database. */
export function openPortal(config: ApiConfig) {
  const { contextOf, end } = opened(config, 'portal')
  const nobody = (now: Date): Call => ({
    sessionId: null,
    requestId: 'sweep',
    now,
    clientAddress: '',
    device: '',
  })
  return {
    /** Calls in process, for one request. */
    caller: (call: Call): PortalCaller => callerOf(contextOf(call)),
    /** The same over HTTP, under /trpc. */
    handle: (request: Request, call: Call): Promise<Response> =>
      overHttp(portalRouter, () => contextOf(call))(request),
    /** Tells where somebody has left compulsory school age and so holds the right: each person once. */
    sweepRights: (now: Date): Promise<number> => tellWhereRightPasses(contextOf(nobody(now))),
    /** Has files that still wait looked at again, as after the scanner was away, and takes away what was given up. */
    sweepFiles: async (now: Date): Promise<void> => {
      const ctx = contextOf(nobody(now))
      await forgetAbandoned(ctx)
      await checkWaiting(ctx)
    },
    /** Makes anew the lists of cases that an older version has written, or whose next date has gone by. */
    sweepLists: (now: Date): Promise<number> =>
      renewLists(contextOf(nobody(now)).db, config.authorityId, todayIn(now)),
    /** Throws away what people typed and did not come back for. */
    sweepKeptForms: (now: Date): Promise<void> => contextOf(nobody(now)).auth.sweepKeptForms(now),
    end,
  }
}
