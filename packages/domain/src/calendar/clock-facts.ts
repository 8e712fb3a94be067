import type { DecisionType } from '../routes/decisions.ts'
import type { PlanSection } from '../routes/sections.ts'
import type { LocalDate } from './local-date.ts'

/** Every date, and every fact a date depends on, that the rules ask for. What is not known is absent. */
export type ClockFacts = {
  readonly decisionType: DecisionType
  /** Sections of the plan in dispute; empty when there is no plan, or nobody has said yet. */
  readonly sections: readonly PlanSection[]
  readonly dateOnLetter?: LocalDate
  /** The law counts from here (SI 2008/2699 r.20; SI 2014/1530 reg 33). */
  readonly dateSent?: LocalDate
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
  /** The first day the family asked for mediation or declined it: in time once, in time for good. */
  readonly adviserContactedOn?: LocalDate
  /** The day the family told the mediation adviser that they do not want mediation. */
  readonly notPursuingToldOn?: LocalDate
  /** The day of the act, or the last of the acts, that may be disability discrimination. */
  readonly discriminationOn?: LocalDate
}
