import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ports } from './ports.ts'
import { Stopped } from './stopped.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

export type AppName = 'portal' | 'staff'
/** What runs beside the apps and shows no pages. */
export type RunningWorker = { readonly name: 'worker'; readonly child: ChildProcess }
export type RunningApp = { readonly name: AppName; readonly child: ChildProcess; readonly address: string }

/** Which authority this deployment serves. */
export const authorityId = (): string => process.env.AUTHORITY || 'shropshire'

/** What the start leaves on disk beside the database: files, and the key that secrets at rest are sealed with. */
const DATA = path.join(ROOT, '.data')

/** The key of this machine's demonstration, made once. A real service is given its own as SECRET_KEY. */
function secretKey(): string {
  if (process.env.SECRET_KEY) return process.env.SECRET_KEY
  const file = path.join(DATA, 'secret-key')
  mkdirSync(DATA, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const address = (port: number): string => `http://localhost:${port}`

/**
 * Starts one app as a direct child, with a channel between us: when we are gone, however that came, it sees the
 * channel close and ends itself.
 *
 * @param log an open file for everything that the app says; absent, its errors are said here and the rest is dropped.
 */
export function startApp(
  name: AppName,
  ports: Ports,
  databaseUrl: string,
  more: Record<string, string> = {},
  log?: number,
): RunningApp {
  const own = { PORT: String(ports[name]), APP_ORIGIN: address(ports[name]) }
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: path.join(ROOT, 'apps', name),
    stdio: ['ignore', log ?? 'ignore', log ?? 'inherit', 'ipc'],
    env: environment(ports, databaseUrl, { ...own, ...more }),
  })
  return { name, child, address: address(ports[name]) }
}

/** What every part of the product is told: where the others are, and whose it is. */
const environment = (ports: Ports, databaseUrl: string, more: Record<string, string>) => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  PORTAL_ORIGIN: address(ports.portal),
  STAFF_ORIGIN: address(ports.staff),
  AUTHORITY: authorityId(),
  FILES_DIR: process.env.FILES_DIR ?? path.join(DATA, 'files'),
  MAILBOX_DIR: process.env.MAILBOX_DIR ?? path.join(DATA, 'mailbox'),
  SECRET_KEY: secretKey(),
  ...more,
})

/**
 * Starts a worker in the same way, and waits until it says that it is ready.
 *
 * @param log an open file for everything that it says; absent, it says it here.
 * @param patienceMs for how long it is waited for: longer than it waits itself for a database that is away.
 */
export async function startWorker(
  ports: Ports,
  databaseUrl: string,
  more: Record<string, string> = {},
  log?: number,
  patienceMs = 90_000,
): Promise<RunningWorker> {
  const child = spawn(process.execPath, ['worker.ts'], {
    cwd: path.join(ROOT, 'apps', 'worker'),
    stdio: ['ignore', log ?? 'inherit', log ?? 'inherit', 'ipc'],
    env: environment(ports, databaseUrl, more),
  })
  const ready = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), patienceMs)
    const known = (is: boolean) => {
      clearTimeout(late)
      resolve(is)
    }
    child.once('message', () => known(true))
    child.once('exit', () => known(false))
  })
  if (!ready) {
    child.kill('SIGKILL')
    throw new Stopped('The worker did not start; what it said stands above.')
  }
  return { name: 'worker', child }
}

/** Waits until an app answers, for up to 30 seconds. */
export async function untilReady(app: RunningApp): Promise<void> {
  for (let tried = 0; tried < 300; tried += 1) {
    if (app.child.exitCode !== null)
      throw new Stopped(`The ${app.name} app stopped as soon as it was started; what it said stands above.`)
    const answered = await fetch(`${app.address}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await pause(100)
  }
  throw new Stopped(`The ${app.name} app did not answer on ${app.address} within 30 seconds.`)
}

/** Asks an app to stop, and makes it after 12 seconds. */
export async function stopApp({ child }: { readonly child: ChildProcess }): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 12_000)
  await gone
  clearTimeout(forced)
}
