import type { FairnessAnswers, MeasureId, Result } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorities } from './authorities.ts'
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * What figures count of a case, one row for each thing that is counted, as the domain finds it in the record: made again
 * whenever the case is saved. The list behind a figure is these rows.
 */
export const caseFigures = pgTable(
  'case_figures',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    measure: text().$type<MeasureId>().notNull(),
    key: text().notNull(),
    /** The day that says when it counts. */
    day: day().notNull(),
    /** The month of that day, as its first; for what stands now, the day itself. */
    period: day().notNull(),
    result: text().$type<Result>().notNull(),
    due: day(),
    part: text(),
    days: integer(),
    amount: bigint({ mode: 'number' }),
    /** As the case has them: where it counts, and whether only some may know of it. */
    teamId: text(),
    restricted: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.measure, t.key] }),
    foreignKey({
      columns: [t.authorityId, t.caseId],
      foreignColumns: [cases.authorityId, cases.id],
    }).onDelete('cascade'),
    // The index of lists, which holds everything that a list chooses by, is written by hand: see the migration.
    index('case_figures_restricted').on(t.authorityId, t.measure, t.period).where(sql`${t.restricted}`),
    check('case_figures_result', sql`${t.result} in ('yes', 'no', 'open')`),
    check('case_figures_due', sql`${t.due} is null or ${t.result} = 'open'`),
  ],
)

/**
 * The same, added up: a figure is a sum over these, however many cases there are. The database adds a row whenever
 * entries come or go, and the worker puts rows of one kind together. Cases that only some may know of are not in here.
 */
export const figureTallies = pgTable(
  'figure_tallies',
  {
    authorityId: authorityId(),
    id: randomId(),
    measure: text().$type<MeasureId>().notNull(),
    period: day().notNull(),
    result: text().$type<Result>().notNull(),
    due: day(),
    part: text(),
    days: integer(),
    teamId: text(),
    n: integer().notNull(),
    amount: bigint({ mode: 'number' }).notNull(),
  },
  // Sums are read from an index that holds all of a row (`figure_tallies_of`); the migrations say which.
  (t) => [primaryKey({ columns: [t.authorityId, t.id] })],
)

/** One row of a frozen figure, as short as it can be. */
export type FrozenTally = {
  readonly period: string
  readonly result: Result
  readonly due: string | null
  readonly part: string | null
  readonly days: number | null
  readonly teamId: string | null
  readonly n: number
  readonly amount: number
}

/** Some out of all, for everybody, for cases that no team has, and for each team. */
export type FrozenShares = {
  readonly all: readonly [number, number]
  readonly none: readonly [number, number]
  readonly teams: { readonly [teamId: string]: readonly [number, number] }
}

/** A month's figures as they stood when it had ended. Nobody changes them: what came to be known later is shown beside. */
export const figureMonths = pgTable(
  'figure_months',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    /** The first day of the month. */
    month: day().notNull(),
    measure: text().$type<MeasureId>().notNull(),
    asAt: moment().notNull(),
    tallies: jsonb().$type<readonly FrozenTally[]>().notNull(),
    /** What they come to: how many count out of how many, for each team by its id, and for all. */
    shares: jsonb().$type<FrozenShares>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.month, t.measure] })],
)

/** An authority's own owner and aim for a measure, in the place of the usual ones. */
export const figureTargets = pgTable(
  'figure_targets',
  {
    authorityId: authorityId(),
    measure: text().$type<MeasureId>().notNull(),
    owner: text().notNull(),
    percent: smallint(),
    source: text(),
    setBy: uuid().notNull(),
    setAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.measure] }),
    foreignKey({ columns: [t.authorityId, t.setBy], foreignColumns: [users.authorityId, users.id] }),
    check('figure_targets_percent', sql`${t.percent} between 0 and 100`),
    check('figure_targets_source', sql`(${t.percent} is null) = (${t.source} is null)`),
  ],
)

/** Numbers that figures need and no case holds: how many plans are maintained, what an hour of work costs. */
export const outsideNumbers = pgTable(
  'outside_numbers',
  {
    authorityId: authorityId(),
    name: text().notNull(),
    year: smallint().notNull(),
    value: bigint({ mode: 'number' }).notNull(),
    source: text().notNull(),
    setBy: uuid().notNull(),
    setAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.name, t.year] }),
    foreignKey({ columns: [t.authorityId, t.setBy], foreignColumns: [users.authorityId, users.id] }),
    check('outside_numbers_value', sql`${t.value} >= 0`),
  ],
)

/** What somebody of the family's side said of how they were treated, once their disagreement was over. */
export const fairnessAnswers = pgTable(
  'fairness_answers',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    userId: uuid().notNull(),
    /** From 1, strongly disagree, to 5, strongly agree; in the order of the questions. */
    answers: smallint().array().$type<FairnessAnswers>().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.userId] }),
    foreignKey({
      columns: [t.authorityId, t.caseId],
      foreignColumns: [cases.authorityId, cases.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.authorityId, t.userId], foreignColumns: [users.authorityId, users.id] }),
    check(
      'fairness_answers_four',
      sql`cardinality(${t.answers}) = 4 and 1 <= all(${t.answers}) and 5 >= all(${t.answers})`,
    ),
  ],
)

/** What the service learned in a quarter, in somebody's words, for each version that was kept. */
export const learningNotes = pgTable(
  'learning_notes',
  {
    authorityId: authorityId(),
    /** The first day of the quarter. */
    quarter: day().notNull(),
    version: integer().notNull(),
    body: text().notNull(),
    writtenBy: uuid().notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.quarter, t.version] }),
    foreignKey({ columns: [t.authorityId, t.writtenBy], foreignColumns: [users.authorityId, users.id] }),
  ],
)

/** Each time an authority began or ended showing its numbers to everybody; the last one holds. */
export const openNumbers = pgTable(
  'open_numbers',
  {
    authorityId: authorityId(),
    id: randomId(),
    isOpen: boolean().notNull(),
    setBy: uuid().notNull(),
    setAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.setBy], foreignColumns: [users.authorityId, users.id] }),
    unique('open_numbers_at').on(t.authorityId, t.setAt),
  ],
)
