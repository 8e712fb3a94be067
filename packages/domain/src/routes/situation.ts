import type { ClockFacts } from '../calendar/clock-facts.ts'
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
  'SUP',
] as const
export type Situation = (typeof SITUATIONS)[number]

/**
 * The situation these facts describe. When nobody has said which part of a plan is in dispute we read it as
 * education: that shows the right of appeal, and asks for the certificate, rather than hiding either.
 */
export function situationOf(facts: ClockFacts): Situation {
  if (facts.decisionType !== 'CON') return facts.decisionType
  const subjects = new Set<SectionSubject>(facts.sections.map((section) => SECTIONS[section].subject))
  if (subjects.size === 0) return 'planEducation'
  const health = subjects.has('health')
  if (subjects.has('education')) return health ? 'planEducationAndHealth' : 'planEducation'
  if (subjects.has('placement')) return health ? 'planPlacementAndHealth' : 'planPlacement'
  if (health) return subjects.size === 1 ? 'planHealth' : 'planHealthAndCare'
  return subjects.has('socialCare') ? 'planSocialCare' : 'planOther'
}
