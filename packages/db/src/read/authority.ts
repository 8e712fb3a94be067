import { and, asc, desc, eq, getTableColumns, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { authorities, cases, outbox, providers, retentionSchedules, teams, users } from '../schema/index.ts'
import { numbersAreOpen } from './open-numbers.ts'
import { beyond, type Part, passed } from './part.ts'
import { newestWordings } from './wordings.ts'

/**
 * An authority with its active providers, its own words for messages and what it has said of how long it keeps records,
 * or null when there is none of that id.
 */
export async function readAuthority(db: Db, authorityId: string) {
  const [rows, providerRows, [changed]] = await Promise.all([
    db
      .select({
        ...getTableColumns(authorities),
        wordings: newestWordings(authorityId),
        numbersAreOpen: numbersAreOpen(authorityId),
      })
      .from(authorities)
      .where(eq(authorities.authorityId, authorityId)),
    db
      .select()
      .from(providers)
      .where(and(eq(providers.authorityId, authorityId), eq(providers.active, true)))
      .orderBy(asc(providers.name)),
    db
      .select({ schedule: retentionSchedules.schedule })
      .from(retentionSchedules)
      .where(eq(retentionSchedules.authorityId, authorityId))
      .orderBy(desc(retentionSchedules.version))
      .limit(1),
  ])
  const [authority] = rows
  if (!authority) return null
  const retention = changed?.schedule ?? authority.settings.retention ?? {}
  return { ...authority, providers: providerRows, retention }
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

/** Whose eyes the outbox is read with: everybody's, or those of somebody at the council, or of nobody signed in. */
export type OutboxReader = 'everybody' | { readonly personId: string | null }

/** Leaves out what went out about cases that are restricted to others. */
const readBy = (reader: OutboxReader): SQL | undefined =>
  reader === 'everybody'
    ? undefined
    : sql`not exists (select 1 from ${cases} c where c.authority_id = ${outbox.authorityId} and c.id = ${outbox.caseId}
        and c.restricted_to is not null
        and (${reader.personId}::uuid is null or ${reader.personId}::uuid <> all (c.restricted_to)))`

const shownTo = (authorityId: string, reader: OutboxReader): SQL | undefined =>
  and(eq(outbox.authorityId, authorityId), ne(outbox.body, ''), readBy(reader))

/** The messages that went out and whose words are still kept, newest first, for the demonstration's outbox. */
export const readOutbox = (db: Db, authorityId: string, reader: OutboxReader, part: Part) =>
  db
    .select()
    .from(outbox)
    .where(and(shownTo(authorityId, reader), beyond(part, outbox, authorityId, 'down', [outbox.createdAt])))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(part.size)
    .offset(passed(part))

/** How many of them there are. */
export const countOutbox = (db: Db, authorityId: string, reader: OutboxReader): Promise<number> =>
  db.$count(outbox, shownTo(authorityId, reader))

/** One message that went out. */
export async function readMessage(db: Db, authorityId: string, reader: OutboxReader, id: string) {
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(shownTo(authorityId, reader), eq(outbox.id, id)))
  return row ?? null
}
