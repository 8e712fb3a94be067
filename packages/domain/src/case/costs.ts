import type { StageName } from '../stages/index.ts'

/** The most that can be noted at once: minutes of work, and pence that a provider charged. */
export const MOST_MINUTES = 60_000
export const MOST_PENCE = 100_000_00

/** What was spent on one way of resolving a disagreement. `providerPence` is null where no provider charged anything. */
export type Cost = {
  readonly route: StageName
  /** The council's own time, in whole minutes. */
  readonly minutes: number
  readonly providerPence: number | null
}

/** What was noted for each way together. */
export type Costs = {
  readonly [S in StageName]?: { readonly minutes: number; readonly providerPence: number }
}
