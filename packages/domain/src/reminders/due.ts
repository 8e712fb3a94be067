import { addDays, compare, daysBetween, type LocalDate } from '../calendar/index.ts'
import type { OpenDate } from '../case/index.ts'
import { type Holidays, isWorked, NO_HOLIDAYS, nextWorked, workedOnOrBefore } from '../sending/index.ts'
import type { Reminder, ReminderStep } from './reminder.ts'
import { REMINDERS } from './table.ts'

/** What of a date says which row it has. */
export type DateSort = Pick<OpenDate, 'kind' | 'owedBy' | 'rule' | 'party'>

/** For how many days after a date it is still told that it is late: what is older is no news, it stands in the lists. */
export const LATE_FOR_DAYS = 14

const isOneOf = <T>(some: readonly T[] | undefined, one: T | undefined): boolean =>
  some === undefined || (one !== undefined && some.includes(one))

/** The row that a date is reminded by; null for one of which nobody is. */
export function reminderOf({ kind, owedBy, rule, party }: DateSort): Reminder | null {
  const found = REMINDERS.find(
    ({ about }) =>
      about.kinds.includes(kind) &&
      about.owedBy.includes(owedBy) &&
      isOneOf(about.rules, rule) &&
      isOneOf(about.parties, party),
  )
  return found ?? null
}

type Days = Pick<OpenDate, 'due' | 'safeBy'>

/**
 * The day on which a step is due: so many calendar days before the day to act by and, where nobody works then, the last
 * working day before that; a late one on the first working day after the date.
 */
export const stepDay = (
  { on }: ReminderStep,
  { due, safeBy }: Days,
  holidays: Holidays = NO_HOLIDAYS,
): LocalDate =>
  on === 'late' ? nextWorked(due, holidays) : workedOnOrBefore(addDays(safeBy ?? due, -on.before), holidays)

/**
 * The one step of a date that stands on a day: of those whose day has come, the last. A step is not told any more when
 * the next one's day has come or the date has gone by, and a late one after two weeks.
 *
 * @returns null where none stands, and on every day on which nobody works.
 */
export function stepOn(
  { steps }: Reminder,
  date: Days,
  today: LocalDate,
  holidays: Holidays = NO_HOLIDAYS,
): ReminderStep | null {
  if (!isWorked(today, holidays)) return null
  const isLate = compare(today, date.due) > 0
  if (isLate && daysBetween(date.due, today) > LATE_FOR_DAYS) return null
  const come = steps.filter(
    (step) => (step.on === 'late') === isLate && compare(stepDay(step, date, holidays), today) <= 0,
  )
  return come.at(-1) ?? null
}

/** A reminder that stands: of which date, and which step. */
export type DueReminder = {
  readonly date: OpenDate
  readonly reminder: Reminder
  readonly step: ReminderStep
}

/**
 * What has to have been told of a case's open dates on a day; each once to each of its people, whenever that is looked
 * at. What was told before is not known here.
 *
 * @param dates as `openDates` gives them: of a closed case there are none.
 * @param holidays days that nobody works besides those of the calendar.
 */
export function remindersDue(
  dates: readonly OpenDate[],
  today: LocalDate,
  holidays: Holidays = NO_HOLIDAYS,
): readonly DueReminder[] {
  return dates.flatMap((date) => {
    const reminder = reminderOf(date)
    const step = reminder && stepOn(reminder, date, today, holidays)
    return step ? [{ date, reminder, step }] : []
  })
}
