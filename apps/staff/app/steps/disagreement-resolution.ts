import { PARTY_WORDS } from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf, date, radios, textarea, YES_NO } from './field.ts'
import { allTheSame, concludedParts, meetingParts, meetingValues } from './meeting.ts'
import { meetingNotes } from './needs.ts'
import { step } from './step.ts'

export const answerForParty = step({
  command: 'answerForParty',
  heading: 'Record an answer to disagreement resolution',
  happens: [
    'Record one answer at a time. When everyone has agreed, a meeting can be arranged. One no ends it.',
  ],
  button: 'Record the answer',
  done: 'The answer is recorded.',
  parts: ({ unanswered }) => [
    {
      fields: [
        radios('party', 'Whose answer is it?', choicesOf(unanswered, PARTY_WORDS)),
        radios('agrees', 'Do they agree to take part?', YES_NO, { inline: true }),
        date('answeredOn', 'When did they answer?', 'The date they answered'),
        textarea('reason', 'What they said (optional)', { rows: 3 }),
      ],
    },
  ],
  values: (_, today) => ({ answeredOn: datePartsFor(today) }),
  send: (steps, input) => steps.answerForParty(input),
})

export const arrangeDisagreementResolution = step({
  command: 'arrangeDisagreementResolution',
  heading: 'Record the disagreement resolution meeting',
  happens: [
    'Everybody who comes is told the day and the time, and signs in to read the rest.',
    'When it is arranged already, what you change here moves it.',
  ],
  button: 'Save the meeting',
  done: 'The meeting is recorded. The family has been told.',
  parts: meetingParts,
  confirm: allTheSame,
  values: meetingValues('disagreementResolution'),
  notes: (view) => meetingNotes(view),
  send: (steps, input) => steps.arrangeDisagreementResolution(input),
})

export const concludeDisagreementResolution = step({
  command: 'concludeDisagreementResolution',
  heading: 'Record what came of disagreement resolution',
  happens: ['The family is told, and reads what you write here.'],
  button: 'Save the outcome',
  done: 'The outcome of disagreement resolution is recorded. The family has been told.',
  parts: concludedParts,
  send: (steps, input) => steps.concludeDisagreementResolution(input),
})
