import { datePartsFor } from '../date-parts.ts'
import { date, select, textarea } from './field.ts'
import type { Listed } from './lists.ts'
import { step } from './step.ts'

const which = (dates: readonly Listed[], label = 'Which date?') =>
  select(
    'deadline',
    label,
    dates.map(({ id, text }) => ({ value: id, text })),
  )

export const recordDone = step({
  command: 'recordDone',
  heading: 'Record that something owed is done',
  happens: [
    'Use this for what we, the NHS or the mediation provider owed by a date and have done.',
    'The family is told, so that they can say if it is not so.',
  ],
  button: 'Save that it is done',
  done: 'It is recorded as done. The family has been told.',
  parts: ({ duties }) => [
    {
      fields: [which(duties, 'What is done?'), date('doneOn', 'When was it done?', 'The date it was done')],
    },
  ],
  values: (_, today) => ({ doneOn: datePartsFor(today) }),
  send: (steps, input) => steps.recordDone(input),
})

export const proposeDate = step({
  command: 'proposeDate',
  heading: 'Ask for a date to be changed',
  happens: [
    'Use this when the tribunal has set another day, or the family and we have agreed one in writing.',
    'A second person has to agree. Until then the date stays as it is, and the case shows both.',
    'A date that the family can lose can be made later by hand, never earlier.',
  ],
  button: 'Ask for the change',
  done: 'The change is asked for. A second person has to agree to it.',
  parts: ({ dates }) => [
    {
      fields: [
        which(dates),
        date('to', 'What should it be?', 'The new date'),
        textarea('reason', 'Why should it change?', {
          hint: 'Say what it rests on, such as the tribunal’s directions. The family reads this',
        }),
      ],
    },
  ],
  send: (steps, input) => steps.proposeDate(input),
})

export const confirmDate = step({
  command: 'confirmDate',
  heading: 'Agree to a change of date',
  happens: [
    'You check the reason and what it rests on. Whoever asked for the change cannot agree to it.',
    'The new date replaces the old one, and the case shows both. The family is told.',
  ],
  button: 'Agree to the change',
  done: 'The date is changed, and shown as changed by hand. The family has been told.',
  parts: ({ proposed }) => [{ fields: [which(proposed, 'Which change?')] }],
  send: (steps, input) => steps.confirmDate(input),
})

export const refuseDate = step({
  command: 'refuseDate',
  heading: 'Turn down a change of date',
  happens: ['The date stays as it is. The case shows why.'],
  button: 'Turn it down',
  done: 'The change is turned down, and the date stays as it was.',
  parts: ({ proposed }) => [
    {
      fields: [
        which(proposed, 'Which change?'),
        textarea('reason', 'Why should it not change?', { hint: 'The family reads this' }),
      ],
    },
  ],
  send: (steps, input) => steps.refuseDate(input),
})
