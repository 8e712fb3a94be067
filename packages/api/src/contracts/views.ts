import type {
  AppealPointResult,
  Cause,
  ChangedBy,
  CommandName,
  ContactField,
  ContactShared,
  DatedDuty,
  DateKind,
  Deadline,
  DecisionType,
  Directed,
  DirectionKind,
  DocumentKind,
  EventType,
  Headline,
  LocalDate,
  LocalTime,
  MediationArranger,
  MeetingMode,
  MeetingStage,
  OwnWordsKey,
  PlanSection,
  PointResult,
  Refusal,
  Relation,
  Role,
  Route,
  SchoolAge,
  SettledRight,
  Shared,
  Side,
  StageName,
  Stages,
  SupporterScope,
  ThreeLines,
  WaitsFor,
  WordsChoice,
  WorkGroup,
  WorkSide,
} from '@common-ground/domain'
import type { FairnessView } from './fairness.ts'
import type { LinkView } from './links.ts'
import type { NeedAsked } from './needs.ts'
import type { SentOutside } from './outside.ts'
import type { ContactBy } from './raise.ts'
import type { CaseHolds } from './retention.ts'
import type { NotReachedView } from './undelivered.ts'

/** What a command came to. A refusal carries its sentence; `changes` says what happened since the page was opened. */
export type Outcome =
  | { readonly ok: true; readonly reference: string; readonly version: number; readonly replayed: boolean }
  | {
      readonly ok: false
      readonly refusal: Refusal
      readonly text: string
      readonly changes: readonly TimelineEntry[]
      /** The version as it now is, so that the person can look and send again. */
      readonly version: number
    }

export type Me = {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  /** Whether a second step is still to be shown; nothing else is answered before it is. */
  readonly secondStep: 'none' | 'wanted' | 'passed'
  /** When the session ends if nothing is done in it. */
  readonly endsAt: string | null
}

export type ProviderView = {
  readonly id: string
  readonly name: string
  readonly services: readonly ('mediation' | 'disagreementResolution')[]
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}
type Contact = { readonly name: string; readonly phone: string | null; readonly email: string | null }
export type AuthorityView = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly demonstration: boolean
  readonly senTeam: Contact
  readonly iass: Contact & { readonly website: string | null }
  readonly icbName: string
  readonly openingHours: string | null
  readonly dataProtectionOfficer: Contact | null
  /** For how long records are kept, each as a line of a list; null where that is not known. */
  readonly recordsKept: readonly string[] | null
  readonly securityContact: string | null
  readonly promises: {
    readonly firstContact: number
    readonly reply: number
    readonly reconsideration: number
  }
  readonly providers: readonly ProviderView[]
  /** Whether it shows its numbers to everybody. */
  readonly numbersAreOpen: boolean
}

/** One line of the timeline, in the words of whoever reads it. `at` is an ISO instant. */
export type TimelineEntry = {
  readonly seq: number
  readonly type: EventType
  readonly at: string
  readonly title: string
  readonly by: string
  readonly details: readonly string[]
  /** Free text that belongs to it: a message, a summary, reasons. */
  readonly body: string | null
}

export type PointView = {
  readonly id: string
  readonly section: PlanSection | null
  /** "Section F: special educational provision", or null when it is about the decision as a whole. */
  readonly about: string | null
  readonly wrong: string
  readonly wanted: string | null
  readonly answer: null | {
    readonly result: PointResult
    readonly resultLabel: string
    readonly reasons: string
  }
  /** What the tribunal decided on it, once that is known. */
  readonly appeal: null | { readonly result: AppealPointResult; readonly resultLabel: string }
  /** The statement that both sides make: what each says now, and the day each agreed that it is settled. */
  readonly said: { readonly [S in Side]: string | null }
  readonly settled: { readonly [S in Side]: LocalDate | null }
}

export type StageView = {
  readonly stage: StageName
  readonly label: string
  readonly state: string
  readonly stateLabel: string
  /** Facts of the stage in words: "Meeting on Friday 4 December 2026, by telephone". */
  readonly lines: readonly string[]
}

/** What somebody needs to take part in a meeting, and whether it is arranged. */
export type MeetingNeed = {
  readonly personId: string
  readonly who: string
  /** In words, as they asked for it. */
  readonly what: string
  readonly isArranged: boolean
}

/** A meeting that was arranged once. */
export type MeetingView = {
  /** Stays the same however often it moves. */
  readonly id: string
  readonly stage: MeetingStage
  readonly label: string
  readonly state: 'arranged' | 'held' | 'cancelled'
  /** How often anything about it has changed. */
  readonly sequence: number
  readonly meetingOn: LocalDate
  /** The time of day in England, or null when nobody has said it. */
  readonly at: LocalTime | null
  /** "Friday 4 December 2026 at 9:30am" */
  readonly when: string
  readonly mode: MeetingMode
  readonly modeLabel: string
  /** How to join or where it is, and what to bring. */
  readonly place: string | null
  readonly bring: string | null
  /** Who comes for the council, and why it was moved to this day. */
  readonly council: string | null
  readonly why: string | null
  /** Why it was called off, where that was written down. */
  readonly whyOff: string | null
  /** Whether these are withheld from this reader, because they would tell where somebody else can be found. */
  readonly isKept: boolean
  /** For the council, everybody's; for anybody else, their own. */
  readonly needs: readonly MeetingNeed[]
}

export type DecisionView = {
  readonly type: DecisionType
  readonly label: string
  readonly sections: readonly PlanSection[]
  readonly dateOnLetter: LocalDate | null
  readonly dateSent: LocalDate | null
}

/** One thing that the tribunal directed. */
export type DirectionView = {
  readonly id: string
  readonly kind: DirectionKind
  readonly who: Directed
  readonly day: LocalDate
  readonly was: LocalDate | null
  readonly doneOn: LocalDate | null
  /** What it is in words that somebody wrote, or null. */
  readonly said: string | null
}

/** An appeal as the council works on it. */
export type AppealView = {
  /** What the subject of an e-mail to the tribunal begins with; null until there is a number. */
  readonly subject: string | null
  /** All that the tribunal directed and has not taken back, done or not, by its day. */
  readonly directions: readonly DirectionView[]
}

/** A time limit of a case. One that people have changed says what it was, why, and who agreed. */
export type DeadlineView = Omit<Deadline, 'id'> & {
  readonly id: DatedDuty['id']
  /** What the tribunal directed, where it is that and no rule gives the day. */
  readonly direction: DirectionView | null
  readonly changed: null | {
    readonly from: LocalDate
    readonly on: LocalDate
    readonly reason: string
    readonly by: readonly string[]
  }
  readonly proposed: null | {
    readonly to: LocalDate
    readonly reason: string
    readonly by: string
    readonly byId: string
  }
}

type CommonCaseView = {
  readonly reference: string
  readonly version: number
  readonly childName: string
  readonly headline: Headline
  readonly headlineLabel: string
  readonly raisedOn: LocalDate
  readonly decision: DecisionView
  readonly setting: string | null
  readonly points: readonly PointView[]
  readonly stages: readonly StageView[]
  /** The soonest first, those that were held or are off among them. */
  readonly meetings: readonly MeetingView[]
  readonly deadlines: readonly DeadlineView[]
  readonly routes: readonly Route[]
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[]
  /** Every command: null when it may be given now, otherwise why not. */
  readonly commands: Readonly<Record<CommandName, string | null>>
  readonly closed: null | {
    readonly on: LocalDate
    readonly outcomeLabel: string
    /** Why, where how it ended does not say. */
    readonly reasonLabel: string | null
  }
}

/** One message of a thread. `seq` is its place on the record. */
export type MessageView = {
  readonly seq: number
  readonly at: string
  readonly by: string
  /** Whether it came from the reader's own side. */
  readonly ours: boolean
  readonly body: string
  readonly documents: readonly { readonly id: string; readonly fileName: string }[]
}

/** Messages about one topic between the council and one person of the family's side. Oldest first. */
export type ThreadView = {
  readonly id: string
  readonly topic: string
  /** Whose thread it is, for the council; null for the family, who see only their own. */
  readonly withWhom: { readonly id: string; readonly name: string } | null
  readonly lastAt: string
  readonly waitingSince: LocalDate | null
  /** How many working days the oldest unanswered message has waited; null while none does. */
  readonly waitingDays: number | null
  /** The same in words that follow "You wrote". */
  readonly waited: string | null
  /** The day the council promises to answer by, while somebody waits. */
  readonly answerBy: LocalDate | null
  readonly messages: readonly MessageView[]
}

/** Somebody who was handed a paper: who they are in words for its owner, and the last day. */
export type OpenedView = { readonly who: string; readonly on: LocalDate; readonly times: number }

/** A paper of the case, as far as its reader may know of it. */
export type DocumentView = {
  readonly id: string
  readonly kind: DocumentKind
  readonly kindLabel: string
  readonly fileName: string
  readonly mediaType: string
  /** In bytes. */
  readonly bytes: number
  readonly source: string | null
  readonly datedOn: LocalDate | null
  readonly addedOn: LocalDate
  readonly addedBy: string
  readonly state: 'waiting' | 'clean' | 'infected'
  readonly sharedLabel: string
  readonly shared: Shared
  /** Whether it is a letter that the council issued here, with a decision. */
  readonly issued: boolean
  /** Whether the reader may say who sees it, and remove it. */
  readonly mine: boolean
  /** Who has opened it since, the last of them first: for whoever added it, and null for everybody else. */
  readonly opened: null | readonly OpenedView[]
}

/** One line of "who can see this". */
export type SeerView = {
  readonly personId: string
  /** The name, or what they are where the name is not the reader's to know. */
  readonly who: string
  readonly relation: Relation
  readonly relationLabel: string
  readonly scope: SupporterScope | null
  readonly scopeLabel: string | null
  readonly why: string
  readonly since: LocalDate
  readonly until: LocalDate | null
  readonly isMe: boolean
  /** Whether the reader may change or end what they see. */
  readonly canChange: boolean
  readonly canEnd: boolean
}

export type InvitationView = {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly relationLabel: string
  readonly scopeLabel: string | null
  readonly until: LocalDate | null
  readonly expiresAt: string
}

/** What somebody is to a case, and may do. */
export type PlaceView = {
  readonly personId: string
  readonly relation: Relation
  readonly scope: SupporterScope | null
  /** The name of whoever they support, or null. */
  readonly supports: string | null
}

/** One thing that was agreed. */
export type AgreedActionView = {
  readonly id: string
  readonly what: string
  readonly ownerLabel: string
  readonly dueOn: LocalDate | null
  readonly dueLabel: string
  /** Whether it is about something that could be appealed (SEND Regs 2014, reg 42); null where nobody said. */
  readonly appealable: boolean | null
  readonly doneOn: LocalDate | null
  /** How it was done, or what shows it. */
  readonly evidence: string | null
  readonly notDone: null | { readonly on: LocalDate; readonly text: string }
  readonly late: boolean
}
export type AgreementView = {
  readonly id: string
  readonly on: LocalDate
  readonly fromLabel: string
  readonly actions: readonly AgreedActionView[]
  readonly signatures: readonly {
    readonly who: string
    readonly how: 'online' | 'paper'
    readonly on: LocalDate
  }[]
  readonly signedByMe: boolean
}

/** A young person's own words, as far as their reader may know them. */
export type OwnWordsView = {
  readonly writtenBy: string
  /** Who wrote them down, as the reader may know it; null where the young person wrote them. */
  readonly writtenDownBy: string | null
  readonly isMine: boolean
  readonly answers: readonly { readonly key: OwnWordsKey; readonly asked: string; readonly text: string }[]
  readonly updatedAt: string
  readonly choice: WordsChoice
  /** Who sees them, in words: for their writer, the young person and the council. */
  readonly sharedLabel: string | null
  readonly mayRemove: boolean
}

/** How to reach a person and what they need, as they say it themselves. */
export type ContactView = {
  readonly phone: string | null
  readonly contactBy: ContactBy | null
  readonly calls: boolean
  readonly voicemail: boolean
  readonly letters: boolean
  readonly contactNote: string | null
  readonly needs: readonly string[]
  readonly interpreter: string | null
  readonly needsNote: string | null
  readonly shared: ContactShared
}

/** Who holds the right, as it was settled here. Why somebody acts is the council's and the family's to read. */
export type RightView = Omit<SettledRight, 'basis'> & { readonly basis: string | null }

/** A disagreement as somebody of the family's side sees it. */
export type FamilyCaseView = CommonCaseView & {
  /** What went to somebody outside about it, the newest first. */
  readonly outside: readonly SentOutside[]
  readonly officerName: string | null
  readonly threeLines: ThreeLines
  /** Whether the family is asked to agree to disagreement resolution and has not answered. */
  readonly familyAnswerWanted: boolean
  readonly place: PlaceView
  /** What the reader themselves has said of somebody's safety. */
  readonly safety: null | { readonly on: LocalDate; readonly said: string }
  /** Whether papers are opened, sent and taken away only after a second step. It is so for everyone here, or for nobody. */
  readonly papersNeedSecondStep: boolean
  readonly threads: readonly ThreadView[]
  readonly documents: readonly DocumentView[]
  readonly seers: readonly SeerView[]
  readonly invitations: readonly InvitationView[]
  readonly agreements: readonly AgreementView[]
  readonly unavailable: readonly LocalDate[]
  readonly contact: ContactView | null
  /** Whether the law gives the right to the young person by now, and they do not hold it here yet. */
  readonly rightPasses: boolean
  readonly rightHolder: RightView | null
  /** Where the young person stands to the end of compulsory school age; null while nobody knows the birthday. */
  readonly schoolAge: SchoolAge | null
  readonly ownWords: readonly OwnWordsView[]
  /** Whether the reader may keep words here, and who would see them if parents were left out; null with no parent. */
  readonly keepsWords: boolean
  readonly besidesParents: readonly string[] | null
  /** The last day to take back a withdrawal, while there is one. */
  readonly undoBy: LocalDate | null
  /** How the reader says they were treated, and whether they are asked. */
  readonly fairness: FairnessView
}

/** A line in the list of somebody's disagreements. */
export type FamilyListRow = {
  readonly relation: Relation
  /** Whom they stand beside, in words; null when it is their own. */
  readonly beside: string | null
  /** The next last day of the family's own, and what it is. */
  readonly lastDay: null | { readonly on: LocalDate; readonly title: string }
  readonly reference: string
  readonly childName: string
  readonly decisionLabel: string
  readonly headline: Headline
  readonly headlineLabel: string
  readonly raisedOn: LocalDate
  readonly nextDueOn: LocalDate | null
}

/** A line of an adviser's board: one family, and the next day it can lose something. */
export type BoardRow = {
  readonly reference: string
  readonly childName: string
  readonly decisionLabel: string
  /** The last day of the adviser's own access. */
  readonly until: LocalDate | null
  readonly raisedOn: LocalDate
  readonly lastDay: null | { readonly on: LocalDate; readonly title: string }
  /** What others owe this family and have not done in time. */
  readonly lateByOthers: readonly { readonly title: string; readonly on: LocalDate }[]
}

/** An adviser's own families as numbers. No name, no reference, no date of anybody. */
export type AdviserStatistics = {
  readonly on: LocalDate
  readonly families: number
  readonly open: number
  readonly byDecision: readonly { readonly label: string; readonly count: number }[]
  readonly familiesWithSomethingLate: number
  readonly late: readonly { readonly label: string; readonly count: number }[]
}

export type CasePerson = {
  /** Their row among the people of the case. */
  readonly id: string
  /** What was written down and waits to be confirmed by the person: it is not used. */
  readonly waiting: readonly { readonly field: ContactField; readonly value: string; readonly at: string }[]
  readonly kind: 'child' | Relation
  /** The account they sign in with, or null. */
  readonly userId: string | null
  /** Whether they have a place on the case now. */
  readonly isHere: boolean
  /** Whether a thread of messages can be begun with them: they take part for themselves, and are here. */
  readonly writes: boolean
  /** What their place on the case is, in words, and until when. */
  readonly place: string
  readonly until: LocalDate | null
  readonly contact: ContactView | null
  readonly fullName: string
  readonly relationship: string | null
  readonly dateOfBirth: LocalDate | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly contactBy: ContactBy | null
}

/** A case as the council sees it. */
export type StaffCaseView = CommonCaseView & {
  /** What left the building about it, the newest first. */
  readonly outside: readonly SentOutside[]
  readonly channel: string
  readonly officer: null | { readonly id: string; readonly name: string }
  readonly team: string | null
  readonly decidedBy: null | { readonly id: string; readonly name: string }
  readonly people: readonly CasePerson[]
  /** Who has said that somebody could be in danger if something got out, and why; empty when nobody has. */
  readonly safety: readonly { readonly on: LocalDate; readonly by: string; readonly said: string }[]
  /** Who alone at the council may see it, who said so, and why; null while it is restricted to nobody. */
  readonly restricted: null | {
    readonly on: LocalDate
    readonly by: string
    readonly named: readonly { readonly id: string; readonly name: string }[]
    readonly said: string
  }
  readonly familyWaitingSince: LocalDate | null
  /** The last day on which council and family had to do with each other, and how. */
  readonly lastContact: { readonly on: LocalDate; readonly how: string }
  readonly rightHolder: 'parent' | 'youngPerson'
  readonly settledRight: RightView | null
  readonly rightPasses: boolean
  readonly schoolAge: SchoolAge | null
  readonly ownWords: readonly OwnWordsView[]
  readonly threads: readonly ThreadView[]
  readonly documents: readonly DocumentView[]
  readonly agreements: readonly AgreementView[]
  /** Days on which somebody of the family's side cannot meet. */
  readonly unavailable: readonly LocalDate[]
  /** The stages themselves, for forms that need their facts (who has been asked, which mediation). */
  /** Cases that belong together with it, of those that the reader may open. */
  readonly links: readonly LinkView[]
  /** Our messages that did not reach somebody of the case and that nobody has dealt with, for beside their name. */
  readonly notReached: readonly NotReachedView[]
  /** Whether a legal hold keeps the case: on itself, or on one that is linked to it. */
  readonly held: CaseHolds['held']
  readonly stageFacts: Stages
  /** A mediation that is under way: who arranges it, what has to be done about it, and what the family wrote for it. */
  readonly mediation: null | {
    readonly arranger: MediationArranger
    readonly arrangerLabel: string
    readonly warning: string | null
    readonly isIcbTold: boolean
    /** With whom it is, and the NHS body of the area, where the settings name them. */
    readonly provider: null | { readonly name: string; readonly email: string | null }
    readonly icbName: string | null
    /** Whether what was written of it is the family's own. */
    readonly byFamily: boolean
    readonly issues: string | null
    readonly healthWanted: string | null
    /** Whether a certificate follows where it cannot be arranged. */
    readonly certificateCounts: boolean
  }
  /** What those who look at the decision again have in front of them; null while nobody does. */
  readonly bench: BenchView | null
  /** The day our answer to the appeal went to the tribunal, or null. */
  readonly answeredOn: LocalDate | null
  /** The appeal with its number and directions; null where there is none, or it was withdrawn. */
  readonly appeal: AppealView | null
  readonly learning: LearningView
}

/** What the council notes of a case to learn from. */
export type LearningView = {
  /** How the decision was changed, and those of it of which nobody has said why. */
  readonly changes: readonly ChangedBy[]
  readonly wanted: readonly ChangedBy[]
  readonly causes: readonly {
    readonly of: ChangedBy
    readonly ofLabel: string
    readonly cause: Cause
    readonly causeLabel: string
    readonly text: string | null
    readonly on: LocalDate
  }[]
  /** What was spent on each way, in words. */
  readonly costs: readonly { readonly route: StageName; readonly label: string; readonly spent: string }[]
  /** Each thing that people need to take part, to say which of them were in place at a meeting. */
  readonly needsAsked: readonly NeedAsked[]
}

/** A legal test as it is shown beside a point. */
export type LegalTestView = { readonly asks: readonly string[]; readonly source: string }

/** What an officer recommends on one point. */
export type RecommendedView = {
  readonly pointId: string
  readonly result: PointResult
  readonly resultLabel: string
  readonly reasons: string
  /** The reason as the first letter gave it. */
  readonly originalReason: string | null
}

/** A decision that is being looked at again, inside the council. */
export type BenchView = {
  readonly decisionMaker: { readonly id: string; readonly name: string }
  readonly waitsFor: WaitsFor
  /** The day the authority promises to decide by, and how many working days are left; below 0 it has passed. */
  readonly decideBy: LocalDate
  readonly daysLeft: number
  readonly sameDecider: null | { readonly by: string; readonly reason: string }
  /** What the family says is new, and who asked. */
  readonly newEvidence: string | null
  /** Papers that came after the decision, those of either side. */
  readonly newPapers: readonly DocumentView[]
  readonly tests: Readonly<Record<string, readonly LegalTestView[]>>
  readonly recommendation: null | {
    readonly by: string
    readonly on: LocalDate
    readonly points: readonly RecommendedView[]
  }
  readonly questions: null | {
    readonly on: LocalDate
    readonly asked: string
    readonly answer: string | null
  }
}

/** A line of the queue of decisions that are looked at again. */
export type QueueRow = {
  readonly reference: string
  readonly childName: string
  readonly decisionLabel: string
  readonly officerName: string | null
  readonly deciderName: string
  readonly isMine: boolean
  readonly waitsFor: WaitsFor
  /** Whether the decision maker has asked something that nobody has answered. */
  readonly isAsked: boolean
  readonly decideBy: LocalDate
  readonly daysLeft: number
}

export type CaseloadRow = {
  readonly reference: string
  readonly version: number
  readonly childName: string
  readonly decisionType: DecisionType
  readonly decisionLabel: string
  readonly headline: Headline
  readonly headlineLabel: string
  readonly officerName: string | null
  readonly raisedOn: LocalDate
  readonly nextDueOn: LocalDate | null
  readonly nextDueTitle: string | null
  /** How long the family has waited for an answer, in words that follow "the family wrote"; null while it does not. */
  readonly waited: string | null
}
export type Caseload = {
  readonly rows: readonly CaseloadRow[]
  readonly total: number
  /** Where the pages beside this one begin, for the address; null where there is none. */
  readonly previous: string | null
  readonly next: string | null
}

/** A date of somebody's work. */
export type WorkRow = {
  readonly reference: string
  readonly child: string
  readonly key: string
  readonly kind: DateKind
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly due: LocalDate
  readonly group: WorkGroup
  /** What we owe, what a family can lose, what others owe. */
  readonly side: WorkSide
  readonly coveringFor: string | null
  /** Only the reconsideration is theirs to do. */
  readonly decides: boolean
}
export type WaitingCase = {
  readonly reference: string
  readonly child: string
  readonly waited: string | null
  readonly isNew: boolean
  readonly filesWaiting: number
  readonly coveringFor: string | null
}
export type CoverView = {
  readonly id: string
  readonly officer: string
  readonly deputy: string
  readonly from: LocalDate
  readonly until: LocalDate
  /** Whether the cases are those of whoever looks. */
  readonly mine: boolean
}
/** What somebody has to do: the most urgent first, and how far ahead it looks. */
export type MyWork = {
  readonly dates: readonly WorkRow[]
  /** Whether there are more than are shown: those that are soonest are. */
  readonly isCut: boolean
  readonly until: LocalDate
  readonly cases: readonly WaitingCase[]
  readonly covers: readonly CoverView[]
}
export type SavedViewLink = { readonly id: string; readonly name: string; readonly query: string }

/** What became of one case of several. */
export type HandedOver = { readonly reference: string; readonly ok: boolean; readonly text: string }

export type StaffPerson = { readonly id: string; readonly name: string; readonly team: string | null }
export type Directory = {
  readonly officers: readonly StaffPerson[]
  readonly decisionMakers: readonly StaffPerson[]
  readonly managers: readonly StaffPerson[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly providers: readonly ProviderView[]
}

/** A figure that opens the list behind it: `query` is the caseload's query string, and its total equals `count`. */
export type FigureView = { readonly label: string; readonly count: number; readonly query: string }
export type Dashboard = {
  readonly open: FigureView
  readonly closed: FigureView
  readonly overdue: FigureView
  readonly dueThisWeek: FigureView
  readonly unassigned: FigureView
  readonly familiesWaiting: FigureView
  /** Looked at again by whoever took the decision, as a manager allowed. */
  readonly sameDecider: FigureView
  readonly byHeadline: readonly FigureView[]
  readonly byAge: readonly FigureView[]
  readonly byDecision: readonly FigureView[]
  readonly byOutcome: readonly FigureView[]
}

/** A message that went out, as the demonstration's outbox shows it. */
export type OutboxMessage = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly createdAt: string
  /** How far it has got, in words. */
  readonly standing: string
}

export type DraftView = {
  readonly id: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly updatedAt: string
  /** The moment until which it is kept, if nothing more is saved. */
  readonly keptUntil: string
  readonly sentReference: string | null
}
