import type { LocalDate } from '@common-ground/domain'
import { and, asc, eq, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseDates, caseEvents, cases } from '../schema/index.ts'
import { projectFigures } from './figures.ts'
import { caseRow, LISTED_AS, projectDates, readPromises } from './project.ts'

const BATCH = 100

const isPast = (today: LocalDate) => sql`coalesce(${cases.nextDueOn}, 'infinity'::date) < ${today}`

/** A date that a family has let pass does not stay the next one, as what somebody else owes does. */
const isFamilys = sql`exists (select 1 from ${caseDates} d where d.authority_id = ${cases.authorityId}
  and d.case_id = ${cases.id} and d.kind = 'law' and d.owed_by = 'family' and d.due = ${cases.nextDueOn}
  and d.rule = ${cases.nextDueRule})`

/**
 * Makes anew what lists are read from, for cases whose row and dates were made in an older way, and for those whose next
 * date was a family's and has gone by: another is the next one now. Nothing of the record is
 * touched: both are worked out from the case as it stands. Run again, or twice at once, it does no harm.
 *
 * @param all every case, as after an authority has changed what it promises.
 * @returns how many were made anew.
 */
export async function renewLists(
  db: Db,
  authorityId: string,
  today: LocalDate,
  { all = false }: { readonly all?: boolean } = {},
): Promise<number> {
  const promises = await readPromises(db, authorityId)
  let renewed = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await db
      .select({ id: cases.id })
      .from(cases)
      .where(
        and(
          eq(cases.authorityId, authorityId),
          all ? undefined : or(lt(cases.listedAs, LISTED_AS), and(isPast(today), isFamilys)),
          sql`${cases.id} > ${after}`,
        ),
      )
      .orderBy(asc(cases.id))
      .limit(BATCH)
    const last = batch.at(-1)
    if (!last) return renewed
    for (const { id } of batch) {
      await db.transaction(async (tx) => {
        const mine = and(eq(cases.authorityId, authorityId), eq(cases.id, id))
        // Locked, so that a step taken meanwhile is not overwritten by what stood before it.
        const [row] = await tx.select({ kase: cases.state }).from(cases).where(mine).for('update')
        if (!row) return
        const { state: _, ...listed } = caseRow(authorityId, row.kase, today)
        const assignedAt = sql<Date>`(select max(e.at) from ${caseEvents} e where e.authority_id = ${authorityId}
          and e.case_id = ${id} and e.type = 'caseAssigned')`
        await tx
          .update(cases)
          .set({ ...listed, assignedAt })
          .where(mine)
        await projectDates(tx, authorityId, row.kase, promises, today)
        await projectFigures(tx, authorityId, row.kase, promises)
      })
      renewed += 1
    }
    after = last.id
  }
}
