import { SECTIONS } from '../routes/sections.ts'
import { type Situation, situationsOf } from '../routes/situation.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Rule } from './rules/rule.ts'

const isHealth = (section: ClockFacts['sections'][number]) => SECTIONS[section].subject === 'health'

/** True when the mediation is about health alone, so that the integrated care board arranges it (s.53). */
const isHealthOnly = (facts: ClockFacts, situations: readonly Situation[]): boolean =>
  facts.mediationHealthOnly ?? situations[0] === 'planHealth'

/** True when the mediation is about health, alone or among other things (reg 35). */
const includesHealth = (facts: ClockFacts, situations: readonly Situation[]): boolean =>
  isHealthOnly(facts, situations) || (facts.healthIncluded ?? facts.sections.some(isHealth))

/** Whether a rule speaks to these facts at all, its dates aside. */
export function concerns({ when }: Rule, facts: ClockFacts, situations: readonly Situation[]): boolean {
  if (when.situations && !situations.some((each) => when.situations?.includes(each))) return false
  if (when.agreed && !facts.agreed?.includes(when.agreed)) return false
  if (when.ordered && !facts.ordered?.includes(when.ordered)) return false
  if (when.unopposed && !facts.unopposed?.includes(when.unopposed)) return false
  if (when.health === undefined) return true
  if (when.health === 'included') return includesHealth(facts, situations)
  return isHealthOnly(facts, situations) === (when.health === 'only')
}

/** How far health is part of what is mediated: not at all, among other things, or alone (CFA 2014 ss.53-54). */
export function healthIn(facts: ClockFacts): 'none' | 'included' | 'only' {
  const situations = situationsOf(facts)
  if (isHealthOnly(facts, situations)) return 'only'
  return includesHealth(facts, situations) ? 'included' : 'none'
}
