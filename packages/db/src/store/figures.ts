import {
  type Case,
  type CaseEvent,
  entriesOf,
  type History,
  type MeasuredEntry,
  measureOf,
  type Promises,
} from '@common-ground/domain'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { caseEvents, caseFigures } from '../schema/index.ts'
import { readAnswered } from './fairness-answers.ts'

/** A row of what figures count, without whose it is. */
export type FigureRow = Omit<typeof caseFigures.$inferSelect, 'authorityId' | 'caseId'>

/** The month of a day, as its first. */
const monthOf = (day: string): string => `${day.slice(0, 8)}01`

/** An entry as a row: in which month it counts, and for which team. */
export function figureRow(entry: MeasuredEntry, kase: Case): FigureRow {
  const { measure, key, on, result, due, part, days, amount } = entry
  const period = measureOf(measure).kind === 'flow' ? monthOf(on) : on
  const of = { teamId: kase.teamId, restricted: Boolean(kase.restricted) }
  return { measure, key, day: on, period, result, due, part, days, amount, ...of }
}

/** What figures count of a case, as rows. */
export const figureRows = (
  kase: Case,
  events: readonly CaseEvent[],
  promises: Promises | null,
  fairness: NonNullable<History['fairness']> = [],
): readonly FigureRow[] =>
  entriesOf({ events, kase, promises, fairness }).map((entry) => figureRow(entry, kase))

const nameOf = ({ measure, key }: Pick<FigureRow, 'measure' | 'key'>): string => `${measure} ${key}`
const FIELDS = ['day', 'period', 'result', 'due', 'part', 'days', 'amount', 'teamId', 'restricted'] as const
const isSame = (a: FigureRow, b: FigureRow): boolean => FIELDS.every((field) => a[field] === b[field])

/** The record of a case as it stands in the transaction, oldest first. */
const readEvents = (tx: Db | Tx, authorityId: string, caseId: string) =>
  tx
    .select({ data: caseEvents.data })
    .from(caseEvents)
    .where(and(eq(caseEvents.authorityId, authorityId), eq(caseEvents.caseId, caseId)))
    .orderBy(asc(caseEvents.seq))

/**
 * Puts what figures count of a case in the place of what stood before. Only what changed is written: the database adds
 * up each row that comes or goes.
 *
 * @param events the whole record where the caller has it; otherwise it is read.
 */
export async function projectFigures(
  tx: Tx,
  authorityId: string,
  kase: Case,
  promises: Promises | null,
  events?: readonly CaseEvent[],
): Promise<void> {
  const mine = and(eq(caseFigures.authorityId, authorityId), eq(caseFigures.caseId, kase.id))
  const [record, before, fairness] = await Promise.all([
    events ?? readEvents(tx, authorityId, kase.id).then((rows) => rows.map(({ data }) => data)),
    events ? [] : tx.select().from(caseFigures).where(mine),
    // Of a case that begins, nobody has answered anything.
    events ? [] : readAnswered(tx, authorityId, kase.id),
  ])
  const after = new Map(figureRows(kase, record, promises, fairness).map((row) => [nameOf(row), row]))
  const went: string[] = []
  for (const row of before) {
    const now = after.get(nameOf(row))
    if (now && isSame(now, row)) after.delete(nameOf(row))
    else went.push(nameOf(row))
  }
  const came = [...after.values()].map((row) => ({ authorityId, caseId: kase.id, ...row }))
  await Promise.all([
    went.length > 0
      ? tx
          .delete(caseFigures)
          .where(and(mine, inArray(sql`${caseFigures.measure} || ' ' || ${caseFigures.key}`, went)))
      : undefined,
    came.length > 0 ? tx.insert(caseFigures).values(came) : undefined,
  ])
}
