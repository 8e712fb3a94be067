import type { LocalDate } from '../calendar/index.ts'
import type { PersonId, Side } from '../people/actor.ts'
import type { TextRef } from '../people/text-ref.ts'

/** What a decision maker decides on one point, and on the decision as a whole. */
export const POINT_RESULTS = ['changed', 'partlyChanged', 'kept'] as const
export type PointResult = (typeof POINT_RESULTS)[number]

/** The decision on one point of disagreement, with the reason the family is given. */
export type PointDecision = {
  readonly pointId: string
  readonly result: PointResult
  readonly reasons: TextRef
}

/**
 * The council looking at its own decision again. Not a statutory stage; a second person decides, which is good
 * practice and this product's rule.
 */
export type Reconsideration =
  | { readonly state: 'notRequested' }
  | { readonly state: 'requested'; readonly on: LocalDate; readonly by: Side }
  | { readonly state: 'underReview'; readonly openedOn: LocalDate; readonly decisionMakerId: PersonId }
  | {
      readonly state: 'decided'
      readonly on: LocalDate
      readonly decisionMakerId: PersonId
      readonly result: PointResult
    }
  | { readonly state: 'withdrawn'; readonly on: LocalDate }

/** The result for the whole from the results of its points: all alike, otherwise partly changed. */
export function overallResult(points: readonly PointDecision[]): PointResult {
  const [first, ...rest] = points.map((point) => point.result)
  if (first === undefined) return 'kept'
  return rest.every((result) => result === first) ? first : 'partlyChanged'
}
