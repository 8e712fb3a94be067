import {
  addMonths,
  type LocalDate,
  lastMonths,
  localDate,
  monthOf,
  monthsOf,
  spanWords,
} from '@common-ground/domain'
import { type FiguresQuery, MOST_MONTHS, type SpanView, USUAL_MONTHS } from '../../contracts/index.ts'

/**
 * The months that an address asks for. Where they make no sense it is the last twelve, and the page says so: a period
 * that ends before it begins, that is too long, or that has not begun.
 */
export function spanOf(asked: Pick<FiguresQuery, 'since' | 'until'>, today: LocalDate): SpanView {
  const [since, until] = [asked.since, asked.until].map((month) => (month ? localDate(`${month}-01`) : null))
  const usual = lastMonths(USUAL_MONTHS, today)
  const view = (from: LocalDate, to: LocalDate, problem: SpanView['problem'] = null): SpanView => ({
    from,
    to,
    words: spanWords({ from, to }),
    problem,
  })
  const now = monthOf(today)
  const to = until && until < now ? until : now
  const from = since ?? addMonths(to, 1 - USUAL_MONTHS)
  if (since && until && until < since) return view(usual.from, usual.to, 'endsBeforeBegins')
  if (from > now) return view(usual.from, usual.to, 'notBegun')
  if (monthsOf({ from, to }).length > MOST_MONTHS) return view(usual.from, usual.to, 'tooLong')
  return view(from, to)
}

/** A month as an address has it. */
export const monthParam = (month: LocalDate): string => month.slice(0, 7)
