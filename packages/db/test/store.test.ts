import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newText } from '../src/index.ts'
import { give, house, newAuthority, newPerson, raise, raised } from './house.ts'

const open = house()
const counts = async () => {
  const [row] = await open.owner.sql`select
    (select count(*)::int from cases) as cases, (select count(*)::int from case_events) as events,
    (select count(*)::int from case_texts) as texts, (select count(*)::int from outbox) as outbox,
    (select count(*)::int from command_log) as keys, (select count(*)::int from audit_log) as audit`
  return row
}
const message = (words: string) => {
  const text = newText(words)
  return { command: { type: 'sendMessage', text: text.ref } as const, texts: [text] }
}

describe('raising', () => {
  test('makes the case, its first two events and its words, in one go', async () => {
    const family = await newPerson(open.owner, 'family')
    const done = await raise(open.app, family)
    expect(done).toMatchObject({ ok: true, version: 2, replayed: false })
    const reference = done.ok ? done.reference : ''
    const events = await open.owner.sql`select e.type from case_events e join cases c on c.id = e.case_id
      where c.reference = ${reference} order by seq`
    expect(events.map((event) => event.type)).toEqual(['caseRaised', 'conversationRequested'])
  })

  test('twenty sendings of one form at once make one case, and all are told its reference', async () => {
    const family = await newPerson(open.owner, 'family')
    const before = await counts()
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 20 }, () => raise(open.app, family, { key })))
    expect(all.every((done) => done.ok)).toBe(true)
    expect(new Set(all.map((done) => (done.ok ? done.reference : ''))).size).toBe(1)
    expect(all.filter((done) => done.ok && !done.replayed)).toHaveLength(1)
    const now = await counts()
    expect(now?.cases).toBe(before?.cases + 1)
    expect(now?.events).toBe(before?.events + 2)
  })

  test('one key with other words, or from another person, is not a repeat', async () => {
    const family = await newPerson(open.owner, 'family')
    const key = randomUUID()
    await raise(open.app, family, { key, words: 'First' })
    expect(await raise(open.app, family, { key, words: 'Second' })).toMatchObject({
      ok: false,
      refusal: { code: 'movedOn' },
    })
    const other = await newPerson(open.owner, 'family')
    expect(await raise(open.app, other, { key, words: 'First' })).toMatchObject({ ok: false })
  })
})

describe('a command', () => {
  test('twice with one key is done once and answered alike', async () => {
    const family = await newPerson(open.owner, 'family')
    const reference = await raised(open.app, family)
    const { command, texts } = message('Is anybody there?')
    const key = randomUUID()
    const first = await give(open.app, family, reference, 2, command, { texts, key })
    const again = await give(open.app, family, reference, 2, command, { texts, key })
    expect(first).toEqual({ ok: true, reference, version: 3, replayed: false })
    expect(again).toEqual({ ok: true, reference, version: 3, replayed: true })
  })

  test('from an old page is refused, and leaves nothing behind', async () => {
    const family = await newPerson(open.owner, 'family')
    const reference = await raised(open.app, family)
    const one = message('One')
    await give(open.app, family, reference, 2, one.command, { texts: one.texts })
    const before = await counts()
    const two = message('Two')
    const late = await give(open.app, family, reference, 2, two.command, { texts: two.texts })
    expect(late).toEqual({ ok: false, refusal: { code: 'movedOn' } })
    expect(await counts()).toEqual(before)
  })

  test('of a stranger, or in another authority, finds nothing and leaves nothing', async () => {
    await newAuthority(open.owner, 'elsewhere')
    const family = await newPerson(open.owner, 'family')
    const reference = await raised(open.app, family)
    const before = await counts()
    const stranger = await newPerson(open.owner, 'family')
    const { command, texts } = message('Let me in')
    expect(await give(open.app, stranger, reference, 2, command, { texts })).toEqual({
      ok: false,
      notFound: true,
    })
    const officer = await newPerson(open.owner, 'officer', 'elsewhere')
    const abroad = await give(open.app, officer, reference, 2, command, { texts, authorityId: 'elsewhere' })
    expect(abroad).toEqual({ ok: false, notFound: true })
    expect(await counts()).toEqual(before)
  })

  test('continues the chain of its own authority, also where a case elsewhere has the same id', async () => {
    await newAuthority(open.owner, 'abroad')
    const [family, foreigner] = [
      await newPerson(open.owner, 'family'),
      await newPerson(open.owner, 'family', 'abroad'),
    ]
    const caseId = randomUUID()
    const here = await raise(open.app, family, { caseId })
    const there = await raise(open.app, foreigner, { caseId, authorityId: 'abroad' })
    if (!here.ok || !there.ok) throw new Error(JSON.stringify([here, there]))
    // The one elsewhere gets further, so that its last event is the later of the two.
    const far = message('Far away')
    const more = { texts: far.texts, authorityId: 'abroad' }
    expect(await give(open.app, foreigner, there.reference, 2, far.command, more)).toMatchObject({ ok: true })
    const near = message('Near')
    expect(
      await give(open.app, family, here.reference, 2, near.command, { texts: near.texts }),
    ).toMatchObject({ ok: true, version: 3 })
    const links = await open.owner.sql<{ follows: boolean }[]>`
      select e.prev_hash = lag(e.hash) over (partition by e.authority_id order by e.seq) as follows
      from case_events e where e.case_id = ${caseId}`
    expect(links.filter(({ follows }) => follows !== null)).toEqual(Array(4).fill({ follows: true }))
  })

  test('is committed with its messages or not at all', async () => {
    const family = await newPerson(open.owner, 'family')
    const reference = await raised(open.app, family)
    const before = await counts()
    const { command, texts } = message('Hello')
    const failing = give(open.app, family, reference, 2, command, {
      texts,
      messagesFor: () => {
        throw new Error('the printer is on fire')
      },
    })
    await expect(failing).rejects.toThrow('on fire')
    expect(await counts()).toEqual(before)
  })

  test('tells the family and a named person, but never whoever did it', async () => {
    const family = await newPerson(open.owner, 'family')
    const officer = await newPerson(open.owner, 'officer')
    const reference = await raised(open.app, family)
    const { command, texts } = message('We will ring you')
    await give(open.app, officer, reference, 2, command, {
      texts,
      messagesFor: () => [
        { template: 'a', to: { kind: 'family' }, subject: 'News', body: 'Look' },
        { template: 'b', to: { kind: 'person', personId: officer.id }, subject: 'You did', body: 'it' },
      ],
    })
    const rows = await open.owner
      .sql`select o.to_user_id, o.template from outbox o join cases c on c.id = o.case_id
      where c.reference = ${reference}`
    expect(rows).toEqual([{ to_user_id: family.id, template: 'a' }])
  })
})

describe('two at once', () => {
  test('on each of 300 cases: never both accepted', async () => {
    const family = await newPerson(open.owner, 'family')
    const [ann, ben] = [await newPerson(open.owner, 'officer'), await newPerson(open.owner, 'officer')]
    let accepted = 0
    for (let batch = 0; batch < 30; batch += 1) {
      const references = await Promise.all(Array.from({ length: 10 }, () => raised(open.app, family)))
      const results = await Promise.all(
        references.map((reference) =>
          Promise.all(
            [ann, ben].map((officer) =>
              give(open.app, officer, reference, 2, {
                type: 'assignCase',
                officerId: officer.id,
                teamId: null,
              }),
            ),
          ),
        ),
      )
      for (const pair of results) {
        expect(pair.filter((done) => done.ok)).toHaveLength(1)
        expect(pair.find((done) => !done.ok)).toEqual({ ok: false, refusal: { code: 'movedOn' } })
        accepted += 1
      }
    }
    expect(accepted).toBe(300)
  })
})
