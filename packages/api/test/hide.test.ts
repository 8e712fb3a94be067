import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeasureView, ShareView } from '../src/contracts/index.ts'
import { drawn } from '../src/staff/exports/scrutiny/drawing.ts'
import { hide } from '../src/staff/exports/scrutiny/hide.ts'

const share = (n: number, of: number, label = 'All'): ShareView => ({
  label,
  n: { count: n, query: '?measure=reply&result=yes' },
  of: { count: of, query: '?measure=reply' },
  percent: of === 0 ? null : Math.round((100 * n) / of),
})

const measure = (whole: ShareView, rest: Partial<MeasureView> = {}): MeasureView => ({
  id: 'reply',
  number: 'D6',
  name: 'Replies in time',
  kind: 'flow',
  chart: 'line',
  sentence: `${whole.n.count} of ${whole.of.count} replies were in time.`,
  told: 'share',
  whole,
  open: 0,
  counted: { one: 'reply', many: 'replies' },
  parts: null,
  bands: [],
  months: [],
  quarters: [],
  years: [],
  costs: [],
  waits: null,
  per: null,
  definition: {
    numerator: 'In time',
    denominator: 'All',
    dated: 'the day',
    owner: 'Manager',
    target: null,
    source: 'Law',
    note: null,
  },
  ...rest,
})

test.each<[string, number, number, number | null, number | null, number | null | 'none']>([
  ['nothing to count', 0, 0, 0, 0, 'none'],
  ['one of very many', 1, 120, null, 120, null],
  ['four of very many', 4, 120, null, 120, null],
  ['five of very many', 5, 120, 5, 120, 4],
  ['none of very many', 0, 120, 0, 120, 0],
  ['all of very many', 120, 120, 120, 120, 100],
  ['all but three: those three could be worked out', 117, 120, null, 120, null],
  ['a whole that is small', 2, 4, null, null, null],
  ['too few for a share', 9, 9, 9, 9, null],
  ['just enough for a share', 5, 10, 5, 10, 50],
])('%s', (_, n, of, shownN, shownOf, percent) => {
  expect(hide(measure(share(n, of))).whole).toEqual({ label: 'All', n: shownN, of: shownOf, percent })
})

test('a sentence with a number that is hidden is not said, nor what is worked out from few', () => {
  const waits = { median: 3, ninetieth: 9, unit: 'days', from: 'the day' } as const
  const few = hide(measure(share(3, 8), { waits, per: '3 for each 1,000 plans' }))
  expect(few).toMatchObject({
    sentence: 'A number here is small, and is hidden.',
    waits: null,
    per: null,
    hides: true,
  })
  const many = hide(measure(share(30, 80), { waits, per: '3 for each 1,000 plans' }))
  expect(many).toMatchObject({ sentence: '30 of 80 replies were in time.', waits, hides: false })
})

test('what a route cost is hidden where few took it', () => {
  const cost = { providerPence: 90_000, minutes: 60, timePence: null }
  const { costs } = hide(
    measure(share(20, 20), {
      costs: [
        { route: share(2, 2, 'Mediation'), ...cost },
        { route: share(9, 9, 'Appeal'), ...cost },
      ],
    }),
  )
  expect(costs).toEqual([
    { route: 'Mediation', of: null, cost: null },
    { route: 'Appeal', of: 9, cost },
  ])
})

test('a chart of nothing but nought and hidden numbers is not drawn', () => {
  const month = (of: number, at: number) => ({
    ...share(of, of),
    month: `2026-0${at}-01` as never,
    frozen: null,
  })
  const of = (counts: readonly number[]) =>
    drawn(
      hide(measure(share(20, 20), { told: 'count', months: counts.map((each, at) => month(each, at + 1)) })),
    )
  expect(of([0, 3, 0, 2, 1])).toBeNull()
  expect(of([0, 3, 0, 9, 0])?.alt).toMatch(/^Line chart\. How many in each month, All to All\./)
})

test('no count from 1 to 4 is ever shown, whole, in part or drawn', () => {
  const some = fc.nat(60).chain((of) => fc.nat(of).map((n) => share(n, of)))
  const months = fc.array(some, { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(some, months, fc.constantFrom('share', 'count', 'byPart'), (whole, all, told) => {
      const dated = all.map((each, at) => ({
        ...each,
        month: `2026-${String(at + 1).padStart(2, '0')}-01` as never,
        frozen: null,
      }))
      const shown = hide(measure(whole, { told, months: dated, bands: all, years: all }))
      for (const { n, of } of [shown.whole, ...shown.months, ...shown.bands, ...shown.years]) {
        if (told === 'share') expect(n === null || n === 0 || Number(n) > 4).toBe(true)
        expect(of === null || of === 0 || Number(of) > 4).toBe(true)
      }
      const texts = drawn({ ...shown, measure: { ...shown.measure, chart: 'bar' } })?.drawing.shapes ?? []
      for (const shape of texts) {
        if (shape.kind === 'text' && shape.bold) expect(['1', '2', '3', '4']).not.toContain(shape.words)
      }
    }),
  )
})
