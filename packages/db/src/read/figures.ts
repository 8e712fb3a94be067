import {
  type LocalDate,
  localDate,
  type MeasureId,
  measureOf,
  type Span,
  type Tally,
} from '@common-ground/domain'
import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import {
  caseFigures,
  cases,
  figureMonths,
  figureTallies,
  figureTargets,
  outsideNumbers,
} from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'

/** Cases that no team has, as an address asks for them. */
export const NO_TEAM = 'none'

/** Of which team's cases something is asked: absent, of every one. */
export const ofTeam = (column: AnyPgColumn, team: string | undefined): SQL | undefined =>
  team === undefined ? undefined : team === NO_TEAM ? isNull(column) : eq(column, team)

/** Figures for whom, of which team's cases, and of which months. */
export type FiguresAsked = {
  readonly measures: readonly MeasureId[]
  readonly span: Span
  readonly team?: string | undefined
  /** Who looks: a case that only some may know of is counted for them alone. Null: for nobody. */
  readonly lookerId: string | null
  /** Whether the sums of each team are told apart. Absent: they are put together, which is far fewer of them. */
  readonly byTeam?: true
}

/** What of a table is asked for: the months of what happened, or all of what stands now. */
type Kind = 'flow' | 'stock'
const KINDS: readonly Kind[] = ['flow', 'stock']

function asked(
  table: typeof caseFigures | typeof figureTallies,
  authorityId: string,
  { measures, span, team }: FiguresAsked,
  kind: Kind,
) {
  return and(
    eq(table.authorityId, authorityId),
    inArray(
      table.measure,
      measures.filter((id) => measureOf(id).kind === kind),
    ),
    ...(kind === 'flow' ? [gte(table.period, span.from), lte(table.period, span.to)] : []),
    ofTeam(table.teamId, team),
  )
}

/** A sum, and of which team's cases; null also where teams are not told apart. */
export type MeasuredTally = Tally & { readonly measure: MeasureId; readonly teamId: string | null }

const KEYS = ['measure', 'period', 'result', 'due', 'part', 'days'] as const

/**
 * What some figures are sums of, added up by kind: over as many rows as there are kinds and not as there are cases. One
 * statement for what happened, and one for what stands now.
 */
export async function readTallies(
  db: Db,
  authorityId: string,
  what: FiguresAsked,
): Promise<readonly MeasuredTally[]> {
  const keysOf = <T extends typeof caseFigures | typeof figureTallies>(table: T) => ({
    measure: table.measure,
    period: table.period,
    result: table.result,
    due: table.due,
    part: table.part,
    days: table.days,
    teamId: what.byTeam ? table.teamId : sql<string | null>`null::text`.as('team_id'),
  })
  const keys = what.byTeam ? ([...KEYS, 'teamId'] as const) : KEYS
  const added = (kind: Kind) =>
    db
      .select({
        ...keysOf(figureTallies),
        n: sql<number>`sum(${figureTallies.n})::int`.as('n'),
        amount: sql<number>`sum(${figureTallies.amount})::float8`.as('amount'),
      })
      .from(figureTallies)
      .where(asked(figureTallies, authorityId, what, kind))
      .groupBy(...keys.map((key) => figureTallies[key]))
      .having(sql`sum(${figureTallies.n}) <> 0`)
  // Those that only some may know of are few, and are counted one by one for whoever is named on them.
  const hidden = (kind: Kind, lookerId: string) =>
    db
      .select({
        ...keysOf(caseFigures),
        n: sql<number>`count(*)::int`.as('n'),
        amount: sql<number>`coalesce(sum(${caseFigures.amount}), 0)::float8`.as('amount'),
      })
      .from(caseFigures)
      .innerJoin(cases, and(eq(cases.authorityId, caseFigures.authorityId), eq(cases.id, caseFigures.caseId)))
      .where(
        and(
          asked(caseFigures, authorityId, what, kind),
          eq(caseFigures.restricted, true),
          visibleTo(lookerId),
        ),
      )
      .groupBy(...keys.map((key) => caseFigures[key]))
  // Each kind by itself, so that each is found in the index: together they would be picked out of all there is.
  const kinds = KINDS.filter((kind) => what.measures.some((id) => measureOf(id).kind === kind))
  const { lookerId } = what
  const rows = await Promise.all(
    kinds.map((kind) => (lookerId ? unionAll(added(kind), hidden(kind, lookerId)) : added(kind))),
  )
  return rows.flat() as unknown as readonly MeasuredTally[]
}

/** What a month of a measure came to when it was frozen, of a team's cases or of all. */
export type FrozenMonth = {
  readonly measure: MeasureId
  readonly month: LocalDate
  readonly asAt: Date
  readonly n: number
  readonly of: number
}

/** What the months of some measures came to when they were frozen, the first first. */
export async function readFrozen(
  db: Db,
  authorityId: string,
  { measures, span, team }: Pick<FiguresAsked, 'measures' | 'span' | 'team'>,
): Promise<readonly FrozenMonth[]> {
  if (measures.length === 0) return []
  const path = team === undefined ? ['all'] : team === NO_TEAM ? ['none'] : ['teams', team]
  const rows = await db
    .select({
      measure: figureMonths.measure,
      month: figureMonths.month,
      asAt: figureMonths.asAt,
      share: sql<readonly [number, number] | null>`${figureMonths.shares} #> ${sql.param(path)}::text[]`,
    })
    .from(figureMonths)
    .where(
      and(
        eq(figureMonths.authorityId, authorityId),
        inArray(figureMonths.measure, [...measures]),
        gte(figureMonths.month, span.from),
        lte(figureMonths.month, span.to),
      ),
    )
    .orderBy(figureMonths.month)
  return rows.map(({ share, month, ...row }) => ({
    ...row,
    month: localDate(month),
    n: share?.[0] ?? 0,
    of: share?.[1] ?? 0,
  }))
}

/** What an authority has said itself about its figures: owners and aims, and numbers that no case holds. */
export async function readFigureSettings(db: Db, authorityId: string) {
  const [targets, numbers] = await Promise.all([
    db.select().from(figureTargets).where(eq(figureTargets.authorityId, authorityId)),
    db.select().from(outsideNumbers).where(eq(outsideNumbers.authorityId, authorityId)),
  ])
  return { targets, numbers }
}
