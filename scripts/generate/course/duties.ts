import type { Duty } from '../rates.ts'
import type { Course } from './course.ts'

/**
 * What a result leaves the council to do, each in its time or after it. Counted from the day that drawing has come to,
 * which then is the day of the last.
 *
 * @returns that day
 */
export function meet(course: Course, duties: readonly Duty[]): number {
  const { lots } = course
  const from = course.day
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
