import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '../embedded/index.ts'
import { migrate } from '../migrate.ts'

/** Where a test run's server is, for the files that clone from it. */
export type TestServer = { readonly adminUrl: string; readonly template: string }

/** One disposable server for a whole run, with a migrated template that is cloned for each test file. */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'common-ground-test-'))
  const server = await startEmbedded({ dir, disposable: true, settings: { max_connections: 300 } })
  const stop = async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await migrate(server.url)
    const template = new URL(server.url).pathname.slice(1)
    const adminUrl = inDatabase(server.url, 'postgres')
    return { adminUrl, template, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export function inDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** Clones a database. Concurrent clones of one template wait for each other, so a passing refusal is tried again. */
export async function clone(from: TestServer, name: string): Promise<string> {
  const sql = postgres(from.adminUrl, { max: 1, onnotice: () => {} })
  try {
    for (let tried = 1; ; tried += 1) {
      try {
        await sql`create database ${sql(name)} template ${sql(from.template)}`
        return inDatabase(from.adminUrl, name)
      } catch (error) {
        const busy = error instanceof postgres.PostgresError && error.code === '55006'
        if (!busy || tried === 100) throw error
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
      }
    }
  } finally {
    await sql.end()
  }
}

export async function dropDatabase(from: TestServer, name: string): Promise<void> {
  const sql = postgres(from.adminUrl, { max: 1, onnotice: () => {} })
  await sql`drop database if exists ${sql(name)} with (force)`.finally(() => sql.end())
}
