import type { AgreedItem, ClockFacts } from '../calendar/clock-facts.ts'
import { earliest, type LocalDate } from '../calendar/local-date.ts'
import type { DecisionType } from '../routes/decisions.ts'
import { type Matter, matterOfRow } from '../routes/matters.ts'
import type { PlanSection } from '../routes/sections.ts'

/** The decisions that somebody can ask about; anything else is a matter. */
export const ASKED_DECISIONS = [
  'RTA',
  'RTI',
  'CON',
  'RRA',
  'RAM',
  'CEASE',
] as const satisfies readonly DecisionType[]

/** Whether the young person can take this decision (Mental Capacity Act 2005); presumed until it is known. */
export const CAPACITIES = ['yes', 'no', 'unknown'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** What somebody tells us in order to be told their rights. Every part may be absent but the day. */
export type RightsFacts = {
  readonly today: LocalDate
  readonly person?: { readonly dateOfBirth?: LocalDate; readonly capacity?: Capacity }
  readonly decision?: {
    readonly type?: (typeof ASKED_DECISIONS)[number]
    readonly dateOnLetter?: LocalDate
    readonly dateSent?: LocalDate
    readonly sections?: readonly PlanSection[]
  }
  /** A row of the decision table, 1 to 38. */
  readonly matter?: number
  readonly adviser?: {
    readonly contactedOn?: LocalDate
    readonly wantsMediation?: boolean
    readonly toldCannotArrangeOn?: LocalDate
  }
  readonly mediation?: {
    readonly councilToldOn?: LocalDate
    readonly icbToldOn?: LocalDate
    readonly meetingOn?: LocalDate
    readonly concludedOn?: LocalDate
    readonly agreementOn?: LocalDate
    readonly agreed?: readonly AgreedItem[]
  }
  readonly certificate?: { readonly issuedOn?: LocalDate }
  readonly appeal?: { readonly papersSentToCouncilOn?: LocalDate }
}

type AboutADecision = { readonly type: DecisionType; readonly sections: readonly PlanSection[] }

/** The rows of the decision table that are decisions or parts of a plan. */
const DECISION_ROWS: readonly AboutADecision[] = [
  { type: 'RTA', sections: [] },
  { type: 'RTI', sections: [] },
  { type: 'CON', sections: ['B'] },
  { type: 'CON', sections: ['F'] },
  { type: 'CON', sections: ['I'] },
  { type: 'CON', sections: ['B', 'F', 'I'] },
  { type: 'RRA', sections: [] },
  { type: 'RAM', sections: [] },
  { type: 'CEASE', sections: [] },
  { type: 'CON', sections: ['C', 'G'] },
  { type: 'CON', sections: ['D', 'H1', 'H2'] },
  { type: 'CON', sections: ['F', 'G'] },
  { type: 'CON', sections: ['A', 'E', 'J', 'K'] },
]

/** How many rows the decision table has. */
export const ROWS = 38

/** The decision that a row of the table is, or undefined when it is another matter. */
export const decisionOfRow = (row: number): AboutADecision | undefined => DECISION_ROWS[row - 1]

/** What is in dispute: a decision, as far as it is known which, and perhaps another matter. */
function dispute({ decision = {}, matter: row }: RightsFacts): {
  readonly type?: DecisionType
  readonly sections: readonly PlanSection[]
  readonly matter?: Matter
} {
  const rowDecision = row === undefined ? undefined : decisionOfRow(row)
  const matter = row === undefined ? undefined : matterOfRow(row)
  const sections = decision.sections?.length ? decision.sections : (rowDecision?.sections ?? [])
  const type = decision.type ?? rowDecision?.type ?? (decision.sections?.length ? 'CON' : undefined)
  return { sections, ...(type && { type }), ...(matter && { matter }) }
}

/** The facts as the rules ask for them. */
export function clockFactsOf(facts: RightsFacts): ClockFacts {
  const { type, sections, matter } = dispute(facts)
  const { adviser = {}, mediation = {}, certificate, appeal } = facts
  const { contactedOn, wantsMediation, toldCannotArrangeOn } = adviser
  const { councilToldOn, icbToldOn, meetingOn, concludedOn } = mediation
  const agreed = mediation.agreed ?? (mediation.agreementOn ? (['other'] as const) : undefined)
  const agreementOn = mediation.agreementOn ?? (agreed && concludedOn)
  // Somebody who asked for mediation and then changed their mind no longer has the council looking for a day.
  const gaveUp = wantsMediation === false && (!contactedOn || !councilToldOn || contactedOn >= councilToldOn)
  const spokeOn = contactedOn && councilToldOn ? earliest(contactedOn, councilToldOn) : contactedOn
  return {
    sections,
    ...(type && { decisionType: type }),
    ...(matter && { matter }),
    ...dates(facts, type, matter),
    ...(spokeOn && { adviserContactedOn: spokeOn }),
    ...(contactedOn && wantsMediation === true && { askedAdviserOn: contactedOn }),
    ...(contactedOn && wantsMediation === false && { notPursuingToldOn: contactedOn }),
    ...(toldCannotArrangeOn && { toldCannotArrangeOn }),
    ...(councilToldOn && !gaveUp && { mediationToldLaOn: councilToldOn }),
    ...(icbToldOn && !gaveUp && { icbToldOn }),
    ...(meetingOn && { mediationArrangedFor: meetingOn }),
    ...(concludedOn && { mediationHeldOn: concludedOn }),
    ...(agreementOn && { agreementOn }),
    ...(agreed && { agreed }),
    ...(certificate?.issuedOn && { certificateIssuedOn: certificate.issuedOn }),
    ...(appeal?.papersSentToCouncilOn && {
      appealPapersSentOn: appeal.papersSentToCouncilOn,
      appealLodgedOn: appeal.papersSentToCouncilOn,
    }),
  }
}

/** A date beside a matter that is no decision is the day it happened; otherwise the dates are the letter's. */
function dates(
  { decision = {} }: RightsFacts,
  type: DecisionType | undefined,
  matter: Matter | undefined,
): Pick<ClockFacts, 'dateOnLetter' | 'dateSent' | 'knewOn' | 'discriminationOn'> {
  const { dateOnLetter, dateSent } = decision
  const happenedOn = dateOnLetter ?? dateSent
  if (matter && !type && happenedOn) {
    return { knewOn: happenedOn, ...(MAY_BE_DISCRIMINATION.has(matter) && { discriminationOn: happenedOn }) }
  }
  return { ...(dateOnLetter && { dateOnLetter }), ...(dateSent && { dateSent }) }
}

const MAY_BE_DISCRIMINATION: ReadonlySet<Matter> = new Set([
  'senSupport',
  'earlyYears',
  'post16',
  'independentSchool',
  'exclusion',
  'schoolDiscrimination',
  'otherDiscrimination',
])
