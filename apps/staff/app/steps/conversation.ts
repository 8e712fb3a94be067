import {
  CONVERSATION_OUTCOME_WORDS,
  CONVERSATION_OUTCOMES,
  MEETING_MODES,
  MODE_WORDS,
} from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf, date, radios, select, textarea, YES_NO } from './field.ts'
import { needsFields } from './learning.ts'
import { allTheSame, meetingParts, meetingValues } from './meeting.ts'
import { meetingNotes } from './needs.ts'
import { step } from './step.ts'

export const requestConversation = step({
  command: 'requestConversation',
  heading: 'Offer to talk',
  happens: [
    'The family is told that we would like to talk. Talking is their choice, and nothing waits for it.',
  ],
  button: 'Offer to talk',
  done: 'We have offered to talk. The family has been told.',
  parts: () => [],
  send: (steps, input) => steps.requestConversation(input),
})

export const arrangeConversation = step({
  command: 'arrangeConversation',
  heading: 'Arrange a conversation',
  happens: [
    'Everybody who comes is told the day and the time, and signs in to read the rest.',
    'When it is arranged already, what you change here moves it.',
  ],
  button: 'Save the arrangement',
  done: 'The conversation is arranged. The family has been told.',
  parts: meetingParts,
  confirm: allTheSame,
  values: meetingValues('conversation'),
  notes: (view) => meetingNotes(view),
  send: (steps, input) => steps.arrangeConversation(input),
})

export const logConversation = step({
  command: 'logConversation',
  heading: 'Log a conversation',
  happens: [
    'With a copy, the family is told. Whom you talked with, and whoever supports them, read what you write, and can say what you have wrong. Another parent does not.',
    'Without one, the family sees that you talked and what came of it, and not your words.',
  ],
  button: 'Log the conversation',
  done: 'The conversation is logged. If you chose a copy, the family has been told that they can read it.',
  parts: (lists) => [
    {
      fields: [
        // Where one person takes part, or nobody signs in, there is nothing to choose.
        ...(lists.persons !== null && lists.persons.length < 2
          ? []
          : [
              select('person', 'Whom did you talk with?', lists.persons ?? [], {
                none: 'Whoever raised this',
              }),
            ]),
        date(
          'heldOn',
          'When did you talk?',
          'The date you talked',
          'Today or earlier, for example 27 9 2026',
        ),
        radios('mode', 'How did you talk?', choicesOf(MEETING_MODES, MODE_WORDS), { inline: true }),
        radios('outcome', 'What came of it?', choicesOf(CONVERSATION_OUTCOMES, CONVERSATION_OUTCOME_WORDS)),
        textarea('summary', 'What was said', {
          hint: 'What you explained, what they asked, what you offered',
        }),
        ...needsFields(lists),
        radios('copied', 'Send the family a copy?', YES_NO, { inline: true }),
      ],
    },
  ],
  values: (_, today) => ({ heldOn: datePartsFor(today), copied: 'yes' }),
  send: (steps, input) => steps.logConversation(input),
})
