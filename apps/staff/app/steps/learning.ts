import {
  CAUSE_WORDS,
  CAUSES,
  CHANGED_BY_WORDS,
  formatDate,
  STAGE_NAMES,
  STAGE_WORDS,
} from '@common-ground/domain'
import { checkboxes, choicesOf, radios, type StepField, select, textarea } from './field.ts'
import type { Lists } from './lists.ts'
import { type Part, step } from './step.ts'

const OURS = 'For us alone, to learn from. The family and others outside never see it'

/** Asked with a decision, where it changes anything. */
export const causePart: Part = {
  heading: 'If you change anything',
  fields: [
    select('cause', 'Why did the decision have to be changed? (optional)', choicesOf(CAUSES, CAUSE_WORDS), {
      none: 'Say it later, or nothing is changed',
      hint: OURS,
    }),
    textarea('causeText', 'More about why (optional)', {
      hint: 'What the panel could do differently. Leave out names',
      maxlength: 2_000,
      rows: 3,
    }),
  ],
}

/** Asked of a meeting that was held, where anybody needs something to take part. */
export function needsFields({ needsAsked }: Lists): readonly StepField[] {
  // Where it cannot be known what people need, the form is read for what somebody may have ticked.
  if (needsAsked?.length === 0) return []
  const all = needsAsked ?? []
  const question =
    all.length === 1
      ? 'Was the 1 thing people need in place before the meeting?'
      : `How many of the ${all.length} things people need were in place before the meeting?`
  return [
    checkboxes(
      'inPlace',
      question,
      all.map(({ key, text }) => ({ value: key, text })),
      { hint: 'Tick what was in place. Only the numbers go on the record, and the family does not see them' },
    ),
  ]
}

export const recordCause = step({
  command: 'recordCause',
  heading: 'Record why the decision was changed',
  happens: [
    'So that the panel can learn from it. It is counted for managers. The family and others outside never see it, and nothing waits for it.',
  ],
  button: 'Save the reason',
  done: 'It is recorded why the decision was changed.',
  parts: ({ changes }) => [
    {
      fields: [
        radios('of', 'How was the decision changed?', choicesOf(changes, CHANGED_BY_WORDS)),
        radios('cause', 'Why did it have to be changed?', choicesOf(CAUSES, CAUSE_WORDS), {
          hint: 'The one that matters most',
        }),
        textarea('text', 'More about why (optional)', {
          hint: 'What the panel could do differently. Leave out names',
          maxlength: 2_000,
          rows: 4,
        }),
      ],
    },
  ],
  values: ({ learning: { wanted, changes } }) => ({ of: wanted[0] ?? changes[0] ?? '' }),
  notes: ({ learning: { causes } }) =>
    causes.map(
      ({ ofLabel, causeLabel, on }) =>
        `${ofLabel}, recorded on ${formatDate(on)}: ${causeLabel}. What you save for it now takes its place.`,
    ),
  send: (steps, input) => steps.recordCause(input),
})

export const recordCost = step({
  command: 'recordCost',
  heading: 'Note time or cost',
  happens: [
    'What each way of resolving a disagreement takes is counted for managers. The family and others outside never see it.',
    'Note as often as there is something: what you enter is added to what is there.',
  ],
  button: 'Save',
  done: 'The time or cost is noted.',
  parts: () => [
    {
      fields: [
        radios(
          'route',
          'What was it spent on?',
          STAGE_NAMES.map((value) => ({ value, text: STAGE_WORDS[value].staff })),
        ),
        {
          name: 'minutes',
          kind: 'text',
          label: 'Our own time, in minutes (optional)',
          hint: 'Everybody’s together. An hour and a half is 90',
          width: 5,
        },
        {
          name: 'charge',
          kind: 'text',
          label: 'What a provider charged, in pounds (optional)',
          hint: 'For example, 850 or 850.50',
          width: 10,
        },
      ],
    },
  ],
  notes: ({ learning: { costs } }) =>
    costs.length === 0
      ? []
      : [`Noted so far: ${costs.map(({ label, spent }) => `${label}, ${spent}`).join('; ')}.`],
  send: (steps, input) => steps.recordCost(input),
})
