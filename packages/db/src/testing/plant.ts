import type { Case, LocalDate, OpenDate } from '@common-ground/domain'
import type { Connection } from '../connect.ts'
import { caseRow } from '../store/project.ts'

/** A case as it stands after a day, with its dates as the projection makes them. */
export type Planted = { readonly kase: Case; readonly dates: readonly OpenDate[] }

const AT_ONCE = 500
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const snaked = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]))

/**
 * Writes the rows, the dates and the people of very many cases as the one door would have left them, without their events:
 * for tests of what is read from them. Those that are there already are brought up to date.
 *
 * @param owner the owner's connection; the accounts of everybody in the cases have to be there.
 */
export async function plantCases(
  { sql }: Connection,
  authorityId: string,
  planted: readonly Planted[],
  today: LocalDate,
): Promise<void> {
  for (let at = 0; at < planted.length; at += AT_ONCE) {
    const some = planted.slice(at, at + AT_ONCE)
    const rows = some.map(({ kase }) => ({
      ...snaked(caseRow(authorityId, kase, today)),
      assigned_at: null,
    }))
    const columns = Object.keys(rows[0] ?? {})
    const list = columns.map((name) => `"${name}"`).join(', ')
    const set = columns.map((name) => `"${name}" = excluded."${name}"`).join(', ')
    const dates = some.flatMap(({ kase, dates }) =>
      dates.map((date) => ({ ...snaked(date), authority_id: authorityId, case_id: kase.id })),
    )
    const people = some.flatMap(({ kase }) =>
      kase.people.map(({ personId, relation, scope, supports, until, endedOn }) => ({
        case_id: kase.id,
        user_id: personId,
        kind: relation,
        scope,
        supports,
        until,
        ended_on: endedOn,
      })),
    )
    await sql.begin(async (tx) => {
      await tx`set local statement_timeout = 0`
      await tx.unsafe(
        `insert into cases (${list}) select ${list} from jsonb_populate_recordset(null::cases, $1)
          on conflict (authority_id, id) do update set ${set}`,
        [JSON.stringify(rows)],
      )
      const ids = some.map(({ kase }) => kase.id)
      await tx`delete from case_dates where authority_id = ${authorityId} and case_id = any (${ids}::uuid[])`
      await tx.unsafe('insert into case_dates select * from jsonb_populate_recordset(null::case_dates, $1)', [
        JSON.stringify(dates),
      ])
      await tx.unsafe(
        `insert into case_people (authority_id, case_id, user_id, kind, scope, supports, until, ended_on, full_name)
          select $1, case_id, user_id, kind, scope, supports, until, ended_on, 'Somebody Invented'
          from jsonb_populate_recordset(null::case_people, $2)
          on conflict (authority_id, user_id, case_id) do update set scope = excluded.scope, kind = excluded.kind,
            until = excluded.until, ended_on = excluded.ended_on`,
        [authorityId, JSON.stringify(people)],
      )
    })
  }
}
