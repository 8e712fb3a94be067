import { CONFIRMED_BY, CONFIRMED_BY_WORDS, CONTACT_FIELD_WORDS, CONTACT_FIELDS } from '@common-ground/domain'
import { choicesOf, date, radios, select, textarea } from './field.ts'
import { step } from './step.ts'

export const recordContact = step({
  command: 'recordContact',
  heading: 'Write down a new number or address',
  happens: [
    'It is not used until the person says that it is right. Until then everything goes the way it went before.',
    'Somebody who signs in is told to look at their account, and confirms it there. Nobody else on the case learns of it.',
    'For somebody who does not sign in, say how they confirmed it through a number or address that we had before.',
  ],
  button: 'Save it',
  done: 'It is written down. It is not used before the person has confirmed it.',
  parts: ({ reachable }) => [
    {
      fields: [
        select('personId', 'Whose is it?', reachable),
        radios('field', 'What has changed?', choicesOf(CONTACT_FIELDS, CONTACT_FIELD_WORDS)),
        textarea('value', 'The new number or address', { rows: 4, maxlength: 500 }),
      ],
    },
    {
      heading: 'Only for somebody who does not sign in',
      fields: [
        radios(
          'confirmedBy',
          'How did they confirm it? (optional)',
          choicesOf(CONFIRMED_BY, CONFIRMED_BY_WORDS),
        ),
        date('confirmedOn', 'When did they confirm it? (optional)', 'The date they confirmed it'),
      ],
    },
  ],
  send: (steps, input) => steps.recordContact(input),
})

export const flagSafety = step({
  command: 'flagSafety',
  heading: 'Flag that somebody could be in danger',
  happens: [
    'Everybody at the council who opens this case sees it on top, with what you write here.',
    'Nobody of the family’s side is told or sees it. Their documents open only after a second step from now on.',
  ],
  button: 'Put the flag on',
  done: 'The case is flagged. Everybody at the council sees it on top.',
  parts: () => [
    {
      fields: [
        textarea('reason', 'What must everybody who works on this know?', {
          hint: 'Who must not find whom, and what must not be said or sent',
          maxlength: 2_000,
        }),
      ],
    },
  ],
  send: (steps, input) => steps.flagSafety(input),
})

export const unflagSafety = step({
  command: 'unflagSafety',
  heading: 'Take the safety flag off',
  happens: [
    'Documents open without a second step again. Whoever of the family said it is told that we looked at it again.',
    'Speak with them first, through the way they call safe. Nobody else of the family’s side learns of it.',
  ],
  button: 'Take the flag off',
  done: 'The flag is off. Whoever of the family had said it has been told.',
  parts: () => [{ fields: [textarea('reason', 'Why is nobody in danger any more?', { maxlength: 2_000 })] }],
  send: (steps, input) => steps.unflagSafety(input),
})
