import { addDays, compare, type LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import { isPrincipal, type Member } from './member.ts'

/**
 * What people are asked once their disagreement is closed: how they were treated, and not what came of it. In the order
 * in which the answers are kept, which therefore never changes.
 */
export const FAIRNESS_QUESTIONS = ['listened', 'understood', 'fair', 'knew'] as const
export type FairnessQuestion = (typeof FAIRNESS_QUESTIONS)[number]

export const FAIRNESS_ASKED: Record<FairnessQuestion, string> = {
  listened: 'I was listened to',
  understood: 'I understood what was happening, and why',
  fair: 'I was treated fairly, whatever came of it',
  knew: 'I knew what I could do, and until when',
}

/** How far somebody agrees: from 1, not at all, to 5. */
export const AGREEMENT_STEPS = [1, 2, 3, 4, 5] as const
export type AgreementStep = (typeof AGREEMENT_STEPS)[number]

export const AGREEMENT_WORDS: Record<AgreementStep, string> = {
  1: 'Strongly disagree',
  2: 'Disagree',
  3: 'Neither agree nor disagree',
  4: 'Agree',
  5: 'Strongly agree',
}

/** Whether an answer agrees, or strongly agrees. */
export const agrees = (answer: AgreementStep): boolean => answer >= 4

/** What one person answered, in the order of the questions. */
export type FairnessAnswers = readonly [AgreementStep, AgreementStep, AgreementStep, AgreementStep]

/** For how many days people are asked, the day of closing among them: our own choice. */
export const FAIRNESS_DAYS = 90

/** Each question with its answer. */
export const answersByQuestion = ([listened, understood, fair, knew]: FairnessAnswers): Readonly<
  Record<FairnessQuestion, AgreementStep>
> => ({ listened, understood, fair, knew })

/**
 * Until when somebody is asked how they were treated: everybody who takes part for themselves, while their disagreement
 * is closed and has not been for long. Nobody answers for another.
 *
 * @returns the last day, or null for whoever is not asked.
 */
export function fairnessUntil(
  { closed }: Pick<Case, 'closed'>,
  member: Pick<Member, 'relation'>,
  today: LocalDate,
): LocalDate | null {
  if (closed === null || !isPrincipal(member)) return null
  const last = addDays(closed.on, FAIRNESS_DAYS - 1)
  return compare(today, last) <= 0 ? last : null
}
