import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { POINT_RESULT_WORDS, POINT_RESULTS } from '@common-ground/domain'
import { choicesOf, radios, textarea } from './field.ts'
import type { ListedPoint, Lists } from './lists.ts'
import { asked, familySays, headingOf, newEvidence, pointsIn, REASONS, readPointForm } from './point-forms.ts'
import { type Part, step } from './step.ts'

const { answer, points } = COMMAND_INPUTS.recommendReconsideration.shape
const { originalReason, result, reasons } = points.element.shape
const results = choicesOf(POINT_RESULTS, POINT_RESULT_WORDS)

function partOf({ bench }: Lists, point: ListedPoint, at: number): Part {
  const { id } = point
  const tests = bench?.tests[id]
  return {
    heading: headingOf(point, at),
    said: familySays(point),
    ...(tests && { tests }),
    fields: [
      textarea(`originalReason-${id}`, 'What the first letter said about this (optional)', {
        hint: 'The reason as the letter gave it',
        rows: 3,
      }),
      radios(`result-${id}`, 'What do you recommend?', results, { inline: true }),
      textarea(`${REASONS}${id}`, 'Why', {
        hint: 'The decision maker reads this. The family does not',
        rows: 5,
      }),
    ],
  }
}

/** The answer to what was asked; then what is new, and each point. */
const parts = (lists: Lists): readonly Part[] => {
  const { bench, reference, answerWanted } = lists
  const questions: Part = {
    heading: 'What the decision maker wants to know',
    said: bench ? asked(bench) : [],
    fields: [textarea('answer', 'Your answer')],
  }
  return [
    ...(answerWanted ? [questions] : []),
    ...(bench ? [newEvidence(bench, reference)] : []),
    ...lists.points.map((point, at) => partOf(lists, point, at)),
  ]
}

export const recommendReconsideration = step({
  command: 'recommendReconsideration',
  heading: 'Recommend what to decide',
  happens: [
    'The decision maker is told, and decides each point with this beside them. The family does not read it, and does not see that there is a recommendation.',
    'You can recommend again until it is decided.',
  ],
  button: 'Send the recommendation',
  done: 'Your recommendation is with the decision maker, who has been told.',
  parts,
  listsIn: (form) => ({ ...pointsIn(form), answerWanted: form.has('answer') }),
  values: ({ bench }) =>
    Object.fromEntries(
      (bench?.recommendation?.points ?? []).flatMap(({ pointId, result, reasons, originalReason }) => [
        [`result-${pointId}`, result],
        [`${REASONS}${pointId}`, reasons],
        [`originalReason-${pointId}`, originalReason ?? ''],
      ]),
    ),
  parse: (form, sent) =>
    readPointForm(
      {
        whole: COMMAND_INPUTS.recommendReconsideration,
        each: { originalReason, result, reasons },
        parts: (lists) => parts({ ...lists, answerWanted: form.has('answer') }),
        beside: { answer },
      },
      form,
      sent,
    ),
  send: (steps, input) => steps.recommendReconsideration(input),
})
