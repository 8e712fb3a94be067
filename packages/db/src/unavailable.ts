/** Codes of postgres.js and of PostgreSQL that mean "the database is away", as against "the query is wrong". */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
])

const field = (error: unknown, name: 'code' | 'cause'): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined

/** The SQLSTATE or driver code of an error, looking through the wrappers that Drizzle puts around it. */
export function errorCode(error: unknown): string | undefined {
  const code = field(error, 'code')
  if (typeof code === 'string') return code
  const cause = field(error, 'cause')
  return cause === undefined ? undefined : errorCode(cause)
}

/** Codes of a statement that was turned away for what else goes on at that moment, and not for what it says. */
const CROWDED = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '57014', // query_canceled, by a time limit
])

/** Whether the same statement may well succeed when it is sent again: the database is away, or was too busy. */
export function isPassing(error: unknown): boolean {
  return isUnavailable(error) || CROWDED.has(errorCode(error) ?? '')
}

/** Whether an error means that the database cannot be reached now and may be soon. */
export function isUnavailable(error: unknown): boolean {
  const code = errorCode(error)
  return code !== undefined && (AWAY.has(code) || code.startsWith('08'))
}
