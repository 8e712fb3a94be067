import type { RaiseDraft } from '@common-ground/api/contracts'
import { adviser } from './adviser-question.ts'
import { decision, letterDate, matter, sections, setting, wanted, wrong } from './decision-questions.ts'
import { childName, contact, dateOfBirth, needs, safety, who } from './people-questions.ts'
import { newPoint, pointQuestions } from './points.ts'
import type { Question } from './question.ts'

/** Every question in the order it is asked. One journey, one engine. */
export const QUESTIONS: readonly [Question, ...Question[]] = [
  who,
  childName,
  dateOfBirth,
  decision,
  sections,
  matter,
  setting,
  letterDate,
  adviser,
  wrong,
  wanted,
  contact,
  safety,
  needs,
]

/** The questions that this draft leads to. */
export const asked = (draft: RaiseDraft): readonly Question[] =>
  QUESTIONS.flatMap((question) => {
    // The points stand where the first one has its pages.
    if (question.key === 'contact') return [...pointQuestions(draft), question]
    return question.applies(draft) ? [question] : []
  })

/** The question of a slug, when this draft leads to it. */
export const questionOf = (draft: RaiseDraft, slug: string): Question | undefined =>
  asked(draft).find((question) => question.slug === slug) ??
  (slug.startsWith('point-') ? (newPoint(slug.slice('point-'.length)) ?? undefined) : undefined)

/** Where a question stands. The pages of points are made anew each time, so it is known by its address. */
const placeOf = (all: readonly Question[], { slug }: Question): number =>
  all.findIndex((each) => each.slug === slug)

/** The question after one, or null when it is time to check the answers. */
export function after(draft: RaiseDraft, question: Question): Question | null {
  const all = asked(draft)
  return all[placeOf(all, question) + 1] ?? null
}

/** The question before one, or null at the beginning. */
export function before(draft: RaiseDraft, question: Question): Question | null {
  const all = asked(draft)
  return all[placeOf(all, question) - 1] ?? null
}

/** The questions and answers as they were put and read back, to be frozen with the case. */
export const frozen = (draft: RaiseDraft): { slug: string; asked: string; answered: string }[] =>
  asked(draft).map((question) => ({
    slug: question.slug,
    asked: question.ask(draft),
    answered: question.readBack(draft) ?? 'Not provided',
  }))
