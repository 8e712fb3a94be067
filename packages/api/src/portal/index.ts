import type { ApiConfig, Call } from '../context.ts'
import { opened, overHttp } from '../open.ts'
import { createCallerFactory } from '../trpc.ts'
import { takeNotifyReceipt } from './receipts.ts'
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
  return {
    /** Calls in process, for one request. */
    caller: (call: Call): PortalCaller => callerOf(contextOf(call)),
    /** The same over HTTP, under /trpc. */
    handle: (request: Request, call: Call): Promise<Response> =>
      overHttp(portalRouter, () => contextOf(call))(request),
    /** Takes in what GOV.UK Notify reports of a message; null where there is no such address for whoever asks. */
    takeReceipt: (request: Request, call: Call): Promise<Response | null> =>
      takeNotifyReceipt(contextOf(call), request),
    end,
  }
}
