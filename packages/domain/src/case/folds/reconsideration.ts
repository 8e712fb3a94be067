import type { Reconsideration } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { EventOf } from '../events.ts'

type Event = EventOf<
  | 'reconsiderationOpened'
  | 'reconsiderationRecommended'
  | 'reconsiderationReturned'
  | 'reconsiderationDecided'
>
type UnderReview = Extract<Reconsideration, { state: 'underReview' }>

const withStage = (kase: Case, reconsideration: Reconsideration): Partial<Case> => ({
  stages: { ...kase.stages, reconsideration },
})

/** The case after a step of those who look at the decision again. */
export function afterReconsideration(kase: Case, event: Event): Partial<Case> {
  const now = kase.stages.reconsideration
  switch (event.type) {
    case 'reconsiderationOpened': {
      const { on: openedOn, decisionMakerId, sameDecider } = event
      return withStage(kase, {
        state: 'underReview',
        openedOn,
        decisionMakerId,
        ...(sameDecider && { sameDecider }),
      })
    }
    case 'reconsiderationRecommended': {
      const { on, by, points, answer } = event
      return now.state === 'underReview' ? withStage(kase, recommended(now, { on, by, points }, answer)) : {}
    }
    case 'reconsiderationReturned': {
      const questions = { on: event.on, asked: event.questions, answer: null }
      return now.state === 'underReview' ? withStage(kase, { ...now, questions }) : {}
    }
    case 'reconsiderationDecided': {
      const { on, decisionMakerId, result, noticeId } = event
      const sameDecider = now.state === 'underReview' ? now.sameDecider : undefined
      const decided = { state: 'decided', on, decisionMakerId, result } as const
      return {
        ...withStage(kase, {
          ...decided,
          ...(sameDecider && { sameDecider }),
          ...(noticeId && { noticeId }),
        }),
        points: answeredPoints(kase, event),
      }
    }
  }
}

/** A recommendation takes the place of the one before, and brings the answer to what was asked about that. */
function recommended(
  now: UnderReview,
  recommendation: NonNullable<UnderReview['recommendation']>,
  answer: EventOf<'reconsiderationRecommended'>['answer'],
): UnderReview {
  const { questions } = now
  if (questions?.answer !== null) return { ...now, recommendation }
  return { ...now, recommendation, questions: { ...questions, answer } }
}

/** Gives each point the answer that was decided for it. */
function answeredPoints(kase: Case, event: EventOf<'reconsiderationDecided'>): Case['points'] {
  return kase.points.map((point) => {
    const decided = event.points.find((each) => each.pointId === point.id)
    return decided ? { ...point, answer: { result: decided.result, reasons: decided.reasons } } : point
  })
}
