import type { Connection } from '@common-ground/db'
import type { ApiConfig, Call } from '../context.ts'
import { opened, overHttp } from '../open.ts'
import { createCallerFactory } from '../trpc.ts'
import { staffRouter } from './router.ts'

const callerOf = createCallerFactory(staffRouter)
export type StaffCaller = ReturnType<typeof callerOf>
export type { StaffRouter } from './router.ts'

/**
 * Opens the council’s world: the only way from the staff app to the database.
 *
 * @param connection the pool to work on, which is ended with it; without one it makes its own.
 */
export function openStaff(config: ApiConfig, connection?: Connection) {
  const { contextOf, end } = opened(config, 'staff', connection)
  return {
    /** Calls in process, for one request. */
    caller: (call: Call): StaffCaller => callerOf(contextOf(call)),
    /** The same over HTTP, under /trpc. */
    handle: (request: Request, call: Call): Promise<Response> =>
      overHttp(staffRouter, () => contextOf(call))(request),
    end,
  }
}
