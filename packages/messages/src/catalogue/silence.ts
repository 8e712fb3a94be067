import type { EventType } from '@common-ground/domain'

/** Who can have to know of something that happens to a case. */
export const READERS = [
  'family',
  'supporters',
  'attending',
  'officer',
  'decisionMaker',
  'managers',
  'outside',
] as const
export type Reader = (typeof READERS)[number]

/** What belongs together in who need not be told of it. An event that is in no group does not compile. */
const GROUPS = {
  wholeCase: [
    'caseRaised',
    'caseAssigned',
    'decisionRecorded',
    'messageSent',
    'caseReopened',
    'caseClosed',
    'withdrawalUndone',
  ],
  people: [
    'personInvited',
    'invitationWithdrawn',
    'personJoined',
    'accessChanged',
    'accessEnded',
    'rightMoved',
    'contactRecorded',
  ],
  safety: ['safetyFlagged', 'safetyUnflagged', 'caseRestricted', 'caseUnrestricted'],
  papers: ['documentAdded', 'documentShared', 'documentRemoved', 'packReleased'],
  points: [
    'unavailableSaid',
    'positionStated',
    'pointSettled',
    'agreementRecorded',
    'agreementSigned',
    'actionDone',
    'actionNotDone',
  ],
  dates: ['dutyDone', 'dateChangeProposed', 'dateChanged', 'dateChangeRefused', 'deadlineMoved'],
  conversation: [
    'conversationRequested',
    'conversationArranged',
    'conversationHeld',
    'conversationWithdrawn',
  ],
  reconsideration: [
    'reconsiderationRequested',
    'reconsiderationOpened',
    'reconsiderationRecommended',
    'reconsiderationReturned',
    'reconsiderationDecided',
    'reconsiderationWithdrawn',
  ],
  byOthers: [
    'disagreementResolutionRequested',
    'partyAnswered',
    'partyAsked',
    'disagreementResolutionReferred',
    'disagreementResolutionArranged',
    'disagreementResolutionConcluded',
    'disagreementResolutionWithdrawn',
    'mediationRequested',
    'mediationDeclined',
    'mediationReferred',
    'icbTold',
    'mediationArranged',
    'mediationMeetingCancelled',
    'mediationCannotBeArranged',
    'mediationConcluded',
    'mediationWithdrawn',
    'certificateRecorded',
  ],
  appeal: [
    'appealNoted',
    'appealRegistered',
    'appealPapersRecorded',
    'directionsRecorded',
    'directionChanged',
    'directionDone',
    'appealConceded',
    'appealEnded',
    'appealWithdrawn',
  ],
  learning: ['causeRecorded', 'costRecorded'],
} as const satisfies Record<string, readonly EventType[]>
type Group = keyof typeof GROUPS
type Grouped = (typeof GROUPS)[Group][number]
/** Fails to compile where an event is in no group. */
const _ALL_GROUPED: [Exclude<EventType, Grouped>] extends [never] ? true : never = true
void _ALL_GROUPED

const DID_IT = 'They did it themselves, and see that it is done.'
const OWN_WORK = 'It is the council’s own work, which changes nothing for them.'
const SEES_DATES = 'It stands in their work; whoever did it is the officer or has told them.'
const MEETINGS_ONLY = 'They come to meetings, and hear of meetings alone.'
const NOT_THEIRS = 'It is not before them.'
const BY_OFFICER = 'The case officer deals with it; their lists and figures show it.'
const BY_LINK = 'What they are sent goes by a link of its own, when it is sent to them.'
const NOT_THEIR_AFFAIR = 'It is between the family and the council.'
const BY_PROVIDER = 'They arrange it, answer it or are told of it by whoever runs it.'

const FOR_LEARNING = 'The council notes it for itself, to learn from.'

type Reasons = Readonly<Record<Group, string>>
const everywhere = (reason: string): Reasons => ({
  ...(Object.fromEntries(Object.keys(GROUPS).map((group) => [group, reason])) as Reasons),
  // Whoever it is, nobody is told of it.
  learning: FOR_LEARNING,
})

/** Why a reader is not told of what nobody tells them, for each group. */
const WHY_NOT: Readonly<Record<Reader, Reasons>> = {
  family: {
    ...everywhere(DID_IT),
    people: 'Whoever it is about is told, and nobody else.',
    safety: 'A mailbox may be read by the very person that it is about.',
    papers: 'It is their own paper, or it was removed: the list of papers shows it.',
    dates: 'Nothing changes until two people have agreed; a day that moves is told with what moved it.',
    reconsideration: OWN_WORK,
    appeal: OWN_WORK,
  },
  supporters: {
    ...everywhere('Whoever they support did it, or is told of it first.'),
    people: 'Whoever it is about is told, and nobody else.',
    safety: 'A mailbox may be read by the very person that it is about.',
    dates: 'Nothing changes until two people have agreed; a day that moves is told with what moved it.',
    reconsideration: OWN_WORK,
    appeal: OWN_WORK,
  },
  attending: everywhere(MEETINGS_ONLY),
  officer: everywhere(SEES_DATES),
  decisionMaker: everywhere(NOT_THEIRS),
  managers: {
    ...everywhere(BY_OFFICER),
    safety: 'It may be hidden from them: whoever is named is told by name.',
  },
  outside: {
    ...everywhere(NOT_THEIR_AFFAIR),
    byOthers: BY_PROVIDER,
    papers: BY_LINK,
    appeal: 'The tribunal tells whoever takes part.',
  },
}

/** Why nobody tells a reader of an event, where nobody does. */
export function whyNotTold(event: EventType, reader: Reader): string {
  const groups = Object.entries(GROUPS) as readonly (readonly [Group, readonly EventType[]])[]
  const [group] = groups.find(([, events]) => events.includes(event)) ?? []
  if (!group) throw new Error(`${event} is in no group`)
  return WHY_NOT[reader][group]
}
