import type { ClockFacts } from '../calendar/clock-facts.ts'
import { MATTERS } from './matters.ts'
import { SECTIONS, type SectionSubject } from './sections.ts'

/** What kind of disagreement this is, as far as the law tells them apart: a row of the decision table. */
export const SITUATIONS = [
  'RTA',
  'RTI',
  'RRA',
  'RAM',
  'CEASE',
  'planEducation',
  'planEducationAndHealth',
  'planPlacement',
  'planPlacementAndHealth',
  'planHealth',
  'planSocialCare',
  'planHealthAndCare',
  'planOther',
  /** A decision letter, and nobody has said which decision. */
  'someDecision',
  /** Nothing has been said yet. */
  'unsaid',
  ...MATTERS,
] as const
export type Situation = (typeof SITUATIONS)[number]

/**
 * The situations these facts describe: one, or two where a decision and another matter are both in dispute.
 * A decision nobody has named is read as one that can be appealed and needs a certificate: that shows the right,
 * and asks for the certificate, rather than hiding either.
 */
export function situationsOf(facts: ClockFacts): readonly [Situation, ...Situation[]] {
  const decision = decisionSituation(facts)
  if (!decision) return [facts.matter ?? 'unsaid']
  return facts.matter ? [decision, facts.matter] : [decision]
}

function decisionSituation(facts: ClockFacts): Situation | undefined {
  const { decisionType } = facts
  if (decisionType === 'SUP') return facts.matter ? undefined : 'senSupport'
  if (decisionType === 'OTH') return undefined
  if (decisionType === 'CON') return contents(facts)
  if (decisionType) return decisionType
  const dated = facts.dateOnLetter ?? facts.dateSent
  return dated && !facts.matter ? 'someDecision' : undefined
}

/** Which parts of a plan are in dispute; education when nobody has said. */
function contents(facts: ClockFacts): Situation {
  const subjects = new Set<SectionSubject>(facts.sections.map((section) => SECTIONS[section].subject))
  if (subjects.size === 0) return 'planEducation'
  const health = subjects.has('health')
  if (subjects.has('education')) return health ? 'planEducationAndHealth' : 'planEducation'
  if (subjects.has('placement')) return health ? 'planPlacementAndHealth' : 'planPlacement'
  // Health with anything else of the plan: the council arranges one meeting, so it is not the NHS's alone.
  if (health) return subjects.size === 1 ? 'planHealth' : 'planHealthAndCare'
  return subjects.has('socialCare') ? 'planSocialCare' : 'planOther'
}
