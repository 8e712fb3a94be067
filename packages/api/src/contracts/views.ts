import type {
  CommandName,
  Deadline,
  DecisionType,
  EventType,
  Headline,
  LocalDate,
  PlanSection,
  PointResult,
  Refusal,
  Role,
  Route,
  StageName,
  Stages,
  ThreeLines,
} from '@common-ground/domain'

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
  readonly promises: {
    readonly firstContact: number
    readonly reply: number
    readonly reconsideration: number
  }
  readonly providers: readonly ProviderView[]
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
}

export type StageView = {
  readonly stage: StageName
  readonly label: string
  readonly state: string
  readonly stateLabel: string
  /** Facts of the stage in words: "Meeting on Friday 4 December 2026, by telephone". */
  readonly lines: readonly string[]
}

export type DecisionView = {
  readonly type: DecisionType
  readonly label: string
  readonly sections: readonly PlanSection[]
  readonly dateOnLetter: LocalDate | null
  readonly dateSent: LocalDate | null
}

/** A time limit of a case. One that people have changed says what it was, why, and who agreed. */
export type DeadlineView = Deadline & {
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
  readonly deadlines: readonly DeadlineView[]
  readonly routes: readonly Route[]
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[]
  /** Every command: null when it may be given now, otherwise why not. */
  readonly commands: Readonly<Record<CommandName, string | null>>
  readonly closed: null | { readonly on: LocalDate; readonly outcomeLabel: string }
}

/** A disagreement as its family sees it. */
export type FamilyCaseView = CommonCaseView & {
  readonly officerName: string | null
  readonly threeLines: ThreeLines
  /** Whether the family is asked to agree to disagreement resolution and has not answered. */
  readonly familyAnswerWanted: boolean
}

export type FamilyListRow = {
  readonly reference: string
  readonly childName: string
  readonly decisionLabel: string
  readonly headline: Headline
  readonly headlineLabel: string
  readonly raisedOn: LocalDate
  readonly nextDueOn: LocalDate | null
}

export type CasePerson = {
  readonly kind: 'child' | 'parent' | 'youngPerson'
  readonly fullName: string
  readonly relationship: string | null
  readonly dateOfBirth: LocalDate | null
  readonly email: string | null
  readonly phone: string | null
  readonly contactBy: 'email' | 'telephone' | null
}

/** A case as the council sees it. */
export type StaffCaseView = CommonCaseView & {
  readonly channel: string
  readonly officer: null | { readonly id: string; readonly name: string }
  readonly team: string | null
  readonly decidedBy: null | { readonly id: string; readonly name: string }
  readonly people: readonly CasePerson[]
  readonly familyWaitingSince: LocalDate | null
  readonly rightHolder: 'parent' | 'youngPerson'
  /** The stages themselves, for forms that need their facts (who has been asked, which mediation). */
  readonly stageFacts: Stages
}

export type CaseloadRow = {
  readonly reference: string
  readonly childName: string
  readonly decisionType: DecisionType
  readonly decisionLabel: string
  readonly headline: Headline
  readonly headlineLabel: string
  readonly officerName: string | null
  readonly raisedOn: LocalDate
  readonly nextDueOn: LocalDate | null
  readonly nextDueTitle: string | null
  readonly waiting: boolean
}
export type Caseload = {
  readonly rows: readonly CaseloadRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export type StaffPerson = { readonly id: string; readonly name: string; readonly team: string | null }
export type Directory = {
  readonly officers: readonly StaffPerson[]
  readonly decisionMakers: readonly StaffPerson[]
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
  readonly byHeadline: readonly FigureView[]
  readonly byAge: readonly FigureView[]
  readonly byOfficer: readonly FigureView[]
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
}

export type DraftView = {
  readonly id: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly updatedAt: string
  readonly sentReference: string | null
}
