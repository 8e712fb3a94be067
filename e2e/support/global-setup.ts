import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '@common-ground/db'
import { startEmbedded } from '@common-ground/db/embedded'
import postgres from 'postgres'
import { startApp, startWorker, stopApp, untilReady } from '../../scripts/lib/apps.ts'
import { seedDemonstration } from '../../scripts/seed.ts'
import { councilEnvironment, startCouncil } from './council-sign-in.ts'
import { startScanner } from './scanner.ts'

/** Ports of their own, so that the tests run beside a product that is up; `E2E_PORT` moves them for a second run. */
const FIRST = Number(process.env.E2E_PORT ?? 3900)
const PORTS = { portal: FIRST, staff: FIRST + 1 }

/** A copy of a database that nobody is connected to, beside it: for tests that need one to themselves. Its address. */
async function copyOf(url: string, name: string): Promise<string> {
  const [admin, copy] = [new URL(url), new URL(url)]
  const from = admin.pathname.slice(1)
  admin.pathname = '/postgres'
  copy.pathname = `/${name}`
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(name)} template ${sql(from)}`.finally(() => sql.end())
  return copy.href
}

/**
 * What a server that has stopped keeps, put aside: tests that break a server of their own begin with a copy of it, and
 * need not live through the whole demonstration again.
 */
function putAside(dir: string): string {
  const aside = path.join(dir, 'seeded')
  mkdirSync(aside)
  // With its owner, who is not always who runs the tests.
  execFileSync('cp', ['-a', path.join(dir, 'data'), path.join(dir, 'password'), aside])
  return aside
}

/** One database with the demonstration, both apps as built and a worker, for all the browser tests. */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'common-ground-e2e-'))
  const first = await startEmbedded({ dir, disposable: true })
  const origins = {
    portalOrigin: `http://localhost:${PORTS.portal}`,
    staffOrigin: `http://localhost:${PORTS.staff}`,
  }
  await migrate(first.url)
  await seedDemonstration(first.url, origins)
  await first.stop()
  const seeded = putAside(dir)
  const server = await startEmbedded({ dir, disposable: true })
  const untouched = await copyOf(server.url, 'untouched')
  const untouchedCouncil = await copyOf(server.url, 'untouched_council')
  const scanner = await startScanner()
  const council = await startCouncil(origins.staffOrigin)
  const more = {
    FILES_DIR: path.join(dir, 'files'),
    CLAMD_HOST: '127.0.0.1',
    CLAMD_PORT: String(scanner.port),
    MAILBOX_DIR: path.join(dir, 'mailbox'),
    // Nothing leaves this machine, whatever the shell says.
    SMTP_URL: '',
    NOTIFY_API_KEY: '',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...councilEnvironment(council),
  }
  // What the apps say is kept, so that a journey can look for what must not be in it.
  const said = path.join(dir, 'apps.log')
  const log = openSync(said, 'a')
  const apps = [
    startApp('portal', PORTS, server.url, more, log),
    startApp('staff', PORTS, server.url, more, log),
  ]
  const running: Parameters<typeof stopApp>[0][] = [...apps]
  const stop = async () => {
    await Promise.all(running.map(stopApp))
    await Promise.all([scanner.stop(), council.stop()])
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await Promise.all(apps.map(untilReady))
    running.push(await startWorker(PORTS, server.url, more, log))
  } catch (error) {
    process.stderr.write(readFileSync(said))
    await stop()
    throw error
  }
  // What the workers have looked at already.
  process.env.E2E_LOOKED_AT = path.join(dir, 'looked-at')
  mkdirSync(process.env.E2E_LOOKED_AT)
  process.env.E2E_CLAMD_PORT = more.CLAMD_PORT
  process.env.E2E_FILES = more.FILES_DIR
  process.env.E2E_DATABASE_URL = server.url
  process.env.E2E_APPS_LOG = said
  process.env.E2E_UNTOUCHED_URL = untouched
  process.env.E2E_UNTOUCHED_COUNCIL_URL = untouchedCouncil
  process.env.E2E_SEEDED = seeded
  process.env.E2E_PORTAL = origins.portalOrigin
  process.env.E2E_STAFF = origins.staffOrigin
  return stop
}
