import type { WorkloadList } from '@common-ground/api/contracts'

/** Each number of the table: its column, and what it counts where it stands by itself. */
export const LIST_WORDS: Readonly<Record<WorkloadList, { readonly column: string; readonly what: string }>> =
  {
    open: { column: 'Open cases', what: 'open cases' },
    overdue: { column: 'Next date passed', what: 'cases whose next date has passed' },
    week: { column: 'Due in 7 days', what: 'cases with their next date in 7 days' },
    fortnight: { column: 'Due in 14 days', what: 'cases with their next date in 14 days' },
    waiting: { column: 'Families waiting', what: 'cases in which the family waits for an answer' },
    lawLate: { column: 'Our legal dates late', what: 'cases with a legal date of ours that is late' },
  }
