import { localDate, measureOf } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { measureView } from '../src/staff/figures/view.ts'

const day = localDate
const frozen = (month: string, n: number, of: number) => ({
  measure: 'supporter' as const,
  month: day(month),
  asAt: new Date(`${month}T00:03:00Z`),
  n,
  of,
})
const view = (months: readonly ReturnType<typeof frozen>[]) =>
  measureView({
    measure: { ...measureOf('supporter'), id: 'supporter' },
    tallies: [],
    beside: [],
    frozen: months,
    settings: { targets: [], numbers: [] },
    span: { from: day('2026-01-01'), to: day('2026-11-01') },
    team: undefined,
    today: day('2026-11-27'),
  }).months.map(({ month, percent, of }) => [month, of.count, percent])

describe('the months of what stands now', () => {
  test('have no hole where nobody froze one, and no figure there', () => {
    expect(view([frozen('2026-03-01', 1, 4), frozen('2026-05-01', 2, 4)])).toEqual([
      ['2026-03-01', 4, 25],
      ['2026-04-01', 0, null],
      ['2026-05-01', 4, 50],
    ])
  })

  test('are none before one is frozen, and none of other spans', () => {
    expect(view([])).toEqual([])
    expect(view([frozen('2025-12-01', 1, 4)])).toEqual([])
  })
})
