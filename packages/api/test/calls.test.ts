import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type House, house, type Person, raised } from './house.ts'

const built: House = house()
let officer: Person
beforeAll(async () => {
  officer = await built.person('officer')
})

const calls = (who = officer) => built.staff(who).calls

const WHO = {
  channel: 'telephone',
  who: 'parent',
  callerName: 'Sage Telephone',
  childName: 'Tansy Telephone',
  dateOfBirth: '2015-03-04',
} as const
const DECISION = {
  decision: 'CON' as const,
  sections: ['B' as const, 'F' as const],
  dateOnLetter: '2026-11-10',
  wrong: 'It leaves things out.',
}
const REACH = { contactBy: 'telephone', phone: '01632 960 777', address: '4 Dovecote Row' } as const

async function written(more: { who?: object; decision?: object; reach?: object } = {}): Promise<string> {
  const { id } = await calls().start()
  await calls().save({ id, page: 'who', answers: { ...WHO, ...more.who } })
  await calls().save({ id, page: 'decision', answers: { ...DECISION, ...more.decision } })
  await calls().save({ id, page: 'reach', answers: { ...REACH, ...more.reach } })
  return id
}
const sent = async (id: string) => {
  const done = await calls().send({
    id,
    asked: [{ slug: 'who', asked: 'Who you are', answered: 'A parent' }],
  })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.reference
}
const lettersOf = (reference: string) => built.owner.sql<{ to: string; text: string }[]>`
  select o.to_address as to, subject || body as text from outbox o
  join cases c on c.authority_id = o.authority_id and c.id = o.case_id
  where c.reference = ${reference} and template = 'letterToPost'`

describe('what an officer writes down for somebody who rings', () => {
  test('becomes one case however often it is sent, theirs, with its channel and a point for each section', async () => {
    const id = await written()
    const reference = await sent(id)
    expect(await sent(id)).toBe(reference)
    const view = await built.staff(officer).cases.show({ reference })
    expect(view).toMatchObject({ channel: 'Telephone', officer: { id: officer.id } })
    expect(view.points.map(({ wrong }) => wrong)).toEqual([DECISION.wrong, DECISION.wrong])
    expect(view.people.map(({ kind, fullName, userId }) => [kind, fullName, userId])).toEqual([
      ['child', WHO.childName, null],
      ['parent', WHO.callerName, null],
    ])
    expect(view.people[1]).toMatchObject({ phone: REACH.phone, address: REACH.address })
    expect(view.deadlines.some(({ owedBy }) => owedBy === 'family')).toBe(true)
    const [letter, ...others] = await lettersOf(reference)
    expect(others).toEqual([])
    expect(letter?.to).toBe('By post')
    expect(letter?.text).not.toMatch(/Tansy|Sage|Dovecote/)
  })

  test.each([
    ['there is no address', { address: null }],
    ['they asked for no letters', { never: ['letters'] }],
  ])('nothing is posted where %s', async (_why, reach) => {
    expect(await lettersOf(await sent(await written({ reach })))).toEqual([])
  })

  test('a young person is asked about once, by their own name', async () => {
    const reference = await sent(
      await written({ who: { who: 'youngPerson', callerName: null, dateOfBirth: '2008-03-04' } }),
    )
    const { people } = await built.staff(officer).cases.show({ reference })
    expect(people.map(({ kind, fullName }) => [kind, fullName])).toEqual([['youngPerson', WHO.childName]])
  })

  test.each([
    ['who', { ...WHO, callerName: '' }, 'Enter the full name of whoever is asking'],
    ['decision', { ...DECISION, sections: [] }, 'Choose at least one part of the plan'],
    ['decision', { ...DECISION, decision: 'OTH' }, 'Choose what it is about'],
    ['reach', { ...REACH, phone: '' }, 'Enter a telephone number'],
    ['reach', { ...REACH, never: ['calls'] }, 'They asked us to telephone and not to ring'],
    ['reach', { contactBy: 'letter', never: ['letters'], address: 'Here' }, 'not to send letters'],
  ] as const)('%s: a page that does not hold is not kept', async (page, answers, says) => {
    const { id } = await calls().start()
    await expect(calls().save({ id, page, answers } as never)).rejects.toThrow(says)
    expect((await calls().show({ id })).answers[page]).toBeUndefined()
    expect(await calls().send({ id, asked: [] })).toEqual({ ok: false, missing: true })
  })

  test('a letter dated in the future is refused, in words, and nothing is made', async () => {
    const id = await written({ decision: { dateOnLetter: '2027-11-10' } })
    const [before] = await built.owner.sql<{ n: number }[]>`select count(*)::int as n from cases`
    const done = await calls().send({ id, asked: [] })
    expect(done).toMatchObject({ ok: false, refusal: { code: 'inTheFuture' } })
    expect(await built.owner.sql`select count(*)::int as n from cases`).toEqual([before])
  })

  test('the same child is warned of: by a birthday and a name in common, whoever raised it', async () => {
    const parent = await built.person('family')
    const online = await raised(built, parent, { childName: 'Rue  Meadow', dateOfBirth: '2014-07-07' })
    const alike = async (childName: string, dateOfBirth: string) =>
      calls().alike({ id: await written({ who: { childName, dateOfBirth } }) })
    expect((await alike('Rue Anne MEADOW', '2014-07-07')).map(({ reference }) => reference)).toEqual([online])
    expect(await alike('Rue Meadow', '2014-07-08')).toEqual([])
    expect(await alike('Somebody Else', '2014-07-07')).toEqual([])
  })

  test('a draft of a colleague is not there, nor is that of a family, nor one that never was', async () => {
    const id = await written()
    const colleague = await built.person('officer')
    const parent = await built.person('family')
    const { id: theirs } = await built.portal(parent).drafts.start()
    for (const [who, which] of [
      [colleague, id],
      [officer, theirs],
      [officer, randomUUID()],
      [officer, 'nothing'],
    ] as const) {
      await expect(calls(who).show({ id: which })).rejects.toThrow('Not found')
      await expect(calls(who).send({ id: which, asked: [] })).rejects.toThrow('Not found')
      await expect(calls(who).discard({ id: which })).rejects.toThrow('Not found')
    }
    await calls().discard({ id })
    await expect(calls().show({ id })).rejects.toThrow('Not found')
  })

  test('the letter to post holds what was written down, and is not there for a family with an account', async () => {
    const reference = await sent(await written({ reach: { needs: ['largePrint'] } }))
    const letter = await built.staff(officer).papers.letter({ reference })
    expect(letter.type).toBe('application/pdf')
    expect((await new Response(letter.stream).bytes()).length).toBeGreaterThan(2_000)
    const online = await raised(built, await built.person('family'))
    await expect(built.staff(officer).papers.letter({ reference: online })).rejects.toThrow('Not found')
  })
})
