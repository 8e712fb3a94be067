import { Lucia, TimeSpan } from 'lucia'
import type { Limits, Room, SignedInUser } from '../types.ts'
import {
  HashedAdapter,
  idleEnd,
  newSessionAttributes,
  type SessionAttributes,
  sessionQuery,
  type UserAttributes,
} from './hashed-adapter.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

/** At most once in this many minutes is it written down that a session is in use. */
const RENEWED_EVERY = 1

/** The form of a secret that Lucia draws: 200 random bits. Anything else is not looked up. */
const SECRET = /^[a-z2-7]{40}$/

/**
 * A session that holds, whether it has just been given a longer life, and when it ends unless it is used: to
 * extend it, use it. The end that no use moves comes first when it is nearer.
 */
export type ValidSession = {
  readonly user: SignedInUser
  readonly fresh: boolean
  readonly endsAt: Date
}

/** The sessions of one authority and one app. */
export type Sessions = {
  readonly open: (userId: string, now: Date, device?: string) => Promise<string>
  readonly validate: (sessionId: string, now: Date) => Promise<ValidSession | null>
  readonly end: (sessionId: string) => Promise<void>
  readonly endAllOf: (userId: string) => Promise<void>
  readonly tidy: (now: Date) => Promise<void>
}

/**
 * Lucia, told how long sessions live. Lucia renews a session in the second half of the life it is told of, so
 * that life is chosen for its half to be reached a minute after the last renewal.
 */
function luciaAt(room: Room, query: ReturnType<typeof sessionQuery>, limits: Limits, now: Date) {
  const renewedEvery = Math.min(RENEWED_EVERY, limits.idleMinutes / 2)
  return new Lucia<SessionAttributes, UserAttributes>(new HashedAdapter(room, query, { now, limits }), {
    sessionExpiresIn: new TimeSpan(2 * (limits.idleMinutes - renewedEvery), 'm'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}

/** Opens the room's sessions. Every function takes the time; none of them reads a clock. */
export function sessionsOf(room: Room, limits: Limits): Sessions {
  const query = sessionQuery(room.db)
  const at = (now: Date) => luciaAt(room, query, limits, now)
  return {
    open: async (userId, now, device = '') =>
      (await at(now).createSession(userId, newSessionAttributes(now, limits, device))).id,
    validate: async (sessionId, now) => {
      if (!SECRET.test(sessionId)) return null
      const { session, user } = await at(now).validateSession(sessionId)
      if (!session) return null
      const { fresh, endsAt } = session
      const idle = fresh ? idleEnd(now, limits) : session.idleEndsAt
      return { user, fresh, endsAt: new Date(Math.min(idle.getTime(), endsAt.getTime())) }
    },
    end: (sessionId) => at(new Date(0)).invalidateSession(sessionId),
    endAllOf: (userId) => at(new Date(0)).invalidateUserSessions(userId),
    tidy: (now) => at(now).deleteExpiredSessions(),
  }
}
