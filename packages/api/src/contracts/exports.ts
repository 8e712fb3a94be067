import type { LocalDate, MeasureId, Sen2Missing, Sen2Module } from '@common-ground/domain'
import { SEN2_MISSING, SEN2_MODULES } from '@common-ground/domain'
import { z } from 'zod'
import { CaseloadQuery } from './caseload.ts'
import {
  CountedQuery,
  type CountedRow,
  MeasureQuery,
  type MeasureView,
  type MonthView,
  type SpanView,
} from './figures.ts'
import { type KeptCase, RemovalsQuery, type RemovalView, RemovedQuery } from './retention.ts'
import { UndeliveredQuery, type UndeliveredView, type UnreadLetterView } from './undelivered.ts'
import type { MyWork, WorkRow } from './views.ts'
import { WorkloadQuery } from './workload.ts'

/** Everything that can be taken away, by the name that the audit knows it by. */
export const EXPORTS = {
  cases: 'case.export',
  work: 'work.export',
  underReview: 'reconsideration.export',
  counted: 'counted.export',
  months: 'months.export',
  workload: 'workload.export',
  registers: 'registers.export',
  notDelivered: 'undelivered.export',
  lookedAt: 'look-in.export',
  removals: 'removal.export',
  removed: 'removed.export',
  holds: 'hold.export',
  staffAccounts: 'staff-account.export',
  outbox: 'outbox.export',
  sen2: 'flags.export',
  sen2Cases: 'flags-list.export',
  scrutiny: 'scrutiny.export',
  downloads: 'downloads.export',
} as const
export type ExportName = keyof typeof EXPORTS
export const EXPORT_NAMES = Object.keys(EXPORTS) as readonly ExportName[]

/** Who took an export last: when, who, and what and how many it was. */
export type LastExport = {
  readonly name: ExportName
  readonly last: null | { readonly at: string; readonly who: string; readonly what: string }
}

/**
 * The whole of a list, row by row, with how many rows there are. `what` is how many of what it is as the audit says it,
 * in words without anybody's name: "3 cases".
 */
export type Whole<Row> = {
  readonly total: number
  readonly what: string
  readonly rows: AsyncIterable<Row>
}

export type CountedExport = Whole<CountedRow> & { readonly measure: MeasureId }
export type MonthsExport = Whole<MonthView> & {
  readonly measure: MeasureView
  readonly span: SpanView
  readonly asAt: string
}
/** Dates to act on, and after them the cases that wait for something else. */
export type WorkExport = Whole<
  | { readonly kind: 'date'; readonly date: WorkRow }
  | { readonly kind: 'case'; readonly case: MyWork['cases'][number] }
>
/** Removals and, with those that wait, the cases whose time is over and that stay all the same. */
export type RemovalsExport = Whole<
  | { readonly kind: 'removal'; readonly removal: RemovalView }
  | { readonly kind: 'kept'; readonly kept: KeptCase }
>
/** Messages that reached nobody, and after them letters that nobody has opened. */
export type UndeliveredExport = Whole<
  | { readonly kind: 'message'; readonly message: UndeliveredView }
  | { readonly kind: 'letter'; readonly letter: UnreadLetterView }
>

/** The first year of which decisions can be asked for. */
export const FIRST_SEN2_YEAR = 2020

export const Sen2Query = z.object({
  /** A calendar year; what is none becomes the one that the next return is about. */
  year: z.coerce.number().int().min(FIRST_SEN2_YEAR).max(2099).optional().catch(undefined),
})
export type Sen2Query = z.infer<typeof Sen2Query>

export const Sen2ListQuery = Sen2Query.extend({
  module: z.enum(SEN2_MODULES).optional().catch(undefined),
  missing: z.enum(SEN2_MISSING).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type Sen2ListQuery = z.infer<typeof Sen2ListQuery>

/** A decision that somebody disagrees with, as the return asks about it. */
export type Sen2Row = {
  readonly reference: string
  readonly module: Sen2Module
  readonly childName: string
  readonly surname: string
  readonly forename: string
  readonly bornOn: LocalDate | null
  readonly decisionLabel: string
  readonly decidedOn: LocalDate | null
  readonly mediation: 0 | 1 | null
  readonly tribunal: 0 | 1 | null
  readonly missing: readonly Sen2Missing[]
  /** Which person of the export it is, from 1. */
  readonly person: number
}

/** What a module holds of a year, and how many of its disagreements want something. */
export type Sen2ModuleView = {
  readonly module: Sen2Module
  readonly persons: number
  readonly disagreements: number
  readonly mediation: number
  readonly tribunal: number
  readonly missing: Readonly<Record<Sen2Missing, number>>
}

export type Sen2View = {
  readonly year: number
  /** The years that can be chosen, the latest first. */
  readonly years: readonly number[]
  readonly asAt: string
  readonly modules: readonly Sen2ModuleView[]
}

export type Sen2List = {
  readonly year: number
  readonly rows: readonly Sen2Row[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export type Sen2Export = {
  readonly year: number
  readonly asAt: string
  readonly persons: number
  readonly rows: readonly Sen2Row[]
}

/** What a scrutiny pack tells, before it is made. */
export type ScrutinyView = {
  /** The quarters that it tells, the first first, and when the last of their months was frozen. Empty: there is no pack. */
  readonly quarters: readonly { readonly label: string; readonly frozenAt: string }[]
  /** The calendar years among them: "2026". */
  readonly years: readonly string[]
  /** Its quarters in words: "October 2024 to September 2026". */
  readonly words: string
  readonly boards: readonly { readonly name: string; readonly measures: number }[]
  readonly leftOut: readonly LeftOutView[]
}

/** A figure of the dashboards that is in no pack, why, and where it is all the same. */
export type LeftOutView = { readonly name: string; readonly why: string; readonly board: string }

/** A list that has no filters. */
const AnyQuery = z.object({})

/** Every list that can be taken away whole, with the filters that its address may hold. */
export const LIST_QUERIES = {
  cases: CaseloadQuery,
  work: AnyQuery,
  underReview: AnyQuery,
  counted: CountedQuery,
  months: MeasureQuery,
  workload: WorkloadQuery,
  registers: AnyQuery,
  notDelivered: UndeliveredQuery,
  lookedAt: AnyQuery,
  removals: RemovalsQuery,
  removed: RemovedQuery,
  holds: AnyQuery,
  staffAccounts: AnyQuery,
  outbox: AnyQuery,
  sen2Cases: Sen2ListQuery,
  downloads: AnyQuery,
} as const satisfies { readonly [name in Exclude<ExportName, 'sen2' | 'scrutiny'>]: z.ZodType }
export type ListName = keyof typeof LIST_QUERIES
export const LIST_NAMES = Object.keys(LIST_QUERIES) as readonly ListName[]
export type ListQuery<N extends ListName> = z.output<(typeof LIST_QUERIES)[N]>
