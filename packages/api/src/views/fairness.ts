import type { readOwnFairness } from '@common-ground/db'
import {
  AGREEMENT_WORDS,
  answersByQuestion,
  type Case,
  FAIRNESS_ASKED,
  FAIRNESS_QUESTIONS,
  fairnessUntil,
  type LocalDate,
  type Member,
  todayIn,
} from '@common-ground/domain'
import type { FairnessView } from '../contracts/index.ts'

/** What somebody answered, as it was kept; null where they have not. */
export type Answered = Awaited<ReturnType<typeof readOwnFairness>>

/** What somebody is asked of how they were treated, and what they themselves have said. */
export function fairnessView(kase: Case, member: Member, answered: Answered, today: LocalDate): FairnessView {
  if (!answered) return { until: fairnessUntil(kase, member, today), mine: null }
  const by = answersByQuestion(answered.answers)
  const answers = FAIRNESS_QUESTIONS.map((question) => ({
    asked: FAIRNESS_ASKED[question],
    said: AGREEMENT_WORDS[by[question]],
  }))
  return { until: null, mine: { on: todayIn(answered.at), answers } }
}
