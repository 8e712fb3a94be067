import { type Db, oneTimeTokens, type Tx, users } from '@common-ground/db'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { fingerprint, newSecret } from '../secret.ts'
import type { Refused, Room } from '../types.ts'

export type Purpose = 'confirmEmail' | 'resetPassword' | 'changeEmail'

/** How long a link works, in hours. */
export const TOKEN_HOURS: Readonly<Record<Purpose, number>> = {
  confirmEmail: 24,
  resetPassword: 1,
  changeEmail: 24,
}
const HOUR = 3_600_000

/** What a link is worth now. `email` is where it was sent: whoever holds the link has read that mail. */
export type Peeked =
  | {
      readonly state: 'usable' | 'expired' | 'used'
      readonly purpose: Purpose
      readonly email: string
      readonly fullName: string
    }
  | { readonly state: 'unknown' }

export type TokenRefusal = Refused<'expired' | 'used' | 'unknown'>

/**
 * Makes a link's secret for somebody; any earlier one for the same purpose stops working.
 *
 * @param newEmail the address that a link to change it confirms, and is sent to.
 */
export async function issue(
  tx: Tx,
  room: Room,
  userId: string,
  purpose: Purpose,
  now: Date,
  newEmail: string | null = null,
): Promise<string> {
  const secret = newSecret()
  await revoke(tx, room, userId, purpose, now)
  await tx.insert(oneTimeTokens).values({
    authorityId: room.authorityId,
    tokenHash: fingerprint(secret),
    userId,
    purpose,
    newEmail,
    expiresAt: new Date(now.getTime() + TOKEN_HOURS[purpose] * HOUR),
  })
  return secret
}

/** Ends somebody's unused links for a purpose. They read as expired, so that their page offers a new one. */
export async function revoke(tx: Tx, room: Room, userId: string, purpose: Purpose, now: Date): Promise<void> {
  const unused = and(
    eq(oneTimeTokens.authorityId, room.authorityId),
    eq(oneTimeTokens.userId, userId),
    eq(oneTimeTokens.purpose, purpose),
    isNull(oneTimeTokens.usedAt),
    gt(oneTimeTokens.expiresAt, now),
  )
  await tx.update(oneTimeTokens).set({ expiresAt: now }).where(unused)
}

/** Looks at a link without using it: programs that scan mail open links too. */
export async function peek(db: Db | Tx, room: Room, token: string, now: Date): Promise<Peeked> {
  const [row] = await db
    .select({
      purpose: oneTimeTokens.purpose,
      expiresAt: oneTimeTokens.expiresAt,
      usedAt: oneTimeTokens.usedAt,
      email: sql<string>`coalesce(${oneTimeTokens.newEmail}, ${users.email})`,
      fullName: users.fullName,
    })
    .from(oneTimeTokens)
    .innerJoin(
      users,
      and(eq(users.authorityId, oneTimeTokens.authorityId), eq(users.id, oneTimeTokens.userId)),
    )
    .where(
      and(
        eq(oneTimeTokens.authorityId, room.authorityId),
        eq(oneTimeTokens.tokenHash, fingerprint(token)),
        eq(users.world, room.world),
        isNull(users.disabledAt),
      ),
    )
  if (!row) return { state: 'unknown' }
  const { purpose, email, fullName } = row
  const state = row.usedAt ? 'used' : row.expiresAt <= now ? 'expired' : 'usable'
  return { state, purpose, email, fullName }
}

/**
 * Uses a link up. The update itself is the check, so that of any number at once exactly one has it.
 *
 * @returns whose it was and the new address it confirms, or null when it cannot be used (any more).
 */
export async function consume(
  tx: Tx,
  room: Room,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<{ readonly userId: string; readonly newEmail: string | null } | null> {
  const rightWorld = sql`exists (select 1 from ${users} u where u.authority_id = ${oneTimeTokens.authorityId}
    and u.id = ${oneTimeTokens.userId} and u.world = ${room.world} and u.disabled_at is null)`
  const usable = and(
    eq(oneTimeTokens.authorityId, room.authorityId),
    eq(oneTimeTokens.tokenHash, fingerprint(token)),
    eq(oneTimeTokens.purpose, purpose),
    isNull(oneTimeTokens.usedAt),
    gt(oneTimeTokens.expiresAt, now),
    rightWorld,
  )
  const [row] = await tx
    .update(oneTimeTokens)
    .set({ usedAt: now })
    .where(usable)
    .returning({ userId: oneTimeTokens.userId, newEmail: oneTimeTokens.newEmail })
  return row ?? null
}

const WORDS: Readonly<Record<TokenRefusal['refusal'], string>> = {
  expired: 'This link no longer works. Ask for a new one.',
  used: 'This link has been used already. Sign in to carry on.',
  unknown: 'We do not know this link. Check that you have copied all of it.',
}

/** Why a link cannot be used for this purpose, as a value for the page. */
export function tokenRefusal(peeked: Peeked, purpose: Purpose): TokenRefusal | null {
  if (peeked.state === 'usable' && peeked.purpose === purpose) return null
  const refusal = peeked.state === 'unknown' || peeked.purpose !== purpose ? 'unknown' : peeked.state
  return refusal === 'usable' ? null : { ok: false, refusal, text: WORDS[refusal] }
}
