import type { FindOutAnswers } from '@common-ground/api/contracts'
import { checkFacts, type LocalDate, type RightsFacts } from '@common-ground/domain'
import { factsOf } from './facts.ts'
import { type AskedQuestion, askedOf } from './questions.ts'
import { remembered } from './remembered.server.ts'

/** The answers in a request, the first question that they leave open, and the facts once there is none. */
export type Answered = {
  readonly answers: FindOutAnswers
  readonly next: AskedQuestion | null
  readonly facts: RightsFacts | null
}

const isAnswered = (question: AskedQuestion, answers: FindOutAnswers): boolean =>
  question.marks.every((mark) => answers[mark] !== undefined)

/** Reads the answers of somebody without an account. */
export function answersOf(request: Request, today: LocalDate): Answered {
  const answers = remembered(request)
  const next = askedOf(answers).find((question) => !isAnswered(question, answers)) ?? null
  const facts = next ? null : factsOf(answers, today)
  // A day may have passed since they were given, and a browser may hold what no form of ours sent.
  return { answers, next, facts: facts && checkFacts(facts) === null ? facts : null }
}
