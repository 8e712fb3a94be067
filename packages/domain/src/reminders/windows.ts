import { addDays, type LocalDate } from '../calendar/index.ts'
import { type Holidays, isWorked, NO_HOLIDAYS, nextWorked } from '../sending/index.ts'
import { LATE_FOR_DAYS } from './due.ts'
import type { Reminder, ReminderStep } from './reminder.ts'
import { REMINDERS } from './table.ts'

/**
 * Between which days a date lies whose step stands on a given day. A late step is found by the date itself; the others by
 * the day to act by, and only while the date has not gone by. It says the same as `stepOn` the other way round, so that
 * a database can look for dates instead of being asked about each.
 */
export type StepWindow = {
  readonly step: ReminderStep
  readonly from: LocalDate
  readonly until: LocalDate
}

/** How much later than the day to act by a date can be, in days: August and Christmas, which are added to an appeal's. */
const SAFE_BEFORE = 70

const windowsOf = ({ steps }: Reminder, today: LocalDate, holidays: Holidays): readonly StepWindow[] =>
  steps.flatMap((step, at): StepWindow[] => {
    if (step.on === 'late') {
      return [{ step, from: addDays(today, -LATE_FOR_DAYS), until: addDays(today, -1) }]
    }
    const next = steps[at + 1]?.on ?? 'late'
    // A step stands while its day has come and that of the next has not.
    const from =
      next === 'late' ? addDays(today, -SAFE_BEFORE) : addDays(lastBy(next.before, today, holidays), 1)
    return [{ step, from, until: lastBy(step.on.before, today, holidays) }]
  })

/** The latest day to act by whose step has come: one whose own day is no working day came on the last before it. */
const lastBy = (days: number, today: LocalDate, holidays: Holidays): LocalDate =>
  addDays(nextWorked(today, holidays), days - 1)

/** The windows of every row on a day, by the row's id; none on a day on which nobody works. */
export function reminderWindows(
  today: LocalDate,
  holidays: Holidays = NO_HOLIDAYS,
): ReadonlyMap<string, readonly StepWindow[]> {
  if (!isWorked(today, holidays)) return new Map()
  return new Map(REMINDERS.map((reminder) => [reminder.id, windowsOf(reminder, today, holidays)]))
}

/** The first and the last day to act by that any window holds: no other date needs to be looked at. */
export function reminderSpan(
  today: LocalDate,
  holidays: Holidays = NO_HOLIDAYS,
): readonly [LocalDate, LocalDate] {
  const ends = [...reminderWindows(today, holidays).values()].flat().map(({ until }) => until)
  return [addDays(today, -SAFE_BEFORE), ends.toSorted().at(-1) ?? today]
}
