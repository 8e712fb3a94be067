import { createHash } from 'node:crypto'
import { type Db, keptForms } from '@common-ground/db'
import { and, eq, gt, lte } from 'drizzle-orm'
import { seal, unseal } from '../second-step/seal.ts'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'

/** For how long what somebody typed waits for them to sign in again, in hours. */
export const KEPT_FORM_HOURS = 24

/** What stood in a form, in its order: names and what was typed. */
export type Typed = readonly (readonly [name: string, value: string])[]

/**
 * Who may have a form back. `browser` is a secret that one browser holds; `whose` is made of it and of the account
 * that was signed in there. Neither is kept, and both are needed.
 */
export type KeptFor = { readonly browser: string; readonly whose: string }

/** What stands for an account in one browser. From another browser, or for another account, it is another. */
export const whoseIn = (browser: string, userId: string): string => fingerprint(`${browser}:${userId}`)

/** The key of one person in one browser. It is nowhere but in that browser, so a copy of the tables opens nothing. */
const keyOf = ({ browser, whose }: KeptFor): Uint8Array =>
  createHash('sha256').update(`kept-form:${browser}:${whose}`).digest()

const labelOf = (room: Room, address: string): string => `${room.authorityId}:${room.world}:${address}`

const at = (room: Room, { whose }: KeptFor, address: string) =>
  and(
    eq(keptForms.authorityId, room.authorityId),
    eq(keptForms.holderHash, fingerprint(`${room.world}:${whose}`)),
    eq(keptForms.addressHash, fingerprint(address)),
  )

/** Throws away what nobody came back for. */
export async function sweepKeptForms(db: Db, authorityId: string, now: Date): Promise<void> {
  await db.delete(keptForms).where(and(eq(keptForms.authorityId, authorityId), lte(keptForms.expiresAt, now)))
}

/** Keeps what was sent to an address by somebody whose session had ended. A later form to it takes its place. */
export async function keepForm(
  room: Room,
  whom: KeptFor,
  address: string,
  typed: Typed,
  now: Date,
): Promise<void> {
  const sealed = seal(keyOf(whom), Buffer.from(JSON.stringify(typed)), labelOf(room, address))
  const expiresAt = new Date(now.getTime() + KEPT_FORM_HOURS * 3_600_000)
  await sweepKeptForms(room.db, room.authorityId, now)
  await room.db
    .insert(keptForms)
    .values({
      authorityId: room.authorityId,
      holderHash: fingerprint(`${room.world}:${whom.whose}`),
      addressHash: fingerprint(address),
      sealed,
      expiresAt,
    })
    .onConflictDoUpdate({
      target: [keptForms.authorityId, keptForms.holderHash, keptForms.addressHash],
      set: { sealed, expiresAt },
    })
}

/** What is kept for somebody at an address; null when it is nothing, over, or another's. */
export async function keptForm(room: Room, whom: KeptFor, address: string, now: Date): Promise<Typed | null> {
  const [row] = await room.db
    .select({ sealed: keptForms.sealed })
    .from(keptForms)
    .where(and(at(room, whom, address), gt(keptForms.expiresAt, now)))
  if (!row) return null
  const opened = unseal(keyOf(whom), row.sealed, labelOf(room, address))
  return JSON.parse(Buffer.from(opened).toString('utf8'))
}

/** Throws away what is kept for somebody at an address. */
export async function discardForm(room: Room, whom: KeptFor, address: string): Promise<void> {
  await room.db.delete(keptForms).where(at(room, whom, address))
}
