import { addDays } from '../calendar/arithmetic.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localTime } from '../calendar/local-time.ts'
import { instantIn, todayIn } from '../calendar/london.ts'
import { type Holidays, isWorked, NO_HOLIDAYS, nextWorked } from './worked.ts'

/**
 * When a message may reach somebody.
 *
 * - `atOnce`: always, such as a link that they wait for.
 * - `gentle`: news that can be bad. Not after three on a Friday or before a bank holiday, and not on days when nobody
 *   answers the telephone.
 * - `workingHours`: a reminder, between nine and five on a working day.
 */
export type Timing = 'atOnce' | 'gentle' | 'workingHours'

const OPENS = localTime('09:00')
const CLOSES = localTime('17:00')
const LATE = localTime('15:00')

const isBefore = (now: Date, day: LocalDate, time: typeof OPENS): boolean =>
  now.getTime() < instantIn(day, time).getTime()

/** The moment at which the next working day after a day begins. */
const nextOpening = (day: LocalDate, also: Holidays): Date => instantIn(nextWorked(day, also), OPENS)

/**
 * The first moment, from `now` on, at which a message may be sent.
 *
 * @param timing what kind of message it is.
 * @param lastDay a day by which the law needs it to be known: a message that would wait beyond it, or until it, goes
 *   at once. Null where no date presses.
 * @param holidays days that nobody works besides those of the calendar: what an authority has added.
 */
export function sendMoment(
  now: Date,
  timing: Timing,
  lastDay: LocalDate | null = null,
  holidays: Holidays = NO_HOLIDAYS,
): Date {
  if (timing === 'atOnce') return now
  const today = todayIn(now)
  const waits = (until: Date): Date =>
    timing === 'gentle' && lastDay !== null && lastDay <= todayIn(until) ? now : until
  if (!isWorked(today, holidays)) return waits(nextOpening(today, holidays))
  if (timing === 'workingHours') {
    if (isBefore(now, today, OPENS)) return instantIn(today, OPENS)
    return isBefore(now, today, CLOSES) ? now : nextOpening(today, holidays)
  }
  const isBeforeRest = !isWorked(addDays(today, 1), holidays)
  if (isBeforeRest && !isBefore(now, today, LATE)) return waits(nextOpening(today, holidays))
  return now
}
