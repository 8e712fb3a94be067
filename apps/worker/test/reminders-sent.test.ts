import { randomUUID } from 'node:crypto'
import { drafts } from '@common-ground/db'
import { describe, expect, test } from 'vitest'
import { deliverRound } from '../src/deliver/round.ts'
import { Desk, HERE, newFamily, senderOf } from './house.ts'
import { appeal, at, remindersHouse } from './reminded.ts'

const { built, sweep, staff, newCase, change } = remindersHouse()
const fail = (error: unknown): never => {
  throw error
}

describe('a reminder that has waited', () => {
  const send = (now: Date, desk = new Desk()) =>
    deliverRound(
      senderOf(built, desk, () => now),
      HERE,
      fail,
    ).then(() => desk.handed)
  const states = async () =>
    (await built.owner.sql<{ state: string }[]>`select state from outbox`).map(({ state }) => state)

  test('goes while its date stands', async () => {
    await newCase({ dates: [appeal('2027-02-12')] })
    await sweep(at('2027-02-10', '16:00'))
    expect(await send(at('2027-02-10', '17:00'))).toEqual([])
    expect(await send(at('2027-02-11', '09:00'))).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })

  test('is not sent when the date has been met, has moved or has gone by', async () => {
    const dates = [appeal('2027-02-12')]
    const [met, moved] = [await newCase({ dates }), await newCase({ dates })]
    await newCase({ dates })
    await sweep(at('2027-02-10', '16:00'))
    await change(met, [])
    await change(moved, [appeal('2027-03-12')])
    expect(await send(at('2027-02-15', '09:00'))).toEqual([])
    expect(await states()).toEqual(['dropped', 'dropped', 'dropped'])
  })

  test('waits over a holiday that was added since', async () => {
    await newCase({ dates: [appeal('2027-02-12')] })
    await sweep(at('2027-02-10', '16:00'))
    await built.owner.sql`update authorities set settings = settings || '{"holidays": ["2027-02-11"]}'`
    expect(await send(at('2027-02-11', '09:30'))).toEqual([])
    expect(await send(at('2027-02-12', '09:00'))).toHaveLength(1)
  })
})

describe('something begun and not sent', () => {
  const begun = async (more: Partial<typeof drafts.$inferInsert>): Promise<string> => {
    const id = randomUUID()
    const when = { createdAt: at('2027-01-11'), updatedAt: at('2027-01-11') }
    await built.owner.db.insert(drafts).values({ authorityId: HERE, id, answers: {}, ...when, ...more })
    return id
  }
  const mails = () => built.owner.sql<{ to: string; body: string }[]>`
    select to_address as "to", body from outbox where template like 'reminderDraft%' order by to_address`

  test('is reminded of a week before it goes, once, where somebody can be told', async () => {
    const [account, atWork] = [await newFamily(built), await staff()]
    await begun({ userId: account })
    await begun({ userId: atWork })
    await begun({ email: 'a@example.org', codeHash: 'x' })
    await begun({})
    await begun({ userId: account, sentReference: 'BCD-FGH-JKL' })
    expect(await sweep(at('2027-01-29'))).toBe(0)
    expect(await sweep(at('2027-02-01'))).toBe(3)
    expect(await sweep(at('2027-02-02'))).toBe(0)
    const sent = await mails()
    expect(sent.every(({ body }) => body.includes('until Monday 8 February 2027'))).toBe(true)
    const linkOf = (to: string) => /https:\S+/.exec(sent.find((each) => each.to === to)?.body ?? '')?.[0]
    expect(linkOf('a@example.org')).toBe('https://p.example/raise/come-back')
    expect(linkOf(`${account}@example.org`)).toBe('https://p.example/disagreements')
    expect(linkOf(`${atWork}@example.org`)).toBe('https://s.example/raise')
  })

  test('is told before a rest, and not when it has gone', async () => {
    await begun({ email: 'a@example.org', updatedAt: at('2027-01-09') })
    await begun({ email: 'b@example.org', updatedAt: at('2027-01-01') })
    expect(await sweep(at('2027-01-29'))).toBe(1)
    expect(await mails()).toMatchObject([{ to: 'a@example.org' }])
  })

  test('is told of again when it was touched and then left', async () => {
    const id = await begun({ email: 'a@example.org' })
    expect(await sweep(at('2027-02-01'))).toBe(1)
    await built.owner.sql`update drafts set updated_at = '2027-02-03T10:00:00Z' where id = ${id}`
    expect(await sweep(at('2027-02-04'))).toBe(0)
    expect(await sweep(at('2027-02-24'))).toBe(1)
  })
})

test('two sweeps at once tell everybody once', async () => {
  const dates = [appeal('2027-02-12')]
  const cases = await Promise.all(Array.from({ length: 30 }, () => newCase({ dates })))
  const told = await Promise.all(Array.from({ length: 4 }, () => sweep(at('2027-02-10'))))
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(cases.length)
  const [row] = await built.owner.sql<{ sent: number; noted: number }[]>`
    select (select count(*)::int from outbox) as sent, (select count(*)::int from reminders) as noted`
  expect(row).toEqual({ sent: cases.length, noted: cases.length })
})

test('the key of a reminder names the case, the date, the day, the step and the person, and nothing else', async () => {
  const kase = await newCase({ dates: [appeal('2027-02-12')] })
  await sweep(at('2027-02-10'))
  const [row] = await built.owner.sql<{ key: string }[]>`select key from outbox`
  expect(row?.key).toBe(`reminder:${kase.id}:appeal:2027-02-12:before-2:${kase.raisedBy}`)
})
