import { randomUUID } from 'node:crypto'
import type { Invited, SupporterScope } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()

/** Over compulsory school age on the day of the tests, and under it. */
const OVER = '2009-02-03'
const UNDER = '2012-02-03'

const form = (reference: string, expectedVersion: number) => ({
  reference,
  expectedVersion,
  idempotencyKey: randomUUID(),
})
const show = (who: Person, reference: string) => built.portal(who).disagreements.show({ reference })
const seen = (who: Person, reference: string) => built.staff(who).cases.show({ reference })
const family = () => built.person('family')

async function join(
  from: Person,
  reference: string,
  who: Person,
  relation: Invited,
  scope: SupporterScope | null = null,
): Promise<void> {
  const asked = await built.portal(from).step.invitePerson({
    ...form(reference, (await show(from, reference)).version),
    fullName: 'Somebody',
    email: `${who.id}@example.org`,
    relation,
    scope,
    until: null,
  })
  if (!asked.ok) throw new Error(asked.text)
  const [row] = await built.owner.sql<{ body: string }[]>`
    select o.body from outbox o join users u on u.email = o.to_address
    where u.id = ${who.id} and o.template = 'invitation' order by o.created_at desc limit 1`
  const token = /invitations\/(\S+)/.exec(row?.body ?? '')?.[1] ?? ''
  const done = await built.portal(who).invitations.accept({ token })
  if (!done.ok) throw new Error(done.text)
}

/** A parent's disagreement that the young person has come to. */
async function both(dateOfBirth: string) {
  const [parent, young, officer] = [await family(), await family(), await built.person('officer')]
  const reference = await raised(built, parent, { dateOfBirth })
  await join(parent, reference, young, 'youngPerson')
  return { parent, young, officer, reference }
}

const move = async (who: Person, reference: string, keepParent: 'yes' | 'no' | undefined) =>
  built.portal(who).step.moveRight({
    ...form(reference, (await show(who, reference)).version),
    capacity: 'yes',
    ...(keepParent && { keepParent }),
  })

const templates = async (who: Person): Promise<string[]> =>
  (
    await built.owner.sql<{ template: string }[]>`
      select template from outbox where to_user_id = ${who.id} order by created_at`
  ).map(({ template }) => template)

describe('the right', () => {
  test('is not the young person’s before the day; they take part all the same', async () => {
    const { young, reference } = await both(UNDER)
    expect(await move(young, reference, 'yes')).toMatchObject({ refusal: { code: 'schoolAgeNotOver' } })
    const view = await show(young, reference)
    expect(view.schoolAge).toMatchObject({ over: false, endsOn: '2028-06-30' })
    const sent = await built.portal(young).step.sendMessage({
      ...form(reference, view.version),
      text: 'From me',
      threadId: 'new',
      topic: 'From me',
    })
    expect(sent.ok).toBe(true)
  })

  test('moves on their word; a parent who is not kept, and whoever came with them, is gone at once', async () => {
    const { parent, young, reference } = await both(OVER)
    const adviser = await family()
    await join(parent, reference, adviser, 'adviser', 'actFor')
    expect(await move(parent, reference, 'yes')).toMatchObject({ refusal: { code: 'rightNotTheirs' } })
    expect(await move(young, reference, undefined)).toMatchObject({ refusal: { code: 'sayAboutParent' } })
    expect((await show(parent, reference)).rightPasses).toBe(true)
    expect((await move(young, reference, 'no')).ok).toBe(true)
    for (const gone of [parent, adviser]) {
      await expect(show(gone, reference)).rejects.toThrow('Not found')
      expect(await built.portal(gone).disagreements.list()).toEqual([])
      await expect(built.portal(gone).papers.everything({ reference })).rejects.toThrow('Not found')
      await expect(
        built.portal(gone).step.sendMessage({ ...form(reference, 9), text: 'Still here?' }),
      ).rejects.toThrow('Not found')
    }
    expect(await templates(parent)).toContain('accessEndedParent')
    expect((await show(young, reference)).rightHolder).toMatchObject({ who: 'youngPerson', basis: null })
  })

  test('a parent who is kept reads and changes nothing', async () => {
    const { parent, young, reference } = await both(OVER)
    expect((await move(young, reference, 'yes')).ok).toBe(true)
    const view = await show(parent, reference)
    expect(view.place).toMatchObject({ relation: 'friend', scope: 'see' })
    expect(view.commands.requestMediation).toMatch(/^You can read this/)
  })

  test('why somebody acts is recorded, and read by those it concerns and nobody else', async () => {
    const { parent, young, officer, reference } = await both(OVER)
    const other = await family()
    await join(parent, reference, other, 'otherParent')
    const record = async (more: object) =>
      built.staff(officer).step.moveRight({
        ...form(reference, (await seen(officer, reference)).version),
        capacity: 'no',
        basis: 'CANARYBASIS of the assessment',
        actsAs: 'parent',
        from: '2026-11-20',
        ...more,
      })
    await expect(record({ basis: '' })).rejects.toThrow()
    await expect(record({ actsAs: '' })).rejects.toThrow()
    expect((await record({})).ok).toBe(true)
    const settled = { who: 'alternativePerson', actsAs: 'parent', since: '2026-11-20' }
    for (const reader of [parent, young]) {
      const view = await show(reader, reference)
      expect(view.rightHolder).toMatchObject({ ...settled, basis: 'CANARYBASIS of the assessment' })
      expect(JSON.stringify(view.timeline)).toContain('CANARYBASIS')
    }
    const theirs = await show(other, reference)
    expect(theirs.rightHolder).toMatchObject({ ...settled, basis: null })
    expect(JSON.stringify(theirs)).not.toContain('CANARYBASIS')
    expect((await seen(officer, reference)).settledRight?.basis).toContain('CANARYBASIS')
    // The young person does not step over it by themselves.
    expect(await move(young, reference, 'no')).toMatchObject({ refusal: { code: 'capacityRecorded' } })
    const events = await built.owner.sql<{ data: string }[]>`select data::text as data from case_events`
    for (const { data } of events) expect(data).not.toContain('CANARYBASIS')
  })

  test('passes without anybody asking: who takes part and the officer are told, once', async () => {
    const { parent, young, officer, reference } = await both(OVER)
    await built.staff(officer).step.assignCase({
      ...form(reference, (await seen(officer, reference)).version),
      officerId: officer.id,
    })
    const child = await family()
    await raised(built, child, { dateOfBirth: UNDER })
    await built.sweeps.rights(NOW)
    await built.sweeps.rights(NOW)
    for (const told of [parent, young, officer]) {
      expect((await templates(told)).filter((each) => each.startsWith('rightPasses'))).toHaveLength(1)
    }
    expect((await templates(child)).filter((each) => each.startsWith('rightPasses'))).toEqual([])
    const [mail] = await built.owner.sql<{ body: string }[]>`
      select body from outbox where to_user_id = ${young.id} and template = 'rightPassesYoungPerson'`
    expect(mail?.body).toContain('You have left compulsory school age.')
    expect(mail?.body).not.toContain('Canary')
  })

  test('is their own where a young person raised it, and only after the day', async () => {
    const [after, before] = [await family(), await family()]
    const grown = await raised(built, after, { who: 'youngPerson', dateOfBirth: OVER })
    expect(await show(after, grown)).toMatchObject({ rightPasses: false, schoolAge: { over: true } })
    expect((await seen(await built.person('officer'), grown)).rightHolder).toBe('youngPerson')
    const early = await raised(built, before, { who: 'youngPerson', dateOfBirth: UNDER })
    expect(await show(before, early)).toMatchObject({ rightPasses: false, schoolAge: { over: false } })
    expect(await move(before, early, undefined)).toMatchObject({ refusal: { code: 'schoolAgeNotOver' } })
    expect((await seen(await built.person('officer'), early)).rightHolder).toBe('parent')
  })
})

describe('own words', () => {
  const save = (
    who: Person,
    reference: string,
    sharedWith: 'nobody' | 'council' | 'everyone' | 'notParents',
  ) => built.portal(who).ownWords.save({ reference, want: 'CANARYWANT to be asked', hard: '', sharedWith })
  const holds = (view: unknown) => JSON.stringify(view).includes('CANARYWANT')

  test('are seen by whom they choose, changed at any time, and gone when they say so', async () => {
    const { parent, young, officer, reference } = await both(OVER)
    const adviser = await family()
    await join(young, reference, adviser, 'adviser', 'see')
    const readers = async () => {
      const members = [parent, young, adviser]
      const found = await Promise.all(members.map(async (who) => holds(await show(who, reference))))
      return [...found, holds(await seen(officer, reference))]
    }
    await save(young, reference, 'nobody')
    expect(await readers()).toEqual([false, true, false, false])
    await save(young, reference, 'council')
    expect(await readers()).toEqual([false, true, false, true])
    await save(young, reference, 'notParents')
    expect(await readers()).toEqual([false, true, true, true])
    await save(young, reference, 'everyone')
    expect(await readers()).toEqual([true, true, true, true])
    await expect(built.portal(parent).ownWords.remove({ reference, writtenBy: young.id })).rejects.toThrow(
      'Not found',
    )
    await built.portal(young).ownWords.remove({ reference, writtenBy: young.id })
    expect(await readers()).toEqual([false, false, false, false])
    const rows = await built.owner.sql`select 1 from own_words where written_by = ${young.id}`
    expect(rows).toHaveLength(0)
  })

  test('written down for a child say who wrote them; the young person sees and removes them', async () => {
    const { parent, young, officer, reference } = await both(UNDER)
    await save(parent, reference, 'council')
    const staff = (await seen(officer, reference)).ownWords
    expect(staff).toMatchObject([
      { writtenDownBy: 'Invented family', answers: [{ asked: 'What do they want to happen?' }] },
    ])
    const mine = (await show(young, reference)).ownWords
    expect(mine).toMatchObject([{ isMine: false, mayRemove: true }])
    await built.portal(young).ownWords.remove({ reference, writtenBy: parent.id })
    expect((await seen(officer, reference)).ownWords).toEqual([])
  })

  test('are kept by nobody who may only look, and hold at least one answer', async () => {
    const { young, reference } = await both(OVER)
    const friend = await family()
    await join(young, reference, friend, 'friend', 'see')
    await expect(save(friend, reference, 'council')).rejects.toThrow('Not found')
    await expect(built.portal(young).ownWords.save({ reference, sharedWith: 'nobody' })).rejects.toThrow()
    await expect(
      built.portal(young).ownWords.save({ reference, well: 'x'.repeat(2_001), sharedWith: 'nobody' }),
    ).rejects.toThrow()
  })
})

describe('an adviser who acts for somebody', () => {
  test('is named with whom they act for wherever it shows, and that person is told', async () => {
    const [parent, adviser, other, officer] = [
      await family(),
      await family(),
      await family(),
      await built.person('officer'),
    ]
    const reference = await raised(built, parent)
    await join(parent, reference, adviser, 'adviser', 'actFor')
    await join(parent, reference, other, 'otherParent')
    const version = (await show(adviser, reference)).version
    const sent = await built.portal(adviser).step.sendMessage({
      ...form(reference, version),
      text: 'For them',
      threadId: 'new',
      topic: 'Reasons',
    })
    expect(sent.ok).toBe(true)
    const byOf = (view: Awaited<ReturnType<typeof show>>) => view.threads[0]?.messages[0]?.by
    expect(byOf(await show(parent, reference))).toBe('Invented family, for you')
    expect(byOf(await show(adviser, reference))).toBe('you, for Invented family')
    const staff = await seen(officer, reference)
    expect(staff.threads[0]?.messages[0]?.by).toBe('Invented family, for Invented family')
    expect(staff.timeline[0]?.by).toBe('Invented family, for Invented family')
    expect(await templates(parent)).toContain('actedForYou')
    // Whoever does not stand with them learns that somebody acted, and no name.
    const asked = await built
      .portal(adviser)
      .step.requestConversation(form(reference, (await show(adviser, reference)).version))
    expect(asked.ok).toBe(false)
    const noted = await built.portal(adviser).step.requestReconsideration({
      ...form(reference, (await show(adviser, reference)).version),
    })
    expect(noted.ok).toBe(true)
    expect((await show(other, reference)).timeline[0]?.by).toBe(
      'An adviser from the SEND information and advice service, for whoever invited them',
    )
    // What waits is counted from the day it was written, for both.
    expect((await show(parent, reference)).threads[0]).toMatchObject({
      waitingDays: 0,
      answerBy: '2026-11-30',
    })
    expect((await seen(officer, reference)).threads[0]).toMatchObject({ waitingDays: 0 })
  })

  test('counts their own families and nobody else’s, without a name', async () => {
    const [parent, stranger, adviser] = [await family(), await family(), await family()]
    const reference = await raised(built, parent, { dateOnLetter: '2026-06-01' })
    await raised(built, stranger)
    await expect(built.portal(parent).adviser.statistics()).rejects.toThrow('Not found')
    await join(parent, reference, adviser, 'adviser', 'see')
    const counted = await built.portal(adviser).adviser.statistics()
    expect(counted).toMatchObject({
      families: 1,
      open: 1,
      byDecision: [{ label: 'The decision not to carry out an EHC needs assessment', count: 1 }],
    })
    expect(JSON.stringify(counted)).not.toMatch(new RegExp(`Canary|${reference}`))
  })
})
