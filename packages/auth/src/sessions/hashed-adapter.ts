import { randomUUID } from 'node:crypto'
import { type Db, sessions, users } from '@common-ground/db'
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { fingerprint } from '../secret.ts'
import type { Limits, Room, SignedInUser } from '../types.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** What Lucia carries along with a session and a user. */
export type SessionAttributes = { readonly publicId: string }
export type UserAttributes = Omit<SignedInUser, 'id'>

/** The one query that every page asks, built once: the session with its user, when both may still come in. */
export function sessionQuery(db: Db) {
  return db
    .select({
      publicId: sessions.publicId,
      expiresAt: sessions.expiresAt,
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
    const { publicId, expiresAt, id: userId, ...attributes } = row
    return [
      { id, userId, expiresAt: this.#shown(expiresAt), attributes: { publicId } },
      { id: userId, attributes },
    ]
  }

  /** A person's sessions, by their public ids: the secret ones cannot be had back. */
  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await this.#room.db.select().from(sessions).where(this.#ofUser(userId))
    return rows.map(({ publicId, expiresAt }) => ({
      id: publicId,
      userId,
      expiresAt: this.#shown(expiresAt),
      attributes: { publicId },
    }))
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { now, limits } = this.#clock
    await this.#room.db.insert(sessions).values({
      authorityId: this.#room.authorityId,
      idHash: fingerprint(session.id),
      publicId: session.attributes.publicId,
      userId: session.userId,
      expiresAt: this.#idleEnd(),
      endsAt: new Date(now.getTime() + limits.absoluteHours * HOUR),
      createdAt: now,
    })
  }

  async updateSessionExpiration(id: string): Promise<void> {
    await this.#room.db.update(sessions).set({ expiresAt: this.#idleEnd() }).where(this.#session(id))
  }

  async deleteSession(id: string): Promise<void> {
    await this.#room.db.delete(sessions).where(this.#session(id))
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.#room.db.delete(sessions).where(this.#ofUser(userId))
  }

  async deleteExpiredSessions(): Promise<void> {
    const { now } = this.#clock
    const over = or(lte(sessions.expiresAt, now), lte(sessions.endsAt, now))
    await this.#room.db.delete(sessions).where(and(eq(sessions.authorityId, this.#room.authorityId), over))
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

  #idleEnd(): Date {
    return new Date(this.#clock.now.getTime() + this.#clock.limits.idleMinutes * MINUTE)
  }
}

/** What a new session is known by to its owner, beside its secret. */
export const newSessionAttributes = (): SessionAttributes => ({ publicId: randomUUID() })
