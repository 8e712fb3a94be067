import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Embedded, startEmbedded } from '@common-ground/db/embedded'
import { type RunningApp, startApp, stopApp, untilReady } from '../../scripts/lib/apps.ts'
import { PASSWORD, PEOPLE } from '../support/test.ts'

/** The first of the run's ports: each test here takes some that are far from it. */
export const FIRST_PORT = Number(process.env.E2E_PORT ?? 3900)

/** A portal and a database of a test's own, to be killed and started again. Nothing about them is made faster. */
export class Breakable {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'common-ground-faults-'))
  server: Embedded | undefined
  app: RunningApp | undefined
  cookie = ''
  readonly ports: { readonly portal: number; readonly staff: number }

  /** What else the portal is started with, such as where a scanner listens. */
  readonly more: Readonly<Record<string, string>>

  /** @param port the portal's, so that several tests can have one each. */
  constructor(port: number, more: Readonly<Record<string, string>> = {}) {
    this.ports = { portal: port, staff: port + 1 }
    this.more = more
  }

  get origin(): string {
    return `http://localhost:${this.ports.portal}`
  }

  async start(): Promise<void> {
    // The demonstration as the global set-up has lived it, with its owner.
    execFileSync('cp', ['-a', `${process.env.E2E_SEEDED}/.`, this.dir])
    await this.startDatabase()
    await this.startPortal()
    const answer = await this.post('/sign-in', { email: PEOPLE.parent, password: PASSWORD })
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  get url(): string {
    return this.server?.url ?? ''
  }

  /** Where the apps find the database; a test may put something between them. */
  get urlForApps(): string {
    return this.url
  }

  async startDatabase(): Promise<void> {
    this.server = await startEmbedded({ dir: this.dir })
  }
  async startPortal(): Promise<void> {
    this.app = startApp('portal', this.ports, this.urlForApps, {
      FILES_DIR: path.join(this.dir, 'files'),
      ...this.more,
    })
    await untilReady(this.app)
  }

  killPortal(): void {
    this.app?.child.kill('SIGKILL')
  }
  /** Kills the server as a power cut would: its first process, without a word. */
  killDatabase(): void {
    const pid = Number(readFileSync(path.join(this.dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
  }

  get(path: string): Promise<Response> {
    return fetch(this.origin + path, { headers: { cookie: this.cookie }, redirect: 'manual' })
  }
  post(path: string, fields: Record<string, string>): Promise<Response> {
    return fetch(this.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: this.cookie,
        origin: this.origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(20_000),
    })
  }

  async stop(): Promise<void> {
    if (this.app) await stopApp(this.app)
    await this.server?.stop()
    rmSync(this.dir, { recursive: true, force: true })
  }
}
