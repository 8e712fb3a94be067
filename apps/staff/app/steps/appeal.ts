import { APPEAL_OUTCOME_WORDS, APPEAL_OUTCOMES, ORDERED_ITEMS, ORDERED_WORDS } from '@common-ground/domain'
import { checkboxes, choicesOf, date, radios } from './field.ts'
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

export const recordAppealPapers = step({
  command: 'recordAppealPapers',
  heading: 'Record the tribunal’s papers',
  happens: [
    'Our time to answer the appeal runs from the day the tribunal sent us the papers.',
    'If the directions set another day, ask for the date to be changed afterwards.',
  ],
  button: 'Save',
  done: 'The papers are recorded, and the time to answer runs.',
  parts: () => [
    {
      fields: [
        date('sentOn', 'When did the tribunal send the papers?', 'The date the tribunal sent the papers'),
      ],
    },
  ],
  send: (steps, input) => steps.recordAppealPapers(input),
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
        date('endedOn', 'When did it end?', 'The date of the order, or the day we told the tribunal'),
        checkboxes(
          'ordered',
          'What has to be done now? (optional)',
          choicesOf(ORDERED_ITEMS, ORDERED_WORDS),
          {
            hint: 'What the tribunal ordered, or what we conceded. The time for each runs from the day above',
          },
        ),
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
