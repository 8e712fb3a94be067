import {
  addWorkingDays,
  compare,
  type LocalDate,
  legalTests,
  POINT_RESULT_WORDS,
  type Promises,
  type Reconsideration,
  type TextRef,
  waitsFor,
  workingDaysBetween,
} from '@common-ground/domain'
import type { BenchView, LegalTestView } from '../contracts/index.ts'
import type { Reading } from './case.ts'
import { documentViews } from './documents.ts'

type UnderReview = Extract<Reconsideration, { state: 'underReview' }>

/** The day that the authority promises a decision by, and how many working days are left of it. */
export function promiseOf({ openedOn }: Pick<UnderReview, 'openedOn'>, promises: Promises, today: LocalDate) {
  const decideBy = addWorkingDays(openedOn, promises.reconsideration)
  return { decideBy, daysLeft: workingDaysBetween(today, decideBy) }
}

/** What those who look at a decision again have in front of them. For the council alone. */
export function benchView({ file, actor, today, names, promises }: Reading): BenchView | null {
  const { kase, texts, events } = file
  const stage = kase.stages.reconsideration
  const waits = waitsFor(stage)
  if (stage.state !== 'underReview' || !waits) return null
  const words = (ref: TextRef | null | undefined): string | null => (ref ? (texts.get(ref.id) ?? null) : null)
  const name = (id: string): string => names.get(id) ?? 'Somebody who has left'
  const { type, dateSent, dateOnLetter } = kase.decision
  const decidedOn = dateSent ?? dateOnLetter ?? kase.raisedOn
  const asked = events.findLast(({ data }) => data.type === 'reconsiderationRequested')?.data
  const { recommendation, questions, sameDecider } = stage
  return {
    decisionMaker: { id: stage.decisionMakerId, name: name(stage.decisionMakerId) },
    waitsFor: waits,
    ...promiseOf(stage, promises, today),
    sameDecider: sameDecider ? { by: name(sameDecider.by), reason: words(sameDecider.reason) ?? '' } : null,
    newEvidence: asked?.type === 'reconsiderationRequested' ? words(asked.newEvidence) : null,
    newPapers: documentViews(file, { kind: 'council' }, 'staff', actor.id).filter(
      ({ addedOn }) => compare(addedOn, decidedOn) >= 0,
    ),
    tests: Object.fromEntries(
      kase.points.map(({ id, section }) => [
        id,
        legalTests(type, section).map(
          ({ asks, citation }): LegalTestView => ({
            asks,
            source: `${citation.instrument}, ${citation.provision}`,
          }),
        ),
      ]),
    ),
    recommendation: recommendation
      ? {
          by: name(recommendation.by),
          on: recommendation.on,
          points: recommendation.points.map(({ pointId, result, reasons, originalReason }) => ({
            pointId,
            result,
            resultLabel: POINT_RESULT_WORDS[result].staff,
            reasons: words(reasons) ?? '',
            originalReason: words(originalReason),
          })),
        }
      : null,
    questions: questions
      ? { on: questions.on, asked: words(questions.asked) ?? '', answer: words(questions.answer) }
      : null,
  }
}
