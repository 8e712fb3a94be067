import path from 'node:path'
import { startEmbedded } from '@common-ground/db/embedded'
import postgres from 'postgres'
import { ROOT } from '../lib/command.ts'
import { givenUrl, mustConnect } from '../lib/database-url.ts'
import { Stopped } from '../lib/stopped.ts'

/** A folder of its own: what is generated never comes near the demonstration's database. */
const FOLDER = path.join(ROOT, '.data', 'generated')

/** Room to load gigabytes: memory for indexes that grow, and few checkpoints. */
const SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  checkpoint_timeout: '30min',
  autovacuum_naptime: '5min',
}

/** The database to fill: the one that was named, DATABASE_URL, or a server that is started for it and left running. */
export async function databaseToFill(named: string | null): Promise<string> {
  const url = named ?? givenUrl()
  if (!url) return (await startEmbedded({ dir: FOLDER, settings: SETTINGS })).url
  await mustConnect(url)
  return url
}

/**
 * Throws a database away and makes it again, where everything in it was generated, or there is nothing in it.
 *
 * @throws Stopped where anything else is in it
 */
export async function beginAnew(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const [found] = await sql<{ generated: boolean; used: boolean }[]>`
    select to_regclass('generated.run') is not null as generated, to_regclass('public.authorities') is not null as used`
  const others = found?.used && !found.generated ? await sql`select 1 from authorities limit 1` : []
  await sql.end()
  if (others.length > 0) throw new Stopped('This database was not generated, so --fresh leaves it alone.')
  const address = new URL(url)
  const name = decodeURIComponent(address.pathname.slice(1))
  address.pathname = '/postgres'
  const server = postgres(address.href, { max: 1, onnotice: () => {} })
  try {
    await server`drop database if exists ${server(name)} with (force)`
    await server`create database ${server(name)}`
  } finally {
    await server.end()
  }
}
