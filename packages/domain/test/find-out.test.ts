import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, type Cells, hiddenThemselves, suppress } from '../src/index.ts'
import { findOut } from '../src/testing/find-out.ts'
import { attack, upTo } from './attacker.ts'

/** A table of two rows and three columns, with every total. */
function table(values: readonly number[]): Cells {
  const rows = [0, 1].map((row) => values.slice(3 * row, 3 * row + 3))
  const sum = (some: readonly (number | undefined)[]) =>
    some.reduce<number>((all, each) => all + (each ?? 0), 0)
  const cells: Cell[] = [
    ...rows.flatMap((row, at) => [
      ...row.map((value, column) => ({ id: `${at} ${column}`, value })),
      { id: `${at} all`, value: sum(row) },
    ]),
    ...[0, 1, 2].map((column) => ({ id: `all ${column}`, value: sum(rows.map((row) => row[column])) })),
    { id: 'all all', value: sum(values) },
  ]
  const columns = ['0', '1', '2']
  return {
    cells,
    sums: [
      ...['0', '1', 'all'].map((row) => ({
        whole: `${row} all`,
        parts: columns.map((each) => `${row} ${each}`),
      })),
      ...[...columns, 'all'].map((column) => ({
        whole: `all ${column}`,
        parts: [`0 ${column}`, `1 ${column}`],
      })),
    ],
  }
}

test('whoever narrows and splits finds what whoever tries every number finds, and no more', () => {
  let leaks = 0
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 6, maxLength: 6 }), (values) => {
      const cells = table(values)
      for (const hidden of [hiddenThemselves(cells), suppress(cells)]) {
        const shown = new Set(cells.cells.map(({ id }) => id).filter((id) => !hidden.has(id)))
        const found = findOut(cells, shown, [...hidden])
        expect(found.every(({ isSure }) => isSure)).toBe(true)
        const tried = attack(cells, hidden, upTo(14))
        // Nobody who tries every number checks a hidden total against both its row and its column: they find fewer.
        const ids = found.map(({ id }) => id)
        for (const { id, only } of tried) expect(found).toContainEqual({ id, only, isSure: true })
        if (!hidden.has('all all')) expect(ids.toSorted()).toEqual(tried.map(({ id }) => id).toSorted())
        leaks += found.length
      }
    }),
    { numRuns: 60 },
  )
  expect(leaks).toBeGreaterThan(20)
})

test('several inequalities together that each say nothing are seen through', () => {
  // x + y = 1 and x + z = 1 and y + z = 2 leave 0, 1 and 1.
  const cells: Cells = {
    cells: [
      { id: 'x', value: 0 },
      { id: 'y', value: 1 },
      { id: 'z', value: 1 },
      { id: 'a', value: 1 },
      { id: 'b', value: 1 },
      { id: 'c', value: 2 },
    ],
    sums: [
      { whole: 'a', parts: ['x', 'y'] },
      { whole: 'b', parts: ['x', 'z'] },
      { whole: 'c', parts: ['y', 'z'] },
    ],
  }
  const found = findOut(cells, new Set(['a', 'b', 'c']), ['x', 'y', 'z'])
  expect(found.map(({ id, only }) => [id, only])).toEqual([
    ['x', 0],
    ['y', 1],
    ['z', 1],
  ])
  expect(findOut(cells, new Set(['a', 'b']), ['x', 'y', 'z'])).toEqual([])
})
