import {
  addDays,
  addMonths,
  figureOf,
  type LocalDate,
  MEASURE_IDS,
  type Measure,
  measureOf,
  monthOf,
  monthsOf,
  type Span,
} from '@common-ground/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { type MeasuredTally, readTallies } from '../read/figures.ts'
import { cases, type FrozenShares, figureMonths } from '../schema/index.ts'

/** What tallies come to for everybody and for each team, on the day that they are frozen. */
export function sharesOf(
  measure: Measure,
  tallies: readonly MeasuredTally[],
  span: Span,
  on: LocalDate,
): FrozenShares {
  const share = (some: readonly MeasuredTally[]): readonly [number, number] => {
    const { n, of } = figureOf(measure, some, span, on)
    return [n, of]
  }
  const teams = [...new Set(tallies.map(({ teamId }) => teamId))].filter((id) => id !== null).toSorted()
  return {
    all: share(tallies),
    none: share(tallies.filter(({ teamId }) => teamId === null)),
    teams: Object.fromEntries(teams.map((id) => [id, share(tallies.filter(({ teamId }) => teamId === id))])),
  }
}

/**
 * Freezes a month that has ended: its figures as they stand now, and what stood then. What is frozen already stays as it
 * is, so that it can be done twice, or by two at once. Cases that only some may know of are in none of it.
 *
 * @param month its first day. It has to have ended before `today`.
 * @returns how many measures were frozen.
 */
export async function freezeMonth(
  db: Db,
  authorityId: string,
  month: LocalDate,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<number> {
  if (addMonths(month, 1) > today) throw new RangeError(`${month} has not ended`)
  const frozen = await db
    .select({ measure: figureMonths.measure })
    .from(figureMonths)
    .where(and(eq(figureMonths.authorityId, authorityId), eq(figureMonths.month, month)))
  const done = new Set(frozen.map(({ measure }) => measure))
  // What stood at the end of a month is known while the next one lasts, and cannot be found out later.
  const isLast = month === monthBefore(today)
  const measures = MEASURE_IDS.filter((id) => !done.has(id) && (isLast || measureOf(id).kind === 'flow'))
  if (measures.length === 0) return 0
  const span = { from: month, to: month }
  const all = await readTallies(db, authorityId, { measures, span, lookerId: null, byTeam: true })
  const rows = measures.map((measure) => {
    const mine = all.filter((tally) => tally.measure === measure)
    const tallies = mine.map(({ measure: _, ...tally }) => tally)
    return {
      authorityId,
      month,
      measure,
      asAt: now,
      tallies,
      shares: sharesOf(measureOf(measure), mine, span, today),
    }
  })
  const saved = await db
    .insert(figureMonths)
    .values(rows)
    .onConflictDoNothing()
    .returning({ measure: figureMonths.measure })
  return saved.length
}

/** The last month that has ended on a day. */
export const monthBefore = (today: LocalDate): LocalDate =>
  addMonths(addDays(today, 1 - Number(today.slice(8))), -1)

/** How many months back are frozen where nobody did, as when a council begins to use this. */
const BACK = 24

/**
 * Freezes every month of the last two years that has ended and is not frozen, from the first that something was raised
 * in; and puts tallies of one kind together.
 *
 * @returns how many figures of months were frozen.
 */
export async function keepFigures(
  db: Db,
  authorityId: string,
  at: { readonly now: Date; readonly today: LocalDate },
): Promise<number> {
  await db.execute(sql`select gather_tallies(${authorityId})`)
  const [first] = await db
    .select({ on: sql<LocalDate | null>`min(${cases.raisedOn})` })
    .from(cases)
    .where(eq(cases.authorityId, authorityId))
  if (!first?.on) return 0
  const last = monthBefore(at.today)
  const oldest = [monthOf(first.on), addMonths(last, 1 - BACK)].toSorted().at(-1) as LocalDate
  let frozen = 0
  for (const month of monthsOf({ from: oldest, to: last }))
    frozen += await freezeMonth(db, authorityId, month, at)
  return frozen
}
