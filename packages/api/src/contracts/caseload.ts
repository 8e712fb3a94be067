import {
  CLOSING_OUTCOMES,
  CLOSING_REASONS,
  DECISION_TYPES,
  HEADLINES,
  PARTIES,
  type StageName,
} from '@common-ground/domain'
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

/** Who beside the family and the council can be asked to take part. */
export const ASKED_PARTIES = PARTIES.filter((party) => party !== 'family' && party !== 'council')

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
  reason: one(CLOSING_REASONS),
  officer: z.uuid().optional().catch(undefined),
  team: z.string().max(80).optional().catch(undefined),
  age: one(AGE_BANDS),
  /** Cases whose next date has passed or comes within so many days. */
  due: z.enum(['overdue', 'week', 'fortnight']).optional().catch(undefined),
  /** Something that was agreed and is late, a date of ours by law, or a mediation certificate. */
  late: z.enum(['agreed', 'law', 'certificate']).optional().catch(undefined),
  /** A date of ours by law in the next 7 days. */
  soon: z.literal('law').optional().catch(undefined),
  waiting: z.literal('yes').optional().catch(undefined),
  /** Looked at again by whoever took the decision. */
  sameDecider: z.literal('yes').optional().catch(undefined),
  /** Who beside the family and us has been asked to take part. */
  party: z.enum(ASKED_PARTIES).optional().catch(undefined),
  /** Cases of which somebody has said that a person could be in danger. */
  safety: z.literal('yes').optional().catch(undefined),
  /** A reference or its beginning, the beginning of a name, or words that somebody wrote in a case. */
  q: z.string().trim().max(100).optional().catch(undefined),
  sort: z.enum(SORTS).catch('nextDue').default('nextDue'),
  order: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  /** Where in the list a page begins, as the list itself says it; without it the list begins at its beginning. */
  from: z.string().max(300).optional().catch(undefined),
})
export type CaseloadQuery = z.infer<typeof CaseloadQuery>

/**
 * The filters and the order of a list as an address holds them, without the page: what is as it is without saying so is
 * left out.
 */
export function queryOfList(query: CaseloadQuery): string {
  const { from: _, ...list } = query
  const usual: Readonly<Record<string, unknown>> = CaseloadQuery.parse({})
  const said = Object.entries(list).filter(
    ([name, value]) => value && (name === 'view' || value !== usual[name]),
  )
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
}
