import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { POINT_RESULT_WORDS, POINT_RESULTS } from '@common-ground/domain'
import type { Parsed } from '@common-ground/web'
import { choicesOf, radios, textarea } from './field.ts'
import { causePart } from './learning.ts'
import type { ListedPoint, Lists } from './lists.ts'
import { asked, familySays, headingOf, newEvidence, pointsIn, REASONS, readPointForm } from './point-forms.ts'
import { type InputOf, type Part, type Said, type Sent, step } from './step.ts'

type Input = InputOf<'decideReconsideration'>

const { points, cause, causeText } = COMMAND_INPUTS.decideReconsideration.shape
const { result, reasons } = points.element.shape
const results = choicesOf(POINT_RESULTS, POINT_RESULT_WORDS)

/** What the officer recommends on a point, and what the first letter said of it. */
function advised({ bench }: Lists, { id }: ListedPoint): readonly [original: Said, advice: Said][] {
  const recommended = bench?.recommendation?.points.find(({ pointId }) => pointId === id)
  if (!bench?.recommendation || !recommended) return []
  const { originalReason, resultLabel, reasons } = recommended
  const advice = `${resultLabel}.\n${reasons}`
  return [
    [
      { label: 'The first reason', text: originalReason ?? 'The case officer did not write it down.' },
      { label: `${bench.recommendation.by} recommends`, text: advice },
    ],
  ]
}

/** One point: the first reason, the family's words and the advice beside each other, the law, and what is decided. */
function partOf(lists: Lists, point: ListedPoint, at: number): Part {
  const { id } = point
  const [advice] = advised(lists, point)
  const family = familySays(point)
  const tests = lists.bench?.tests[id]
  return {
    heading: headingOf(point, at),
    ...(advice ? { columns: [[advice[0]], family, [advice[1]]] } : { said: family }),
    ...(tests && { tests }),
    fields: [
      radios(`result-${id}`, 'What do you decide?', results, { inline: true }),
      textarea(`${REASONS}${id}`, 'Your reasons', {
        hint: 'The family reads this in its letter. Answer what they say',
        rows: 6,
      }),
    ],
  }
}

/** What is new, what was asked, and then each point. */
const parts = (lists: Lists): readonly Part[] => {
  const { bench, reference, points } = lists
  const each = points.map((point, at) => partOf(lists, point, at))
  if (!bench) return [...each, causePart]
  const evidence = newEvidence(bench, reference)
  const questions = asked(bench)
  return [
    evidence,
    ...(questions.length > 0 ? [{ heading: 'What you asked', said: questions, fields: [] }] : []),
    ...each,
    causePart,
  ]
}

/** Reads the fields of each point back into points. */
export const readPoints = (form: FormData, sent: Sent): Parsed<Input> =>
  readPointForm(
    {
      whole: COMMAND_INPUTS.decideReconsideration,
      each: { result, reasons },
      parts,
      beside: { cause, causeText },
    },
    form,
    sent,
  )

export const decideReconsideration = step({
  command: 'decideReconsideration',
  heading: 'Decide the reconsideration',
  happens: [
    'You see the letter before it goes out. The family reads what you decide on each point and why; it does not read what is recommended.',
  ],
  button: 'Send the decision',
  done: 'The reconsideration is decided. The family has its letter, and their case officer has been told.',
  parts,
  listsIn: pointsIn,
  notes: ({ bench }) =>
    bench?.sameDecider
      ? [
          `You also took the first decision. ${bench.sameDecider.by} allowed this: ${bench.sameDecider.reason}`,
        ]
      : [],
  parse: readPoints,
  preview: {
    button: 'See the letter',
    heading: 'Check the letter before it goes out',
    lead: 'This is what the family reads. When you send it, the decision stands and cannot be changed.',
    change: 'Change the decision',
    show: ({ reconsiderations }, { reference, points }) => reconsiderations.preview({ reference, points }),
  },
  send: (steps, input) => steps.decideReconsideration(input),
})
