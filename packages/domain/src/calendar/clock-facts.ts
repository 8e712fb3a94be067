import type { DecisionType } from '../routes/decisions.ts'
import type { Matter } from '../routes/matters.ts'
import type { PlanSection } from '../routes/sections.ts'
import type { LocalDate } from './local-date.ts'

/** What a mediation agreement can bind somebody to do (SEND Regs 2014, reg 42). */
export const AGREED_ITEMS = ['assess', 'issue', 'amendContents', 'nameSchool', 'other'] as const
export type AgreedItem = (typeof AGREED_ITEMS)[number]

/** What the tribunal can order a council to do (SEND Regs 2014, regs 43 and 44). */
export const ORDERED_ITEMS = [
  'assess',
  'issue',
  'reconsider',
  'amendContents',
  'nameSchool',
  'continue',
  'cease',
] as const
export type OrderedItem = (typeof ORDERED_ITEMS)[number]

/** What a council may stop opposing before it has answered an appeal (SEND Regs 2014, reg 45). */
export const UNOPPOSED_ITEMS = ['assess', 'amendContents', 'nameSchool', 'issue'] as const
export type UnopposedItem = (typeof UNOPPOSED_ITEMS)[number]

/** Every date, and every fact a date depends on, that the rules ask for. What is not known is absent. */
export type ClockFacts = {
  /** Absent when it is not a decision, or when nobody knows yet which one. */
  readonly decisionType?: DecisionType
  /** What is in dispute when it is not a decision, or beside one. */
  readonly matter?: Matter
  /** Sections of the plan in dispute; empty when there is no plan, or nobody has said yet. */
  readonly sections: readonly PlanSection[]
  readonly dateOnLetter?: LocalDate
  /** The law counts from here (SI 2008/2699 r.20; SI 2014/1530 reg 33). */
  readonly dateSent?: LocalDate

  /** The first day the family spoke to the mediation adviser, either way: in time once, in time for good. */
  readonly adviserContactedOn?: LocalDate
  /** The day the family told the mediation adviser that they want mediation. */
  readonly askedAdviserOn?: LocalDate
  /** The day the family told the mediation adviser that they do not want mediation. */
  readonly notPursuingToldOn?: LocalDate
  /** The day the council told the adviser that it cannot arrange mediation in time (reg 39). */
  readonly toldCannotArrangeOn?: LocalDate
  readonly certificateIssuedOn?: LocalDate

  /** The day the family told the council they want mediation. */
  readonly mediationToldLaOn?: LocalDate
  readonly mediationArrangedFor?: LocalDate
  /** Mediation about health alone, which the NHS body arranges. Absent: read from the sections. */
  readonly mediationHealthOnly?: boolean
  /** Mediation about health among other things. Absent: read from the sections. */
  readonly healthIncluded?: boolean
  readonly icbToldOn?: LocalDate
  readonly mediationHeldOn?: LocalDate
  readonly agreementOn?: LocalDate
  readonly agreed?: readonly AgreedItem[]

  readonly appealLodgedOn?: LocalDate
  /** The day the tribunal sent the appeal papers to the council (r.21). */
  readonly appealPapersSentOn?: LocalDate
  readonly hearingOn?: LocalDate
  readonly orderMadeOn?: LocalDate
  readonly ordered?: readonly OrderedItem[]
  /** The day the council told the tribunal, before answering, that it will not oppose the appeal (reg 45). */
  readonly unopposedOn?: LocalDate
  readonly unopposed?: readonly UnopposedItem[]
  readonly recommendationOn?: LocalDate

  /** The request for an EHC needs assessment reached the council. */
  readonly requestReceivedOn?: LocalDate
  readonly adviceAskedOn?: LocalDate
  readonly draftSentOn?: LocalDate
  readonly reviewMeetingOn?: LocalDate
  readonly amendmentNoticeOn?: LocalDate
  /** The plan, or the last review of it, was finished. */
  readonly lastReviewedOn?: LocalDate
  readonly reassessmentAskedOn?: LocalDate
  readonly reassessmentDecidedOn?: LocalDate
  /** 15 February, or 31 March before a post-16 move, in the year of the move (reg 18). */
  readonly phaseTransferBy?: LocalDate

  /** The day of the act, or the last of the acts, that may be disability discrimination. */
  readonly discriminationOn?: LocalDate
  /** The day the family first knew of what they complain about. Absent: the day of the decision. */
  readonly knewOn?: LocalDate
}
