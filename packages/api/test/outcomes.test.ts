import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type House, house, raised } from './house.ts'

const built: House = house()
const form = (reference: string, expectedVersion: number) => ({
  reference,
  expectedVersion,
  idempotencyKey: randomUUID(),
})

describe('raising', () => {
  test('a draft that was sent twenty times makes one case', async () => {
    const family = await built.person('family')
    const { id } = await built.portal(family).drafts.start()
    const answers = {
      who: 'parent',
      childName: 'Wren',
      dateOfBirth: '2016-04-05',
      decision: 'SUP',
      setting: 'Invented School',
      wrong: 'All of it',
      contactBy: 'email',
    }
    await built.portal(family).drafts.save({ id, answers })
    const all = await Promise.all(
      Array.from({ length: 20 }, () => built.portal(family).raise.send({ draftId: id, asked: [] })),
    )
    expect(new Set(all.map((sent) => (sent.ok ? sent.reference : JSON.stringify(sent)))).size).toBe(1)
    expect(await built.portal(family).disagreements.list()).toHaveLength(1)
  })

  test('a draft that lacks an answer says which question', async () => {
    const family = await built.person('family')
    const { id } = await built.portal(family).drafts.start()
    expect(await built.portal(family).raise.send({ draftId: id, asked: [] })).toEqual({
      ok: false,
      missing: 'who',
    })
    await built.portal(family).drafts.save({
      id,
      answers: { who: 'parent', childName: 'W', dateOfBirth: '2016-04-05', decision: 'CON' },
    })
    expect(await built.portal(family).raise.send({ draftId: id, asked: [] })).toEqual({
      ok: false,
      missing: 'sections',
    })
  })

  test('one point for each part of the plan, and each is kept as it was written', async () => {
    const family = await built.person('family')
    const hostile = `<script>alert(1)</script> '; drop table cases; -- 🎈 \u202Egnirts ${'x'.repeat(500)}`
    const points = {
      B: { wrong: hostile, wanted: null },
      F: { wrong: 'The help is not in numbers', wanted: 'Ten hours a week' },
      2: { wrong: 'The plan came late', wanted: null },
    }
    const reference = await raised(built, family, { decision: 'CON', sections: ['B', 'F'], points })
    const view = await built.portal(family).disagreements.show({ reference })
    expect(view.points.map(({ section, wrong, wanted }) => [section, wrong, wanted])).toEqual([
      ['B', hostile, null],
      ['F', 'The help is not in numbers', 'Ten hours a week'],
      [null, 'The plan came late', null],
    ])
  })

  test('whoever raised it gets a message, which names no child', async () => {
    const family = await built.person('family')
    const reference = await raised(built, family)
    const sent = await built.owner.sql<{ subject: string; body: string }[]>`
      select o.subject, o.body from outbox o join cases c on c.id = o.case_id where c.reference = ${reference}`
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(sent)).not.toContain('Canary')
    expect(sent[0]?.body).toContain(reference)
  })
})

describe('two people at once', () => {
  test('the second is told what changed, keeps what they have, and can send again', async () => {
    const family = await built.person('family')
    const [ann, ben] = [await built.person('officer'), await built.person('officer')]
    const reference = await raised(built, family)
    const first = await built.staff(ann).step.assignCase({ ...form(reference, 2), officerId: ann.id })
    expect(first).toMatchObject({ ok: true, version: 3 })
    const second = await built.staff(ben).step.assignCase({ ...form(reference, 2), officerId: ben.id })
    expect(second).toMatchObject({
      ok: false,
      refusal: { code: 'movedOn' },
      version: 3,
      changes: [{ seq: 3, title: 'Assigned to Invented officer', type: 'caseAssigned' }],
    })
    const again = await built.staff(ben).step.assignCase({ ...form(reference, 3), officerId: ben.id })
    expect(again).toMatchObject({ ok: true, version: 4 })
  })

  test('a refusal is a value with a sentence for whoever reads it', async () => {
    const family = await built.person('family')
    const reference = await raised(built, family, { decision: 'SUP', setting: 'Invented School' })
    const refused = await built
      .portal(family)
      .step.noteAppeal({ ...form(reference, 2), lodgedOn: '2026-11-20', tribunalReference: null })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'noRightOfAppeal' }, changes: [] })
    expect(refused.ok ? '' : refused.text).toContain('Disagreement resolution is open to you instead.')
  })
})

describe('input', () => {
  test.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['too much', 'x'.repeat(4001)],
    ['a NUL', 'a\0b'],
    ['half a character', 'a\uD800b'],
  ])('a message of %s is refused as input, and changes nothing', async (_name, text) => {
    const family = await built.person('family')
    const reference = await raised(built, family)
    const sent = built.portal(family).step.sendMessage({ ...form(reference, 2), text })
    await expect(sent).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await built.portal(family).disagreements.show({ reference })).version).toBe(2)
  })

  test('a key that no form of ours has is refused', async () => {
    const family = await built.person('family')
    const reference = await raised(built, family)
    const more = { ...form(reference, 2), text: 'Hello', authorityId: 'elsewhere' }
    await expect(built.portal(family).step.sendMessage(more)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('somebody who is no decision maker, or a provider that is none, is refused', async () => {
    const [family, officer] = [await built.person('family'), await built.person('officer')]
    const reference = await raised(built, family)
    const given = built
      .staff(officer)
      .step.openReconsideration({ ...form(reference, 2), decisionMakerId: officer.id })
    await expect(given).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const asked = built.portal(family).step.requestMediation({
      ...form(reference, 2),
      toldCouncilOn: '2026-11-23',
      healthIncluded: false,
      providerId: 'nobody',
    })
    await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('what is shown', () => {
  test('looking at a case is written down; a family’s own look is not the council’s', async () => {
    const [family, officer] = [await built.person('family'), await built.person('officer')]
    const reference = await raised(built, family)
    await built.staff(officer).cases.show({ reference })
    const looks = await built.owner
      .sql`select actor_id, action from audit_log where subject = ${reference} and action = 'case.show'`
    expect(looks).toEqual([{ actor_id: officer.id, action: 'case.show' }])
  })

  test('the outbox is there only in a demonstration', async () => {
    await expect(built.portal(null).outbox.list()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(built.staff(null).outbox.list()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
