import type { CaseFile } from '@common-ground/db'
import {
  ACTS_AS_WORDS,
  AGREED_WORDS,
  type Audience,
  type CaseEvent,
  CERTIFICATE_GROUND_WORDS,
  CLOSING_OUTCOME_WORDS,
  CLOSING_REASON_WORDS,
  CONFIRMED_BY_WORDS,
  CONTACT_FIELD_WORDS,
  CONVERSATION_OUTCOME_WORDS,
  DISAGREEMENT_KIND_WORDS,
  DOCUMENT_KIND_WORDS,
  type EventOf,
  type EventType,
  formatWhen,
  formatWithWeekday,
  type LocalDate,
  MEETING_CAUSE_WORDS,
  MEETING_OUTCOME_WORDS,
  type MeetingMode,
  MODE_WORDS,
  MOVED_BY,
  ORGANISATION_WORDS,
  PACK_EXTRA_WORDS,
  PARTY_WORDS,
  POINT_RESULT_WORDS,
  RELATION_WORDS,
  type Reader,
  readerOf,
  readsDocument,
  readsEvent,
  SCOPE_WORDS,
  titleOf,
} from '@common-ground/domain'
import type { TimelineEntry } from '../contracts/index.ts'
import { APPEAL_TELLERS } from './appeal-told.ts'
import { heldBackTold, LEARNING_TELLERS, needsTold } from './learning-told.ts'
import { actorName, personName } from './names.ts'
import { day, forFamily, lower, type Said, type Teller } from './told.ts'

type Arranged = EventOf<'conversationArranged' | 'disagreementResolutionArranged' | 'mediationArranged'>
type CalledOff = EventOf<
  | 'conversationWithdrawn'
  | 'disagreementResolutionWithdrawn'
  | 'mediationWithdrawn'
  | 'mediationMeetingCancelled'
>

const meeting = (on: LocalDate, mode: MeetingMode): string =>
  `${formatWithWeekday(on)}, ${MODE_WORDS[mode].toLowerCase()}`
/** A meeting as it was arranged, and when it stood before. */
const arranged = (event: Arranged): Pick<Said, 'details' | 'text'> => {
  const { meetingOn, at, mode, was } = event
  const before = was && formatWhen(was.meetingOn, was.at)
  const now = formatWhen(meetingOn, at)
  const moved = before && before !== now ? [`It was to be on ${before}`] : []
  return { details: [`${now}, ${lower(MODE_WORDS[mode])}`, ...moved], text: event.why }
}
/** What an event about an arrangement is called the first time, and when it has changed. */
const arrangedTitle = (event: Arranged, first: string, changed: string): string =>
  event.was ? changed : first
const off = (event: CalledOff): Pick<Said, 'details'> =>
  event.off ? { details: [`The meeting on ${formatWhen(event.off.meetingOn, event.off.at)} is off`] } : {}

/** Every event in words. One without words does not compile. */
const TELLERS: { readonly [T in EventType]: Teller<T> } = {
  caseRaised: (_event, to) => ({
    title: forFamily(to, 'You raised this disagreement', 'Disagreement raised'),
  }),
  caseAssigned: (event, to, name) => ({
    title: forFamily(
      to,
      `${name(event.officerId)} is your case officer`,
      `Assigned to ${name(event.officerId)}`,
    ),
    details: to === 'staff' && event.told === false ? ['The family was not told'] : [],
    text: event.note,
  }),
  decisionRecorded: (event, _to, name) => ({
    title: 'Details of the decision recorded',
    details: [
      `Date on the letter: ${day(event.dateOnLetter)}`,
      `Date it was sent: ${day(event.dateSent)}`,
      ...(event.decidedBy ? [`Decided by: ${name(event.decidedBy)}`] : []),
    ],
  }),
  messageSent: (event, to) => ({
    title:
      event.from === 'family'
        ? forFamily(to, 'You sent a message', 'Message from the family')
        : forFamily(to, 'Message from your case officer', 'Message to the family'),
    text: event.text,
  }),
  caseClosed: (event, to) => ({
    title: forFamily(to, 'This disagreement was closed', 'Case closed'),
    details: [
      CLOSING_OUTCOME_WORDS[event.outcome][to],
      ...(event.reason ? [CLOSING_REASON_WORDS[event.reason][to]] : []),
    ],
    text: event.summary,
  }),
  withdrawalUndone: (_event, to) => ({
    title: forFamily(to, 'You took back your withdrawal', 'Withdrawal taken back'),
  }),
  personInvited: (event) => ({
    title: 'Invitation sent',
    details: [
      RELATION_WORDS[event.relation].family,
      ...(event.scope ? [SCOPE_WORDS[event.scope].means] : []),
      ...(event.until ? [`Until ${day(event.until)}`] : []),
    ],
  }),
  invitationWithdrawn: () => ({ title: 'Invitation taken back' }),
  personJoined: (_event, to) => ({
    title: forFamily(
      to,
      'Somebody you invited came to this disagreement',
      'Somebody came to the case by invitation',
    ),
  }),
  accessChanged: (event) => ({
    title: 'Access changed',
    details: [SCOPE_WORDS[event.scope].means, ...(event.until ? [`Until ${day(event.until)}`] : [])],
  }),
  accessEnded: () => ({ title: 'Access ended' }),
  contactRecorded: (event) => ({
    title: `New ${lower(CONTACT_FIELD_WORDS[event.field])} written down`,
    details: event.confirmed
      ? [`Confirmed on ${day(event.confirmed.on)}. ${CONFIRMED_BY_WORDS[event.confirmed.by]}`]
      : ['It is not used until the person says that it is right'],
  }),
  safetyFlagged: (event, to) => ({
    title: forFamily(
      to,
      'You told us that somebody could be in danger',
      event.from === 'family' ? 'The family says that somebody could be in danger' : 'Safety flag put on',
    ),
    text: event.reason,
  }),
  safetyUnflagged: (event, to) => ({
    title: forFamily(to, 'We looked again at what you told us about safety', 'Safety flag taken off'),
    details: to === 'family' ? ['Papers no longer need a second step. You can tell us again'] : [],
    text: event.reason,
  }),
  caseRestricted: (event, _to, name) => ({
    title: 'Case restricted to a few people',
    details: [`Who may see it: ${event.named.map(name).toSorted().join(', ')}`],
    text: event.reason,
  }),
  caseUnrestricted: (event) => ({ title: 'Case no longer restricted', text: event.reason }),
  rightMoved: (event, to) => ({
    title:
      event.capacity === 'no'
        ? 'Somebody acts for the young person'
        : forFamily(
            to,
            'The right to mediate and to appeal is the young person’s',
            'Right moved to the young person',
          ),
    details: [
      ...(event.actsAs ? [ACTS_AS_WORDS[event.actsAs][to]] : []),
      ...(event.from ? [`From ${day(event.from)}`] : []),
    ],
    text: event.basis ?? null,
  }),
  documentAdded: (event, to) => ({
    title: event.issued
      ? forFamily(to, 'We sent you a decision letter', 'Decision letter issued')
      : event.from === 'family'
        ? 'Document added'
        : forFamily(to, 'Document from the council', 'Document added'),
    details: [DOCUMENT_KIND_WORDS[event.kind]],
  }),
  documentShared: (event) => ({
    title: 'Who can see a document was changed',
    details: [event.shared.with === 'everyone' ? 'Everyone here' : 'Fewer people'],
  }),
  documentRemoved: () => ({ title: 'Document removed' }),
  packReleased: ({ recipient, pages }, to) => ({
    title:
      recipient.kind === 'family'
        ? forFamily(to, 'A pack of papers was made for you', 'Pack of papers made for the family')
        : recipient.kind === 'person'
          ? forFamily(
              to,
              'A pack of papers was made for one person in your family',
              'Pack of papers made for one person of the family',
            )
          : `${forFamily(to, 'A pack of papers was made', 'Pack of papers made')} for ${ORGANISATION_WORDS[recipient.kind]}`,
    details: [pages === 1 ? '1 page' : `${pages} pages`],
  }),
  unavailableSaid: (event) => ({
    title: 'Days that do not suit for a meeting',
    details: [event.days.length === 1 ? '1 day' : `${event.days.length} days`],
  }),
  positionStated: (event, to) => ({
    title:
      event.from === 'family'
        ? forFamily(to, 'You wrote what you say about a point', 'The family wrote about a point')
        : forFamily(to, 'The council wrote what it says about a point', 'We wrote about a point'),
    text: event.text,
  }),
  pointSettled: (event, to) => ({
    title: event.settled
      ? event.from === 'family'
        ? forFamily(to, 'You said that a point is settled', 'The family says a point is settled')
        : forFamily(to, 'The council said that a point is settled', 'We said that a point is settled')
      : 'A point is open again',
  }),
  agreementRecorded: (event) => ({
    title: 'What was agreed is written down',
    details: [event.actions.length === 1 ? '1 thing to do' : `${event.actions.length} things to do`],
  }),
  agreementSigned: (event) => ({
    title: 'What was agreed was signed',
    details: [event.how === 'paper' ? 'On paper' : 'Online', day(event.signedOn)],
  }),
  actionDone: (event) => ({
    title: 'Something agreed was done',
    details: [`Done on ${day(event.doneOn)}`],
    text: event.evidence,
  }),
  actionNotDone: (event, to) => ({
    title: forFamily(
      to,
      'You said that something agreed was not done',
      'The family says something was not done',
    ),
    text: event.text,
  }),
  caseReopened: (event, to) => ({
    title: forFamily(to, 'This disagreement was opened again', 'Case reopened'),
    text: event.reason,
  }),
  dutyDone: (event, to) => ({
    title: 'Done',
    details: [`${titleOf(event.deadline)[to]}: done on ${day(event.doneOn)}`],
  }),
  dateChangeProposed: (event, to, name) => ({
    title: forFamily(to, 'We are looking at changing a date', 'Change of date asked for'),
    details: [
      `${titleOf(event.deadline)[to]}: from ${day(event.from)} to ${day(event.to)}`,
      `Asked for by ${name(event.by)}. A second person has to agree`,
    ],
    text: event.reason,
  }),
  dateChanged: (event, to, name) => ({
    title: 'Date changed by hand',
    details: [
      `${titleOf(event.deadline)[to]}: from ${day(event.from)} to ${day(event.to)}`,
      `Asked for by ${name(event.proposedBy)}, agreed by ${name(event.confirmedBy)}`,
    ],
    text: event.reason,
  }),
  dateChangeRefused: (event, to) => ({
    title: 'Change of date not agreed',
    details: [`${titleOf(event.deadline)[to]}: not changed to ${day(event.to)}`],
    text: event.reason,
  }),
  deadlineMoved: (event, to) => ({
    title: forFamily(to, 'A date has moved', 'Date moved'),
    details: [
      `${titleOf(event.deadline)[to]}: from ${day(event.from)} to ${day(event.to)}`,
      `Because: ${MOVED_BY[event.because]?.[to] ?? 'of a step on this case'}`,
    ],
  }),
  conversationRequested: (event, to) => ({
    title:
      event.by === 'family'
        ? forFamily(to, 'You asked to talk to your case officer', 'Family asked to talk')
        : forFamily(to, 'We offered to talk with you', 'Conversation offered'),
  }),
  conversationArranged: (event) => ({
    title: arrangedTitle(event, 'Conversation arranged', 'Conversation changed'),
    ...arranged(event),
  }),
  conversationHeld: (event, to) => ({
    title: forFamily(to, 'We talked', 'Conversation held'),
    details: [
      meeting(event.heldOn, event.mode),
      CONVERSATION_OUTCOME_WORDS[event.outcome][to],
      ...(to === 'staff' && event.copied === false ? ['The family was not sent a copy'] : []),
      ...needsTold(event, to),
    ],
    text: event.summary,
  }),
  conversationWithdrawn: (event, to) => ({
    ...off(event),
    title: forFamily(to, 'You said you do not need a conversation', 'Family does not want a conversation'),
  }),
  reconsiderationRequested: (event, to) => ({
    title:
      event.by === 'family'
        ? forFamily(to, 'You asked us to look at the decision again', 'Family asked for reconsideration')
        : 'Reconsideration asked for by the council',
    text: event.newEvidence,
  }),
  reconsiderationOpened: (event, to, name) => ({
    title: forFamily(to, 'The decision is being looked at again', 'Reconsideration opened'),
    details: [
      event.sameDecider
        ? `By ${name(event.decisionMakerId)}, who also took the first decision. A manager allowed this:`
        : `By ${name(event.decisionMakerId)}, who did not take the first decision`,
    ],
    text: event.sameDecider?.reason,
  }),
  reconsiderationRecommended: (event) => ({
    title: 'Recommendation made',
    details: event.points.map(
      ({ result }, at) => `Point ${at + 1}: ${lower(POINT_RESULT_WORDS[result].staff)}`,
    ),
    text: event.answer,
    more: event.points.flatMap(({ originalReason, reasons }) => [originalReason, reasons]),
  }),
  reconsiderationReturned: (event) => ({ title: 'Sent back with questions', text: event.questions }),
  reconsiderationDecided: (event, to) => ({
    title: forFamily(to, 'We looked at the decision again', 'Reconsideration decided'),
    details: [POINT_RESULT_WORDS[event.result][to], ...heldBackTold(event, to)],
  }),
  reconsiderationWithdrawn: (_event, to) => ({
    title: forFamily(to, 'You stopped the reconsideration', 'Reconsideration stopped by the family'),
  }),
  disagreementResolutionRequested: (event) => ({
    title: 'Disagreement resolution asked for',
    details: [
      DISAGREEMENT_KIND_WORDS[event.kind],
      `Asked to take part: ${event.parties.map((party) => PARTY_WORDS[party]).join('; ')}`,
    ],
  }),
  partyAnswered: (event) => ({
    title: `${PARTY_WORDS[event.party]}: ${event.agrees ? 'agreed to take part' : 'did not agree to take part'}`,
    details: [`Answered on ${day(event.answeredOn)}`],
    text: event.reason,
  }),
  partyAsked: ({ party, answerBy }) => ({
    title: `${PARTY_WORDS[party]}: asked to take part in disagreement resolution`,
    details: [`We hope for an answer by ${day(answerBy)}`],
  }),
  disagreementResolutionReferred: () => ({ title: 'Referral sent to the disagreement resolution service' }),
  disagreementResolutionArranged: (event) => ({
    title: arrangedTitle(
      event,
      'Disagreement resolution meeting arranged',
      'Disagreement resolution meeting changed',
    ),
    ...arranged(event),
  }),
  disagreementResolutionConcluded: (event, to) => ({
    title: 'Disagreement resolution meeting held',
    details: [day(event.heldOn), MEETING_OUTCOME_WORDS[event.outcome][to], ...needsTold(event, to)],
    text: event.summary,
  }),
  disagreementResolutionWithdrawn: (event, to) => ({
    ...off(event),
    title: forFamily(
      to,
      'You stopped disagreement resolution',
      'Disagreement resolution stopped by the family',
    ),
  }),
  mediationRequested: (event) => ({
    title: 'Mediation asked for',
    details: [
      `The council was told on ${day(event.toldCouncilOn)}`,
      ...(event.healthIncluded ? ['Health is part of it'] : []),
    ],
    text: event.issues,
    more: [event.healthWanted],
  }),
  mediationDeclined: (event, to) => ({
    title: forFamily(to, 'You chose not to mediate', 'Mediation not wanted'),
    details: [`The mediation adviser was told on ${day(event.toldOn)}`],
  }),
  mediationReferred: (event, to) => ({
    title: forFamily(
      to,
      'We sent your request to the mediation service',
      'Referred to the mediation provider',
    ),
    details: [
      event.sent ? 'Sent by email, as a link' : 'Printed and posted',
      ...(event.reach ? [forFamily(to, 'With how to reach you', 'With how to reach the family')] : []),
    ],
    text: event.issues,
  }),
  icbTold: (event, to) => ({
    title: forFamily(to, 'We told the NHS', 'Integrated care board told'),
    details: [`Told on ${day(event.toldOn)}`],
    text: event.bodies[0],
    more: [...event.bodies.slice(1), event.issues, event.healthWanted],
  }),
  mediationArranged: (event, to) => {
    const { details = [], text } = arranged(event)
    const { causedBy, shorterNotice } = event
    return {
      title: arrangedTitle(event, 'Mediation arranged', 'Mediation meeting changed'),
      details: [
        ...details,
        ...(causedBy ? [`Moved: ${MEETING_CAUSE_WORDS[causedBy][to]}`] : []),
        ...(shorterNotice ? [`Shorter notice was agreed on ${day(shorterNotice.agreedOn)}, by:`] : []),
      ],
      text: shorterNotice?.who ?? text,
      more: shorterNotice ? [text] : [],
    }
  },
  mediationMeetingCancelled: (event, to) => ({
    title: 'Mediation meeting called off',
    details: [...(off(event).details ?? []), `Called off: ${MEETING_CAUSE_WORDS[event.causedBy][to]}`],
    text: event.why,
  }),
  mediationCannotBeArranged: (event, to) => ({
    title: forFamily(to, 'We could not arrange mediation in time', 'Mediation cannot be arranged in time'),
    details: [`The mediation adviser was told on ${day(event.toldOn)}`],
    text: event.why,
  }),
  mediationConcluded: (event, to) => ({
    title: 'Mediation held',
    details: [
      day(event.heldOn),
      MEETING_OUTCOME_WORDS[event.outcome][to],
      ...(event.agreed ?? []).map((item) => `Agreed: ${lower(AGREED_WORDS[item][to])}`),
      ...(event.couldDecide === undefined
        ? []
        : [`Whoever came for the council could decide: ${event.couldDecide ? 'yes' : 'no'}`]),
      ...needsTold(event, to),
    ],
    text: event.summary,
  }),
  mediationWithdrawn: (event, to) => ({
    ...off(event),
    title: forFamily(
      to,
      'You decided not to go on with mediation',
      'Family decided not to go on with mediation',
    ),
  }),
  certificateRecorded: (event, to) => ({
    title: 'Mediation certificate recorded',
    details: [
      CERTIFICATE_GROUND_WORDS[event.ground][to],
      `Dated ${day(event.issuedOn)}`,
      ...(event.receivedOn ? [`Received on ${day(event.receivedOn)}`] : []),
      ...(event.number ? ['Its number:'] : []),
    ],
    text: event.number,
  }),
  ...APPEAL_TELLERS,
  ...LEARNING_TELLERS,
}

const tell = <T extends EventType>(
  type: T,
  event: EventOf<T>,
  to: Audience,
  name: (id: string) => string,
): Said => (TELLERS[type] as Teller<T>)(event, to, name)

/** The words of an event. Those that are not for the reader are not in the file that they were given. */
function bodyOf({ texts }: CaseFile, { text, more = [] }: Said): string | null {
  const words = [text, ...more].flatMap((ref) => (ref ? (texts.get(ref.id) ?? []) : []))
  return words.length > 0 ? words.join('\n\n') : null
}

/** The papers of a pack that its reader may see, and whom it was for where the council reads. */
function packDetails(file: CaseFile, event: CaseEvent, eyes: Reader): readonly string[] {
  if (event.type !== 'packReleased') return []
  const { recipient, documentIds } = event
  const seen = documentIds.flatMap((id) => {
    const document = file.kase.documents.find((each) => each.id === id)
    const name = file.files.get(id)?.fileName
    return document && name && readsDocument({ ...document, removedOn: null }, eyes) ? [name] : []
  })
  const isTold = eyes.kind === 'council' && recipient.kind === 'person'
  const others = documentIds.length - seen.length
  return [
    ...(isTold ? [`For ${personName(file, recipient.personId)}`] : []),
    ...(seen.length > 0 ? [`Papers in it: ${seen.join(', ')}`] : []),
    ...(others > 0 ? [others === 1 ? 'And 1 other paper' : `And ${others} other papers`] : []),
    ...event.extras.map((extra) => PACK_EXTRA_WORDS[extra]),
  ]
}

/** The timeline of a case for one reader, newest first. */
export function timeline(
  file: CaseFile,
  to: Audience,
  reader: string,
  names: ReadonlyMap<string, string>,
  today: LocalDate,
): TimelineEntry[] {
  const name = (id: string): string => names.get(id) ?? 'a member of staff'
  const eyes: Reader | null = to === 'staff' ? { kind: 'council' } : readerOf(file.kase, reader, today)
  if (!eyes) return []
  return file.events
    .filter((row) => readsEvent(file.kase, row.data, eyes))
    .map((row): TimelineEntry => {
      const said = tell(row.data.type, row.data as never, to, name)
      return {
        seq: row.seq,
        type: row.data.type,
        at: row.at.toISOString(),
        title: said.title,
        by: actorName(file, row, to, reader),
        details: [...(said.details ?? []), ...packDetails(file, row.data, eyes)],
        body: bodyOf(file, said),
      }
    })
    .toReversed()
}
