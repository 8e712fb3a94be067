import { formatWithWeekday } from '@common-ground/domain'
import { radios, textarea } from './field.ts'
import { step } from './step.ts'

export const requestReconsideration = step({
  command: 'requestReconsideration',
  heading: 'Ask for the decision to be reconsidered',
  happens: ['The family is told. The time limits for mediation and appeal go on as they are.'],
  button: 'Ask for reconsideration',
  done: 'Reconsideration is asked for. The family has been told.',
  parts: () => [
    {
      fields: [
        textarea('newEvidence', 'New evidence to look at (optional)', {
          hint: 'What there is now that was not there when the decision was taken',
        }),
      ],
    },
  ],
  send: (steps, input) => steps.requestReconsideration(input),
})

export const openReconsideration = step({
  command: 'openReconsideration',
  heading: 'Give the reconsideration to a decision maker',
  happens: ['The decision maker is told. The family is told that somebody else is looking at it again.'],
  button: 'Give it to them',
  done: 'The reconsideration is with a decision maker. They and the family have been told.',
  needsDirectory: true,
  parts: ({ decisionMakers, decidedBy, mayOverride }) => [
    {
      fields: [
        radios(
          'decisionMakerId',
          'Decision maker',
          decisionMakers
            .filter((person) => mayOverride || person.id !== decidedBy)
            .map(({ id, name, team }) => ({
              value: id,
              text: name,
              ...(id === decidedBy ? { hint: 'Took the first decision' } : team && { hint: team }),
            })),
        ),
        ...(mayOverride
          ? [
              textarea('sameDeciderReason', 'Why the same person looks again (only if they do)', {
                hint: 'One plain sentence. The family reads it, and it is counted on the dashboard',
                maxlength: 300,
                rows: 2,
              }),
            ]
          : []),
      ],
    },
  ],
  notes: ({ decidedBy }, { mayOverride }) =>
    decidedBy
      ? [
          mayOverride
            ? `${decidedBy.name} took the first decision. Choose somebody else, unless nobody else can.`
            : `${decidedBy.name} took the first decision, so is not offered here: somebody who did not take it must look again.`,
        ]
      : ['Record who took the first decision before you send this, so that somebody else can look again.'],
  send: (steps, input) => steps.openReconsideration(input),
})

export const returnReconsideration = step({
  command: 'returnReconsideration',
  heading: 'Send it back with questions',
  happens: [
    'The case officer is told, answers, and recommends again. The family does not see this. The day that we promised them a decision by stays as it is.',
  ],
  button: 'Send it back',
  done: 'It is back with the case officer, who has been told what you ask.',
  parts: () => [
    { fields: [textarea('questions', 'What do you need to know?', { hint: 'Ask one thing at a time' })] },
  ],
  notes: ({ bench }) =>
    bench ? [`The family is promised a decision by ${formatWithWeekday(bench.decideBy)}.`] : [],
  send: (steps, input) => steps.returnReconsideration(input),
})
