import { CLOSING_OUTCOMES, DECISION_TYPES, HEADLINES, type StageName } from '@common-ground/domain'
import { z } from 'zod'

export const VIEWS = ['mine', 'team', 'unassigned', 'all'] as const
export const AGE_BANDS = ['under1', '1to3', '3to6', 'over6'] as const
export const SORTS = ['nextDue', 'raised', 'lastEvent', 'reference'] as const
export const PAGE_SIZE = 50
const STAGES = [
  'conversation',
  'reconsideration',
  'disagreementResolution',
  'mediation',
  'appeal',
] as const satisfies readonly StageName[]

const one = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options).optional().catch(undefined)

/** The caseload's filters as the address bar holds them. What is not understood is left out, never an error. */
export const CaseloadQuery = z.object({
  view: z.enum(VIEWS).catch('mine').default('mine'),
  /** open (the default), closed, or both. */
  status: z.enum(['open', 'closed', 'any']).catch('open').default('open'),
  headline: one(HEADLINES),
  /** A stage with something under way. */
  running: z.enum(STAGES).optional().catch(undefined),
  decision: one(DECISION_TYPES),
  outcome: one(CLOSING_OUTCOMES),
  officer: z.uuid().optional().catch(undefined),
  age: one(AGE_BANDS),
  /** Cases whose next date has passed or comes within so many days. */
  due: z.enum(['overdue', 'week', 'fortnight']).optional().catch(undefined),
  waiting: z.literal('yes').optional().catch(undefined),
  /** Looked at again by whoever took the decision. */
  sameDecider: z.literal('yes').optional().catch(undefined),
  /** Part of a reference or of the child's name. */
  q: z.string().trim().max(100).optional().catch(undefined),
  sort: z.enum(SORTS).catch('nextDue').default('nextDue'),
  order: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type CaseloadQuery = z.infer<typeof CaseloadQuery>
