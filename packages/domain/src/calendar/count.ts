import { addDays, addMonths, addWeeks } from './arithmetic.ts'
import type { LocalDate } from './local-date.ts'
import { remember } from './remember.ts'
import type { Term } from './rules/rule.ts'
import { addWorkingDays, workingDaysBefore } from './working-days.ts'

const UNIT_WORDS: Record<Term['unit'], readonly [one: string, many: string]> = {
  months: ['month', 'months'],
  weeks: ['week', 'weeks'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
}

/** One counter a term, each remembering its days. Terms are rows of the rules, so there are few. */
const counterOf = remember((term: Term) => remember((on: LocalDate) => count(term, on)))

/** The last day of a term that starts from `on`. Throws CalendarNotCovered as the working days do. */
export const countTerm = (term: Term, on: LocalDate): LocalDate => counterOf(term)(on)

function count(term: Term, on: LocalDate): LocalDate {
  const start = term.counting === 'beginningWith' ? addDays(on, -1) : on
  switch (term.unit) {
    case 'months':
      return addMonths(start, term.n)
    case 'weeks':
      return addWeeks(start, term.n)
    case 'days':
      return addDays(start, term.n)
    case 'workingDays':
      return term.n < 0
        ? workingDaysBefore(start, -term.n, term.calendar)
        : addWorkingDays(start, term.n, term.calendar)
  }
}

/** "+ 2 months", "− 5 working days", "+ 6 months, counting that day". */
export function termWords(term: Term): string {
  const size = Math.abs(term.n)
  const unit = UNIT_WORDS[term.unit][size === 1 ? 0 : 1]
  const from = term.counting === 'beginningWith' ? ', counting that day' : ''
  return `${term.n < 0 ? '−' : '+'} ${size} ${unit}${from}`
}
