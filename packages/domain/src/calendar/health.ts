import { situationOf } from '../routes/situation.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Rule } from './rules/rule.ts'

const WITH_HEALTH: readonly string[] = [
  'planHealth',
  'planHealthAndCare',
  'planEducationAndHealth',
  'planPlacementAndHealth',
]

/** True when the mediation is about health alone, so that the integrated care board arranges it (s.53). */
export const isHealthOnly = (facts: ClockFacts): boolean =>
  facts.mediationHealthOnly ?? situationOf(facts) === 'planHealth'

/** True when the mediation is about health, alone or among other things. */
export const includesHealth = (facts: ClockFacts): boolean =>
  isHealthOnly(facts) || (facts.healthIncluded ?? WITH_HEALTH.includes(situationOf(facts)))

/** Whether a rule speaks to these facts at all, its dates aside. */
export function concerns(rule: Rule, facts: ClockFacts): boolean {
  if (!rule.when.situations.includes(situationOf(facts))) return false
  const { health } = rule.when
  if (health === undefined) return true
  if (health === 'included') return includesHealth(facts)
  return isHealthOnly(facts) === (health === 'only')
}
