import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** The role that the apps work as; it can neither change nor remove what is on the record. */
export const APP_ROLE = 'common_ground_app'

/** The same, with what belongs to the families' side alone: advisers' own notes. */
export const PORTAL_ROLE = 'common_ground_portal'

/** The same, with what belongs to the council alone: its notes for itself. */
export const STAFF_ROLE = 'common_ground_staff'

/** The same, with what only the worker does: it writes down how far a message got, and carries out what was decided. */
export const WORKER_ROLE = 'common_ground_worker'

const ROLES = { app: APP_ROLE, portal: PORTAL_ROLE, staff: STAFF_ROLE, worker: WORKER_ROLE } as const

export type Db = PostgresJsDatabase
/** A transaction, as `db.transaction` hands it on. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export type Connection = {
  readonly db: Db
  readonly sql: postgres.Sql
  /** Closes every connection, waiting up to a second for what is still running. */
  readonly end: () => Promise<void>
}

/** How long a page's statement may take, wait for another, and leave its transaction open, in milliseconds. */
const LIMITS = {
  lock_timeout: 2_000,
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
} as const

/**
 * Opens a pool. Connections are made when first needed, and made again by themselves after the server was away.
 *
 * @param url a PostgreSQL address of the owner's login.
 * @param options `as: 'app'` works as the application's role (the default), `'portal'` as that of the families' app,
 *   `'staff'` as that of the council's, `'worker'` as that of the worker; `'owner'` is for migrations.
 *   `max` is the number of connections. `isPatient` waits for every answer as long as it takes, which no page may.
 */
export function connect(
  url: string,
  options: { as?: keyof typeof ROLES | 'owner'; max?: number; isPatient?: boolean } = {},
): Connection {
  const { as = 'app' } = options
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connect_timeout: 5,
    // After the server was away, look for it again soon and steadily.
    backoff: () => 0.25,
    connection: {
      application_name: 'common-ground',
      ...(options.isPatient ? {} : LIMITS),
      ...(as !== 'owner' && { role: ROLES[as] }),
    },
  })
  return { sql, db: drizzle(sql, { casing: 'snake_case' }), end: () => sql.end({ timeout: 1 }) }
}
