import { randomUUID } from 'node:crypto'
import { type Db, secondSteps, sessions, users } from '@common-ground/db'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { fingerprint } from '../secret.ts'
import type { Limits, Room, SecondStepState, SignedInUser } from '../types.ts'
import { endSessions, forgetOver } from './ending.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** What Lucia carries along with a session and a user. */
export type SessionAttributes = {
  readonly publicId: string
  readonly device: string
  readonly idleEndsAt: Date
  readonly endsAt: Date
}
export type UserAttributes = Omit<SignedInUser, 'id'>

/** How a session stands to the second step. The council's own provider has asked for it. Another device may have added one a moment ago: it counts at once. */
const secondStep = sql<SecondStepState>`case
  when ${sessions.federated} then 'passed'
  when not exists (select 1 from ${secondSteps} s where s.authority_id = ${sessions.authorityId}
    and s.user_id = ${sessions.userId} and s.confirmed_at is not null) then 'none'
  when ${sessions.secondStepAt} is null then 'wanted' else 'passed' end`

/** The one query that every page asks, built once: the session with its user, when both may still come in. */
export function sessionQuery(db: Db) {
  return db
    .select({
      publicId: sessions.publicId,
      device: sessions.device,
      expiresAt: sessions.expiresAt,
      endsAt: sessions.endsAt,
      secondStep,
      federated: sessions.federated,
      id: users.id,
      fullName: users.fullName,
      email: users.email,
      roles: users.roles,
      teamId: users.teamId,
      world: users.world,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.authorityId, sessions.authorityId), eq(users.id, sessions.userId)))
    .where(
      and(
        eq(sessions.authorityId, sql.placeholder('authorityId')),
        eq(sessions.idHash, sql.placeholder('idHash')),
        gt(sessions.endsAt, sql.placeholder('now')),
        eq(users.world, sql.placeholder('world')),
        isNull(users.disabledAt),
      ),
    )
    .prepare('auth_session')
}
export type SessionQuery = ReturnType<typeof sessionQuery>

type Clock = { readonly now: Date; readonly limits: Limits }

/**
 * Lucia's store, for one authority and one app, that keeps SHA-256 of a session's id and never the id.
 *
 * It is made for one moment. Lucia asks the machine's clock; we are told what time it is. So the adapter shows
 * Lucia our times moved by the difference between the two, and when Lucia asks for a longer life the adapter
 * stores ours: idle time from `now`. The end that no activity moves (`endsAt`) is kept by the query.
 */
export class HashedAdapter implements Adapter {
  readonly #room: Room
  readonly #query: SessionQuery
  readonly #clock: Clock
  readonly #ahead: number

  constructor(room: Room, query: SessionQuery, clock: Clock) {
    this.#room = room
    this.#query = query
    this.#clock = clock
    this.#ahead = Date.now() - clock.now.getTime()
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { authorityId, world } = this.#room
    // As text: a placeholder's value reaches the driver as it is, and the driver takes no dates.
    const now = this.#clock.now.toISOString()
    const [row] = await this.#query.execute({ authorityId, idHash: fingerprint(id), now, world })
    if (!row) return [null, null]
    const { publicId, device, expiresAt, endsAt, id: userId, ...attributes } = row
    return [
      {
        id,
        userId,
        expiresAt: this.#shown(expiresAt),
        attributes: { publicId, device, idleEndsAt: expiresAt, endsAt },
      },
      { id: userId, attributes },
    ]
  }

  /** A person's sessions, by their public ids: the secret ones cannot be had back. */
  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await this.#room.db.select().from(sessions).where(this.#ofUser(userId))
    return rows.map(({ publicId, device, expiresAt, endsAt }) => ({
      id: publicId,
      userId,
      expiresAt: this.#shown(expiresAt),
      attributes: { publicId, device, idleEndsAt: expiresAt, endsAt },
    }))
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { publicId, device, idleEndsAt, endsAt } = session.attributes
    const { now } = this.#clock
    await this.#room.db.insert(sessions).values({
      authorityId: this.#room.authorityId,
      idHash: fingerprint(session.id),
      publicId,
      device,
      userId: session.userId,
      expiresAt: idleEndsAt,
      endsAt,
      createdAt: now,
      lastSeenAt: now,
    })
  }

  async updateSessionExpiration(id: string): Promise<void> {
    const { now, limits } = this.#clock
    await this.#room.db
      .update(sessions)
      .set({ expiresAt: idleEnd(now, limits), lastSeenAt: now })
      .where(this.#session(id))
  }

  async deleteSession(id: string): Promise<void> {
    await endSessions(this.#room.db, this.#session(id))
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await endSessions(this.#room.db, this.#ofUser(userId))
  }

  async deleteExpiredSessions(): Promise<void> {
    await forgetOver(this.#room.db, this.#room.authorityId, this.#clock.now)
  }

  #session(id: string) {
    return and(eq(sessions.authorityId, this.#room.authorityId), eq(sessions.idHash, fingerprint(id)))
  }

  #ofUser(userId: string) {
    return and(eq(sessions.authorityId, this.#room.authorityId), eq(sessions.userId, userId))
  }

  #shown(time: Date): Date {
    return new Date(time.getTime() + this.#ahead)
  }
}

/** When a session that is used now ends unless it is used again. */
export const idleEnd = (now: Date, limits: Limits): Date =>
  new Date(now.getTime() + limits.idleMinutes * MINUTE)

/** What a new session is known by to its owner, beside its secret, and when it ends. */
export const newSessionAttributes = (now: Date, limits: Limits, device: string): SessionAttributes => ({
  publicId: randomUUID(),
  device,
  idleEndsAt: idleEnd(now, limits),
  endsAt: new Date(now.getTime() + limits.absoluteHours * HOUR),
})
