import type { LocalDate } from '@common-ground/domain'
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { casePeople, cases, outbox, users } from '../schema/index.ts'

/** The key under which somebody is told once that a right has passed. */
export const rightPassesKey = (caseId: string, userId: string): string => `rightPasses:${caseId}:${userId}`

/**
 * Open cases about somebody born on or before a day, in which nobody has settled who holds the right, and neither whoever
 * raised it nor its officer has been told that it passes. Whether the day has come, the domain says.
 */
export const readRightPassing = (db: Db, authorityId: string, bornBy: LocalDate, limit: number) =>
  db
    .select({ kase: cases.state, dateOfBirth: casePeople.dateOfBirth })
    .from(casePeople)
    .innerJoin(cases, and(eq(cases.authorityId, casePeople.authorityId), eq(cases.id, casePeople.caseId)))
    .where(
      and(
        eq(casePeople.authorityId, authorityId),
        eq(casePeople.kind, 'child'),
        lte(casePeople.dateOfBirth, bornBy),
        isNull(cases.closedOn),
        sql`coalesce(${cases.state} -> 'rightHolder', 'null') = 'null'::jsonb`,
        // Where nobody can be told, there is nothing to do.
        sql`(jsonb_array_length(${cases.state} -> 'people') > 0 or ${cases.officerId} is not null)`,
        sql`not exists (select 1 from ${outbox} o where o.authority_id = ${cases.authorityId} and o.key in (
          'rightPasses:' || ${cases.id} || ':' || (${cases.state} ->> 'raisedBy'),
          'rightPasses:' || ${cases.id} || ':' || ${cases.officerId}))`,
      ),
    )
    .limit(limit)

/** Puts a message for one person in the outbox once, however often it is tried. */
export async function tellOnce(
  db: Db,
  message: {
    readonly authorityId: string
    readonly key: string
    readonly caseId: string
    readonly toUserId: string
    readonly template: string
    readonly wording?: number
    readonly subject: string
    readonly body: string
    readonly now: Date
  },
): Promise<void> {
  const { authorityId, key, caseId, toUserId, template, wording = 0, subject, body, now } = message
  await db.execute(sql`
    insert into ${outbox} (authority_id, key, case_id, to_user_id, to_address, template, wording, subject, body, created_at)
    select u.authority_id, ${key}, ${caseId}::uuid, u.id, u.email, ${template}, ${wording}::int, ${subject}, ${body},
      ${now.toISOString()}::timestamptz
    from ${users} u
    where u.authority_id = ${authorityId} and u.id = ${toUserId} and u.disabled_at is null
    on conflict do nothing`)
}
