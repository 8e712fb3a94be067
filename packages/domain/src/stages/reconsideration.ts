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

/** What an officer advises on one point, with the reason that the decision letter gave, as far as they know it. */
export type RecommendedPoint = PointDecision & { readonly originalReason: TextRef | null }

/** What somebody who does not decide advises. It is advice inside the council: no family reads it. */
export type Recommendation = {
  readonly on: LocalDate
  readonly by: PersonId
  readonly points: readonly RecommendedPoint[]
}

/** What the decision maker asked before deciding. `answer` is null while nobody has answered. */
export type Questions = { readonly on: LocalDate; readonly asked: TextRef; readonly answer: TextRef | null }

/** That whoever took the first decision looks again all the same: which manager said so, and why. */
export type SameDecider = { readonly by: PersonId; readonly reason: TextRef }

/**
 * The council looking at its own decision again. Not a statutory stage; a second person decides, which is good
 * practice and this product's rule.
 */
export type Reconsideration =
  | { readonly state: 'notRequested' }
  | { readonly state: 'requested'; readonly on: LocalDate; readonly by: Side }
  | {
      readonly state: 'underReview'
      readonly openedOn: LocalDate
      readonly decisionMakerId: PersonId
      readonly recommendation?: Recommendation
      readonly questions?: Questions
      readonly sameDecider?: SameDecider
    }
  | {
      readonly state: 'decided'
      readonly on: LocalDate
      readonly decisionMakerId: PersonId
      readonly result: PointResult
      readonly sameDecider?: SameDecider
      /** The letter that says so, among the papers. Absent from records older than letters made here. */
      readonly noticeId?: string
    }
  | { readonly state: 'withdrawn'; readonly on: LocalDate }

/** Whom a decision that is looked at again waits for. */
export const WAITS_FOR = ['officer', 'decisionMaker'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/**
 * Whom it waits for: the officer, until there is a recommendation and every question about it is answered; then the
 * decision maker. Null while nobody looks at the decision again.
 */
export function waitsFor(stage: Reconsideration): WaitsFor | null {
  if (stage.state !== 'underReview') return null
  const { recommendation, questions } = stage
  return recommendation && questions?.answer !== null ? 'decisionMaker' : 'officer'
}

/** The result for the whole from the results of its points: all alike, otherwise partly changed. */
export function overallResult(points: readonly Pick<PointDecision, 'result'>[]): PointResult {
  const [first, ...rest] = points.map((point) => point.result)
  if (first === undefined) return 'kept'
  return rest.every((result) => result === first) ? first : 'partlyChanged'
}
