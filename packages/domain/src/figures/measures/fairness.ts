import type { ClosingOutcome } from '../../case/case.ts'
import { changesOf } from '../../case/causes.ts'
import {
  agrees,
  answersByQuestion,
  FAIRNESS_ASKED,
  FAIRNESS_DAYS,
  FAIRNESS_QUESTIONS,
} from '../../people/fairness.ts'
import { type Entry, entry } from '../entry.ts'
import { all, type History } from '../history.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

/** How a disagreement ended for the family. */
const ENDS = [
  { id: 'Changed', name: 'decision changed, or something agreed' },
  { id: 'Same', name: 'decision not changed' },
] as const

const AGREED: ReadonlySet<ClosingOutcome> = new Set<ClosingOutcome>([
  'resolvedByTalking',
  'resolvedByReconsideration',
  'resolvedByDisagreementResolution',
  'resolvedByMediation',
])

const PARTS = FAIRNESS_QUESTIONS.flatMap((question) =>
  ENDS.map(({ id, name }) => ({ id: `${question}${id}`, name: `${FAIRNESS_ASKED[question]}: ${name}` })),
)

/** Each answer to each question, with how the closing ended that it was given after. */
function answered(history: History): readonly Entry[] {
  const closings = all(history, 'caseClosed')
  const isChanged = changesOf(history.kase).length > 0
  return (history.fairness ?? []).flatMap(({ answers, on }, at) => {
    const outcome = closings.findLast(({ event }) => event.on <= on)?.event.outcome
    const end = isChanged || (outcome && AGREED.has(outcome)) ? 'Changed' : 'Same'
    const said = answersByQuestion(answers)
    return FAIRNESS_QUESTIONS.map((question) =>
      entry({
        key: `${at + 1}:${question}`,
        on,
        part: `${question}${end}`,
        result: agrees(said[question]) ? 'yes' : 'no',
      }),
    )
  })
}

const FAIRNESS = {
  kind: 'flow',
  number: 'D28',
  days: null,
  board: 'learning',
  owner: MANAGER,
  target: null,
} as const

/** How people say they were treated, apart from what came of it. */
export const FAIRNESS_MEASURES = [
  {
    ...FAIRNESS,
    id: 'fairness',
    name: 'Whether people were treated fairly',
    counted: { one: 'answer', many: 'answers' },
    share: { numerator: 'Agree or strongly agree', denominator: 'Answers to the four questions' },
    says: 'agree that it was fair and clear',
    parts: { name: 'Question, and how it ended', all: PARTS, within: true },
    dated: 'the day of answering',
    chart: 'stacked',
    source:
      'Practice of the Civil Resolution Tribunal of British Columbia: fairness is asked about apart from outcome',
    note: 'Each person who takes part for themselves is asked four questions, once. Only some answer: how many is the next figure, and they may differ from those who do not. Strongly agree and agree count as yes. An order or a concession that changed the decision counts as changed.',
    entries: answered,
  },
  {
    ...FAIRNESS,
    id: 'fairness-answered',
    name: 'How many tell us how it was',
    counted: CASES,
    share: { numerator: 'At least one person of the family answered', denominator: 'Disagreements closed' },
    says: 'closed have an answer from the family about how it was',
    parts: null,
    dated: 'the day it was closed',
    chart: 'line',
    source: 'A share of answers says little without how many answered',
    note: `People can answer for ${FAIRNESS_DAYS} days, so the last months can still rise. Families who have no account here cannot be asked, and are in the number. A case that was opened again is not counted until it is closed again.`,
    entries: ({ kase: { closed }, fairness = [] }) =>
      closed ? [entry({ key: 'case', on: closed.on, result: fairness.length > 0 ? 'yes' : 'no' })] : [],
  },
] as const satisfies readonly Measure[]
