import { randomUUID } from 'node:crypto'
import type { Outcome } from '@common-ground/api/contracts'
import type { StaffCaller } from '@common-ground/api/staff'
import { expect } from '@playwright/test'
import type postgres from 'postgres'
import { dayFromNow } from './days.ts'
import type { Worlds } from './worlds.ts'

type Step = keyof StaffCaller['step']

/** Somebody of the council beside a family's journey, without a browser: their own pages have journeys of their own. */
export class Officer {
  private readonly email: string
  private readonly worlds: Worlds
  private readonly sql: postgres.Sql
  constructor(worlds: Worlds, sql: postgres.Sql, email: string) {
    this.worlds = worlds
    this.sql = sql
    this.email = email
  }

  /** Takes a step on a case as it stands. */
  async does(reference: string, step: Step, input: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const council = await this.worlds.council(this.email)
    const { version } = await council.cases.version({ reference })
    // The step's own schema judges what it is given.
    const take = council.step[step] as (input: unknown) => Promise<Outcome>
    const done = await take({ ...input, reference, expectedVersion: version, idempotencyKey: randomUUID() })
    expect(done, step).toMatchObject({ ok: true })
  }

  async sees(reference: string) {
    const council = await this.worlds.council(this.email)
    return council.cases.show({ reference })
  }

  async idOf(email: string): Promise<string> {
    const [user] = await this.sql<{ id: string }[]>`
      select id from users where email = ${email} and world = 'staff'`
    return user?.id ?? ''
  }

  /** Takes a case that nobody has. */
  async takes(reference: string): Promise<void> {
    await this.does(reference, 'assignCase', { officerId: await this.idOf(this.email) })
  }

  /** Recommends the same on every point. */
  async recommends(reference: string, result: 'changed' | 'kept', reasons: string): Promise<void> {
    const { points } = await this.sees(reference)
    await this.does(reference, 'recommendReconsideration', {
      points: points.map(({ id }) => ({ pointId: id, result, reasons, originalReason: null })),
    })
  }

  /** Answers every point the same way. */
  async decides(reference: string, result: 'changed' | 'kept', reasons: string): Promise<void> {
    const { points } = await this.sees(reference)
    await this.does(reference, 'decideReconsideration', {
      points: points.map(({ id }) => ({ pointId: id, result, reasons })),
    })
  }

  async talks(reference: string, outcome: 'asksReconsideration' | 'settled', summary: string): Promise<void> {
    await this.does(reference, 'logConversation', {
      heldOn: dayFromNow(0),
      mode: 'telephone',
      outcome,
      summary,
    })
  }

  /** @param reason where the outcome asks for one. */
  async closes(reference: string, outcome: string, reason: string | null = null): Promise<void> {
    await this.does(reference, 'closeCase', {
      outcome,
      reason,
      summary: 'This is what we agreed. Every way still open to you stays on your page.',
    })
  }
}
