import type {
  AgreedItem,
  DeadlineId,
  LocalDate,
  LocalTime,
  OrderedItem,
  UnopposedItem,
} from '../calendar/index.ts'
import type { PersonId } from '../people/actor.ts'
import type { DocumentKind, Shared } from '../people/document.ts'
import type { ConfirmedBy, ContactField, Invited, SupporterScope } from '../people/member.ts'
import type { OutsideParty, Party } from '../people/party.ts'
import type { PackRelease } from '../people/recipient.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { NoticeItemId } from '../rights/notice.ts'
import type {
  AppealOutcome,
  AppealPoint,
  CertificateGround,
  ConversationOutcome,
  Direction,
  DisagreementKind,
  MeetingCause,
  MeetingMode,
  MeetingOutcome,
  NeedMet,
  NeedsInPlace,
  PointDecision,
  RecommendedAbout,
  RecommendedPoint,
  ShorterNotice,
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

type Command<T extends string, F = unknown> = { readonly type: T } & Readonly<F>

/** The one command that makes a case. Ids and the reference come from outside: the domain draws no lots. */
export type RaiseCase = Command<
  'raiseCase',
  {
    caseId: string
    reference: string
    channel: Channel
    decision: ChallengedDecision
    points: readonly Omit<Point, 'answer' | 'positions' | 'settled'>[]
    setting: TextRef | null
    teamId: string | null
    /** What whoever raises it is to it, when they have a sign-in of their own. */
    raisedAs?: 'parent' | 'youngPerson'
  }
>

type Meeting = {
  meetingOn: LocalDate
  mode: MeetingMode
  at?: LocalTime | null
  /** How to join or where it is, and what to bring. */
  place?: TextRef | null
  bring?: TextRef | null
  /** Who comes for the council, and whether they can decide; and why a meeting that was arranged moves. */
  council?: TextRef | null
  canDecide?: boolean | null
  why?: TextRef | null
  /** Who caused the move, and who agreed to less than 5 working days' notice: asked of mediation. */
  causedBy?: MeetingCause | null
  shorterNotice?: ShorterNotice | null
  needsMet?: readonly NeedMet[]
  /** Whether it is arranged though somebody who comes has said that the day does not suit. */
  allTheSame?: boolean
}
type Concluded = {
  heldOn: LocalDate
  outcome: MeetingOutcome
  summary: TextRef
  /** How much of what those who came need was in place. Absent where nobody needs anything. */
  needs?: NeedsInPlace
}

/** The letter of a decision: the file it is, its SHA-256 in hex, and what it could be made to hold. */
export type Notice = {
  readonly noticeId: string
  readonly noticeHash: string
  readonly holds: readonly NoticeItemId[]
}

/** Everything somebody can ask of a case that exists. */
export type CaseCommand =
  | Command<
      'assignCase',
      {
        officerId: PersonId
        teamId: string | null
        /** What the next officer should know. The council's own: the family never reads it. */
        note?: TextRef | null
        /** Absent: the family is told who their officer is. */
        tellFamily?: boolean
      }
    >
  | Command<
      'recordDecision',
      { dateOnLetter: LocalDate | null; dateSent: LocalDate | null; decidedBy: PersonId | null }
    >
  | Command<'recordDone', { deadline: DeadlineId; doneOn: LocalDate }>
  | Command<'proposeDate', { deadline: DeadlineId; to: LocalDate; reason: TextRef }>
  | Command<'confirmDate', { deadline: DeadlineId }>
  | Command<'refuseDate', { deadline: DeadlineId; reason: TextRef }>
  | Command<
      'sendMessage',
      {
        text: TextRef
        /** Absent: the first thread. One that is not there yet begins with this message, and then has a topic. */
        threadId?: string
        topic?: TextRef | null
        /** Whom the council begins a thread with. */
        person?: PersonId
        documentIds?: readonly string[]
      }
    >
  | Command<
      'invitePerson',
      { invitationId: string; relation: Invited; scope: SupporterScope | null; until: LocalDate | null }
    >
  | Command<'withdrawInvitation', { invitationId: string }>
  | Command<'joinCase', { invitationId: string }>
  | Command<'changeAccess', { personId: PersonId; scope: SupporterScope; until: LocalDate | null }>
  | Command<'endAccess', { personId: PersonId }>
  | Command<
      'recordContact',
      {
        /** Whose row among the case's people; what is written down is kept there and never here. */
        about: string
        /** The account of that person, who alone confirms it; null where they have none. */
        personId: PersonId | null
        field: ContactField
        /** How somebody without an account confirmed it, through a way that was known before. */
        confirmed: null | { readonly by: ConfirmedBy; readonly on: LocalDate }
      }
    >
  | Command<'flagSafety', { reason: TextRef }>
  | Command<'unflagSafety', { reason: TextRef }>
  | Command<'restrictCase', { named: readonly PersonId[]; reason: TextRef }>
  | Command<'unrestrictCase', { reason: TextRef }>
  | Command<
      'addDocument',
      {
        documentId: string
        kind: DocumentKind
        datedOn: LocalDate | null
        sha256: string
        shared: Shared
      }
    >
  | Command<'shareDocument', { documentId: string; shared: Shared }>
  | Command<'removeDocument', { documentId: string }>
  | Command<'releasePack', PackRelease>
  | Command<'sayUnavailable', { days: readonly LocalDate[] }>
  | Command<'statePosition', { pointId: string; text: TextRef }>
  | Command<'settlePoint', { pointId: string; settled: boolean }>
  | Command<
      'recordAgreement',
      {
        agreementId: string
        from: Agreement['from']
        agreedOn: LocalDate
        actions: readonly Omit<AgreedAction, 'doneOn' | 'evidence' | 'notDone' | 'dueBy'>[]
      }
    >
  | Command<'signAgreement', { agreementId: string; how: Signature['how']; signedOn: LocalDate }>
  | Command<
      'recordActionDone',
      { agreementId: string; actionId: string; doneOn: LocalDate; evidence?: TextRef | null }
    >
  | Command<'reportNotDone', { agreementId: string; actionId: string; text: TextRef }>
  | Command<
      'moveRight',
      {
        capacity: 'yes' | 'no' | null
        keepParent: boolean | null
        /** The last day of compulsory school age. A birthday is kept outside the record, so whoever asks brings it. */
        schoolAgeEnds?: LocalDate | null
        /** For the council: why, who acts, and from when. */
        basis?: TextRef | null
        actsAs?: ActsAs | null
        from?: LocalDate | null
      }
    >
  | Command<'undoWithdrawal'>
  | Command<'closeCase', { outcome: ClosingOutcome; reason?: ClosingReason | null; summary: TextRef }>
  | Command<'withdrawCase'>
  /** Why, from the council: the family reads it. */
  | Command<'reopenCase', { reason?: TextRef | null }>
  | Command<'requestConversation'>
  | Command<'arrangeConversation', Meeting>
  | Command<
      'logConversation',
      {
        heldOn: LocalDate
        mode: MeetingMode
        outcome: ConversationOutcome
        summary: TextRef
        /** With whom of the family's side; absent: whoever raised it. */
        person?: PersonId
        /** Whether the family is sent a copy of what was said; absent: it is. */
        copied?: boolean
        needs?: NeedsInPlace
      }
    >
  | Command<'withdrawConversation'>
  | Command<'requestReconsideration', { newEvidence: TextRef | null }>
  | Command<
      'openReconsideration',
      {
        decisionMakerId: PersonId
        /** Why whoever took the first decision looks again all the same. Only a manager says so. */
        sameDeciderReason?: TextRef | null
      }
    >
  | Command<
      'recommendReconsideration',
      {
        points: readonly RecommendedPoint[]
        /** The answer to what the decision maker asked. */
        answer: TextRef | null
      }
    >
  | Command<'returnReconsideration', { questions: TextRef }>
  | Command<
      'decideReconsideration',
      {
        points: readonly PointDecision[]
        /** The letter that goes out with the decision. Absent where it was written elsewhere. */
        notice?: Notice
        /** How often the letter was held back before, because it lacked something. */
        refusedBefore?: number
        /** Why it had to be changed, where whoever decides says so at once. */
        cause?: GivenCause | null
      }
    >
  | Command<'withdrawReconsideration'>
  | Command<'recordCause', { of: ChangedBy } & GivenCause>
  | Command<'recordCost', Cost>
  | Command<
      'requestDisagreementResolution',
      {
        kind: DisagreementKind
        parties: readonly Party[]
        providerId: string
        /** The parties that are sent a link to answer by, with the same step. Only the council sends any. */
        asked?: readonly OutsideParty[]
      }
    >
  | Command<'askParty', { party: OutsideParty }>
  | Command<
      'answerForParty',
      { party: Party; agrees: boolean; answeredOn: LocalDate; reason: TextRef | null }
    >
  | Command<
      'answerByLink',
      {
        party: OutsideParty
        agrees: boolean
        reason: TextRef | null
        /** The page outside that the link opens. */
        link: string
        /** Who answers, as they wrote it. */
        by: TextRef
      }
    >
  | Command<'referDisagreementResolution'>
  | Command<'arrangeDisagreementResolution', Meeting>
  | Command<'concludeDisagreementResolution', Concluded>
  | Command<'withdrawDisagreementResolution'>
  | Command<
      'requestMediation',
      {
        toldCouncilOn: LocalDate
        healthIncluded: boolean
        providerId: string
        /** What is to be talked about, and which health provision is wanted (SEND Regs 2014, reg 34). */
        issues?: TextRef | null
        healthWanted?: TextRef | null
      }
    >
  | Command<'declineMediation', { toldOn: LocalDate }>
  | Command<'arrangeMediation', Meeting>
  | Command<
      'referMediation',
      {
        /** The issues in the officer's words, where the family wrote none. */
        issues?: TextRef | null
        /** Whether the provider is told how to reach the family, because they agreed. */
        reach: boolean
        /** Whether it was sent from here; if not, it is printed and posted. */
        sent: boolean
      }
    >
  | Command<
      'tellIcb',
      {
        /** The NHS bodies told, one to three. */
        bodies: readonly TextRef[]
        issues?: TextRef | null
        healthWanted?: TextRef | null
        toldOn: LocalDate
      }
    >
  | Command<'cancelMediationMeeting', { causedBy: MeetingCause; why: TextRef }>
  | Command<'cannotArrangeMediation', { toldOn: LocalDate; why?: TextRef | null }>
  | Command<
      'concludeMediation',
      Concluded & {
        agreementOn: LocalDate | null
        agreed: readonly AgreedItem[]
        /** Whether whoever came for the council could decide. */
        couldDecide?: boolean | null
      }
    >
  | Command<'withdrawMediation'>
  | Command<
      'recordCertificate',
      {
        ground: CertificateGround
        issuedOn: LocalDate
        number?: TextRef | null
        receivedOn?: LocalDate | null
      }
    >
  | Command<'noteAppeal', { lodgedOn: LocalDate; tribunalReference: string | null }>
  | Command<
      'registerAppeal',
      {
        registeredOn: LocalDate
        tribunalReference: string
        /** Whether the number is right though it does not look like one of the tribunal's. */
        allTheSame?: boolean
      }
    >
  | Command<'recordAppealPapers', { sentOn: LocalDate }>
  | Command<
      'recordDirections',
      { madeOn: LocalDate; directions: readonly Omit<Direction, 'was' | 'doneOn'>[] }
    >
  /** A later day that the tribunal set, or null where it no longer asks for it. */
  | Command<'changeDirection', { directionId: string; day: LocalDate | null }>
  | Command<'recordDirectionDone', { directionId: string; doneOn: LocalDate }>
  | Command<
      'concedeAppeal',
      {
        toldOn: LocalDate
        whole: boolean
        /** The points that are not opposed, where it is not the whole appeal. */
        pointIds: readonly string[]
        /** What regulation 45 has the council do, where the appeal ends with it. */
        unopposed: readonly UnopposedItem[]
      }
    >
  | Command<
      'endAppeal',
      {
        endedOn: LocalDate
        outcome: AppealOutcome
        ordered: readonly OrderedItem[]
        /** What came of each point; every point, or none where nobody says. */
        points?: readonly AppealPoint[]
        recommended?: readonly RecommendedAbout[]
      }
    >
  | Command<'withdrawAppeal'>

export type CommandName = CaseCommand['type']
export type CommandOf<C extends CommandName> = Extract<CaseCommand, { type: C }>
