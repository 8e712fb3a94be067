import type { Measure } from './measure.ts'
import { CONTACT_MEASURES } from './measures/contact.ts'
import { COST_MEASURES } from './measures/cost.ts'
import { FAIRNESS_MEASURES } from './measures/fairness.ts'
import { LEARNING_MEASURES } from './measures/learning.ts'
import { MEDIATION_MEASURES } from './measures/mediation.ts'
import { OUTCOME_MEASURES } from './measures/outcomes.ts'
import { PEOPLE_MEASURES } from './measures/people.ts'
import { RAISED_MEASURES } from './measures/raised.ts'
import { READY_MEASURES } from './measures/ready.ts'
import { RECONSIDERATION_MEASURES } from './measures/reconsideration.ts'
import { STANDING_MEASURES } from './measures/standing.ts'

const GROUPS = [
  ...RAISED_MEASURES,
  ...CONTACT_MEASURES,
  ...STANDING_MEASURES,
  ...RECONSIDERATION_MEASURES,
  ...OUTCOME_MEASURES,
  ...MEDIATION_MEASURES,
  ...LEARNING_MEASURES,
  ...PEOPLE_MEASURES,
  ...FAIRNESS_MEASURES,
  ...COST_MEASURES,
  ...READY_MEASURES,
] as const

/** What a measure is called in addresses and in the tables of the database. */
export type MeasureId = (typeof GROUPS)[number]['id']

const byNumber = (a: Measure, b: Measure): number => Number(a.number.slice(1)) - Number(b.number.slice(1))

/** Every measure, in the order of their numbers. */
export const MEASURES: readonly (Measure & { readonly id: MeasureId })[] = GROUPS.toSorted(byNumber)
export const MEASURE_IDS = MEASURES.map(({ id }) => id)

/** A measure by its id. */
export const measureOf = (id: MeasureId): Measure => {
  const found = MEASURES.find((measure) => measure.id === id)
  if (!found) throw new RangeError(`There is no measure called ${id}`)
  return found
}

/** Whether a word is the id of a measure. */
export const isMeasure = (id: string): id is MeasureId => MEASURE_IDS.some((each) => each === id)
