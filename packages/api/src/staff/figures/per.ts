import type { Figure, Measure, Span } from '@common-ground/domain'
import type { OutsideNumber } from '../../contracts/index.ts'
import type { FigureSettings } from './view.ts'

const one = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** The latest year's number that the last month of a span can be told by. */
export function numberFor(name: OutsideNumber, { to }: Span, numbers: FigureSettings['numbers']) {
  const year = Number(to.slice(0, 4))
  return numbers
    .filter((each) => each.name === name && each.year <= year && each.value > 0)
    .toSorted((a, b) => b.year - a.year)[0]
}

/**
 * A count for each of something that no case holds, where somebody has said how many there are; null otherwise. Only
 * twelve months are told so: it is a year's number.
 */
export function perOf(
  measure: Measure,
  { of }: Figure,
  span: Span,
  numbers: FigureSettings['numbers'],
): string | null {
  const [from, to] = [span.from, span.to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)))
  if (to === undefined || from === undefined || to - from !== 11) return null
  if (measure.number === 'D1') {
    const plans = numberFor('plansMaintained', span, numbers)
    return plans
      ? `${one((1_000 * of) / plans.value)} for each 1,000 plans maintained (${plans.value.toLocaleString('en-GB')} in January ${plans.year}: ${plans.source})`
      : null
  }
  if (measure.number !== 'D20') return null
  const decisions = numberFor('appealableDecisions', span, numbers)
  return decisions
    ? `${one((100 * of) / decisions.value)}% of ${decisions.value.toLocaleString('en-GB')} appealable decisions in ${decisions.year} (${decisions.source})`
    : null
}
