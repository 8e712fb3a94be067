import { MOST_POINTS, type RaiseDraft } from '@common-ground/api/contracts'
import { pointsOf } from '@common-ground/api/raise'
import { type PlanSection, SECTIONS } from '@common-ground/domain'
import type { Question } from './question.ts'

const nameOf = (section: PlanSection | null, key: string): string =>
  section ? `${SECTIONS[section].family} (${section})` : `Point ${key}`

/** The page of one point among several: what is wrong, and what would be right. Kept under its key. */
function pointQuestion(key: string, section: PlanSection | null): Question {
  const heading = section
    ? `${nameOf(section, key)}: what is wrong?`
    : `Point ${key}: what else do you disagree with?`
  const kept = (draft: RaiseDraft) => draft.points?.[key as keyof typeof draft.points]
  return {
    key: 'point',
    slug: `point-${key}`,
    point: key,
    ask: () => heading,
    applies: () => true,
    fields: () => [
      { name: 'wrong', kind: 'textarea', label: 'What is wrong, and why?', maxlength: 4000, rows: 6 },
      {
        name: 'wanted',
        kind: 'textarea',
        label: 'What would you like instead? (optional)',
        maxlength: 4000,
        rows: 5,
      },
    ],
    heading,
    start: (draft) => ({ wrong: kept(draft)?.wrong ?? '', wanted: kept(draft)?.wanted ?? '' }),
    readBack: (draft) => {
      const point = kept(draft)
      if (!point) return null
      return point.wanted ? `${point.wrong}\n\nInstead: ${point.wanted}` : point.wrong
    },
  }
}

/** The pages of the points of a draft that have no pages of their own: several parts of a plan, and what was added. */
export const pointQuestions = (draft: RaiseDraft): readonly Question[] =>
  pointsOf(draft).flatMap(({ key, section }) => (key === null ? [] : [pointQuestion(key, section)]))

/** The key of one more point, or null when there are as many as can be raised at once. */
export function nextPoint(draft: RaiseDraft): string | null {
  const keys = Object.keys(draft.points ?? {}).map(Number)
  const next = Math.max(1, ...keys.filter((key) => Number.isInteger(key))) + 1
  return next <= MOST_POINTS && pointsOf(draft).length < MOST_POINTS ? String(next) : null
}

/** The page of a point that has been asked for and not written yet. */
export const newPoint = (key: string): Question | null =>
  /^([2-9]|1[0-2])$/.test(key) ? pointQuestion(key, null) : null
