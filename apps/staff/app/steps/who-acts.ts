import type { StaffCaseView } from '@common-ground/api/contracts'
import { ACTS_AS, ACTS_AS_WORDS, formatWithWeekday } from '@common-ground/domain'
import { choicesOf, date, radios, textarea } from './field.ts'
import { step } from './step.ts'

/** Said before anybody records it: where compulsory school age stands, and what stands here already. */
function notesFor({ schoolAge, settledRight, rightPasses }: StaffCaseView): string[] {
  const age = schoolAge
    ? [
        schoolAge.over
          ? `Compulsory school age ended on ${formatWithWeekday(schoolAge.endsOn)}.`
          : `Compulsory school age lasts until ${formatWithWeekday(schoolAge.endsOn)}. Until then the parent acts, and there is nothing to record.`,
      ]
    : ['No date of birth is known here. Check that compulsory school age is over.']
  const settled = settledRight
    ? [
        settledRight.who === 'alternativePerson'
          ? `It is recorded that somebody acts since ${formatWithWeekday(settledRight.since)}.`
          : `The young person has held the right here since ${formatWithWeekday(settledRight.since)}.`,
      ]
    : []
  return [...age, ...settled, ...(rightPasses ? ['Nobody has settled here yet who holds the right.'] : [])]
}

export const moveRight = step({
  command: 'moveRight',
  heading: 'Record who acts for a young person',
  happens: [
    'Everybody is taken to be able to decide, with the help they need. Record that somebody acts only where the young person cannot decide about this, and it has been assessed (Mental Capacity Act 2005, ss.2 and 3).',
    'The right is then used for them by a deputy or an attorney or, if there is neither, their parent. The young person and the parent who raised it read what you write here. Another parent does not.',
  ],
  button: 'Record it',
  done: 'Who acts for the young person is recorded. The family has been told.',
  notes: notesFor,
  parts: () => [
    {
      fields: [
        radios('capacity', 'Can the young person decide about this, with help?', [
          {
            value: 'no',
            text: 'No: somebody acts for them',
            hint: 'SEND Regulations 2014, regulations 63 and 64',
          },
          {
            value: 'yes',
            text: 'Yes: they can decide after all',
            hint: 'Only where it was recorded before that somebody acts',
          },
        ]),
        textarea('basis', 'What was found, how, and who assessed it', {
          hint: 'Write what is needed to see why, and no more. The young person reads it',
        }),
        radios(
          'actsAs',
          'Who acts for them? Leave this if they decide themselves',
          choicesOf(ACTS_AS, ACTS_AS_WORDS),
        ),
        date(
          'from',
          'From when?',
          'The date of the assessment',
          'The day of the assessment, for example, 27 9 2026',
        ),
      ],
    },
  ],
  send: (steps, input) => steps.moveRight(input),
})
