import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type House, house, type Person, raised } from './house.ts'

const built: House = house()

const form = (reference: string, expectedVersion: number) => ({
  reference,
  expectedVersion,
  idempotencyKey: randomUUID(),
})
const show = (who: Person, reference: string) => built.portal(who).disagreements.show({ reference })
const versionFor = async (who: Person, reference: string) => (await show(who, reference)).version

/** What the message to an address holds of its link. */
async function tokenFor(who: Person): Promise<string> {
  const [row] = await built.owner.sql<{ body: string }[]>`
    select o.body from outbox o join users u on u.email = o.to_address
    where u.id = ${who.id} and o.template = 'invitation' order by o.created_at desc limit 1`
  return /invitations\/(\S+)/.exec(row?.body ?? '')?.[1] ?? ''
}

async function invite(
  from: Person,
  reference: string,
  who: Person,
  relation: 'friend' | 'adviser' | 'otherParent',
  scope: 'see' | 'actFor' | null,
): Promise<void> {
  const asked = await built.portal(from).step.invitePerson({
    ...form(reference, await versionFor(from, reference)),
    fullName: 'Somebody',
    email: `${who.id}@example.org`,
    relation,
    scope,
    until: null,
  })
  if (!asked.ok) throw new Error(asked.text)
  const done = await built.portal(who).invitations.accept({ token: await tokenFor(who) })
  if (!done.ok) throw new Error(done.text)
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

describe('who comes to a case', () => {
  test('an invitation is for its address alone, works once, and names nobody', async () => {
    const [parent, friend, stranger] = [
      await built.person('family'),
      await built.person('family'),
      await built.person('family'),
    ]
    const reference = await raised(built, parent)
    await built.portal(parent).step.invitePerson({
      ...form(reference, 2),
      fullName: 'A Friend',
      email: `${friend.id}@example.org`,
      relation: 'friend',
      scope: 'see',
      until: null,
    })
    const token = await tokenFor(friend)
    await expect(built.portal(stranger).invitations.accept({ token })).rejects.toThrow('Not found')
    expect(await built.portal(stranger).invitations.show({ token })).toMatchObject({
      state: 'usable',
      isMine: false,
    })
    expect(await built.portal(friend).invitations.accept({ token })).toEqual({ ok: true, reference })
    expect((await built.portal(friend).invitations.show({ token })).state).toBe('ended')
    expect((await show(friend, reference)).place).toMatchObject({ relation: 'friend', scope: 'see' })
    // Their access ends at once, in the list as on the page.
    const ended = await built.portal(parent).step.endAccess({
      ...form(reference, await versionFor(parent, reference)),
      personId: friend.id,
    })
    expect(ended.ok).toBe(true)
    await expect(show(friend, reference)).rejects.toThrow('Not found')
    expect(await built.portal(friend).disagreements.list()).toEqual([])
  })

  test('an adviser has a board, and notes that the council’s app cannot reach', async () => {
    const [parent, adviser, officer] = [
      await built.person('family'),
      await built.person('family'),
      await built.person('officer'),
    ]
    const reference = await raised(built, parent)
    await expect(built.portal(adviser).adviser.board()).rejects.toThrow('Not found')
    await invite(parent, reference, adviser, 'adviser', 'actFor')
    expect((await built.portal(adviser).adviser.board()).map((row) => row.reference)).toEqual([reference])
    await built.portal(adviser).adviser.addNote({ reference, body: 'CANARY for my eyes' })
    expect((await built.portal(adviser).adviser.notes({ reference })).map(({ body }) => body)).toEqual([
      'CANARY for my eyes',
    ])
    await expect(built.portal(parent).adviser.notes({ reference })).rejects.toThrow('Not found')
    expect(JSON.stringify(await built.staff(officer).cases.show({ reference }))).not.toContain('CANARY')
    // What they do for the family is shown as theirs.
    const sent = await built.portal(adviser).step.sendMessage({
      ...form(reference, await versionFor(adviser, reference)),
      text: 'For the family',
    })
    expect(sent.ok).toBe(true)
    const view = await show(parent, reference)
    expect(view.threads[0]?.messages[0]?.by).toBe('Invented family, for you')
    const withdrawn = await built.portal(adviser).step.withdrawCase(form(reference, view.version))
    expect(withdrawn).toMatchObject({ ok: false, refusal: { code: 'onesOwn' } })
  })

  test('another parent sees no contact, no message and no paper that is not theirs', async () => {
    const [parent, other] = [await built.person('family'), await built.person('family')]
    const reference = await raised(built, parent, {
      contactBy: 'letter',
      address: 'CANARY Cottage\nSY99 9ZZ',
      never: ['voicemail'],
      safetyNote: 'CANARY note',
    })
    const received = await built
      .portal(parent)
      .documents.receive({ reference, fileName: 'CANARY.txt', source: bytes('CANARY inside') })
    if (!received.ok) throw new Error(received.text)
    await built.portal(parent).step.addDocument({
      ...form(reference, 2),
      documentId: received.documentId,
      kind: 'report',
      sharedWith: 'council',
    })
    await built.portal(parent).step.sendMessage({ ...form(reference, 3), text: 'CANARY message' })
    await invite(parent, reference, other, 'otherParent', null)
    const seen = JSON.stringify(await show(other, reference))
    // What the disagreement is about is shared; the case's own words are canaries only where they must not be.
    expect(seen.replaceAll(/Canary (words|-Childname)?/g, '')).not.toContain('CANARY')
    expect(seen).not.toContain(`${parent.id}@example.org`)
    await expect(built.portal(other).documents.open({ reference, id: received.documentId })).rejects.toThrow(
      'Not found',
    )
    // Without a scanner a file waits, also for whoever sent it.
    await expect(built.portal(parent).documents.open({ reference, id: received.documentId })).rejects.toThrow(
      'Not found',
    )
    expect((await show(parent, reference)).documents[0]?.state).toBe('waiting')
  })
})

describe('what the council writes', () => {
  test('is stopped when it would give away where somebody else can be found', async () => {
    const [parent, other, officer] = [
      await built.person('family'),
      await built.person('family'),
      await built.person('officer'),
    ]
    const reference = await raised(built, parent, {
      contactBy: 'telephone',
      phone: '07700 900 982',
    })
    await invite(parent, reference, other, 'otherParent', null)
    const write = async (text: string, person: string) =>
      built.staff(officer).step.sendMessage({
        ...form(reference, (await built.staff(officer).cases.version({ reference })).version),
        text,
        threadId: 'new',
        topic: 'News',
        person,
      })
    await expect(write('Ring her on +44 7700-900982.', other.id)).rejects.toThrow('This was not sent')
    await expect(write(`Write to ${parent.id}@example.org`, other.id)).rejects.toThrow('This was not sent')
    // To the person themselves, and about nothing of theirs, it goes.
    expect((await write('We ring you on 07700 900 982.', parent.id)).ok).toBe(true)
    expect((await write('We meet on Tuesday.', other.id)).ok).toBe(true)
  })
})

describe('a file', () => {
  const take = async (fileName: string, text: string) => {
    const parent = await built.person('family')
    const reference = await raised(built, parent)
    return built.portal(parent).documents.receive({ reference, fileName, source: bytes(text) })
  }

  test.each([
    ['letter.txt', '', 'Choose a file that is not empty'],
    ['letter.pdf', 'MZ a program', /^The file must be a PDF/],
    ['page.html', '<html><script>alert(1)</script></html>', /^The file must be a PDF/],
  ])('%s is judged by what it holds', async (fileName, text, why) => {
    const received = await take(fileName, text)
    expect(received.ok ? '' : received.text).toMatch(why)
  })

  test('comes in pieces, each counted once, and is put together whole', async () => {
    const parent = await built.person('family')
    const reference = await raised(built, parent)
    const { documents } = built.portal(parent)
    const text = 'A letter in two pieces.'
    const begun = await documents.begin({ reference, fileName: 'long.txt', bytes: text.length })
    if (!begun.ok) throw new Error(begun.text)
    const { id } = begun
    const piece = (at: number, part: string) =>
      built.portal(parent).documents.piece({ id, piece: at, source: bytes(part) })
    expect((await piece(0, text.slice(0, 10))).pieces).toBe(1)
    expect((await piece(0, text.slice(0, 10))).pieces).toBe(1)
    expect((await built.portal(parent).documents.finish({ reference, id })).ok).toBe(false)
    expect((await piece(1, text.slice(10))).received).toBe(text.length)
    expect(await built.portal(parent).documents.finish({ reference, id })).toMatchObject({
      ok: true,
      fileName: 'long.txt',
    })
    await expect(built.portal(parent).documents.stands({ id })).rejects.toThrow('Not found')
  })
})

describe('a draft without an account', () => {
  test('is opened by its secret or its code, becomes an account’s, and is nobody else’s', async () => {
    const nobody = () => built.portal(null).drafts
    const { id, secret } = await nobody().start()
    if (!secret) throw new Error('There is no secret')
    await nobody().save({ id, secret, answers: { wrong: 'Something' } })
    await expect(nobody().show({ id })).rejects.toThrow('Not found')
    await expect(nobody().show({ id, secret: 'another' })).rejects.toThrow('Not found')
    const { code } = await nobody().keep({ id, secret, email: '' })
    const resumed = await nobody().resume({ code: code.toLowerCase().replaceAll('-', ' ') })
    if (!resumed.ok) throw new Error('The code did not work')
    // Whoever comes back has a new secret; the old one is a browser that was left behind.
    await expect(nobody().show({ id, secret })).rejects.toThrow('Not found')
    expect((await nobody().show({ id, secret: resumed.secret })).answers).toEqual({ wrong: 'Something' })
    const person = await built.person('family')
    expect(await built.portal(person).drafts.claim({ secret: resumed.secret })).toEqual({ id })
    await expect(nobody().show({ id, secret: resumed.secret })).rejects.toThrow('Not found')
    expect((await nobody().resume({ code })).ok).toBe(false)
    expect((await built.portal(person).drafts.show({ id })).answers).toEqual({ wrong: 'Something' })
  })

  test('codes are not guessed: tries are counted', async () => {
    const tries = []
    for (let at = 0; at < 25; at += 1)
      tries.push(await built.portal(null).drafts.resume({ code: 'BBBB-BBBB-BBBB' }))
    expect(tries.at(-1)).toEqual({ ok: false, tooMany: true })
  })
})
