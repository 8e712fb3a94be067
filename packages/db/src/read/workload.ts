import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { cases } from '../schema/index.ts'
import { type CaseloadFilter, caseloadWhere, type Looking } from './caseload.ts'
import { NO_TEAM } from './figures.ts'

/** What one officer has to do, or what nobody has yet. */
export type OfficerLoad<C extends string> = {
  /** Null for the cases that nobody has. */
  readonly id: string | null
  readonly name: string | null
  /** Whether they work here no longer. */
  readonly hasLeft: boolean
  /** Until when they are away, and who stands in for them; null where they are not away today. */
  readonly awayUntil: string | null
  readonly deputy: string | null
  readonly counts: Readonly<Record<C, number>>
}

/**
 * How much each officer has of some lists, in the order of their names, and how much nobody has: one statement. Somebody
 * who is no officer, or has left, is there while they have a case.
 *
 * @param filters the lists, each of open cases, whoever has them.
 * @param team whose officers; absent, everybody's.
 */
export async function readWorkload<C extends string>(
  db: Db,
  authorityId: string,
  filters: Readonly<Record<C, CaseloadFilter>>,
  who: Looking,
  team?: string,
): Promise<readonly OfficerLoad<C>[]> {
  const lists = Object.entries<CaseloadFilter>(filters)
  const counts = lists.map(
    ([name, filter]) =>
      sql`${name}::text, (count(*) filter (where ${caseloadWhere(authorityId, filter, who)}))::int`,
  )
  const ofTeam =
    team === undefined ? sql`true` : team === NO_TEAM ? sql`u.team_id is null` : sql`u.team_id = ${team}`
  const rows = await db.execute<OfficerLoad<C>>(sql`
    with loads as (
      select ${cases.officerId} as officer_id, json_build_object(${sql.join(counts, sql`, `)}) as counts from ${cases}
      where ${cases.authorityId} = ${authorityId} and ${cases.closedOn} is null and (${cases.officerId} is null
        or ${cases.officerId} in (select u.id from users u
          where u.authority_id = ${authorityId} and u.world = 'staff' and ${ofTeam}))
      group by ${cases.officerId}
    ),
    people as (
      select u.id, u.full_name, u.disabled_at is not null as has_left from users u
      where u.authority_id = ${authorityId} and u.world = 'staff' and ${ofTeam}
        and ((u.disabled_at is null and 'officer' = any (u.roles)) or u.id in (select officer_id from loads))
    )
    select p.id, p.full_name as name, coalesce(p.has_left, false) as "hasLeft", away.until_on::text as "awayUntil",
      away.deputy, l.counts
    from loads l full join people p on p.id = l.officer_id
    left join lateral (
      select v.until_on, d.full_name as deputy from covers v
      join users d on d.authority_id = v.authority_id and d.id = v.deputy_id
      where v.authority_id = ${authorityId} and v.officer_id = p.id and v.from_on <= ${who.today}::date
        and v.until_on >= ${who.today}::date
      order by v.until_on desc, v.id limit 1) away on true
    order by p.id is null, p.full_name, p.id`)
  const none = Object.fromEntries(lists.map(([name]) => [name, 0])) as Record<C, number>
  const loads = rows.map((row) => ({ ...row, counts: { ...none, ...row.counts } }))
  const nobody = { id: null, name: null, hasLeft: false, awayUntil: null, deputy: null, counts: none }
  return loads.some(({ id }) => id === null) ? loads : [...loads, nobody]
}
