import { randomInt } from 'node:crypto'
import { recoveryCodes, type Tx } from '@common-ground/db'
import { and, count, eq, isNull } from 'drizzle-orm'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'

const HOW_MANY = 8
/** No vowels, so that no words come about, and nothing that reads like something else. */
const SIGNS = 'bcdfghjkmnpqrstvwxyz23456789'
/** 76 random bits: a copy of the table cannot be searched for them, although one fast hash is kept. */
const LENGTH = 16

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
const asShown = (bare: string): string => (bare.match(/.{4}/g) ?? []).join('-')

/** What is kept of a code. With whose it is in it, one guess is a guess at one person. */
const kept = (userId: string, bare: string): string => fingerprint(`recovery:${userId}:${bare}`)

const ofUser = (room: Room, userId: string) =>
  and(eq(recoveryCodes.authorityId, room.authorityId), eq(recoveryCodes.userId, userId))

/** Makes somebody new codes in place of any they had. They can be shown now and never again. */
export async function remakeCodes(tx: Tx, room: Room, userId: string, now: Date): Promise<readonly string[]> {
  await dropCodes(tx, room, userId)
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.insert(recoveryCodes).values(
    codes.map((bare) => ({
      authorityId: room.authorityId,
      userId,
      codeHash: kept(userId, bare),
      createdAt: now,
    })),
  )
  return codes.map(asShown)
}

/** Removes somebody's codes: without a second step there is nothing to recover. */
export async function dropCodes(tx: Tx, room: Room, userId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(ofUser(room, userId))
}

/** Uses one code up. The update itself is the check, so that of two at once one has it. */
export async function takeCode(
  tx: Tx,
  room: Room,
  userId: string,
  bare: string,
  now: Date,
): Promise<boolean> {
  const it = eq(recoveryCodes.codeHash, kept(userId, bare.toLowerCase()))
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(ofUser(room, userId), it, isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId })
  return taken.length > 0
}

/** How many codes somebody has left. */
export async function codesLeft(tx: Tx, room: Room, userId: string): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(ofUser(room, userId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}
