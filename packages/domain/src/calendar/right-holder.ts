import { addDays, addMonths, weekday } from './arithmetic.ts'
import { type LocalDate, localDate } from './local-date.ts'

/** Whose right it is to disagree, mediate and appeal. */
export type RightHolder = 'parent' | 'youngPerson'

/**
 * The last day of compulsory school age: the last Friday in June of the academic year (1 September to
 * 31 August) in which the child turns 16. Education Act 1996 s.8 (recalled); the tribunal's form SEND4A says so.
 */
export function endOfCompulsorySchoolAge(dob: LocalDate): LocalDate {
  const sixteenth = addMonths(dob, 16 * 12)
  const year = Number(sixteenth.slice(0, 4)) + (sixteenth.slice(5, 7) >= '09' ? 1 : 0)
  let day = localDate(`${year}-06-30`)
  while (weekday(day) !== 'Friday') day = addDays(day, -1)
  return day
}

/**
 * Who holds the right on a given day: the parent to the end of compulsory school age, the young person after
 * it. Whether the young person can take this decision, and who acts if not, is a separate question.
 */
export function rightHolder(dob: LocalDate, today: LocalDate): RightHolder {
  return today > endOfCompulsorySchoolAge(dob) ? 'youngPerson' : 'parent'
}
