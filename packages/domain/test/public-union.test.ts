import { describe, expect, test } from 'vitest'
import {
  DRAFT_MEASURES,
  isMeasure,
  localDate,
  MEASURES,
  measureOf,
  OPEN_MEASURES,
  PACK_LEFT_OUT,
  PACK_MEASURES,
  PUBLIC_MEASURES,
  type PublicFigure,
  publicFigures,
} from '../src/index.ts'
import { madeUpCouncil } from '../src/testing/council.ts'
import type { FoundOut } from '../src/testing/find-out.ts'
import { cellByCell, foundOut, type Heard, type Truth } from '../src/testing/outsider.ts'

const FIRST = localDate('2025-01-01')

const tell = (truth: Truth) =>
  publicFigures([...truth].map(([id, quarters]) => ({ measure: measureOf(id), quarters })))

/** What is read of everything that is told. */
const read = (told: ReadonlyMap<string, readonly PublicFigure[]>): readonly Heard[] =>
  [...told].flatMap(([measure, figures]) =>
    figures.flatMap(({ span, kind, of, n, parts }) => {
      const when = kind === 'year' ? span.from.slice(0, 4) : span.from
      const numbers: readonly (readonly [string, number | null])[] = [
        ['of', of],
        ...(n === undefined ? [] : [['n', n] as const]),
        ...parts.map((part) => [part.id, part.of] as const),
      ]
      if (!isMeasure(measure)) throw new Error(measure)
      return numbers.map(([number, value]) => ({ measure, when, number, value }))
    }),
  )

/** The first quarters of a council, as they were when no more had been. */
const upTo = (truth: Truth, quarters: number): Truth =>
  new Map([...truth].map(([id, all]) => [id, all.filter(({ at }) => at < quarters)]))

const sure = (found: readonly FoundOut[]) => found.filter(({ isSure }) => isSure)

/** Small councils and large ones, eight quarters of each. */
const COUNCILS = [8, 15, 30, 30, 60, 60, 150, 400].map((size, seed) =>
  madeUpCouncil(seed + 1, FIRST, 8, size),
)

describe('everything that is told outside', () => {
  test('is what happened and is counted in things of one case each; all else is left out with a reason', () => {
    const told = new Set(PUBLIC_MEASURES)
    const left = PACK_LEFT_OUT.flatMap(({ measures }) => measures)
    expect(left.filter(({ id }) => told.has(id))).toEqual([])
    const named = new Set([...told, ...left.map(({ id }) => id)])
    // What is told with another is not named by itself.
    expect(MEASURES.filter(({ id, toldWith }) => !named.has(id) && !toldWith)).toEqual([])
    expect(PACK_MEASURES.length).toBe(26)
    for (const id of [...OPEN_MEASURES, ...DRAFT_MEASURES.map((each) => each.id)])
      expect(PACK_MEASURES.map((each) => each.id)).toContain(id)
  })

  test('gives no hidden number away to whoever kept all of it from every quarter, and knows what hangs together', () => {
    for (const truth of COUNCILS) {
      const heard = Array.from({ length: 8 }, (_, at) => read(tell(upTo(truth, at + 1)))).flat()
      expect(foundOut(truth, heard)).toEqual([])
      // Something is hidden, or there would be nothing to find.
      expect(heard.filter(({ value }) => value === null).length).toBeGreaterThan(50)
    }
  })

  test('does where small numbers are hidden one by one: the outsider finds many', () => {
    for (const truth of COUNCILS) expect(sure(foundOut(truth, cellByCell(truth))).length).toBeGreaterThan(20)
  })

  test('does where measures are decided each by itself', () => {
    const found = COUNCILS.map((truth) => {
      const apart = [...truth].flatMap(([id, quarters]) => read(tell(new Map([[id, quarters]]))))
      return sure(foundOut(truth, apart)).length
    })
    expect(found.filter((leaks) => leaks > 0).length).toBeGreaterThan(4)
  })

  test('is mostly told where numbers are large', () => {
    const large = read(tell(madeUpCouncil(9, FIRST, 8, 400)))
    expect(large.filter(({ value }) => value === null).length / large.length).toBeLessThan(0.25)
  })

  test('is decided within a second for ten years of a small council', () => {
    const truth = madeUpCouncil(10, FIRST, 40, 12)
    // The best of three: other tests run at the same time.
    const times = [1, 2, 3].map(() => {
      const begun = performance.now()
      expect(tell(truth).get('raised')).toHaveLength(50)
      return performance.now() - begun
    })
    expect(Math.min(...times)).toBeLessThan(1_000)
  })
})
