import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, type Cells, hiddenThemselves, type Sum, suppress, type ToldBefore } from '../src/index.ts'
import { attack, near, upTo } from './attacker.ts'

/** A table by any number of dimensions, with every total. */
function table(sizes: readonly number[], values: readonly number[]): Cells {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const index = (at: readonly number[]): number =>
    at.reduce((sum, place, axis) => sum * (sizes[axis] ?? 1) + place, 0)
  const totalAt = (at: readonly (number | 'all')[]): number => {
    const axis = at.indexOf('all')
    if (axis < 0) return values[index(at as readonly number[])] ?? 0
    return Array.from({ length: sizes[axis] ?? 0 }, (_, place) => totalAt(at.with(axis, place))).reduce(
      (a, b) => a + b,
      0,
    )
  }
  const places = sizes.reduce<(number | 'all')[][]>(
    (some, size) =>
      some.flatMap((at) => [...Array(size).keys(), 'all' as const].map((place) => [...at, place])),
    [[]],
  )
  for (const at of places) {
    cells.push({ id: at.join(), value: totalAt(at) })
    at.forEach((place, axis) => {
      if (place !== 'all') return
      const parts = Array.from({ length: sizes[axis] ?? 0 }, (_, each) => at.with(axis, each).join())
      sums.push({ whole: at.join(), parts })
    })
  }
  return { cells, sums }
}

const counts = (size: number, most = 9) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: size, maxLength: size })

describe('what is hidden stays hidden', () => {
  test('an attacker who tries every number finds none of them in a table with its totals', () => {
    fc.assert(
      fc.property(counts(6), (values) => {
        const cells = table([2, 3], values)
        expect(attack(cells, suppress(cells), upTo(12))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('nor in one by team, part and month, with every total', () => {
    fc.assert(
      fc.property(counts(8, 12), (values) => {
        const cells = table([2, 2, 2], values)
        expect(attack(cells, suppress(cells), near)).toEqual([])
      }),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(counts(12, 12), (values) => {
        const cells = table([2, 3, 2], values)
        expect(attack(cells, suppress(cells), near)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('a planted leak is found: small numbers hidden alone are what the totals leave', () => {
    const cells = table([2, 3], [3, 12, 20, 15, 6, 30])
    expect(attack(cells, hiddenThemselves(cells), upTo(40))).toEqual([{ id: '0,0', only: 3 }])
    const hidden = suppress(cells)
    expect([...hidden].toSorted()).toEqual(['0,0', '0,1', '1,0', '1,1'])
    expect(attack(cells, hidden, upTo(40))).toEqual([])
    // And in most tables where something is small.
    let leaks = 0
    fc.assert(
      fc.property(counts(6), (values) => {
        const each = table([2, 3], values)
        leaks += attack(each, hiddenThemselves(each), upTo(12)).length
      }),
      { numRuns: 50 },
    )
    expect(leaks).toBeGreaterThan(20)
    const deep = table([2, 2, 2], [3, 12, 20, 15, 6, 30, 9, 8])
    expect(attack(deep, hiddenThemselves(deep), near)).toEqual([{ id: '0,0,0', only: 3 }])
  })

  test('two numbers that add up to nothing hide nothing', () => {
    const cells = table([3], [0, 2, 0])
    // The total is small itself; were it shown, all three would be known.
    expect(hiddenThemselves(cells)).toEqual(new Set(['1', 'all']))
    const zeros = table([3], [0, 0, 7])
    expect(suppress(zeros)).toEqual(new Set())
    fc.assert(
      fc.property(counts(6), (values) => {
        const each = table([2, 3], values)
        const hidden = suppress(each)
        const value = new Map(each.cells.map((cell) => [cell.id, cell.value]))
        for (const { whole, parts } of each.sums) {
          const gone = parts.filter((id) => hidden.has(id))
          if (gone.length === 0 || hidden.has(whole)) continue
          expect(gone.length).toBeGreaterThan(1)
          expect(gone.reduce((sum, id) => sum + (value.get(id) ?? 0), 0)).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('what is never told is protected all the same: those that were late, of those that were due', () => {
    const cells: Cells = {
      cells: [
        { id: 'due', value: 20 },
        { id: 'in time', value: 18 },
        { id: 'late', value: 2, untold: true },
      ],
      sums: [{ whole: 'due', parts: ['in time', 'late'] }],
    }
    expect(attack(cells, hiddenThemselves(cells), upTo(20))).toEqual([{ id: 'late', only: 2 }])
    expect(suppress(cells)).toEqual(new Set(['in time']))
  })
})

describe('no more is hidden than has to be', () => {
  test('nothing, where nothing is small', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 60 })), { minLength: 12, maxLength: 12 }),
        (values) => {
          expect(suppress(table([2, 3, 2], values))).toEqual(new Set())
        },
      ),
    )
  })

  test('one small number in a table takes three others with it, and no total', () => {
    const cells = table(
      [4, 12],
      Array.from({ length: 48 }, (_, at) => (at === 17 ? 2 : 10 + at)),
    )
    const hidden = suppress(cells)
    expect(hidden.size).toBe(4)
    expect([...hidden].filter((id) => id.includes('all'))).toEqual([])
  })

  test('something goes with it rather than nothing, which may be known elsewhere', () => {
    expect(suppress(table([4], [3, 0, 8, 9]))).toEqual(new Set(['0', '2']))
    // Where there is nothing else, nothing will do, or the whole.
    expect(suppress(table([2], [8, 3]))).toEqual(new Set(['0', '1']))
  })
})

test('the same numbers in another order hide the same', () => {
  fc.assert(
    fc.property(counts(12, 15), fc.integer({ min: 1, max: 1e6 }), (values, turn) => {
      const { cells, sums } = table([3, 4], values)
      const turned = <T>(some: readonly T[]): T[] =>
        some
          .map((each, at) => ({ each, by: (at * 7919 * turn) % 101 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each)
      const other = {
        cells: turned(cells),
        sums: turned(sums).map((sum) => ({ ...sum, parts: turned(sum.parts) })),
      }
      expect([...suppress(other)].toSorted()).toEqual([...suppress({ cells, sums })].toSorted())
    }),
  )
})

describe('two publications held against each other', () => {
  /** Twelve months, then one more and the total of all: what was told before is still known. */
  test('months that come one by one, each with the total so far', () => {
    fc.assert(
      fc.property(counts(6, 9), (months) => {
        const told = new Map<string, 'shown' | 'hidden'>()
        const cells: Cell[] = []
        const sums: Sum[] = []
        months.forEach((value, at) => {
          cells.push({ id: `month ${at}`, value })
          cells.push({ id: `to ${at}`, value: months.slice(0, at + 1).reduce((a, b) => a + b, 0) })
          sums.push({ whole: `to ${at}`, parts: months.slice(0, at + 1).map((_, each) => `month ${each}`) })
          const before: ToldBefore = new Map(told)
          const hidden = suppress({ cells, sums }, before)
          for (const { id } of cells) {
            const now = hidden.has(id) ? 'hidden' : 'shown'
            // Nothing is taken back, and nothing comes out later.
            expect(told.get(id) ?? now).toBe(now)
            told.set(id, now)
          }
          expect(attack({ cells, sums }, hidden, near)).toEqual([])
        })
      }),
      { numRuns: 60 },
    )
  })

  test('all, and all but one team', () => {
    const cells = table([2], [40, 3])
    expect(attack(cells, hiddenThemselves(cells), upTo(45))).toEqual([{ id: '1', only: 3 }])
    expect(suppress(cells)).toEqual(new Set(['0', '1']))
  })
})

test('sums that do not add up, or name what is not there, are refused', () => {
  const cells: Cell[] = [
    { id: 'a', value: 1 },
    { id: 'b', value: 2 },
  ]
  expect(() => suppress({ cells, sums: [{ whole: 'a', parts: ['b'] }] })).toThrow('not the sum')
  expect(() => suppress({ cells, sums: [{ whole: 'a', parts: ['c'] }] })).toThrow('no cell called c')
  expect(() => suppress({ cells: [{ id: 'a', value: -1 }], sums: [] })).toThrow('no count')
  expect(() => suppress({ cells: [...cells, ...cells], sums: [] })).toThrow('one name')
})
