import { COMPLAINT_RULES } from './complaints.ts'
import { FAMILY_RULES } from './family.ts'
import { MEDIATION_RULES } from './mediation.ts'
import { OUTCOME_RULES } from './outcome.ts'
import type { Rule } from './rule.ts'

export type { Anchor, Owner, Rule, Term } from './rule.ts'

const ROWS = [...FAMILY_RULES, ...MEDIATION_RULES, ...OUTCOME_RULES, ...COMPLAINT_RULES] as const

/** The name of a time limit. Adding a row adds the name. */
export type RuleId = (typeof ROWS)[number]['id']

/** Every time limit the service knows, as data. */
export const RULES: readonly (Rule & { readonly id: RuleId })[] = ROWS
