import { checkboxes, date } from './field.ts'
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

export const registerAppeal = step({
  command: 'registerAppeal',
  heading: 'Record that the tribunal registered the appeal',
  happens: [
    'The family is told, and reads the number. Record it again to correct the number or the day.',
    'The case then shows a subject line for e-mails to the tribunal.',
  ],
  button: 'Save the number',
  done: 'The appeal is recorded as registered. The family has been told.',
  parts: () => [
    {
      fields: [
        date(
          'registeredOn',
          'When did the tribunal register it?',
          'The date it was registered',
          'It stands in the tribunal’s letter. For example, 27 9 2026',
        ),
        {
          name: 'tribunalReference',
          kind: 'text',
          label: 'The tribunal’s number',
          hint: 'For example, EH893/26/00567. An older number can look different',
          width: 20,
          spellcheck: false,
        },
      ],
    },
  ],
  confirm: [
    {
      when: 'unusualNumber',
      fields: [
        checkboxes('allTheSame', 'Is the number right?', [
          { value: 'yes', text: 'Yes, it stands like this in the tribunal’s letter' },
        ]),
      ],
    },
  ],
  values: ({ stageFacts: { appeal } }) => ({
    tribunalReference: 'tribunalReference' in appeal ? (appeal.tribunalReference ?? '') : '',
  }),
  send: (steps, input) => steps.registerAppeal(input),
})

export const recordAppealPapers = step({
  command: 'recordAppealPapers',
  heading: 'Record the tribunal’s papers',
  happens: [
    'Our time to answer the appeal runs from the day the tribunal sent us the papers. August, and 25 December to 1 January, do not count.',
    'A day in the tribunal’s directions comes before it: record the directions as well.',
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

export const withdrawAppeal = step({
  command: 'withdrawAppeal',
  heading: 'Note that the family withdrew the appeal',
  happens: ['Use this when the family has told the tribunal that they no longer appeal.'],
  button: 'Note the withdrawal',
  done: 'It is noted that the family withdrew the appeal.',
  parts: () => [],
  send: (steps, input) => steps.withdrawAppeal(input),
})
