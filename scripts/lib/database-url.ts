import path from 'node:path'
import { startEmbedded } from '@common-ground/db/embedded'
import postgres from 'postgres'
import { databasePort } from './ports.ts'
import { Stopped } from './stopped.ts'

/** Where the database that `npm start` brings along keeps its data; git ignores it. */
export const EMBEDDED_FOLDER = path.join(import.meta.dirname, '..', '..', '.data', 'postgres')

/** DATABASE_URL when it is set. An empty one counts as not set. */
export const givenUrl = (): string | undefined => process.env.DATABASE_URL || undefined

/**
 * The database to use: DATABASE_URL, or else the embedded one, which is started when it is not running.
 * Meant for commands beside a running product; they leave it running.
 */
export async function databaseUrl(): Promise<string> {
  const given = givenUrl()
  if (given) return given
  const port = databasePort()
  return (await startEmbedded({ dir: EMBEDDED_FOLDER, ...(port && { port }) })).url
}

const REASONS: Record<string, string> = {
  '28P01': 'the password was refused',
  '28000': 'the sign-in was refused',
  '3D000': 'there is no database of that name',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  CONNECT_TIMEOUT: 'nothing answered in time',
  ETIMEDOUT: 'nothing answered in time',
}

/**
 * Tries a DATABASE_URL before anything is built on it.
 *
 * @throws Stopped with one sentence: malformed, unreachable, refused, or no such database. It never repeats the
 *   address, which holds a password.
 */
export async function mustConnect(url: string): Promise<void> {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Stopped(
      'DATABASE_URL is not a PostgreSQL address: it looks like postgres://user:password@host:5432/database.',
    )
  }
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`select 1`
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
    throw new Stopped(`The database that DATABASE_URL names cannot be used: ${reason}.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
