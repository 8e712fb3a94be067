import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './connect.ts'

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))
/** Any number will do, as long as nothing else of ours uses it. */
const LOCK = 7_331_001

/**
 * Brings a database up to date. Safe to run any number of times, and by two at once: the second waits.
 *
 * @param url the owner's address; the owner must be allowed to make a role.
 */
export async function migrate(url: string): Promise<void> {
  const { db, end } = connect(url, { as: 'owner', max: 1 })
  try {
    // Waiting for another to migrate, and the migrations themselves, may take longer than a page may.
    await db.execute(sql`set lock_timeout = 0; set statement_timeout = 0`)
    await db.execute(sql`select pg_advisory_lock(${LOCK})`)
    await runMigrations(db, { migrationsFolder: MIGRATIONS })
  } finally {
    await end()
  }
}
