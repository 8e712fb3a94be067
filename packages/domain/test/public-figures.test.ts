import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  type Cell,
  type FrozenQuarter,
  type FrozenTallies,
  frozenQuarters,
  lastEndedQuarter,
  learningDraft,
  localDate,
  measureOf,
  type PublicFigure,
  publicFigures as publicTogether,
  quarterOf,
  type Sum,
  type Tally,
} from '../src/index.ts'
import { attack, near } from './attacker.ts'

const OUTCOME = measureOf('mediation-outcome')
const IN_TIME = measureOf('mediation-in-time')
const LETTERS = measureOf('notice-complete')
const RECONSIDERED = measureOf('reconsidered')
const FIRST = localDate('2025-01-01')
const quarterAt = (at: number) => addMonths(FIRST, 3 * at)

const shares = (numbers: readonly (readonly [yes: number, no: number])[]): readonly FrozenQuarter[] =>
  numbers.map(([n, no], at) => ({ quarter: quarterAt(at), at, n, of: n + no, parts: [] }))
const byParts = (numbers: readonly (readonly [number, number, number])[]): readonly FrozenQuarter[] =>
  numbers.map(([full, part, none], at) => ({
    quarter: quarterAt(at),
    at,
    n: full + part,
    of: full + part + none,
    parts: [
      { id: 'full', of: full },
      { id: 'part', of: part },
      { id: 'none', of: none },
    ],
  }))

/** One measure by itself. */
const publicFigures = (
  measure: typeof OUTCOME,
  quarters: readonly FrozenQuarter[],
): readonly PublicFigure[] => publicTogether([{ measure, quarters }]).get(measure.id) ?? []

/** All that somebody knows who has every page there ever was: what is shown, and how it all adds up. */
function known(figures: readonly PublicFigure[], quarters: readonly FrozenQuarter[]) {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const hidden = new Set<string>()
  const names = (counts: FrozenQuarter, n: boolean): [string, number][] =>
    n
      ? [
          ['yes', counts.n],
          ['no', counts.of - counts.n],
        ]
      : counts.parts.map(({ id, of }) => [id, of])
  for (const { span, kind, of, n, parts } of figures) {
    const its = quarters.filter(({ quarter }) => quarter >= span.from && quarter <= span.to)
    const id = `${kind} ${span.from}`
    const add = (name: string, value: number, told: number | null | undefined) => {
      cells.push({ id: `${id} ${name}`, value, ...(told === undefined && { untold: true as const }) })
      if (told === null) hidden.add(`${id} ${name}`)
      else if (told !== undefined) expect(told).toBe(value)
      if (kind === 'year') {
        sums.push({ whole: `${id} ${name}`, parts: its.map(({ quarter }) => `quarter ${quarter} ${name}`) })
      }
    }
    const total = its.reduce((sum, each) => sum + each.of, 0)
    add('all', total, of)
    const all = its.map((each) => names(each, n !== undefined))
    for (const [at, [name]] of (all[0] ?? []).entries()) {
      const value = all.reduce((sum, each) => sum + (each[at]?.[1] ?? 0), 0)
      add(
        name,
        value,
        name === 'yes' ? n : name === 'no' ? undefined : parts.find((each) => each.id === name)?.of,
      )
    }
    sums.push({ whole: `${id} all`, parts: (all[0] ?? []).map(([name]) => `${id} ${name}`) })
  }
  return { cells: { cells, sums }, hidden }
}

const small = fc.integer({ min: 0, max: 14 })

describe('quarters and years as everybody may read them', () => {
  test('whoever kept every page works out no small number of a share', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { minLength: 4, maxLength: 6 }), (numbers) => {
        const quarters = shares(numbers)
        const { cells, hidden } = known(publicFigures(IN_TIME, quarters), quarters)
        expect(attack(cells, hidden, near)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('nor of the parts of a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { minLength: 4, maxLength: 5 }), (numbers) => {
        const quarters = byParts(numbers)
        const { cells, hidden } = known(publicFigures(OUTCOME, quarters), quarters)
        expect(attack(cells, hidden, near)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('each page says what the one before said, and shows nothing that it hid', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { minLength: 2, maxLength: 9 }), (numbers) => {
        const quarters = byParts(numbers)
        const last = new Map(
          publicFigures(OUTCOME, quarters).map((each) => [`${each.kind} ${each.span.to}`, each]),
        )
        for (const earlier of publicFigures(OUTCOME, quarters.slice(0, -1))) {
          expect(last.get(`${earlier.kind} ${earlier.span.to}`)).toEqual(earlier)
        }
      }),
    )
  })

  test('a share of fewer than ten is told by what it is a share of alone', () => {
    const figures = publicFigures(
      IN_TIME,
      shares([
        [9, 0],
        [10, 0],
        [0, 0],
        [30, 20],
      ]),
    )
    const told = figures.map(({ kind, n, of }) => [kind, n, of])
    expect(told.slice(0, 3)).toEqual([
      ['quarter', null, 9],
      ['quarter', 10, 10],
      ['quarter', 0, 0],
    ])
    // The year would give the first quarter away, were it told with the last.
    expect(told.slice(3).filter(([, n]) => n === null)).toHaveLength(1)
  })

  test('a calendar year is there once its four quarters are, even where one was frozen late', () => {
    const all = shares([...Array(5)].map(() => [20, 20] as const))
    const years = (some: readonly FrozenQuarter[]) =>
      publicFigures(IN_TIME, some)
        .filter(({ kind }) => kind === 'year')
        .map(({ span }) => span)
    expect(years(all.slice(0, 3))).toEqual([])
    expect(years(all)).toEqual([{ from: '2025-01-01', to: '2025-12-01' }])
    const gap = all.filter((_, at) => at !== 2)
    expect(years(gap)).toEqual([])
    expect(years([...gap, { ...(all[2] as FrozenQuarter), at: 99 }])).toHaveLength(1)
    // No twelve months of two years: they would be one year less a quarter, and another more.
    expect(publicFigures(IN_TIME, all.slice(1)).map(({ kind }) => kind)).not.toContain('year')
  })

  test('of two measures that count the same things neither tells what the other hides', () => {
    const check = (numbers: readonly (readonly [number, number, number])[], from: number): void => {
      const reconsidered = byParts(numbers).map((each) => ({
        ...each,
        parts: each.parts.map(({ of }, at) => ({ id: ['changed', 'partlyChanged', 'kept'][at] ?? '', of })),
      }))
      // The other is counted from some quarter on, and is frozen a moment later.
      const letters = reconsidered
        .slice(from)
        .map(({ quarter, at, of }) => ({ quarter, at: at + 0.5, n: Math.floor(of / 2), of, parts: [] }))
      const told = publicTogether([
        { measure: LETTERS, quarters: letters },
        { measure: RECONSIDERED, quarters: reconsidered },
      ])
      const wholes = (id: string) =>
        new Map(told.get(id)?.map(({ kind, span, of }) => [`${kind} ${span.from}`, of]))
      const other = wholes('reconsidered')
      for (const [period, of] of wholes('notice-complete'))
        expect([period, of]).toEqual([period, other.get(period)])
    }
    // The year would give the first quarter away, so the last is hidden with it: by whatever name it is told.
    check(
      [
        [1, 1, 1],
        [10, 10, 10],
        [10, 10, 10],
        [10, 10, 10],
      ],
      1,
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, small, small), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
        check,
      ),
    )
  })

  test('what stands now has no quarters to tell', () => {
    expect(() => publicFigures(measureOf('waiting-on-us'), [])).toThrow('no periods')
  })

  test('ten years of them are told within a second', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => [at % 7, (at * 5) % 23, (at * 3) % 11] as const)
    const begun = performance.now()
    expect(publicFigures(OUTCOME, byParts(numbers))).toHaveLength(50)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe('the draft of a note', () => {
  const draft = (measure: typeof IN_TIME | typeof OUTCOME, quarters: readonly FrozenQuarter[]): string => {
    const figures = publicFigures(measure, quarters).filter(({ kind }) => kind === 'quarter')
    const [now, before = null] = figures.toReversed()
    if (!now) throw new Error('There is no quarter')
    return learningDraft([{ measure: { ...measure, id: 'mediation-outcome' }, now, before }])
  }

  test('says what was, what was before, and which numbers are hidden, and leaves room for a person', () => {
    expect(
      draft(
        IN_TIME,
        shares([
          [12, 8],
          [18, 12],
        ]),
      ),
    ).toContain('18 of 30 mediations due were held inside 30 days. That is 60%.')
    expect(draft(IN_TIME, shares([[18, 2]]))).toContain(
      'How many of them due were held inside 30 days is hidden',
    )
    expect(draft(IN_TIME, shares([[0, 0]]))).toContain('There are no mediations to count.')
    expect(draft(IN_TIME, shares([[2, 1]]))).toContain('How many mediations there were is hidden')
    expect(
      draft(
        OUTCOME,
        byParts([
          [0, 0, 0],
          [10, 6, 0],
        ]),
      ),
    ).toContain(
      'There were 16 mediations. In the quarter before there were none.\n- Full agreement: 10\n- Agreement in part: 6',
    )
    expect(draft(OUTCOME, byParts([[9, 9, 9]]))).toMatch(/What we will do differently\nWrite here/)
  })

  test('holds no number that is hidden, and is the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { minLength: 1, maxLength: 3 }), (numbers) => {
        const text = draft(OUTCOME, byParts(numbers))
        expect(draft(OUTCOME, byParts(numbers))).toBe(text)
        expect(text).not.toMatch(/: [1-4]\n|were [1-4] /)
      }),
    )
  })
})

describe('quarters out of frozen months', () => {
  const tally = (period: string, part: string, n: number, more: Partial<Tally> = {}): Tally => ({
    period: localDate(period),
    result: part === 'none' ? 'no' : 'yes',
    due: null,
    part,
    days: null,
    n,
    amount: 0,
    ...more,
  })
  const month = (first: string, on: string, tallies: readonly Tally[]): FrozenTallies => ({
    month: localDate(first),
    on: localDate(on),
    at: Date.parse(on),
    tallies,
  })

  test('a quarter is told once its three months are frozen, and not before', () => {
    const months = [
      month('2026-07-01', '2026-08-01', [tally('2026-07-01', 'full', 6)]),
      month('2026-08-01', '2026-09-01', [tally('2026-08-01', 'none', 7)]),
      month('2026-09-01', '2026-10-02', [tally('2026-09-01', 'full', 8)]),
      month('2026-10-01', '2026-11-01', [tally('2026-10-01', 'full', 9)]),
    ]
    expect(frozenQuarters(OUTCOME, months)).toEqual([
      {
        quarter: '2026-07-01',
        at: Date.parse('2026-10-02'),
        n: 14,
        of: 21,
        parts: [
          { id: 'full', of: 14 },
          { id: 'part', of: 0 },
          { id: 'none', of: 7 },
        ],
      },
    ])
    expect(frozenQuarters(OUTCOME, months.slice(1))).toEqual([])
  })

  test('what nobody could say yet when its month was frozen counts nowhere; what was late by then is late', () => {
    const open = (due: string) =>
      tally('2026-07-01', '', 3, { result: 'open', part: null, due: localDate(due) })
    const months = [
      month('2026-07-01', '2026-08-01', [open('2026-07-31'), open('2026-08-03')]),
      month('2026-08-01', '2026-09-01', []),
      month('2026-09-01', '2026-10-01', []),
    ]
    expect(frozenQuarters(IN_TIME, months)).toMatchObject([{ n: 0, of: 3 }])
  })

  test('which quarter a day is in, and which ended last', () => {
    expect(quarterOf(localDate('2026-12-31'))).toBe('2026-10-01')
    expect(quarterOf(localDate('2026-01-01'))).toBe('2026-01-01')
    expect(lastEndedQuarter(localDate('2026-11-27'))).toBe('2026-07-01')
    expect(lastEndedQuarter(localDate('2026-01-01'))).toBe('2025-10-01')
  })
})
