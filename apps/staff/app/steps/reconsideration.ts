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
  parts: ({ decisionMakers, decidedBy }) => [
    {
      fields: [
        radios(
          'decisionMakerId',
          'Decision maker',
          decisionMakers
            .filter((person) => person.id !== decidedBy)
            .map(({ id, name, team }) => ({ value: id, text: name, ...(team && { hint: team }) })),
        ),
      ],
    },
  ],
  notes: ({ decidedBy }) =>
    decidedBy
      ? [
          `${decidedBy.name} took the first decision, so is not offered here: somebody who did not take it must look again.`,
        ]
      : ['Record who took the first decision before you send this, so that somebody else can look again.'],
  send: (steps, input) => steps.openReconsideration(input),
})
