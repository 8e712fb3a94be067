import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { authorities, outbox, providers, teams, users } from '../schema/index.ts'

/** An authority with its active providers, or null when there is none of that id. */
export async function readAuthority(db: Db, authorityId: string) {
  const [rows, providerRows] = await Promise.all([
    db.select().from(authorities).where(eq(authorities.authorityId, authorityId)),
    db
      .select()
      .from(providers)
      .where(and(eq(providers.authorityId, authorityId), eq(providers.active, true)))
      .orderBy(asc(providers.name)),
  ])
  const [authority] = rows
  return authority ? { ...authority, providers: providerRows } : null
}

/** Everyone who works for the authority, and its teams. */
export async function readDirectory(db: Db, authorityId: string) {
  const [people, teamRows] = await Promise.all([
    db
      .select({ id: users.id, name: users.fullName, roles: users.roles, teamId: users.teamId })
      .from(users)
      .where(and(eq(users.authorityId, authorityId), eq(users.world, 'staff')))
      .orderBy(asc(users.fullName)),
    db.select().from(teams).where(eq(teams.authorityId, authorityId)).orderBy(asc(teams.name)),
  ])
  return { people, teams: teamRows }
}

/** The messages that went out, newest first, for the demonstration's outbox. */
export const readOutbox = (db: Db, authorityId: string, limit: number) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.authorityId, authorityId))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)

/** One message that went out. */
export async function readMessage(db: Db, authorityId: string, id: string) {
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.authorityId, authorityId), eq(outbox.id, id)))
  return row ?? null
}
