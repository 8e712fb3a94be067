import { type LocalDate, localDate } from './local-date.ts'
import { remember } from './remember.ts'
import { isTribunalBreak, isWorkingDay, workingDayOnOrAfter } from './working-days.ts'

/**
 * The last day on which an appeal is in time, when the time runs out on `date` (SI 2008/2699 r.12).
 * In August, or from 25 December to 1 January: the first working day after 31 August or 1 January (12(3)(a)).
 * On any other day that is not a working day: the next working day (12(2)).
 *
 * Time that runs out on a weekend just before a break is moved by 12(2) alone, which is the earliest of the
 * readings; nobody is told they may wait for September.
 */
export const appealRule12 = remember(
  (date: LocalDate): LocalDate => workingDayOnOrAfter(isTribunalBreak(date) ? afterBreak(date) : date),
)

/** Which part of rule 12 moves the date, or null when it stays. */
export function rule12Provision(date: LocalDate): '12(2)' | '12(3)(a)' | null {
  if (isTribunalBreak(date)) return '12(3)(a)'
  return isWorkingDay(date) ? null : '12(2)'
}

function afterBreak(date: LocalDate): LocalDate {
  const year = Number(date.slice(0, 4))
  const month = date.slice(5, 7)
  if (month === '08') return localDate(`${year}-09-01`)
  return localDate(`${month === '12' ? year + 1 : year}-01-02`)
}
