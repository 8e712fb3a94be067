import { addDays, compare, type LocalDate, type Owner } from '../calendar/index.ts'
import type { OpenDate } from './open-dates.ts'

/** How soon something has to be done. The week is the seven days after today. */
export const WORK_GROUPS = ['overdue', 'today', 'week', 'later'] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** How many days after today count as this week, and how far ahead work is looked at in all. */
export const WORK_WEEK_DAYS = 7
export const WORK_DAYS = 28

export function workGroup(due: LocalDate, today: LocalDate): WorkGroup {
  if (compare(due, today) < 0) return 'overdue'
  if (due === today) return 'today'
  return compare(due, addDays(today, WORK_WEEK_DAYS)) <= 0 ? 'week' : 'later'
}

/** Whose date it is, as somebody of the council reads it: what we owe, and what a family can lose, never mixed. */
export type WorkSide = 'council' | 'family' | 'others'
export const workSide = (owedBy: Owner): WorkSide =>
  owedBy === 'council' || owedBy === 'family' ? owedBy : 'others'

type Urgent = Pick<OpenDate, 'kind' | 'due'>

/** The law comes first, then the tribunal’s directions, then what was agreed and who is met, and last what the council only promises. */
const RANK = { law: 0, direction: 1, agreed: 2, meeting: 2, promise: 3 } as const

/** Orders work: by how soon, then the law before the rest, then by the day. */
export function byUrgency(today: LocalDate): (a: Urgent, b: Urgent) => number {
  const group = ({ due }: Urgent): number => WORK_GROUPS.indexOf(workGroup(due, today))
  return (a, b) => group(a) - group(b) || RANK[a.kind] - RANK[b.kind] || compare(a.due, b.due)
}
