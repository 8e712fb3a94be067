import type { Citation } from './citation.ts'
import type { DeadlineId } from './deadline-ids.ts'
import type { LocalDate } from './local-date.ts'
import type { Owner } from './rules/rule.ts'
import type { Told } from './told.ts'

/** A date in law, with the rule that made it and the working that led to it. */
export type Deadline = {
  readonly id: DeadlineId
  /** The row of the rules that made it. */
  readonly rule: string
  readonly owedBy: Owner
  /** The last day on which the act is in time. */
  readonly due: LocalDate
  /** An earlier day to act by, where the law is read in two ways or `due` is not a working day. */
  readonly safeBy?: LocalDate
  /** True from the day after `due`. */
  readonly passed: boolean
  readonly title: Told
  /** The working, a line a step. */
  readonly steps: Told<readonly string[]>
  readonly citation: Citation
  readonly ifMissed: Told
}
