import type { LocalDate } from '../calendar/index.ts'

/**
 * Whether something counts towards a figure's numerator. `open`: nobody can say yet; once its last day has gone by it
 * has not.
 */
export const RESULTS = ['yes', 'no', 'open'] as const
export type Result = (typeof RESULTS)[number]

/**
 * One thing that a figure counts: a case, a message, a meeting, an action. The figure is the number of its entries, so
 * the list behind it has as many rows.
 */
export type Entry = {
  /** Its own name within the case and the measure. */
  readonly key: string
  /** The day that says in which month it counts. For what is counted as it stands now: since when it has stood. */
  readonly on: LocalDate
  readonly result: Result
  /** The last day to be in time, while the result is open. Null: no day decides it. */
  readonly due: LocalDate | null
  /** Which part of the whole it belongs to, where the measure has parts. */
  readonly part: string | null
  /** How long it took, in the measure's own days. Null where nothing was waited for, or it is not over. */
  readonly days: number | null
  /** Something to be added up, in the measure's own unit: pence, minutes. */
  readonly amount: number | null
}

type Some = Pick<Entry, 'key' | 'on'> & Partial<Entry>

/** An entry out of what there is to say of it: counted, unless it says otherwise. */
export const entry = ({
  key,
  on,
  result = 'yes',
  due = null,
  part = null,
  days = null,
  amount = null,
}: Some): Entry => ({
  key,
  on,
  result,
  due: result === 'open' ? due : null,
  part,
  days,
  amount,
})

/**
 * What an entry says on a day.
 *
 * @returns null while nobody can say.
 */
export const resultOn = (
  { result, due }: Pick<Entry, 'result' | 'due'>,
  today: LocalDate,
): 'yes' | 'no' | null => {
  if (result !== 'open') return result
  return due !== null && due < today ? 'no' : null
}
