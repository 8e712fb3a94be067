import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startWorker, stopApp } from '../../../scripts/lib/apps.ts'
import { Breakable } from '../portal.ts'
import { Line } from './line.ts'

/** For how long nobody takes up what a lost worker had in hand: short, so that the test need not wait for a minute. */
const LEASE_MS = 4_000

/** For how long a worker may take to start, in milliseconds: on a machine that is busy with much else it is minutes. */
const START_MS = 300_000

/** What of the house can be killed. */
export const PARTS = ['worker', 'portal', 'mailServer', 'database'] as const
export type Part = (typeof PARTS)[number]

/**
 * Portal, workers, mail server and database of a test's own, each in processes of its own, that come up again whenever
 * they are killed; and a line between the apps and the database that can break.
 */
export class SendingHouse extends Breakable {
  readonly line = new Line()
  readonly kills = new Map<Part, number>()
  /** Named points at which the next processes are to be lost, as `point@passing`. */
  readonly workerFaults: string[] = []
  readonly mailFaults: string[] = []
  readonly #workers = new Set<ChildProcess>()
  readonly #up: Promise<void>[] = []
  #mail: ChildProcess | undefined
  /** One of its own, which nothing else takes while it is down: not one that connections are given. */
  get #mailPort(): number {
    return this.ports.portal + 5
  }
  #linePort = 0
  #open = true
  #portalIsUp = true
  #started = 0
  readonly #hits = new Map<string, number>()

  get mailbox(): string {
    return path.join(this.dir, 'mail')
  }
  override get urlForApps(): string {
    const url = new URL(this.url)
    url.port = String(this.#linePort)
    return url.href
  }

  override async startDatabase(): Promise<void> {
    await super.startDatabase()
    this.line.leadTo(this.server?.port ?? 0)
  }

  /** Starts everything, and keeps it up until `stop`. */
  async startAll(workers: number): Promise<void> {
    this.#linePort = await this.line.start()
    await this.start()
    await this.#startMail()
    this.#up.push(this.#keepMail(), this.#keepPortal())
    this.#up.push(...Array.from({ length: workers }, () => this.#keepWorker()))
    while (this.#workers.size < workers) await pause(100)
  }

  /** Whether a part has come up again since it was last killed, so that killing it is worth something. */
  isUp(part: Part): boolean {
    return part === 'worker' ? this.#workers.size > 0 : part !== 'portal' || this.#portalIsUp
  }

  /** Kills a part without a word. A database is up again when this returns; the others come up by themselves. */
  async kill(part: Part): Promise<void> {
    const any = [...this.#workers]
    const victim = {
      worker: any[Math.floor(Math.random() * any.length)],
      portal: this.app?.child,
      mailServer: this.#mail,
    }
    if (part === 'database') {
      this.killDatabase()
      await this.startDatabase()
    } else if (!victim[part]?.kill('SIGKILL')) return
    this.kills.set(part, (this.kills.get(part) ?? 0) + 1)
  }

  /** How often each named point was hit. */
  pointsHit(): ReadonlyMap<string, number> {
    return new Map([...this.line.hits, ...this.#hits])
  }

  /** How often each message was accepted, by its reference. */
  accepted(): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    for (const line of this.#mailLines()) found.set(line, (found.get(line) ?? 0) + 1)
    return found
  }

  override async stop(): Promise<void> {
    this.#open = false
    for (const child of [...this.#workers, ...(this.#mail ? [this.#mail] : [])]) child.kill('SIGKILL')
    if (this.app) await stopApp(this.app)
    await Promise.all(this.#up)
    await this.line.stop()
    await super.stop()
  }

  #mailLines(): readonly string[] {
    return readFileSync(this.mailbox, 'utf8').trim().split('\n')
  }

  async #startMail(): Promise<void> {
    const fault = this.mailFaults.shift()
    const note = this.#note()
    const args = [String(this.#mailPort), this.mailbox, ...(fault ? [`${fault}:${note}`] : [])]
    const child = fork(new URL('./mail-server.ts', import.meta.url), args)
    this.#mail = child
    if (fault) child.once('exit', () => this.#hitOrAgain(fault, note, this.mailFaults))
    await Promise.race([once(child, 'message'), exited(child)])
  }
  async #keepMail(): Promise<void> {
    while (this.#open) {
      if (this.#mail) await exited(this.#mail)
      if (this.#open) await this.#startMail()
    }
  }

  /** Where a process writes that it is lost at its point. */
  #note(): string {
    this.#started += 1
    return path.join(this.dir, `lost-${this.#started}`)
  }
  /** Counts a point at which a process was lost; where something else killed it first, another gets the point. */
  #hitOrAgain(fault: string, note: string, faults: string[]): void {
    const point = fault.split('@')[0] ?? ''
    if (existsSync(note)) this.#hits.set(point, (this.#hits.get(point) ?? 0) + 1)
    else faults.push(fault)
  }

  async #keepPortal(): Promise<void> {
    while (this.#open) {
      if (this.app) await exited(this.app.child)
      this.#portalIsUp = false
      if (this.#open)
        this.#portalIsUp = await this.startPortal().then(
          () => true,
          // It is still starting, or was killed while it was.
          () => this.app?.child.exitCode === null && this.app.child.signalCode === null,
        )
    }
  }

  async #keepWorker(): Promise<void> {
    const log = openSync(path.join(this.dir, 'workers.log'), 'a')
    while (this.#open) {
      const fault = this.workerFaults.shift()
      const note = this.#note()
      const more = {
        LEASE_MS: String(LEASE_MS),
        SMTP_URL: `smtp://127.0.0.1:${this.#mailPort}`,
        MAIL_FROM: 'SEND <send@example.org>',
        MAILBOX_DIR: path.join(this.dir, 'mailbox'),
        FILES_DIR: path.join(this.dir, 'files'),
        ...(fault && { FAULTS: `${fault}:${note}` }),
      }
      const started = await startWorker(this.ports, this.urlForApps, more, log, START_MS).catch(() => null)
      if (!started) {
        if (fault) this.#hitOrAgain(fault, note, this.workerFaults)
        await pause(100)
        continue
      }
      this.#workers.add(started.child)
      if (!this.#open) started.child.kill('SIGKILL')
      await exited(started.child)
      this.#workers.delete(started.child)
      if (fault) this.#hitOrAgain(fault, note, this.workerFaults)
    }
  }
}

/** Waits until a process is gone. */
const exited = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
