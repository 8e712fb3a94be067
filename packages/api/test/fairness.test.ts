import { connect, renewLists } from '@common-ground/db'
import { localDate, measureOf } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { BoardQuery, CountedQuery } from '../src/contracts/index.ts'
import { comes, next } from './company.ts'
import { HERE, type House, house, NOW, type Person, raised } from './house.ts'
import { readFile } from './reading.ts'

const built: House = house()

type Outcome = 'notResolved' | 'resolvedByTalking'
const REASON = { notResolved: 'agreedToDiffer', resolvedByTalking: null } as const

/** A disagreement that its officer has closed. */
async function over(
  family: Person,
  outcome: Outcome = 'notResolved',
  before?: (reference: string) => unknown,
) {
  const officer = await built.person('officer')
  const reference = await raised(built, family)
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  await before?.(reference)
  const end = { outcome, reason: REASON[outcome], summary: 'This is where it ends.' }
  const done = await built.staff(officer).step.closeCase({ ...(await next(built, reference)), ...end })
  expect(done).toMatchObject({ ok: true })
  return { reference, officer }
}

const GOOD = { listened: '5', understood: '4', fair: '4', knew: '2' } as const
const BAD = { listened: '1', understood: '2', fair: '3', knew: '2' } as const

const answer = (who: Person, reference: string, answers: typeof GOOD | typeof BAD = GOOD, now = NOW) =>
  built.portal(who, HERE, now).fairness.answer({ reference, ...answers })
const codeOf = (called: Promise<unknown>): Promise<string> =>
  called.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  )
const seen = async (who: Person, reference: string) =>
  (await built.portal(who).disagreements.show({ reference })).fairness

const rows = async (reference: string) =>
  built.owner.sql<{ userId: string; answers: number[] }[]>`
    select f.user_id as "userId", f.answers from fairness_answers f join cases c on c.id = f.case_id
    where c.reference = ${reference} order by f.at, f.user_id`

/** What figures count of how people of one case were treated. */
const counted = async (reference: string) =>
  built.owner.sql<{ measure: string; part: string | null; result: string; day: string }[]>`
    select f.measure, f.part, f.result, f.day::text from case_figures f join cases c on c.id = f.case_id
    where c.reference = ${reference} and f.measure in ('fairness', 'fairness-answered')
    order by f.measure desc, f.key`

describe('how people say they were treated', () => {
  test('each who takes part answers for themselves and reads only that; whoever stands beside them does neither', async () => {
    const [parent, other, young] = [
      await built.person('family'),
      await built.person('family'),
      await built.person('family'),
    ]
    const [adviser, friend] = [await built.person('adviser'), await built.person('family')]
    const { reference, officer } = await over(parent, 'notResolved', async (open) => {
      await comes(built, parent, open, other, 'otherParent', null)
      await comes(built, parent, open, young, 'youngPerson', null)
      await comes(built, parent, open, adviser, 'adviser', 'actFor')
      await comes(built, parent, open, friend, 'friend', 'attend')
    })
    for (const who of [parent, other, young]) {
      // 23 November and 89 days.
      expect(await seen(who, reference)).toEqual({ until: '2027-02-20', mine: null })
    }
    for (const who of [adviser, friend]) {
      expect(await seen(who, reference)).toEqual({ until: null, mine: null })
      expect(await codeOf(answer(who, reference))).toBe('NOT_FOUND')
    }
    expect(await answer(parent, reference)).toEqual({ ok: true })
    expect(await answer(young, reference, BAD)).toEqual({ ok: true })
    expect((await seen(parent, reference)).mine).toMatchObject({
      on: '2026-11-23',
      answers: [
        { asked: 'I was listened to', said: 'Strongly agree' },
        { said: 'Agree' },
        { said: 'Agree' },
        { said: 'Disagree' },
      ],
    })
    expect((await seen(young, reference)).mine?.answers[0]?.said).toBe('Strongly disagree')
    expect(await seen(other, reference)).toEqual({ until: '2027-02-20', mine: null })
    expect(await seen(adviser, reference)).toEqual({ until: null, mine: null })
    // Nothing of it is on the record, and neither the council's page nor anybody's timeline says that somebody answered.
    const council = JSON.stringify(await built.staff(officer).cases.show({ reference }))
    expect(council).not.toMatch(/fairness|trongly/)
    // They take away what they said, and nobody takes away another's.
    const paper = async (who: Person) => {
      const { stream } = await built.portal(who).papers.everything({ reference })
      const parts: Uint8Array[] = []
      for await (const part of stream) parts.push(part)
      return readFile(Buffer.concat(parts))
    }
    expect(await paper(parent)).toContain('Strongly agree')
    expect(await paper(parent)).not.toContain('Strongly disagree')
    for (const who of [other, adviser]) expect(await paper(who)).not.toMatch(/trongly/)
  })

  test('whose access has ended finds nothing; what they had answered stays counted', async () => {
    const [parent, other] = [await built.person('family'), await built.person('family')]
    const { reference } = await over(parent, 'notResolved', (open) =>
      comes(built, parent, open, other, 'otherParent', null),
    )
    await answer(other, reference)
    const left = await built.portal(other).step.endAccess({
      ...(await next(built, reference)),
      personId: other.id,
    })
    expect(left).toMatchObject({ ok: true })
    expect(await codeOf(answer(other, reference, BAD))).toBe('NOT_FOUND')
    expect(await codeOf(built.portal(other).disagreements.show({ reference }))).toBe('NOT_FOUND')
    expect(await counted(reference)).toHaveLength(5)
  })

  test('once and for good, also sent twice at once; not before it is closed, and not after 90 days', async () => {
    const parent = await built.person('family')
    const open = await raised(built, parent)
    expect(await answer(parent, open)).toMatchObject({
      ok: false,
      text: expect.stringContaining('Nothing was saved'),
    })
    const { reference } = await over(parent)
    const last = new Date('2027-02-20T20:00:00Z')
    const after = new Date('2027-02-21T08:00:00Z')
    expect(await answer(await built.later(parent, after), reference, GOOD, after)).toMatchObject({
      ok: false,
    })
    expect(await rows(reference)).toEqual([])
    const late = await built.later(parent, last)
    expect(await Promise.all([1, 2].map(() => answer(late, reference, GOOD, last)))).toEqual([
      { ok: true },
      { ok: true },
    ])
    expect(await answer(late, reference, BAD, last)).toEqual({ ok: true })
    expect(await rows(reference)).toEqual([{ userId: parent.id, answers: [5, 4, 4, 2] }])
    expect((await counted(reference)).map(({ day }) => day)).toEqual([
      '2026-11-23',
      ...Array.from({ length: 4 }, () => '2027-02-20'),
    ])
  })

  test('all four or nothing, and nothing but the five steps', async () => {
    const parent = await built.person('family')
    const { reference } = await over(parent)
    for (const wrong of [
      { ...GOOD, fair: undefined },
      { ...GOOD, fair: '6' },
      { ...GOOD, fair: '' },
    ]) {
      expect(await codeOf(answer(parent, reference, wrong as never))).toBe('BAD_REQUEST')
    }
    expect(await rows(reference)).toEqual([])
  })

  test('is counted at once by how it ended; opened again or made anew, the answers stay', async () => {
    const parent = await built.person('family')
    const { reference, officer } = await over(parent, 'resolvedByTalking')
    expect(await counted(reference)).toMatchObject([{ measure: 'fairness-answered', result: 'no' }])
    await answer(parent, reference)
    const told = await counted(reference)
    expect(told.map(({ part, result }) => [part, result])).toEqual([
      [null, 'yes'],
      ['fairChanged', 'yes'],
      ['knewChanged', 'no'],
      ['listenedChanged', 'yes'],
      ['understoodChanged', 'yes'],
    ])
    const worker = connect(built.url, { as: 'worker', max: 1 })
    await renewLists(worker.db, HERE, localDate('2026-11-23'), { all: true })
    await worker.end()
    expect(await counted(reference)).toEqual(told)
    const step = built.staff(officer).step
    const again = { ...(await next(built, reference)), why: 'There is something new.' }
    expect(await step.reopenCase(again)).toMatchObject({ ok: true })
    expect(await counted(reference)).toEqual(told.slice(1))
    // What they said stays theirs to read while it is open.
    expect((await seen(parent, reference)).mine?.answers).toHaveLength(4)
    const sums = await built.owner.sql`
      select measure, part, result, sum(n)::int as n from figure_tallies group by 1, 2, 3 having sum(n) <> 0
      except select measure, part, result, count(*)::int from case_figures where not restricted group by 1, 2, 3`
    expect(sums).toEqual([])
  })

  test('managers read how many agreed out of how many, and which cases; officers do not', async () => {
    const [manager, officer] = [await built.person('manager'), await built.person('officer')]
    const parent = await built.person('family')
    const { reference } = await over(parent)
    const figures = async () => {
      const { measures } = await built.staff(manager).figures.board(BoardQuery.parse({ board: 'learning' }))
      const of = (id: string) => measures.find((measure) => measure.id === id)
      return { fairness: of('fairness'), answered: of('fairness-answered') }
    }
    const before = await figures()
    await answer(parent, reference, BAD)
    const { fairness, answered } = await figures()
    const share = (figure: typeof fairness) => [figure?.whole.n.count ?? 0, figure?.whole.of.count ?? 0]
    const [[n = 0, of = 0], [some = 0, all = 0]] = [share(before.fairness), share(before.answered)]
    expect([share(fairness), share(answered)]).toEqual([
      [n, of + 4],
      [some + 1, all],
    ])
    expect(fairness?.parts?.all).toHaveLength(measureOf('fairness').parts?.all.length ?? 0)
    const query = CountedQuery.parse({ measure: 'fairness', part: 'fairSame', result: 'no' })
    const unfair = fairness?.parts?.all.find(({ of }) => of.query.includes('part=fairSame'))
    const list = await built.staff(manager).figures.counted(query)
    expect(list.total).toBe((unfair?.of.count ?? 0) - (unfair?.n.count ?? 0))
    expect(list.rows.find((row) => row.reference === reference)).toMatchObject({
      counts: false,
      part: 'I was treated fairly, whatever came of it: decision not changed',
    })
    expect(await codeOf(built.staff(officer).figures.counted(query))).toBe('NOT_FOUND')
  })
})
