import type { PersonId } from '@common-ground/domain'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, messageWordings, users } from '../schema/index.ts'

/** The words of a message as they are kept: null where an authority has gone back to the product's own. */
export type KeptWords = typeof messageWordings.$inferSelect.words
export type KeptWordings = Readonly<Record<string, { readonly version: number; readonly words: KeptWords }>>

/** The newest version of each message that an authority has words of its own for, as a column of another statement. */
export const newestWordings = (authorityId: string): SQL<KeptWordings> => sql<KeptWordings>`(
  select coalesce(jsonb_object_agg(w.template, jsonb_build_object('version', w.version, 'words', w.words)), '{}')
  from (
    select distinct on (template) template, version, words from message_wordings
    where authority_id = ${authorityId} order by template, version desc
  ) w)`

/** One version of a message's words. */
export type WordingVersion = {
  readonly version: number
  readonly words: KeptWords
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** Every version of a message's words, the newest first. */
export const readWordingVersions = (
  db: Db,
  authorityId: string,
  template: string,
): Promise<WordingVersion[]> =>
  db
    .select({
      version: messageWordings.version,
      words: messageWordings.words,
      writtenBy: users.fullName,
      writtenAt: messageWordings.writtenAt,
    })
    .from(messageWordings)
    .innerJoin(
      users,
      and(eq(users.authorityId, messageWordings.authorityId), eq(users.id, messageWordings.writtenBy)),
    )
    .where(and(eq(messageWordings.authorityId, authorityId), eq(messageWordings.template, template)))
    .orderBy(desc(messageWordings.version))

type NewWording = {
  readonly authorityId: string
  readonly template: string
  /** The version that whoever writes saw: the product's own is 0. */
  readonly seen: number
  readonly words: KeptWords
  readonly writtenBy: PersonId
  readonly now: Date
  readonly requestId: string
}

/**
 * Writes a new version of a message's words, with its line in the audit, in one statement.
 *
 * @returns false, having written nothing, where somebody else has written one since.
 */
export async function addWording(db: Db, wording: NewWording): Promise<boolean> {
  const { authorityId, template, seen, words, writtenBy, now, requestId } = wording
  const at = sql`${now.toISOString()}::timestamptz`
  const action = words === null ? 'wording.own-again' : 'wording.write'
  const rows = await db.execute(sql`
    with written as (
      insert into ${messageWordings} (authority_id, template, version, words, written_by, written_at)
      select ${authorityId}, ${template}, ${seen + 1}::int, ${words === null ? null : JSON.stringify(words)}::jsonb,
        ${writtenBy}::uuid, ${at}
      where coalesce((select max(version) from message_wordings
        where authority_id = ${authorityId} and template = ${template}), 0) = ${seen}::int
      on conflict do nothing returning template
    )
    insert into ${auditLog} (authority_id, at, actor_id, action, subject, request_id)
    select ${authorityId}, ${at}, ${writtenBy}::uuid, ${action}, template, ${requestId} from written
    returning subject`)
  return rows.length === 1
}
