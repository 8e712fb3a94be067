import { randomUUID } from 'node:crypto'
import { federatedIdentities, sessions, type Tx, teams, users } from '@common-ground/db'
import { and, eq, sql } from 'drizzle-orm'
import { findByEmail } from '../accounts/find.ts'
import { normaliseEmail } from '../email-address.ts'
import { NOBODYS_HASH } from '../passwords/hashing.ts'
import { endSessions } from '../sessions/ending.ts'
import type { Room } from '../types.ts'
import type { Vouched } from './provider.ts'
import type { Placed } from './settings.ts'

/** An address that no mail can reach and nobody can type, for somebody whose provider tells none that is free. */
const noAddress = (userId: string): string => `council-${userId}@invalid`

/** The account of this room that a subject of an issuer has, or null. Held, so that two first sign-ins make one. */
async function accountOf(tx: Tx, room: Room, { issuer, subject }: Vouched) {
  const key = `federated:${room.authorityId}:${issuer}:${subject}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  const [row] = await tx
    .select({ id: users.id, email: users.email, fullName: users.fullName, disabledAt: users.disabledAt })
    .from(federatedIdentities)
    .innerJoin(
      users,
      and(eq(users.authorityId, federatedIdentities.authorityId), eq(users.id, federatedIdentities.userId)),
    )
    .where(
      and(
        eq(federatedIdentities.authorityId, room.authorityId),
        eq(federatedIdentities.issuer, issuer),
        eq(federatedIdentities.subject, subject),
        eq(users.world, room.world),
      ),
    )
  return row ?? null
}

/** The address somebody is to have: what the provider says, when it is theirs already or free. */
async function addressFor(tx: Tx, room: Room, told: string | null, userId: string): Promise<string | null> {
  const email = told && normaliseEmail(told)
  if (!email) return null
  const holder = await findByEmail(tx, room, email)
  return holder === null || holder.id === userId ? email : null
}

/** A team that the authority has, or none. */
async function teamOf(tx: Tx, room: Room, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [team] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.authorityId, room.authorityId), eq(teams.id, id)))
  return team?.id ?? null
}

/**
 * Makes or renews the account of somebody for whom the council vouches: by issuer and subject and never by e-mail
 * address. Their name, roles and team are what the provider says today. An address that somebody else has here is not
 * taken from them, and tells nothing of who this is.
 *
 * @param placed what their groups make them, or null for nothing: then no account is made, and one that was there loses
 * its roles and its sessions.
 * @returns the account's id, or why there is none.
 */
export async function settleAccount(
  tx: Tx,
  room: Room,
  who: Vouched,
  placed: Placed | null,
  now: Date,
): Promise<{ readonly id: string } | 'noGroup' | 'disabled'> {
  const { authorityId } = room
  const known = await accountOf(tx, room, who)
  if (known?.disabledAt) return 'disabled'
  const mine = (id: string) => and(eq(users.authorityId, authorityId), eq(users.id, id))
  if (!placed) {
    if (known) {
      await tx.update(users).set({ roles: [], teamId: null }).where(mine(known.id))
      await endSessions(tx, and(eq(sessions.authorityId, authorityId), eq(sessions.userId, known.id)))
    }
    return 'noGroup'
  }
  const id = known?.id ?? randomUUID()
  const email = (await addressFor(tx, room, who.email, id)) ?? known?.email ?? noAddress(id)
  const current = {
    email,
    fullName: who.name?.slice(0, 200) ?? known?.fullName ?? 'A member of staff',
    roles: [...placed.roles],
    teamId: await teamOf(tx, room, placed.team),
  }
  if (known) {
    await tx.update(users).set(current).where(mine(id))
    return { id }
  }
  // No password fits, and none can be chosen by e-mail: the provider alone lets them in.
  const { world } = room
  const made = { passwordHash: NOBODYS_HASH, emailConfirmedAt: now, createdAt: now }
  await tx.insert(users).values({ authorityId, id, world, ...current, ...made })
  const { issuer, subject } = who
  await tx.insert(federatedIdentities).values({ authorityId, issuer, subject, userId: id, createdAt: now })
  return { id }
}
