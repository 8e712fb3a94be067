import { FIRST_THREAD } from '../../access/reading.ts'
import { addWorkingDays, compare, type LocalDate, workingDaysBetween } from '../../calendar/index.ts'
import type { EventOf } from '../../case/events.ts'
import { type Entry, entry } from '../entry.ts'
import { all, earliest, type History } from '../history.ts'
import { CASES, LOCAL, type Measure, TEAM_MANAGER } from '../measure.ts'

const NAMED_WITHIN = 2
const CONTACT_WITHIN = 5
const ANSWERED_WITHIN = 5

/** Something that should have happened some working days after a day: in time, late, or still to come. */
function within(key: string, from: LocalDate, limit: number, done: LocalDate | null): Entry {
  const due = addWorkingDays(from, limit)
  if (done === null) return entry({ key, on: from, result: 'open', due })
  return entry({
    key,
    on: from,
    result: done <= due ? 'yes' : 'no',
    days: Math.max(0, workingDaysBetween(from, done)),
  })
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (compare(a, b) < 0 ? b : a)

/** Both sides have written, or they talked: the first such day. */
function firstContact(history: History): LocalDate | null {
  const messages = all(history, 'messageSent')
  const wrote = (from: 'family' | 'council') =>
    earliest(messages.filter(({ event }) => event.from === from).map(({ event }) => event.on))
  const [family, council] = [wrote('family'), wrote('council')]
  const both = family && council ? later(family, council) : null
  return earliest([both, ...all(history, 'conversationHeld').map(({ event }) => event.heldOn)])
}

/**
 * When a message of a family was answered: by the council’s next in the same thread, or by a talk on that day or after,
 * which may be written down later.
 */
function answeredOn(
  history: History,
  seq: number,
  { on, threadId }: EventOf<'messageSent'>,
): LocalDate | null {
  const thread = threadId ?? FIRST_THREAD
  return earliest(
    history.events.slice(seq).map((event) => {
      if (event.type === 'conversationHeld') return event.heldOn < on ? null : event.heldOn
      const isAnswer =
        event.type === 'messageSent' &&
        event.from === 'council' &&
        (event.threadId ?? FIRST_THREAD) === thread
      return isAnswer ? event.on : null
    }),
  )
}

const CONTACT = { kind: 'flow', parts: null, board: 'contact', chart: 'line', owner: TEAM_MANAGER } as const

/** How soon a family hears from somebody. */
export const CONTACT_MEASURES = [
  {
    ...CONTACT,
    id: 'officer-named',
    number: 'D4',
    name: 'A named officer within 2 working days',
    counted: CASES,
    share: {
      numerator: 'Disagreements with a case officer within 2 working days',
      denominator: 'Disagreements raised',
    },
    says: 'had a named case officer within 2 working days',
    days: { unit: 'working days', from: 'being raised to having a case officer' },
    dated: 'the day it was raised',
    target: { percent: 95, source: LOCAL },
    source: 'Families ask for one person whom they know by name',
    note: 'Those that have no officer yet and are still in time are not counted.',
    entries: (history) => [
      within('case', history.kase.raisedOn, NAMED_WITHIN, all(history, 'caseAssigned')[0]?.event.on ?? null),
    ],
  },
  {
    ...CONTACT,
    id: 'first-contact',
    number: 'D5',
    name: 'First human contact within 5 working days',
    counted: CASES,
    share: {
      numerator: 'Disagreements with contact both ways within 5 working days',
      denominator: 'Disagreements raised',
    },
    says: 'had contact both ways within 5 working days',
    days: { unit: 'working days', from: 'being raised to the first contact both ways' },
    dated: 'the day it was raised',
    target: { percent: 90, source: LOCAL },
    source: 'Talk first: most disagreements that end early end in a conversation',
    note: 'Contact both ways is a conversation, or messages from the family and from the council. An automatic message is none. Those still in time are not counted.',
    entries: (history) => [within('case', history.kase.raisedOn, CONTACT_WITHIN, firstContact(history))],
  },
  {
    ...CONTACT,
    id: 'reply',
    number: 'D6',
    name: 'Replies to families within 5 working days',
    counted: { one: 'message', many: 'messages' },
    share: { numerator: 'Messages answered within 5 working days', denominator: 'Messages from families' },
    says: 'from families were answered within 5 working days',
    days: { unit: 'working days', from: 'a message to its answer' },
    dated: 'the day the family wrote',
    target: { percent: 90, source: LOCAL },
    source: 'Families and council members ask how long an answer takes',
    note: 'An answer is the council’s next message about the same topic, or a conversation. Those still in time are not counted.',
    entries: (history) =>
      all(history, 'messageSent').flatMap(({ seq, event }) =>
        event.from === 'family'
          ? [within(`message:${seq}`, event.on, ANSWERED_WITHIN, answeredOn(history, seq, event))]
          : [],
      ),
  },
] as const satisfies readonly Measure[]
