import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { type LocalDate, localDate } from './local-date.ts'

const years = Object.keys(BANK_HOLIDAYS).map(Number)

/** The first day whose bank holidays we know. */
export const coversFrom: LocalDate = localDate(`${Math.min(...years)}-01-01`)

/** The last day whose bank holidays we know. Raise it well before any time limit can reach past it. */
export const coversTo: LocalDate = localDate(`${Math.max(...years)}-12-31`)

/** True when we know whether this day is a bank holiday. Forms that take a future day ask this first. */
export const calendarCovers = (date: LocalDate): boolean => date >= coversFrom && date <= coversTo

/** A day was asked about whose bank holidays are not known. An unknown day is never taken for a working day. */
export class CalendarNotCovered extends Error {
  override readonly name = 'CalendarNotCovered'
  readonly date: LocalDate

  constructor(date: LocalDate) {
    super(
      `Bank holidays are known from ${coversFrom} to ${coversTo}, not for ${date}. ` +
        'Add the year to packages/domain/src/calendar/bank-holidays.ts.',
    )
    this.date = date
  }
}
