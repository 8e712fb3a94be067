import type { Entry } from './entry.ts'
import { type History, standing } from './history.ts'
import { MEASURES, type MeasureId } from './table.ts'

/** An entry, and the figure that it counts in. */
export type MeasuredEntry = Entry & { readonly measure: MeasureId }

/**
 * Everything that figures count of one case, from its record and what people answered about how they were treated: the
 * same always gives the same entries.
 *
 * @param history every event of the case, oldest first, its fold, the council's promises in working days, and the answers.
 * @throws CalendarNotCovered for a day whose bank holidays are not known.
 */
export function entriesOf(history: History): readonly MeasuredEntry[] {
  const stands = { ...history, events: standing(history.events) }
  return MEASURES.flatMap((measure) =>
    measure.entries(stands).map((entry) => ({ measure: measure.id, ...entry })),
  )
}
