import type { Entry } from './entry.ts'
import type { History } from './history.ts'

/** What a manager looks at together. */
export const BOARDS = ['service', 'team', 'route', 'clocks', 'promises', 'contact', 'learning'] as const
export type Board = (typeof BOARDS)[number]
/** Each dashboard as it is called. */
export const BOARD_NAMES: Readonly<Record<Board, string>> = {
  service: 'Service',
  team: 'Team',
  route: 'Routes',
  clocks: 'Statutory clocks',
  promises: 'Promises',
  contact: 'Contact with families',
  learning: 'Learning',
}

/** What is counted, as it is written after a number: "1 message", "4 messages". */
export type Counted = { readonly one: string; readonly many: string }

/** A part of the whole, and how it is called. */
export type Part = { readonly id: string; readonly name: string }

/** One part in a hundred that is aimed for, and who says so. */
export type Target = { readonly percent: number; readonly source: string }

/** What a figure is: its definition, in words for whoever reads it, and the rule that finds what it counts. */
export type Measure = {
  readonly id: string
  /** Its number in the list of measures. */
  readonly number: string
  readonly name: string
  /** The measure that it is told with, where it is not told by itself. */
  readonly toldWith?: string
  /** `flow`: what happened in a month. `stock`: what stands now. Never both. */
  readonly kind: 'flow' | 'stock'
  readonly counted: Counted
  /** What the share is a share of, in words; null where only a number is told. */
  readonly share: null | {
    readonly numerator: string
    readonly denominator: string
    /** Everything counts, and each part is told as a share of all. Absent: some count and some do not. */
    readonly byPart?: true
  }
  /** The sentence, after "11 of 14" or "14": what was counted, and what became of it. */
  readonly says: string
  /**
   * The parts that the whole is told in, always all of them; null where there are none. Each is told as a share of the
   * whole or, `within`, by how many of its own count.
   */
  readonly parts: null | { readonly name: string; readonly all: readonly Part[]; readonly within?: true }
  /** How waiting is counted; null where nothing is waited for. */
  readonly days: null | { readonly unit: 'working days' | 'days'; readonly from: string }
  /** For what stands now: how many days it has to have stood to be counted at all. Absent: none. */
  readonly leastDays?: number
  /** Whether what stands now is also told by how long it has stood. Absent: it is not. */
  readonly banded?: true
  /** What the month of an entry is the month of. */
  readonly dated: string
  readonly board: Board
  readonly chart: 'line' | 'bar' | 'stacked' | 'table'
  readonly owner: string
  readonly target: Target | null
  /** Where the measure comes from: the provision, or why it is asked. */
  readonly source: string
  /** What is left out, or counted in a way that somebody might not expect. */
  readonly note: string | null
  readonly entries: (history: History) => readonly Entry[]
}

export const CASES: Counted = { one: 'disagreement', many: 'disagreements' }
export const MANAGER = 'SEND service manager'
export const TEAM_MANAGER = 'Team manager'
export const LOCAL = 'Our own aim. No law sets one'
