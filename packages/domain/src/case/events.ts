import type { AgreedItem, DeadlineId, LocalDate, OrderedItem, UnopposedItem } from '../calendar/index.ts'
import type { PersonId, Side } from '../people/actor.ts'
import type { DocumentKind, Shared } from '../people/document.ts'
import type { ConfirmedBy, ContactField, Invited, SupporterScope } from '../people/member.ts'
import type { OutsideParty, Party } from '../people/party.ts'
import type { PackRelease } from '../people/recipient.ts'
import type { TextRef } from '../people/text-ref.ts'
import type {
  AppealOutcome,
  AppealPoint,
  Arrangement,
  CertificateGround,
  ConversationOutcome,
  Direction,
  DirectionKind,
  DisagreementKind,
  MeetingCause,
  MeetingMode,
  MeetingOutcome,
  MeetingTime,
  NeedsInPlace,
  PointDecision,
  PointResult,
  RecommendedAbout,
  RecommendedPoint,
  SameDecider,
  ShorterNotice,
  Stages,
} from '../stages/index.ts'
import type {
  ActsAs,
  AgreedAction,
  Agreement,
  ChallengedDecision,
  Channel,
  ClosingOutcome,
  ClosingReason,
  Point,
  Signature,
} from './case.ts'
import type { ChangedBy, GivenCause } from './causes.ts'
import type { Cost } from './costs.ts'

/** What happened, as a fact. `on` is the London day it was recorded; other dates are legal facts of their own. */
type Happened<T extends string, F = unknown> = { readonly type: T; readonly on: LocalDate } & Readonly<F>

export type CaseRaised = Happened<
  'caseRaised',
  {
    caseId: string
    reference: string
    channel: Channel
    raisedBy: PersonId
    decision: ChallengedDecision
    points: readonly Point[]
    setting: TextRef | null
    teamId: string | null
    /** Absent from records older than the list of people. */
    raisedAs?: 'parent' | 'youngPerson'
  }
>

/** A meeting is arranged. `was` is when it stood before, if it was arranged already: it moves, or there is more of it. */
type Arranged = Arrangement & { readonly was?: MeetingTime }
/** How much of what people need was in place. Absent where nobody needs anything, and from older records. */
type WithNeeds = { readonly needs?: NeedsInPlace }
/** Something is given up. `off` is when the meeting would have been that this calls off. Absent from older records. */
type CalledOff = { readonly off?: MeetingTime }

type ConversationEvent =
  | Happened<'conversationRequested', { by: Side }>
  | Happened<'conversationArranged', Arranged>
  | Happened<
      'conversationHeld',
      WithNeeds & {
        heldOn: LocalDate
        mode: MeetingMode
        outcome: ConversationOutcome
        summary: TextRef
        /** With whom of the family's side; absent from older records, and where it was whoever raised it. */
        person?: PersonId
        /** False where the family was not sent a copy: then what was said is the council's own. Absent: it was. */
        copied?: false
      }
    >
  | Happened<'conversationWithdrawn', CalledOff>

type ReconsiderationEvent =
  | Happened<'reconsiderationRequested', { by: Side; newEvidence: TextRef | null }>
  | Happened<
      'reconsiderationOpened',
      {
        decisionMakerId: PersonId
        /** Absent where somebody else looks again, as it should be. */
        sameDecider?: SameDecider
      }
    >
  | Happened<
      'reconsiderationRecommended',
      {
        by: PersonId
        /** Whom it goes to. */
        decisionMakerId: PersonId
        points: readonly RecommendedPoint[]
        answer: TextRef | null
      }
    >
  | Happened<'reconsiderationReturned', { questions: TextRef }>
  | Happened<
      'reconsiderationDecided',
      {
        decisionMakerId: PersonId
        result: PointResult
        points: readonly PointDecision[]
        /** The letter, added with the same step. Absent from records older than letters made here. */
        noticeId?: string
        /** How often that letter was held back because it lacked something. Absent: it is not known. */
        refusedBefore?: number
      }
    >
  | Happened<'reconsiderationWithdrawn'>

type DisagreementResolutionEvent =
  | Happened<
      'disagreementResolutionRequested',
      { kind: DisagreementKind; parties: readonly Party[]; providerId: string; askedBy: Side }
    >
  | Happened<
      'partyAnswered',
      {
        party: Party
        agrees: boolean
        answeredOn: LocalDate
        reason: TextRef | null
        /** By its link: which page outside, and who answered. Absent: on its own page, or the council wrote it down. */
        through?: { readonly link: string; readonly by: TextRef }
      }
    >
  | Happened<'partyAsked', { party: OutsideParty; answerBy: LocalDate }>
  | Happened<'disagreementResolutionReferred'>
  | Happened<'disagreementResolutionArranged', Arranged>
  | Happened<
      'disagreementResolutionConcluded',
      WithNeeds & { heldOn: LocalDate; outcome: MeetingOutcome; summary: TextRef }
    >
  | Happened<'disagreementResolutionWithdrawn', CalledOff>

type MediationEvent =
  | Happened<
      'mediationRequested',
      {
        askedBy: Side
        toldCouncilOn: LocalDate
        healthIncluded: boolean
        providerId: string
        issues?: TextRef | null
        healthWanted?: TextRef | null
      }
    >
  | Happened<'mediationDeclined', { toldOn: LocalDate }>
  | Happened<'mediationReferred', { issues?: TextRef; reach: boolean; sent: boolean }>
  /** The NHS bodies were told (SEND Regs 2014, reg 35): it is also what the council owed under `tell-icb`. */
  | Happened<
      'icbTold',
      { toldOn: LocalDate; bodies: readonly TextRef[]; issues?: TextRef; healthWanted?: TextRef }
    >
  | Happened<
      'mediationArranged',
      Arranged & {
        /** Who caused the move. Absent the first time, while the day stays, and from older records. */
        causedBy?: MeetingCause
        shorterNotice?: ShorterNotice
      }
    >
  /** The meeting is off and another is to be found: mediation itself goes on. */
  | Happened<'mediationMeetingCancelled', { off: MeetingTime; causedBy: MeetingCause; why: TextRef }>
  | Happened<'mediationCannotBeArranged', { toldOn: LocalDate; why?: TextRef }>
  | Happened<
      'mediationConcluded',
      WithNeeds & {
        heldOn: LocalDate
        outcome: MeetingOutcome
        summary: TextRef
        /** Absent from records older than reg 42 dates. */
        agreementOn?: LocalDate | null
        agreed?: readonly AgreedItem[]
        couldDecide?: boolean
      }
    >
  | Happened<'mediationWithdrawn', CalledOff>
  | Happened<
      'certificateRecorded',
      { ground: CertificateGround; issuedOn: LocalDate; number?: TextRef; receivedOn?: LocalDate }
    >

type AppealEvent =
  | Happened<'appealNoted', { lodgedOn: LocalDate; tribunalReference: string | null }>
  | Happened<'appealRegistered', { registeredOn: LocalDate; tribunalReference: string }>
  | Happened<'appealPapersRecorded', { sentOn: LocalDate }>
  | Happened<
      'directionsRecorded',
      { madeOn: LocalDate; directions: readonly Omit<Direction, 'was' | 'doneOn'>[] }
    >
  /** \`to\` is null where the tribunal no longer asks for it. */
  | Happened<
      'directionChanged',
      { directionId: string; kind: DirectionKind; from: LocalDate; to: LocalDate | null }
    >
  | Happened<'directionDone', { directionId: string; kind: DirectionKind; doneOn: LocalDate }>
  | Happened<
      'appealConceded',
      {
        toldOn: LocalDate
        whole: boolean
        pointIds: readonly string[]
        /** What regulation 45 has the council do: then the appeal ends with it. Null: it goes on to an order. */
        unopposed: readonly UnopposedItem[] | null
      }
    >
  | Happened<
      'appealEnded',
      {
        endedOn: LocalDate
        outcome: AppealOutcome
        ordered?: readonly OrderedItem[]
        points?: readonly AppealPoint[]
        recommended?: readonly RecommendedAbout[]
      }
    >
  | Happened<'appealWithdrawn'>

/** What happens to time limits beside the events that set them running. */
type DateEvent =
  | Happened<'dutyDone', { deadline: DeadlineId; doneOn: LocalDate }>
  | Happened<
      'dateChangeProposed',
      { deadline: DeadlineId; from: LocalDate; to: LocalDate; reason: TextRef; by: PersonId }
    >
  | Happened<
      'dateChanged',
      {
        deadline: DeadlineId
        from: LocalDate
        to: LocalDate
        reason: TextRef
        proposedBy: PersonId
        confirmedBy: PersonId
      }
    >
  | Happened<'dateChangeRefused', { deadline: DeadlineId; to: LocalDate; reason: TextRef }>
  /** Written by the record itself when an event moves a date that ran before it. */
  | Happened<'deadlineMoved', { deadline: DeadlineId; from: LocalDate; to: LocalDate; because: string }>

type CaseworkEvent =
  | Happened<
      'caseAssigned',
      {
        officerId: PersonId
        teamId: string | null
        /** What the council wrote down for the next officer. Absent where nobody did, and from older records. */
        note?: TextRef
        /** Absent: the family was told. */
        told?: false
      }
    >
  | Happened<
      'decisionRecorded',
      { dateOnLetter: LocalDate | null; dateSent: LocalDate | null; decidedBy: PersonId | null }
    >
  | Happened<
      'messageSent',
      {
        from: Side
        text: TextRef
        /** Absent from records older than threads: the first one. */
        threadId?: string
        topic?: TextRef | null
        person?: PersonId
        documentIds?: readonly string[]
      }
    >
  | Happened<
      'caseClosed',
      {
        outcome: ClosingOutcome
        /** Absent from older records, and where the outcome says it all. */
        reason?: ClosingReason
        summary: TextRef | null
        /** Where the stages stood before a family withdrew from them. */
        before?: Stages
      }
    >
  /** Why the council opened it again; absent from older records, and where somebody of the family did. */
  | Happened<'caseReopened', { by: Side; reason?: TextRef }>

/** Who can open the case. Names and addresses are kept outside the record. */
type PeopleEvent =
  | Happened<
      'personInvited',
      {
        invitationId: string
        relation: Invited
        scope: SupporterScope | null
        until: LocalDate | null
        by: PersonId
      }
    >
  | Happened<'invitationWithdrawn', { invitationId: string; by: PersonId }>
  | Happened<'personJoined', { invitationId: string; personId: PersonId; supports: PersonId | null }>
  | Happened<'accessChanged', { personId: PersonId; scope: SupporterScope; until: LocalDate | null }>
  | Happened<'accessEnded', { personId: PersonId; by: PersonId }>
  | Happened<
      'rightMoved',
      {
        personId: PersonId
        capacity: 'yes' | 'no' | null
        keepParent: boolean | null
        /** Absent from records older than the capacity record, and where the young person takes their right. */
        basis?: TextRef
        actsAs?: ActsAs
        from?: LocalDate
      }
    >

/** Whether somebody could be in danger if something of the case got out, and how they can be reached. */
type SafetyEvent =
  /** A new number or address was written down. It waits for `personId`, or was confirmed by somebody without a sign-in. */
  | Happened<
      'contactRecorded',
      {
        about: string
        personId: PersonId | null
        field: ContactField
        confirmed: null | { readonly by: ConfirmedBy; readonly on: LocalDate }
      }
    >
  | Happened<'safetyFlagged', { by: PersonId; from: Side; reason: TextRef }>
  /** `told`: those of the family's side who had said so, and nobody else of it. */
  | Happened<'safetyUnflagged', { by: PersonId; told: readonly PersonId[]; reason: TextRef }>

/** Which few at the council may see the case. `added`: those who could not be sure of it before. */
type RestrictionEvent =
  | Happened<
      'caseRestricted',
      { by: PersonId; named: readonly PersonId[]; added: readonly PersonId[]; reason: TextRef }
    >
  | Happened<'caseUnrestricted', { by: PersonId; reason: TextRef }>

type DocumentEvent =
  | Happened<
      'documentAdded',
      {
        documentId: string
        kind: DocumentKind
        datedOn: LocalDate | null
        sha256: string
        shared: Shared
        by: PersonId
        /** Whom they supported then; absent where they added it for themselves. */
        forPerson?: PersonId
        from: Side
        /** A letter that the council issued here: nobody changes who reads it, or takes it away. */
        issued?: true
      }
    >
  | Happened<'documentShared', { documentId: string; shared: Shared }>
  | Happened<'documentRemoved', { documentId: string }>
  /** A pack of papers was made for somebody: which papers and what it was, and nothing that stands in it. */
  | Happened<'packReleased', PackRelease & { by: PersonId }>

/** What both sides say of each point, and what they agree. */
type AgreementEvent =
  | Happened<'unavailableSaid', { personId: PersonId; days: readonly LocalDate[] }>
  | Happened<'positionStated', { pointId: string; from: Side; text: TextRef }>
  | Happened<'pointSettled', { pointId: string; from: Side; settled: boolean }>
  | Happened<
      'agreementRecorded',
      {
        agreementId: string
        from: Agreement['from']
        agreedOn: LocalDate
        actions: readonly Omit<AgreedAction, 'doneOn' | 'notDone'>[]
      }
    >
  | Happened<'agreementSigned', { agreementId: string } & Omit<Signature, 'on'> & { signedOn: LocalDate }>
  | Happened<'actionDone', { agreementId: string; actionId: string; doneOn: LocalDate; evidence?: TextRef }>
  | Happened<'actionNotDone', { agreementId: string; actionId: string; text: TextRef }>
  | Happened<'withdrawalUndone'>

/** What the council notes for itself, to learn from. It is no step of the disagreement, and no family reads it. */
type LearningEvent =
  | Happened<'causeRecorded', { of: ChangedBy } & GivenCause>
  | Happened<'costRecorded', Cost>

/** Events that change nothing anybody but the council knows of, and no step, date or right. */
export const NOTED_FOR_LEARNING = [
  'causeRecorded',
  'costRecorded',
] as const satisfies readonly LearningEvent['type'][]

/** Everything that can be on a case's record. */
export type CaseEvent =
  | CaseRaised
  | CaseworkEvent
  | PeopleEvent
  | SafetyEvent
  | RestrictionEvent
  | DocumentEvent
  | AgreementEvent
  | DateEvent
  | ConversationEvent
  | ReconsiderationEvent
  | DisagreementResolutionEvent
  | MediationEvent
  | AppealEvent
  | LearningEvent

export type EventType = CaseEvent['type']
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>
