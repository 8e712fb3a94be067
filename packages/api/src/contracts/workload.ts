import type { LocalDate } from '@common-ground/domain'
import { z } from 'zod'

/** Whose officers, as the address has it: a team, or none for those of no team. Absent: one's own team, or everybody. */
export const WorkloadQuery = z.object({ team: z.string().max(80).optional().catch(undefined) })
export type WorkloadQuery = z.infer<typeof WorkloadQuery>

/** What is counted of each officer, in the order of the table. */
export const WORKLOAD_LISTS = ['open', 'overdue', 'week', 'fortnight', 'waiting', 'lawLate'] as const
export type WorkloadList = (typeof WORKLOAD_LISTS)[number]

/** A number, and the query of the caseload that lists as many cases. */
export type Listed = { readonly count: number; readonly query: string }

export type WorkloadRow = {
  /** The officer; null for the cases that nobody has. */
  readonly id: string | null
  readonly name: string | null
  readonly hasLeft: boolean
  /** Where somebody is away today: the last day, and who stands in for them. */
  readonly away: { readonly until: LocalDate; readonly deputy: string } | null
  readonly lists: Readonly<Record<WorkloadList, Listed>>
}

export type Workload = {
  readonly asAt: string
  readonly team: string | null
  readonly teamName: string | null
  /** The teams that may be chosen: none for a manager who has a team. */
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly WorkloadRow[]
}
