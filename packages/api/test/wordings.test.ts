import { CATALOGUE, TEMPLATE_IDS } from '@common-ground/messages'
import { beforeAll, expect, test } from 'vitest'
import { house, type Person, THERE } from './house.ts'

const built = house()
let manager: Person
let officer: Person
beforeAll(async () => {
  manager = await built.person('manager')
  officer = await built.person('officer')
})
const COVER = {
  template: 'coverNamed',
  subject: 'You stand in for somebody',
  happened: 'You stand in from {from} to {until}.',
  toDo: 'Look at “My work”.\n\n{link}',
}

test('managers alone see the messages, every one of them under somebody', async () => {
  const groups = await built.staff(manager).wordings.list()
  expect(new Set(groups.flatMap(({ rows }) => rows.map(({ template }) => template)))).toEqual(
    new Set(TEMPLATE_IDS),
  )
  for (const role of ['officer', 'decisionMaker'] as const) {
    const who = await built.person(role)
    await expect(built.staff(who).wordings.list()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(built.staff(who).wordings.save({ ...COVER, seen: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  }
  await expect(built.staff(manager).wordings.show({ template: 'toString' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('words are checked, shown as they would look, and nothing is saved by looking', async () => {
  const wrong = await built
    .staff(manager)
    .wordings.check({ ...COVER, happened: 'Ring 01743 999 999.', seen: 0 })
  expect(wrong.preview).toBeNull()
  expect(wrong.problems.map(({ field }) => field)).toEqual(['happened', 'happened', 'happened'])
  const right = await built.staff(manager).wordings.check({ ...COVER, seen: 0 })
  expect(right).toMatchObject({ problems: [], preview: { subject: COVER.subject, hasLetter: false } })
  expect(right.preview?.body).toContain('wrekinshire Council')
  expect((await built.staff(manager).wordings.show({ template: 'coverNamed' })).versions).toEqual([])
})

test('saved words go out with their version, a second editor is told, and going back is a version too', async () => {
  const at = built.staff(manager).wordings
  expect(await at.save({ ...COVER, toDo: 'Look.', seen: 0 })).toMatchObject({
    ok: false,
    problems: [{ field: 'toDo' }],
  })
  expect(await at.save({ ...COVER, toDo: COVER.toDo.replaceAll('\n', '\r\n'), seen: 0 })).toEqual({
    ok: true,
    version: 1,
  })
  expect(await at.save({ ...COVER, subject: 'Another subject', seen: 0 })).toEqual({
    ok: false,
    overtaken: { by: 'Invented manager', version: 1 },
  })
  const named = async () => {
    const from = '2026-11-24'
    await built
      .staff(officer)
      .work.nameCover({ deputyId: (await built.person('officer')).id, from, until: from } as never)
    const [row] = await built.owner.sql`
      select subject, wording, body from outbox where template = 'coverNamed' order by created_at desc, id desc limit 1`
    await built.owner.sql`delete from outbox where template = 'coverNamed'`
    return row
  }
  expect(await named()).toMatchObject({
    subject: COVER.subject,
    wording: 1,
    body: 'You stand in from Tuesday 24 November 2026 to Tuesday 24 November 2026.\n\nLook at “My work”.\n\nhttp://localhost:3001/work\n\nwrekinshire Council',
  })
  expect(await at.ownAgain({ template: 'coverNamed', seen: 1 })).toEqual({ ok: true, version: 2 })
  expect(await named()).toMatchObject({ subject: CATALOGUE.coverNamed.words.subject, wording: 0 })
  const shown = await at.show({ template: 'coverNamed' })
  expect(shown).toMatchObject({ isOurs: false, version: 2, words: CATALOGUE.coverNamed.words })
  expect(shown.versions.map(({ version, words }) => [version, words?.subject ?? null])).toEqual([
    [2, null],
    [1, COVER.subject],
  ])
  const audit = await built.owner
    .sql`select action, subject from audit_log where action like 'wording.%' order by id`
  expect(audit).toMatchObject([
    { action: 'wording.write', subject: 'coverNamed' },
    { action: 'wording.own-again', subject: 'coverNamed' },
  ])
})

test('twenty savings at once make one version, and the other authority has none of it', async () => {
  const at = built.staff(manager).wordings
  const words = {
    template: 'comeBack',
    subject: 'Your code',
    happened: 'Here.\n\n{link}',
    toDo: '{code}, {days} days.',
  }
  const done = await Promise.all(Array.from({ length: 20 }, () => at.save({ ...words, seen: 0 })))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  const there = await built.person('manager', THERE)
  expect(await built.staff(there).wordings.show({ template: 'comeBack' })).toMatchObject({ version: 0 })
})

test('a message to families can be looked at as a letter; one with its own link goes by email alone', async () => {
  const made = await built.staff(manager).wordings.letter({ template: 'reconsiderationDecided' })
  const bytes = new Uint8Array(await new Response(made.stream).arrayBuffer())
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
  await expect(built.staff(manager).wordings.letter({ template: 'confirmEmail' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
