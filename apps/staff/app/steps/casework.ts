import {
  CLOSING_OUTCOME_WORDS,
  CLOSING_OUTCOMES,
  CLOSING_REASON_WORDS,
  formatWithWeekday,
  REASONS_OF,
} from '@common-ground/domain'
import { choicesOf, radios, select, textarea } from './field.ts'
import { writesNow } from './lists.ts'
import { contactNotes } from './needs.ts'
import { step } from './step.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A family's own act, which nobody closes a case with. */
const CLOSINGS = CLOSING_OUTCOMES.filter((outcome) => outcome !== 'withdrawn')

/** Each reason once, with the end that it belongs to. */
const REASONS = CLOSINGS.flatMap((outcome) =>
  REASONS_OF[outcome].map((reason) => ({
    value: reason,
    text: `${CLOSING_OUTCOME_WORDS[outcome].staff}: ${lower(CLOSING_REASON_WORDS[reason].staff)}`,
  })),
)

const NEW_THREAD = { value: 'new', text: 'A new message about something else' }

export const sendMessage = step({
  command: 'sendMessage',
  heading: 'Write to the family',
  happens: ['They get an email saying that a message waits for them, and read it after signing in.'],
  button: 'Send the message',
  done: 'Your message was sent. The family has been told that it is there.',
  parts: ({ threads, persons }) => [
    {
      fields: [
        select('threadId', 'Which messages does it belong to?', [...threads, NEW_THREAD], {
          none: 'Their first messages about this',
        }),
        { name: 'topic', kind: 'text', label: 'What a new one is about', hint: 'Only for a new message' },
        select('person', 'Who a new one is for', persons ?? [], { none: 'Whoever raised this' }),
        textarea('text', 'Your message to the family', { rows: 8 }),
      ],
    },
  ],
  values: (view) => {
    const here = view.threads.filter(({ withWhom }) => withWhom === null || writesNow(view, withWhom.id))
    const waiting = here.find(({ waitingSince, id }) => waitingSince !== null && id !== 'first')?.id
    if (waiting) return { threadId: waiting }
    // Where whoever raised it no longer takes part, a new message goes to somebody who does.
    const first = view.threads.find(({ id }) => id === 'first')
    const person = view.people.find(({ writes }) => writes)?.userId ?? ''
    return first && !here.includes(first) ? { threadId: 'new', person } : { threadId: '' }
  },
  notes: ({ people }) => [
    'Who will read it: the person it is written to, whoever they have asked to see what they see, and everyone at the council who works on this case. Another parent does not.',
    ...contactNotes(people),
  ],
  send: (steps, input) => steps.sendMessage(input),
})

export const closeCase = step({
  command: 'closeCase',
  heading: 'Close this case',
  happens: [
    'The family is told that it is closed and reads what you write here. It takes no right away from them: they can still mediate, appeal or open it again.',
  ],
  button: 'Close the case',
  done: 'The case is closed. The family has been told.',
  parts: () => [
    {
      fields: [
        radios('outcome', 'How did it end?', choicesOf(CLOSINGS, CLOSING_OUTCOME_WORDS)),
        select('reason', 'Why?', REASONS, {
          none: 'The way it ended says it',
          hint: 'Only where it was not resolved, or ended by the tribunal. The family reads it',
        }),
        {
          name: 'other',
          kind: 'text',
          label: 'The other case (only if it was raised twice)',
          hint: 'Its reference. The two are linked for us; the family does not see it',
          width: 20,
          spellcheck: false,
        },
        textarea('summary', 'What you tell the family', {
          hint: 'Say why it is closed, and what is still open to them',
        }),
      ],
    },
  ],
  notes: ({ deadlines }) => {
    const open = deadlines.filter(({ owedBy, id }) => owedBy !== 'family' && !id.startsWith('promise-'))
    return open.length === 0
      ? []
      : [
          `These dates still run, and leave the lists of work once the case is closed: ${open
            .map(({ title, due }) => `${title.staff} (${formatWithWeekday(due)})`)
            .join('; ')}.`,
        ]
  },
  send: (steps, input) => steps.closeCase(input),
})

export const reopenCase = step({
  command: 'reopenCase',
  heading: 'Open this case again',
  happens: ['The case goes back on the list of open cases. The family is told, and reads why.'],
  button: 'Open the case again',
  done: 'The case is open again. The family has been told.',
  parts: () => [
    {
      fields: [
        textarea('why', 'Why do you open it again?', {
          rows: 3,
          maxlength: 1_000,
          hint: 'The family reads this',
        }),
      ],
    },
  ],
  send: (steps, input) => steps.reopenCase(input),
})
