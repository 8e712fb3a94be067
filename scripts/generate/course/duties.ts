import type { Duty } from '../rates.ts'
import type { Course } from './course.ts'

/**
 * What a result leaves the council to do, each in its time or after it. Drawing then has come to the day of the last.
 *
 * @param from the day of the result, which the limits count from
 * @returns the day of the last
 */
export function meet(course: Course, duties: readonly Duty[], from: number): number {
  const { lots } = course
  for (const { limit, days, onTime } of duties) {
    const isOnTime = lots.happens(onTime)
    // Four days are left for the weekend or holidays that the council does not work on.
    const after = isOnTime
      ? lots.between(Math.floor(days * 0.4), days - 5)
      : lots.between(days + 3, Math.ceil(days * 1.6) + 10)
    course.beside('officer', from + after, ({ kase, today }) =>
      kase.done[limit] ? null : { type: 'recordDone', deadline: limit, doneOn: today },
    )
    course.day = Math.max(course.day, from + after)
  }
  return course.day
}
