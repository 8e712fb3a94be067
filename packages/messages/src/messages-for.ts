import type { Case, CaseEvent, EventOf, EventType, PersonId } from '@common-ground/domain'
import { CATALOGUE } from './catalogue/index.ts'
import { clockLine, movedForFamily } from './clock-line.ts'
import { letter, type Names, type Outgoing } from './letter.ts'
import { family, person, type Recipient, type Telling } from './telling.ts'
import { TELLINGS } from './tellings/index.ts'

type EventMap = { readonly [T in EventType]: EventOf<T> }

const WITHDRAWALS = [
  'conversationWithdrawn',
  'reconsiderationWithdrawn',
  'disagreementResolutionWithdrawn',
  'mediationWithdrawn',
] as const satisfies readonly EventType[]

/** Events that go without saying beside another of the same command: one act is told once. */
const IMPLIED_BY: Partial<Record<EventType, readonly EventType[]>> = {
  caseRaised: ['conversationRequested'],
  caseClosed: WITHDRAWALS,
  // What a parent asked others to ends with their right.
  rightMoved: ['invitationWithdrawn'],
  // The letter that goes out with a decision is told with it.
  reconsiderationDecided: ['documentAdded'],
  // Whoever asks has agreed by asking.
  disagreementResolutionRequested: ['partyAnswered', 'partyAsked'],
}

const A_DAY_MOVED = family('lastDayMoved')

/** Whether an event needs no message of its own, given all that happened with it. */
function goesWithoutSaying(event: CaseEvent, all: readonly CaseEvent[]): boolean {
  // A closed case that a further step opens again: the message about that step says it.
  if (event.type === 'caseReopened') return all.length > 1
  return all.some((other) => IMPLIED_BY[other.type]?.includes(event.type))
}

/** Whoever only comes to meetings hears nothing else, so that one is off or on again never goes without saying. */
const isOfMeeting = ({ template }: Telling): boolean => CATALOGUE[template].kind === 'meeting'

const tellingsOf = <T extends EventType>(type: T, event: EventMap[T], kase: Case): readonly Telling[] =>
  TELLINGS[type](event, kase)

/** Tells somebody that a supporter has acted for them, unless they hear of it in any case. */
function actedFor(said: readonly Telling[], kase: Case, actorId: PersonId | null): readonly Telling[] {
  const supporter = kase.people.find(({ personId, endedOn }) => personId === actorId && endedOn === null)
  const whom = supporter?.supports
  if (!whom) return []
  const hears = said.some(({ to }) => to.kind === 'family' || ('personId' in to && to.personId === whom))
  return hears ? [] : [person(whom, 'actedForYou')]
}

/** Whom a message to somebody of the family's side goes to as well: whoever supports them and reads the case. */
function supportersBeside({ to }: Telling, kase: Case): readonly Recipient[] {
  if (to.kind !== 'family' && to.kind !== 'circle') return []
  const of = to.kind === 'circle' ? to.personId : null
  const isBeside = kase.people.some(
    ({ supports, scope, endedOn }) =>
      supports !== null && endedOn === null && scope !== 'attend' && (of === null || supports === of),
  )
  return isBeside ? [{ kind: 'supporters', of }] : []
}

/**
 * The messages that tell people what one command did. Pure: the same events make the same messages.
 *
 * @param events what the command made happen, in order.
 * @param kase the case after them.
 * @param names who the messages come from and where their links lead.
 * @param actorId who did it. What a supporter does for somebody is told to that person too.
 * @returns one message for each reader and piece of news. They hold no name, no words that somebody typed, and no
 *   outcome; those are read after signing in.
 */
export function messagesFor(
  events: readonly CaseEvent[],
  kase: Case,
  names: Names,
  actorId: PersonId | null = null,
): readonly Outgoing[] {
  const said = events.flatMap((event) => {
    const all = tellingsOf(event.type, event, kase)
    return goesWithoutSaying(event, events) ? all.filter(isOfMeeting) : all
  })
  const tellings = [...said, ...actedFor(said, kase, actorId)]
  const moved = movedForFamily(events, kase)
  const isHeard = tellings.some(({ to }) => to.kind === 'family')
  const clock = clockLine(kase, moved)
  // A last day that moves is told with what moved it or, where that is told to nobody of the family, by itself.
  const all = [...tellings, ...(moved.length > 0 && !isHeard ? [A_DAY_MOVED] : [])]
  return all.flatMap((telling) =>
    [telling.to, ...supportersBeside(telling, kase)].map((to) =>
      // The family's days are the family's: whoever only comes to meetings learns of no other.
      letter({ ...telling, to }, kase, names, to.kind === 'attending' ? null : clock),
    ),
  )
}
