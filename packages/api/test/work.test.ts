import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CaseloadQuery, queryOfList } from '../src/contracts/index.ts'
import { next } from './company.ts'
import { type House, house, type Person, raised, THERE } from './house.ts'

const built: House = house()

const query = (said: Record<string, string> = {}) => CaseloadQuery.parse({ view: 'all', ...said })

/** A case of an officer's, and its family. */
async function caseOf(officer: Person): Promise<{ reference: string; family: Person }> {
  const family = await built.person('family')
  const reference = await raised(built, family)
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  return { reference, family }
}

describe('my work', () => {
  test('holds what we owe and what the family can lose, each with its reason, the most urgent first', async () => {
    const officer = await built.person('officer')
    const { reference, family } = await caseOf(officer)
    const { dates } = await built.staff(officer).work.show()
    expect(dates.every((each) => each.reference === reference && each.child !== '')).toBe(true)
    expect(dates.map(({ key, side }) => [key, side])).toEqual(
      expect.arrayContaining([['promise-first-contact', 'council']]),
    )
    expect(dates.every(({ what, why }) => what !== '' && why !== '')).toBe(true)
    // A message of theirs is a promise of ours the moment it comes.
    await built.portal(family).step.sendMessage({ ...(await next(built, reference)), text: 'Are you there?' })
    expect(await built.staff(officer).work.counts()).toMatchObject({ unread: 1 })
    const now = await built.staff(officer).work.show()
    expect(now.dates.find(({ key }) => key === 'promise-reply')).toMatchObject({
      due: '2026-11-30',
      group: 'week',
    })
    expect(now.cases).toMatchObject([{ reference, waited: 'today' }])
    await built.staff(officer).step.sendMessage({ ...(await next(built, reference)), text: 'Yes.' })
    expect(await built.staff(officer).work.counts()).toMatchObject({ unread: 0 })
    // Closed, it asks for nothing more.
    await built.staff(officer).step.logConversation({
      ...(await next(built, reference)),
      heldOn: '2026-11-23',
      mode: 'telephone',
      outcome: 'settled',
      summary: 'Settled.',
    })
    await built
      .staff(officer)
      .step.closeCase({ ...(await next(built, reference)), outcome: 'resolvedByTalking', summary: 'Done.' })
    expect(await built.staff(officer).work.show()).toMatchObject({ dates: [], cases: [] })
  })

  test('a case somebody was given is new to them until they open it', async () => {
    const [officer, giver] = [await built.person('officer'), await built.person('manager')]
    const family = await built.person('family')
    const reference = await raised(built, family)
    await built.staff(giver).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
    expect((await built.staff(officer).work.show()).cases).toMatchObject([{ reference, isNew: true }])
    await built.staff(officer).cases.show({ reference })
    expect((await built.staff(officer).work.show()).cases).toEqual([])
  })

  test('a deputy sees the work of whoever they cover for on those days, marked, and nobody else does', async () => {
    const [away, deputy] = [await built.person('officer'), await built.person('officer')]
    const { reference } = await caseOf(away)
    const name = (from: string, until: string) =>
      built.staff(away).work.nameCover({ deputyId: deputy.id, from, until } as never)
    expect(await name('2026-11-20', '2026-11-22')).toMatchObject({ ok: false, field: 'until' })
    expect(await name('2026-11-24', '2026-11-30')).toEqual({ ok: true })
    expect((await built.staff(deputy).work.show()).dates).toEqual([])
    expect(await name('2026-11-23', '2026-11-23')).toEqual({ ok: true })
    const { dates, covers } = await built.staff(deputy).work.show()
    expect(dates.length).toBeGreaterThan(0)
    expect(
      dates.every((each) => each.coveringFor === 'Invented officer' && each.reference === reference),
    ).toBe(true)
    expect(covers.map(({ mine }) => mine)).toEqual([false, false])
    const told = await built.owner
      .sql`select 1 from outbox where template = 'coverNamed' and to_user_id = ${deputy.id}`
    expect(told).toHaveLength(2)
    // Only whoever named them ends it.
    const id = covers[0]?.id ?? ''
    await expect(built.staff(deputy).work.endCover({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const mine = (await built.staff(away).work.show()).covers
    expect(mine.map((each) => each.mine)).toEqual([true, true])
    for (const each of mine) await built.staff(away).work.endCover({ id: each.id })
    expect((await built.staff(deputy).work.show()).dates).toEqual([])
  })
})

describe('giving several cases away', () => {
  test('says of each what happened, does nothing twice, and tells the family only when it should', async () => {
    const [from, to] = [await built.person('officer'), await built.person('officer')]
    const [one, two, three] = [await caseOf(from), await caseOf(from), await caseOf(to)]
    const version = async (reference: string) => (await next(built, reference)).expectedVersion
    const cases = [
      { reference: one.reference, version: await version(one.reference) },
      { reference: two.reference, version: (await version(two.reference)) - 1 },
      { reference: three.reference, version: await version(three.reference) },
      { reference: 'BBB-BBB-BBB', version: 1 },
    ]
    const form = {
      cases,
      officerId: to.id,
      note: 'Handover-canary words',
      tellFamily: 'no' as const,
      idempotencyKey: randomUUID(),
    }
    const told = async () => {
      const rows = await built.owner.sql<{ n: number }[]>`
        select count(*)::int as n from outbox where template = 'officerNamed'`
      return rows[0]?.n
    }
    const before = await told()
    const done = await built.staff(from).cases.handOver(form)
    expect(done.map(({ ok }) => ok)).toEqual([true, false, false, false])
    expect(done.map(({ text }) => text)[3]).toBe('There is no such case')
    // The same form again: the first is not given twice.
    const again = await built.staff(from).cases.handOver(form)
    expect(again[0]).toEqual(done[0])
    expect(await version(one.reference)).toBe((cases[0]?.version ?? 0) + 1)
    expect(await told()).toBe(before)
    const view = await built.staff(to).cases.show({ reference: one.reference })
    expect(view.officer?.id).toBe(to.id)
    expect(JSON.stringify(view.timeline)).toContain('Handover-canary')
    expect(JSON.stringify(view.timeline)).toContain('The family was not told')
    const seen = await built.portal(one.family).disagreements.show({ reference: one.reference })
    expect(JSON.stringify(seen)).not.toContain('Handover-canary')
    // What the council writes for itself is in no search.
    expect((await built.staff(to).cases.list(query({ q: 'Handover-canary' }))).total).toBe(0)
  })

  test('reaches no case of another authority', async () => {
    const { reference } = await caseOf(await built.person('officer'))
    const [abroad, colleague] = [await built.person('manager', THERE), await built.person('officer', THERE)]
    const form = { cases: [{ reference, version: 3 }], officerId: colleague.id, idempotencyKey: randomUUID() }
    expect(await built.staff(abroad).cases.handOver(form)).toEqual([
      { reference, ok: false, text: 'There is no such case' },
    ])
  })

  test('is not for a decision maker', async () => {
    const decider = await built.person('decisionMaker')
    const form = {
      cases: [{ reference: 'BBB-BBB-BBB', version: 1 }],
      officerId: decider.id,
      idempotencyKey: randomUUID(),
    }
    await expect(built.staff(decider).cases.handOver(form)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('lists of one’s own', () => {
  test('are kept under a name, renamed and thrown away by their owner alone', async () => {
    const [officer, other] = [await built.person('officer'), await built.person('officer')]
    const work = () => built.staff(officer).work
    const list = {
      name: 'Mediation, late',
      query: query({ running: 'mediation', due: 'overdue', from: 'x' }),
    }
    expect(await work().saveView(list)).toEqual({ ok: true })
    expect(await work().saveView(list)).toMatchObject({ ok: false, field: 'name' })
    const [view] = await work().views()
    expect(view).toMatchObject({ name: list.name, query: 'view=all&running=mediation&due=overdue' })
    const id = view?.id ?? ''
    await expect(built.staff(other).work.renameView({ id, name: 'Mine' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await built.staff(other).work.removeView({ id })
    expect(await work().renameView({ id, name: 'Late' })).toEqual({ ok: true })
    expect(await work().views()).toMatchObject([{ name: 'Late' }])
    await work().removeView({ id })
    expect(await work().views()).toEqual([])
  })

  test('a list’s address says only what is not usual', () => {
    expect(queryOfList(CaseloadQuery.parse({}))).toBe('view=mine')
    const said = 'view=team&status=any&party=school&safety=yes&q=Wren&sort=raised&order=desc'
    const parsed = CaseloadQuery.parse(Object.fromEntries(new URLSearchParams(said)))
    expect(queryOfList(parsed)).toBe(said)
  })
})

describe('search', () => {
  test('finds a reference or its beginning, the beginning of a name, and words; erased words leave it', async () => {
    const officer = await built.person('officer')
    const family = await built.person('family')
    const reference = await raised(built, family, {
      childName: 'Zebedee Quillfeather',
      wrong: 'The occupational therapist was never asked.',
    })
    const finds = async (q: string) =>
      (await built.staff(officer).cases.list(query({ q }))).rows
        .map((row) => row.reference)
        .includes(reference)
    for (const q of [
      reference,
      reference.toLowerCase().replaceAll('-', ''),
      reference.slice(0, 5),
      'zebedee',
      'quillf',
      'zeb quill',
      'occupational therapists',
      '"therapist was never"',
    ])
      expect([q, await finds(q)]).toEqual([q, true])
    for (const q of [
      'zebra',
      'occupational -therapist',
      'nothing of the sort',
      "'; drop table cases; --",
      '&|!:*()',
    ])
      expect([q, await finds(q)]).toEqual([q, false])
    const { safety } = { safety: 'Somebody at Merrivale must not find us.' }
    await built.portal(family).step.flagSafety({ ...(await next(built, reference)), reason: safety })
    expect(await finds('Merrivale')).toBe(false)
    const flagged = await built.staff(officer).cases.list(query({ safety: 'yes' }))
    expect(flagged.rows.map((row) => row.reference)).toContain(reference)
    await built.owner.sql`update case_texts set body = '' where body like '%occupational%'`
    expect(await finds('occupational')).toBe(false)
  })
})

describe('a list that is taken away', () => {
  test('is the whole of it, in its order, and written down with how many', async () => {
    const officer = await built.person('officer')
    const families = await Promise.all([1, 2, 3].map(() => caseOf(officer)))
    const only = query({ view: 'all', officer: officer.id, sort: 'reference' })
    const { total, rows } = await built.staff(officer).takeAway.cases(only)
    const found: string[] = []
    for await (const row of rows) found.push(row.reference)
    expect(found).toEqual(families.map(({ reference }) => reference).toSorted())
    expect(total).toBe(3)
    const noted = await built.owner.sql`
      select 1 from audit_log where action = 'case.export' and subject = '3 cases' and actor_id = ${officer.id}`
    expect(noted).toHaveLength(1)
  })
})

describe('news', () => {
  test('tells how much others have done in one’s cases since the page was made, and nothing of one’s own', async () => {
    const officer = await built.person('officer')
    const { reference, family } = await caseOf(officer)
    const since = new Date('2026-11-23T09:59:59Z').toISOString()
    const [before] = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from case_events e join cases c on c.id = e.case_id
      where c.reference = ${reference} and e.actor_id <> ${officer.id} and e.type <> 'deadlineMoved'`
    const heard = async () => {
      const line = await built.staff(officer).work.news({ since })
      for await (const news of line) return news.count
      return 0
    }
    expect(await heard()).toBe(before?.n)
    await built
      .portal(family)
      .step.sendMessage({ ...(await next(built, reference)), text: 'One more thing.' })
    expect(await heard()).toBe((before?.n ?? 0) + 1)
    await built.staff(officer).step.sendMessage({ ...(await next(built, reference)), text: 'Thank you.' })
    expect(await heard()).toBe((before?.n ?? 0) + 1)
  })
})
