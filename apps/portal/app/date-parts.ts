import type { LocalDate } from '@common-ground/domain'
import type { DateParts } from '@common-ground/web'

/** A date as the three boxes of a date question show it; empty boxes for no date. */
export function datePartsFor(date: LocalDate | null): DateParts {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
