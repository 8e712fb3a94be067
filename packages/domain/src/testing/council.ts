import { addMonths, type LocalDate } from '../calendar/index.ts'
import { PUBLIC_MEASURES } from '../figures/public/measures.ts'
import type { FrozenQuarter } from '../figures/public/quarters.ts'
import { type MeasureId, measureOf } from '../figures/table.ts'
import type { Truth } from './outsider.ts'

type Parts = FrozenQuarter['parts']
type Counts = Pick<FrozenQuarter, 'n' | 'of' | 'parts'>

/** Numbers that look drawn and are the same each time, from 0 up to and with the one that is asked for. */
export function drawn(seed: number): (most: number) => number {
  let now = seed
  return (most) => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((now / 2_147_483_648) * (most + 1))
  }
}

/** A whole in parts, the first of them the largest as a rule, so that some are small. */
function inParts(draw: (most: number) => number, total: number, measure: MeasureId): Parts {
  const ids = measureOf(measure).parts?.all.map(({ id }) => id) ?? []
  const counts = ids.map(() => 0)
  for (let each = 0; each < total; each += 1) {
    const at = Math.min(draw(ids.length - 1), draw(ids.length - 1))
    counts[at] = (counts[at] ?? 0) + 1
  }
  return ids.map((id, at) => ({ id, of: counts[at] ?? 0 }))
}

const sumOf = (parts: Parts, ...ids: readonly string[]): number =>
  parts.filter(({ id }) => ids.includes(id)).reduce((sum, { of }) => sum + of, 0)

/** A quarter of every measure that is told outside, whose numbers hang together as those of a record do. */
function quarterOf(draw: (most: number) => number, size: number): ReadonlyMap<MeasureId, Counts> {
  const found = new Map<MeasureId, Counts>()
  const put = (id: MeasureId, of: number, n = draw(of), parts: Parts = []) => found.set(id, { n, of, parts })
  const whole = (id: MeasureId, of: number): Parts => {
    const parts = inParts(draw, of, id)
    put(id, of, of, parts)
    return parts
  }
  const raised = draw(size)
  put('raised', raised, raised)
  whole('channel', raised)
  const kinds = whole('decision-type', raised)
  put('sen2-ready', raised - sumOf(kinds, 'SUP', 'OTH'))
  put('officer-named', Math.max(0, raised - draw(2)))
  put('first-contact', Math.max(0, raised - draw(4)))
  const closed = draw(size)
  put('settled-early', closed)
  put('fairness-answered', closed)
  const held = draw(Math.ceil(size / 2))
  const outcomes = whole('mediation-outcome', held)
  put('could-decide', held)
  put('mediation-then-appeal', held)
  const looked = draw(Math.ceil(size / 2))
  const results = whole('reconsidered', looked)
  put('notice-complete', Math.max(0, looked - draw(1)))
  const ends = whole('appeal-end', draw(Math.ceil(size / 3)))
  const changed =
    sumOf(results, 'changed', 'partlyChanged') +
    sumOf(outcomes, 'full', 'part') +
    sumOf(ends, 'conceded', 'forFamily', 'inPart') +
    draw(Math.ceil(size / 8))
  const known = draw(changed)
  put('causes', changed, known, inParts(draw, known, 'causes'))
  const arranged = draw(size)
  const moved = draw(arranged)
  put('postponed', arranged, moved, inParts(draw, moved, 'postponed'))
  for (const id of PUBLIC_MEASURES) {
    if (found.has(id)) continue
    const of = draw(size)
    put(id, of, measureOf(id).share ? draw(of) : of)
  }
  return found
}

/**
 * A made-up council: a number of quarters of every measure that is told outside, one after the other, each frozen at a moment
 * of its own. For tests.
 *
 * @param size the most of anything in a quarter: with 15 most numbers are small, with 150 few are.
 */
export function madeUpCouncil(seed: number, first: LocalDate, quarters: number, size: number): Truth {
  const draw = drawn(seed)
  const all = Array.from({ length: quarters }, (_, at) => ({
    quarter: addMonths(first, 3 * at),
    at,
    counts: quarterOf(draw, size),
  }))
  return new Map(
    PUBLIC_MEASURES.map((id) => [
      id,
      all.flatMap(({ quarter, at, counts }) => {
        const its = counts.get(id)
        return its ? [{ quarter, at, ...its }] : []
      }),
    ]),
  )
}
