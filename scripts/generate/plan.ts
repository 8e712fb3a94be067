import type { LocalDate } from '@common-ground/domain'
import { dayOf, numberOf } from './days.ts'
import { GROWTH_A_YEAR, MONTHS } from './rates.ts'

/** What is to be generated. The same wish gives the same data, on every machine and however often it was interrupted. */
export type Wish = {
  readonly authorities: number
  readonly cases: number
  readonly seed: number
  /** Nothing happens on this day or later; next dates are seen from it. */
  readonly until: LocalDate
}

/** Some neighbouring cases of one authority, written together or not at all. */
export type Batch = {
  readonly number: number
  readonly authority: number
  readonly from: number
  readonly to: number
}

const DAYS = 1_095
/** How uneven authorities are: with 153 of them the largest has about 3.8% of all cases, as in England. */
const SKEW = 0.34
/** The two smallest are far smaller than the rest, as the City of London and the Isles of Scilly are. */
const TINY = 0.05
const IN_A_BATCH = 200

/**
 * How many cases each authority has, the largest first: shares by a logistic curve over their ranks. They add up to the
 * cases that are wished for, and each has one at least.
 */
export function sizesOf({ authorities, cases }: Wish): readonly number[] {
  const weights = Array.from({ length: authorities }, (_, rank) => {
    const place = (authorities - rank - 0.5) / authorities
    const weight = (place / (1 - place)) ** SKEW
    return authorities > 10 && rank >= authorities - 2 ? weight * TINY : weight
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const sizes = weights.map((weight) => 1 + Math.floor(((cases - authorities) * weight) / whole))
  const left = cases - sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, rank) => (rank === 0 ? size + left : size))
}

/** Every batch, in the order they are begun. */
export function batchesOf(wish: Wish): readonly Batch[] {
  const batches: Batch[] = []
  for (const [authority, size] of sizesOf(wish).entries()) {
    for (let from = 0; from < size; from += IN_A_BATCH) {
      batches.push({ number: batches.length, authority, from, to: Math.min(from + IN_A_BATCH, size) })
    }
  }
  return batches
}

/** Draws the day on which a case is raised, from a number between 0 and 1: by month, by weekday, and more every year. */
export function raisedOn(until: LocalDate): (drawn: number) => number {
  const last = numberOf(until) - 1
  const sums: number[] = []
  let sum = 0
  for (let at = 0; at < DAYS; at += 1) {
    const day = dayOf(last - DAYS + 1 + at)
    const isWeekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
    sum += (MONTHS[Number(day.slice(5, 7)) - 1] ?? 1) * (isWeekend ? 0.3 : 1) * GROWTH_A_YEAR ** (at / 365)
    sums.push(sum)
  }
  return (drawn) => {
    const wanted = drawn * sum
    let [low, high] = [0, DAYS - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return last - DAYS + 1 + low
  }
}
