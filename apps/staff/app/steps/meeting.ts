import { MEETING_MODES, MEETING_OUTCOME_WORDS, MEETING_OUTCOMES, MODE_WORDS } from '@common-ground/domain'
import { choicesOf, date, radios, textarea } from './field.ts'
import type { Part } from './step.ts'

const modes = choicesOf(MEETING_MODES, MODE_WORDS)

/** When and how people will meet. */
export const meetingParts = (): readonly Part[] => [
  {
    fields: [
      date(
        'meetingOn',
        'When is the meeting?',
        'The date of the meeting',
        'Today or later, for example 27 9 2026',
      ),
      radios('mode', 'How will people meet?', modes),
    ],
  },
]

/** What came of a meeting with a mediator. */
export const concludedParts = (): readonly Part[] => [
  {
    fields: [
      date('heldOn', 'When was the meeting held?', 'The date the meeting was held'),
      radios('outcome', 'What was agreed?', choicesOf(MEETING_OUTCOMES, MEETING_OUTCOME_WORDS)),
      textarea('summary', 'What was agreed, and what was not', {
        hint: 'The family reads this. Leave out what was said in confidence in the meeting',
      }),
    ],
  },
]
