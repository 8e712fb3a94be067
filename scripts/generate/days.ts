import { addDays, isWorkingDay, type LocalDate, localDate } from '@common-ground/domain'

const FIRST = localDate('2019-01-01')
const COUNT = 3_650

/** Every day as a number and back, and the working days among them, worked out once: a life asks for thousands. */
const DAYS: LocalDate[] = [FIRST]
for (let at = 1; at < COUNT; at += 1) DAYS.push(addDays(DAYS[at - 1] ?? FIRST, 1))
const NUMBERS = new Map(DAYS.map((day, at) => [day, at]))
const WORKING = DAYS.map((day) => isWorkingDay(day))
const NEXT_WORKING: number[] = []
for (let at = COUNT - 1, next = COUNT - 1; at >= 0; at -= 1) {
  if (WORKING[at]) next = at
  NEXT_WORKING[at] = next
}

/** The day with a number; 0 is the first day that can be generated. */
export function dayOf(number: number): LocalDate {
  const day = DAYS[number]
  if (!day) throw new RangeError(`Cases are generated from ${FIRST} to ${DAYS.at(-1)} only`)
  return day
}

/** The number of a day. @throws RangeError for one that cannot be generated */
export function numberOf(day: LocalDate): number {
  const number = NUMBERS.get(day)
  if (number === undefined) throw new RangeError(`${day} lies outside the days that can be generated`)
  return number
}

/** The number of the day itself where it is a working day, else of the next. */
export const workingFrom = (number: number): number => NEXT_WORKING[number] ?? number

/** Whether the council works on a day. */
export const isWorked = (number: number): boolean => WORKING[number] ?? false
