import { cases, type FrozenTally, figureMonths } from '@common-ground/db'
import type { MeasureId } from '@common-ground/domain'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenNumbersView } from '../src/contracts/index.ts'
import { HERE, house, type Person, raised, THERE } from './house.ts'

const built = house()
let manager: Person
beforeAll(async () => {
  manager = await built.person('manager')
})

const open = (isOpen: boolean) => built.staff(manager).openNumbers.set({ isOpen })
const read = () => built.portal(null).openNumbers.show()

const tally = (
  period: string,
  part: string | null,
  n: number,
  result: 'yes' | 'no' = 'yes',
): FrozenTally => ({
  period,
  result,
  due: null,
  part,
  days: null,
  teamId: null,
  n,
  amount: 0,
})
const firstOf = (month: string) => `${month}-01`
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => firstOf(`2026-${month}`))

/** Freezes months of a measure as they were planted: all of a quarter stands in its first month. */
async function frozen(
  measure: MeasureId,
  quarters: readonly (readonly [string | null, number, ('yes' | 'no')?][])[],
) {
  await built.owner.db.insert(figureMonths).values(
    MONTHS.map((month, at) => ({
      authorityId: HERE,
      month,
      measure,
      asAt: new Date(Date.UTC(2026, at + 1, 1, 0, 4)),
      tallies:
        at % 3 === 0
          ? (quarters[at / 3] ?? []).map(([part, n, result]) => tally(month, part, n, result))
          : [],
      shares: { all: [0, 0] as const, none: [0, 0] as const, teams: {} },
    })),
  )
}

const rows = (view: OpenNumbersView, id: MeasureId) =>
  Object.fromEntries(
    view.figures.find((figure) => figure.id === id)?.rows.map(({ label, values }) => [label, values]) ?? [],
  )

describe('numbers that everybody may read', () => {
  test('are not there until a manager opens them, and go when a manager ends that; each time is kept', async () => {
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await open(false)).toEqual({ changed: false })
    expect(await Promise.all([open(true), open(true)])).toContainEqual({ changed: true })
    expect(await read()).toEqual({ periods: [], figures: [], asAt: null })
    await expect(built.portal(null, THERE).openNumbers.show()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await open(false)).toEqual({ changed: true })
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await open(true)).toEqual({ changed: true })
    const { isOpen, times } = await built.staff(manager).openNumbers.show()
    expect(isOpen).toBe(true)
    expect(times.map((time) => [time.isOpen, time.by])).toEqual([
      [true, 'Invented manager'],
      [false, 'Invented manager'],
      [true, 'Invented manager'],
    ])
    const audit = await built.owner
      .sql`select action from audit_log where action like 'open-numbers.%' order by action`
    expect(audit.map(({ action }) => action)).toEqual([
      'open-numbers.close',
      'open-numbers.open',
      'open-numbers.open',
    ])
  })

  test('nobody but a manager opens them', async () => {
    for (const role of ['officer', 'decisionMaker'] as const) {
      const who = await built.person(role)
      await expect(built.staff(who).openNumbers.set({ isOpen: true })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(built.staff(who).openNumbers.show()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('come from frozen months, quarter by quarter, with what is small hidden and what would give it away', async () => {
    await frozen('mediation-in-time', [
      [
        [null, 12],
        [null, 8, 'no'],
      ],
      [
        [null, 18],
        [null, 2, 'no'],
      ],
      [[null, 7]],
    ])
    await frozen('mediation-outcome', [
      [
        ['full', 20],
        ['part', 10],
        ['none', 6, 'no'],
      ],
      [
        ['full', 20],
        ['part', 3],
        ['none', 6, 'no'],
      ],
      [['full', 9]],
    ])
    const view = await read()
    expect(view.periods.map(({ label }) => label)).toEqual([
      'January 2026 to March 2026',
      'April 2026 to June 2026',
      'July 2026 to September 2026',
    ])
    expect(view.asAt).toBe('1 October 2026 at 1:04am')
    expect(rows(view, 'mediation-in-time')).toEqual({
      'Mediations due': [20, 20, 7],
      'Held by the last of the 30 days': [12, 'hidden', 'hidden'],
      Share: [60, 'hidden', 'hidden'],
    })
    expect(rows(view, 'mediation-outcome')).toEqual({
      'Full agreement': [20, 20, 'hidden'],
      'Agreement in part': [10, 'hidden', 'hidden'],
      'No agreement': [6, 'hidden', 'hidden'],
      'All mediations': [36, 29, 9],
    })
    // A measure of which nothing is frozen has no figures, and says so.
    expect(rows(view, 'reply')).toMatchObject({ Share: ['none', 'none', 'none'] })
    expect(await built.staff(manager).openNumbers.show()).toMatchObject(view)
  })

  test('whoever reads them learns nothing that is not on the page: no part, no month, no wait beside', async () => {
    const said = JSON.stringify(await read())
    expect(said).not.toMatch(/teamId|tallies|"days"|reference/)
  })
})

describe('what the service learned in a quarter', () => {
  const at = () => built.staff(manager).learningNotes
  const BODY = 'Most changes came from newer reports.\r\n\r\nWe ask for them earlier from January.'

  test('is drafted from the figures, which are hidden as everybody reads them', async () => {
    await frozen('reconsidered', [
      [
        ['changed', 11],
        ['partlyChanged', 6],
        ['kept', 9, 'no'],
      ],
      [
        ['changed', 12],
        ['partlyChanged', 7],
        ['kept', 9, 'no'],
      ],
      [
        ['changed', 14],
        ['partlyChanged', 2],
        ['kept', 9, 'no'],
      ],
    ])
    const { draft, note, label } = await at().show({ quarter: '2026-04' })
    expect([label, note]).toEqual(['April 2026 to June 2026', null])
    expect(draft).toContain('What we learned, April 2026 to June 2026')
    expect(draft).toContain(
      'There were 28 reconsiderations. In the quarter before there were 26.\n- Changed: 12\n- Not changed: 9\n- Changed in part: 7',
    )
    const small = (await at().show({ quarter: '2026-07' })).draft
    expect(small).toContain('- Changed: 14')
    expect(small).toContain(
      '- Hidden, because they are small or would give a small number away: Changed in part; Not changed',
    )
    expect(await at().list()).toMatchObject([
      { quarter: '2026-07', isFrozen: true, hasNote: false },
      { quarter: '2026-04' },
      { quarter: '2026-01' },
    ])
    await expect(at().show({ quarter: '2025-01' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const officer = await built.person('officer')
    await expect(built.staff(officer).learningNotes.show({ quarter: '2026-04' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is saved in versions, and the second of two editors is told', async () => {
    const note = { quarter: '2026-04', body: BODY }
    expect(await at().save({ ...note, seen: 0 })).toEqual({ ok: true, version: 1 })
    expect(await at().save({ ...note, body: 'Another text.', seen: 0 })).toEqual({
      ok: false,
      overtaken: { by: 'Invented manager', version: 1 },
    })
    expect(await at().save({ ...note, body: 'Another text.', seen: 1 })).toEqual({ ok: true, version: 2 })
    const view = await at().show({ quarter: '2026-04' })
    expect(view.note).toMatchObject({ version: 2, body: 'Another text.', writtenBy: 'Invented manager' })
    expect(view.earlier).toMatchObject([{ version: 1, body: BODY.replaceAll('\r\n', '\n') }])
    expect(await at().save({ quarter: '2026-01', body: 'x'.repeat(20_000), seen: 0 })).toMatchObject({
      ok: true,
    })
    await expect(at().save({ quarter: '2026-01', body: ' ', seen: 1 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(at().save({ quarter: '2024-01', body: 'Early.', seen: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is refused while it points to a case, and nothing is written', async () => {
    const family = await built.person('family')
    const reference = await raised(built, family)
    await built.owner.sql`update case_people set full_name = 'Rowan O’Elm-Ash' where kind = 'child'
      and case_id = (select id from cases where reference = ${reference})`
    const save = (body: string) => at().save({ quarter: '2026-07', seen: 0, body })
    const plain = reference.toLowerCase().replaceAll('-', ' ')
    for (const [body, references, names] of [
      [`As in ${reference}.`, [reference], []],
      [`As in ${plain}, and others.`, [plain], []],
      ['We met rowan o’elm-ash twice.', [], ['rowan o’elm-ash']],
      ['Rowan’s plan was late.', [], ['Rowan']],
      ['One family, that of Rowan, waited.', [], ['Rowan']],
    ] as const) {
      expect([body, await save(body)]).toEqual([body, { ok: false, references, names }])
    }
    // A restricted case is looked through for those alone who may know of it.
    await built.owner.db
      .update(cases)
      .set({ restrictedTo: [family.id] })
      .where(eq(cases.reference, reference))
    expect(await save('One family, that of Rowan, waited. Ring 01743 100 200.')).toMatchObject({ ok: true })
  })
})
