import { datePartsFor } from '../date-parts.ts'
import { date, select } from './field.ts'
import { step } from './step.ts'

export const recordDecision = step({
  command: 'recordDecision',
  heading: 'Record the decision letter',
  happens: [
    'The dates on this case are worked out from the day the letter was sent or, when that is not known, from the date on it.',
    'The family is told that the dates were noted, so that they can check them against their letter.',
  ],
  button: 'Save the decision letter',
  done: 'The decision letter is recorded, and the dates follow it. The family has been told.',
  needsDirectory: true,
  parts: ({ officers, decisionMakers }) => {
    const names = new Map([...decisionMakers, ...officers].map(({ id, name }) => [id, name]))
    const people = [...names].map(([value, text]) => ({ value, text }))
    return [
      {
        fields: [
          date(
            'dateOnLetter',
            'Date on the letter (optional)',
            'Date on the letter',
            'Leave it empty when you do not know it yet',
          ),
          date(
            'dateSent',
            'Date the letter was sent (optional)',
            'Date the letter was sent',
            'The day it left us, for example 27 9 2026',
          ),
          select('decidedBy', 'Who took the decision (optional)', people, {
            none: 'Not known yet',
            hint: 'They will not be asked to reconsider it',
          }),
        ],
      },
    ]
  },
  values: ({ decision, decidedBy }) => ({
    dateOnLetter: datePartsFor(decision.dateOnLetter),
    dateSent: datePartsFor(decision.dateSent),
    decidedBy: decidedBy?.id ?? '',
  }),
  send: (steps, input) => steps.recordDecision(input),
})
