import { APPEAL_OUTCOME_WORDS, APPEAL_OUTCOMES } from '@common-ground/domain'
import { choicesOf, date, radios } from './field.ts'
import { step } from './step.ts'

export const noteAppeal = step({
  command: 'noteAppeal',
  heading: 'Note an appeal',
  happens: ['The appeal is with the SEND Tribunal, not with us. This notes it so that the dates follow it.'],
  button: 'Note the appeal',
  done: 'The appeal is noted.',
  parts: () => [
    {
      fields: [
        date('lodgedOn', 'When was the appeal sent to the tribunal?', 'The date the appeal was sent'),
        {
          name: 'tribunalReference',
          kind: 'text',
          label: 'The tribunal’s reference (optional)',
          width: 20,
          spellcheck: false,
        },
      ],
    },
  ],
  send: (steps, input) => steps.noteAppeal(input),
})

export const endAppeal = step({
  command: 'endAppeal',
  heading: 'Record how the appeal ended',
  happens: ['Record what the tribunal ordered, or what the two sides agreed.'],
  button: 'Save how it ended',
  done: 'The end of the appeal is recorded.',
  parts: () => [
    {
      fields: [
        radios('outcome', 'How did the appeal end?', choicesOf(APPEAL_OUTCOMES, APPEAL_OUTCOME_WORDS)),
        date('endedOn', 'When did it end?', 'The date the appeal ended'),
      ],
    },
  ],
  send: (steps, input) => steps.endAppeal(input),
})

export const withdrawAppeal = step({
  command: 'withdrawAppeal',
  heading: 'Note that the family withdrew the appeal',
  happens: ['Use this when the family has told the tribunal that they no longer appeal.'],
  button: 'Note the withdrawal',
  done: 'It is noted that the family withdrew the appeal.',
  parts: () => [],
  send: (steps, input) => steps.withdrawAppeal(input),
})
