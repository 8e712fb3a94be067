import { BAND_IDS, BOARDS, type LocalDate, MEASURE_IDS } from '@common-ground/domain'
import { z } from 'zod'

/** A month as an address has it: "2026-11". */
const Month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)

/** How many months can be looked at together. */
export const MOST_MONTHS = 60
/** How many are looked at when nobody says. */
export const USUAL_MONTHS = 12

/** What a dashboard is asked for: which months, and whose cases. What is not understood is left out. */
export const FiguresQuery = z.object({
  since: Month,
  until: Month,
  /** A team, or "none" for cases that no team has. */
  team: z.string().max(80).optional().catch(undefined),
})
export type FiguresQuery = z.infer<typeof FiguresQuery>

export const BoardQuery = FiguresQuery.extend({ board: z.enum(BOARDS) })
export type BoardQuery = z.infer<typeof BoardQuery>

export const MeasureQuery = FiguresQuery.extend({ measure: z.enum(MEASURE_IDS) })
export type MeasureQuery = z.infer<typeof MeasureQuery>

/** The list behind a figure: what of it is counted. */
export const CountedQuery = MeasureQuery.extend({
  result: z.enum(['yes', 'no']).optional().catch(undefined),
  part: z.string().max(40).optional().catch(undefined),
  band: z.enum(BAND_IDS).optional().catch(undefined),
  officer: z.uuid().optional().catch(undefined),
  /** Where in the list a page begins, as the list itself says it. */
  from: z.string().max(400).optional().catch(undefined),
})
export type CountedQuery = z.infer<typeof CountedQuery>

/** A number, and the query of the list that has as many rows. */
export type Counted = { readonly count: number; readonly query: string }

/** Some out of all, each with its list. */
export type ShareView = {
  readonly label: string
  readonly n: Counted
  readonly of: Counted
  /** In whole parts of a hundred; null where there is nothing to share. */
  readonly percent: number | null
}

/** A month of a figure. */
export type MonthView = ShareView & {
  readonly month: LocalDate
  /** What the month was when it was frozen; null while it is not. */
  readonly frozen: null | { readonly n: number; readonly of: number; readonly asAt: string }
}

/** What a route cost: in pence and minutes, all that was noted. */
export type CostView = {
  readonly route: ShareView
  readonly providerPence: number
  readonly minutes: number
  /** The council's time at what an hour costs; null where nobody has said what that is. */
  readonly timePence: number | null
}

/** A figure with its definition, as a page tells it. */
export type MeasureView = {
  readonly id: (typeof MEASURE_IDS)[number]
  readonly number: string
  readonly name: string
  readonly kind: 'flow' | 'stock'
  readonly chart: 'line' | 'bar' | 'stacked' | 'table'
  readonly sentence: string
  /** How a share is told: some of all, each part of the whole, or a number alone. */
  readonly told: 'share' | 'byPart' | 'count'
  readonly whole: ShareView
  /** Those of whom nobody can say yet. */
  readonly open: number
  readonly counted: { readonly one: string; readonly many: string }
  readonly parts: null | {
    readonly name: string
    readonly within: boolean
    readonly all: readonly ShareView[]
  }
  readonly bands: readonly ShareView[]
  readonly months: readonly MonthView[]
  /** The parts in each quarter, for a measure that is told so; empty otherwise. */
  readonly quarters: readonly { readonly label: string; readonly parts: readonly ShareView[] }[]
  /** Each year of the months, as far as they go. */
  readonly years: readonly ShareView[]
  readonly waits: null | {
    readonly median: number
    readonly ninetieth: number
    readonly unit: 'working days' | 'days'
    readonly from: string
  }
  /** What each route cost, for the measure that tells it; empty otherwise. */
  readonly costs: readonly CostView[]
  /** The same for each of something else: "3.1 for each 1,000 plans". */
  readonly per: string | null
  readonly definition: {
    readonly numerator: string | null
    readonly denominator: string | null
    readonly dated: string
    readonly owner: string
    readonly target: { readonly percent: number; readonly source: string } | null
    readonly source: string
    readonly note: string | null
  }
}

/** The months that are looked at, and why they are not those that were asked for. */
export type SpanView = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly words: string
  readonly problem: 'endsBeforeBegins' | 'tooLong' | 'notBegun' | null
}

export type BoardView = {
  readonly span: SpanView
  readonly team: string | undefined
  readonly asAt: string
  readonly measures: readonly MeasureView[]
}

/** A row of the list behind a figure. */
export type CountedRow = {
  readonly reference: string
  readonly childName: string
  readonly decisionLabel: string
  readonly headlineLabel: string
  readonly officerName: string | null
  /** The day that says when it counts. */
  readonly day: LocalDate
  readonly counts: boolean
  readonly part: string | null
  readonly days: number | null
}

export type CountedList = {
  readonly measure: MeasureView['id']
  readonly name: string
  readonly span: SpanView
  readonly rows: readonly CountedRow[]
  readonly total: number
  readonly cases: number
  readonly next: string | null
}
