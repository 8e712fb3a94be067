import { type CaseCommand, fold, localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import {
  connect,
  figureRows,
  freezeMonth,
  keepFigures,
  newText,
  readFrozen,
  readTallies,
  renewLists,
  type Texts,
} from '../src/index.ts'
import { give, house, newPerson, raised, TODAY } from './house.ts'

const open = house()
const HERE = 'wrekinshire'
const NOVEMBER = localDate('2026-11-01')
const DECEMBER = localDate('2026-12-03')
const SPAN = { from: NOVEMBER, to: NOVEMBER }

/** What two ways of adding up say: what the database has added up, and the entries one by one. */
async function both() {
  const { sql } = open.owner
  const added = await sql`
    select measure, period, result, due, part, days, team_id, sum(n)::int as n, sum(amount)::int as amount
    from figure_tallies group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6, 7`
  const counted = await sql`
    select measure, period, result, due, part, days, team_id, count(*)::int as n, coalesce(sum(amount), 0)::int as amount
    from case_figures where not restricted group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`
  return { added: [...added], counted: [...counted] }
}

const rowsOf = async (reference: string) =>
  open.owner.sql<{ measure: string; result: string; teamId: string | null; restricted: boolean }[]>`
    select f.measure, f.result, f.team_id as "teamId", f.restricted from case_figures f
    join cases c on c.authority_id = f.authority_id and c.id = f.case_id where c.reference = ${reference}`

type Step = { readonly command: CaseCommand; readonly texts?: Texts }

/** A case that was raised, and some steps on it, each taken by the officer. */
async function lived(...steps: readonly Step[]): Promise<string> {
  const [family, officer] = [await newPerson(open.owner, 'family'), await newPerson(open.owner, 'manager')]
  const reference = await raised(open.app, family)
  for (const { command, texts } of steps) {
    const [row] = await open.owner.sql`select version from cases where reference = ${reference}`
    const done = await give(open.staff, officer, reference, row?.version, command, { texts: texts ?? [] })
    expect(done).toMatchObject({ ok: true })
  }
  return reference
}

async function assign(): Promise<Step> {
  const { id: officerId } = await newPerson(open.owner, 'officer')
  return { command: { type: 'assignCase', officerId, teamId: null } as CaseCommand }
}

function message(): Step {
  const text = newText('We have read what you sent.')
  return { command: { type: 'sendMessage', text: text.ref } as CaseCommand, texts: [text] }
}

describe('what figures count', () => {
  test('is added up by the database as it comes and goes, and is the same put together', async () => {
    await lived()
    await lived(await assign(), message(), await assign())
    expect((await both()).added.length).toBeGreaterThan(5)
    const before = await both()
    expect(before.added).toEqual(before.counted)
    const worker = connect(open.url, { as: 'worker', max: 2 })
    // Two at once, while somebody saves a case: nothing is added up twice or lost.
    await Promise.all([
      worker.sql`select gather_tallies(${HERE})`,
      lived(await assign()),
      worker.sql`select gather_tallies(${HERE})`,
      lived(message()),
    ])
    await worker.sql`select gather_tallies(${HERE})`
    await worker.end()
    const after = await both()
    expect(after.added).toEqual(after.counted)
    const [rows] = await open.owner.sql<{ rows: number; kinds: number }[]>`
      select count(*)::int as rows, count(distinct (measure, period, result, due, part, days, team_id))::int as kinds from figure_tallies`
    expect(rows?.rows).toBe(rows?.kinds)
  })

  test('of a case that only some may know of is counted for them alone', async () => {
    const named = await newPerson(open.owner, 'manager')
    const reason = newText('Somebody could be in danger.')
    const what = { measures: ['raised'] as const, span: SPAN }
    const sum = async (lookerId: string | null) =>
      (await readTallies(open.staff.db, HERE, { ...what, lookerId })).reduce((all, { n }) => all + n, 0)
    const before = await sum(null)
    const reference = await lived({
      command: { type: 'restrictCase', named: [named.id], reason: reason.ref } as CaseCommand,
      texts: [reason],
    })
    expect((await rowsOf(reference)).every(({ restricted }) => restricted)).toBe(true)
    const stranger = await newPerson(open.owner, 'manager')
    expect([await sum(null), await sum(stranger.id), await sum(named.id)]).toEqual([
      before,
      before,
      before + 1,
    ])
    const { added, counted } = await both()
    expect(added).toEqual(counted)
  })

  test('is what the record says, and made again from it nothing changes', async () => {
    const reference = await lived(await assign(), message())
    const before = await open.owner.sql`select * from case_figures order by case_id, measure, key`
    const [{ n } = { n: 0 }] = await open.owner.sql<
      { n: number }[]
    >`select count(*)::int as n from figure_tallies`
    await renewLists(open.app.db, HERE, TODAY, { all: true })
    expect(await open.owner.sql`select * from case_figures order by case_id, measure, key`).toEqual(before)
    expect(await open.owner.sql`select count(*)::int as n from figure_tallies`).toEqual([{ n }])
    expect((await rowsOf(reference)).length).toBeGreaterThan(5)
  })

  test('is never changed in place', async () => {
    await expect(open.owner.sql`update case_figures set days = 3`).rejects.toThrow(/never changed/)
  })
})

describe('a month', () => {
  const at = { now: new Date('2026-12-03T00:03:00Z'), today: DECEMBER }

  test('is frozen once it has ended, once, and stays as it was', async () => {
    const worker = connect(open.url, { as: 'worker', max: 2 })
    await expect(freezeMonth(worker.db, HERE, DECEMBER, at)).rejects.toThrow(RangeError)
    const frozen = await Promise.all([keepFigures(worker.db, HERE, at), keepFigures(worker.db, HERE, at)])
    expect(frozen.reduce((all, n) => all + n, 0)).toBeGreaterThan(20)
    const raisedThen = async () => {
      const [month] = await readFrozen(open.staff.db, HERE, { measures: ['raised'], span: SPAN })
      return month?.of
    }
    const was = await raisedThen()
    expect(was).toBeGreaterThan(3)
    await lived()
    expect(await keepFigures(worker.db, HERE, at)).toBe(0)
    await worker.end()
    expect(await raisedThen()).toBe(was)
    await expect(open.owner.sql`update figure_months set as_at = now()`).rejects.toThrow(/never changed/)
    await expect(open.owner.sql`delete from figure_months`).rejects.toThrow(/never changed/)
  })

  test('can be made again from the record as it was then', async () => {
    const [month] = await open.owner.sql<{ asAt: Date; tallies: { n: number; key?: string }[] }[]>`
      select as_at as "asAt", tallies from figure_months where measure = 'officer-named' and month = ${NOVEMBER}`
    const events = await open.owner.sql<{ caseId: string; data: never }[]>`
      select case_id as "caseId", data from case_events where at <= ${month?.asAt ?? ''} order by case_id, seq`
    // Whatever was recorded by the moment it was frozen is what it was frozen from.
    const frozenCases = await open.owner.sql<{ n: number }[]>`
      select sum((t ->> 'n')::int)::int as n from figure_months, jsonb_array_elements(tallies) t
      where measure = 'officer-named' and month = ${NOVEMBER}`
    const cases = Map.groupBy(events, ({ caseId }) => caseId)
    const again = [...cases.values()].flatMap((rows) => {
      const record = rows.map(({ data }) => data)
      return figureRows(fold(record), record, null).filter(
        ({ measure, restricted, period }) =>
          measure === 'officer-named' && !restricted && period === NOVEMBER,
      )
    })
    // One was raised after the month was frozen, by a clock that stood still: it is the only one more.
    expect(again.length - 1).toBe(frozenCases[0]?.n)
  })
})
