import {
  DISAGREEMENT_KIND_WORDS,
  DISAGREEMENT_KINDS,
  KIND_PARTIES,
  PARTIES,
  PARTY_WORDS,
} from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf, date, radios, textarea, YES_NO } from './field.ts'
import { allTheSame, concludedParts, meetingParts, meetingValues } from './meeting.ts'
import { meetingNotes } from './needs.ts'
import { providerField } from './provider.ts'
import { step } from './step.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const named = (parties: readonly (typeof PARTIES)[number][], between: string): string =>
  parties.map((party) => lower(PARTY_WORDS[party])).join(between)

/** Who a kind is between, out of the domain's own table. */
const kinds = choicesOf(DISAGREEMENT_KINDS, DISAGREEMENT_KIND_WORDS).map((choice, at) => {
  const rule = KIND_PARTIES[DISAGREEMENT_KINDS[at] ?? 'DR1']
  const others = rule.oneOf.filter((party) => !rule.needs.includes(party))
  const hint = [named(rule.needs, ' and '), ...(others.length > 0 ? [named(others, ' or ')] : [])].join(
    ' with ',
  )
  return { ...choice, hint: hint.charAt(0).toUpperCase() + hint.slice(1) }
})

export const requestDisagreementResolution = step({
  command: 'requestDisagreementResolution',
  heading: 'Refer to disagreement resolution',
  happens: [
    'It is voluntary: it goes ahead only when everyone you name agrees. The family is told and asked.',
    'It gives no mediation certificate and does not stop the time limit for an appeal.',
  ],
  button: 'Refer the case',
  done: 'The case is referred. Record each answer as it comes. The family has been told.',
  needsDirectory: true,
  parts: ({ providers }) => [
    {
      fields: [
        radios('kind', 'What is the disagreement about?', kinds),
        {
          name: 'parties',
          kind: 'checkboxes',
          label: 'Who needs to agree to take part?',
          hint: 'The council agrees by referring',
          options: choicesOf(PARTIES, PARTY_WORDS),
        },
        providerField(providers, 'disagreementResolution'),
      ],
    },
  ],
  send: (steps, input) => steps.requestDisagreementResolution(input),
})

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
