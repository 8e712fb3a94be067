import type { DeadlineId } from '../deadline-ids.ts'
import type { Told } from '../told.ts'
import { AGREEMENT_RULES } from './agreement.ts'
import { CERTIFICATE_RULES } from './certificate.ts'
import { COMPLAINT_RULES } from './complaints.ts'
import { FAMILY_RULES } from './family.ts'
import { MEDIATION_RULES } from './mediation.ts'
import type { Rule } from './rule.ts'
import { TIMELINE_RULES } from './timeline.ts'
import { TRIBUNAL_RULES } from './tribunal.ts'

export type { Anchor, Owner, Reading, Rule, Term, When } from './rule.ts'
export { shortSource } from './sources.ts'

/** Every time limit the service knows, as data. */
export const RULES: readonly Rule[] = [
  ...FAMILY_RULES,
  ...MEDIATION_RULES,
  ...CERTIFICATE_RULES,
  ...AGREEMENT_RULES,
  ...TRIBUNAL_RULES,
  ...TIMELINE_RULES,
  ...COMPLAINT_RULES,
]

const TITLES = new Map(RULES.toReversed().map((rule) => [rule.deadline, rule.title]))
const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]))

/** What a time limit is called, by its first row; the rows of one limit differ in their facts, not their names. */
export const titleOf = (deadline: DeadlineId): Told =>
  TITLES.get(deadline) ?? { family: deadline, staff: deadline }

/** The row of that name, or undefined when there is none, or no longer. */
export const ruleOf = (id: string): Rule | undefined => BY_ID.get(id)
