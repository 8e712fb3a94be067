import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { type AppName, startApp, stopApp, untilReady } from '../../scripts/lib/apps.ts'
import { watch } from './attack.ts'

type Alone = {
  readonly origin: string
  readonly sql: postgres.Sql
  /** How many rows have been written since the start. */
  readonly written: () => Promise<number>
}

/**
 * Runs one app on a database that nobody else uses, for as long as something takes.
 *
 * @param offset of its port from the first of the tests' ports: each test has its own.
 */
export async function byItself(
  name: AppName,
  offset: number,
  url: string,
  work: (alone: Alone) => Promise<void>,
): Promise<void> {
  const port = Number(process.env.E2E_PORT ?? 3900) + offset
  const dir = mkdtempSync(path.join(tmpdir(), 'common-ground-hostile-'))
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const ports = name === 'portal' ? { portal: port, staff: port + 1 } : { portal: port + 1, staff: port }
  const app = startApp(name, ports, url, { FILES_DIR: dir })
  try {
    await untilReady(app)
    await work({ origin: app.address, sql, written: await watch(sql) })
  } finally {
    await stopApp(app)
    await sql.end()
    rmSync(dir, { recursive: true, force: true })
  }
}
