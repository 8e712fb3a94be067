import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  errorCode,
  eventHash,
  newReference,
  newText,
  normaliseReference,
  verifyRecord,
} from '../src/index.ts'
import { give, house, newPerson, raised } from './house.ts'

const open = house()

async function threeEvents(): Promise<string> {
  const family = await newPerson(open.owner, 'family')
  const reference = await raised(open.app, family)
  const text = newText('A message')
  await give(open.app, family, reference, 2, { type: 'sendMessage', text: text.ref }, { texts: [text] })
  return reference
}
/** Does something to the record that only an owner who switches its guards off can do, and puts it back after. */
async function tampered(statement: string, undo: string): Promise<Awaited<ReturnType<typeof verifyRecord>>> {
  const run = (sql: string) =>
    open.owner.sql.begin(async (tx) => {
      await tx`alter table case_events disable trigger user`
      await tx.unsafe(sql)
      await tx`alter table case_events enable trigger user`
    })
  await run(statement)
  const found = await verifyRecord(open.owner.db)
  await run(undo)
  return found
}
const where = (reference: string, seq: number) =>
  `where seq = ${seq} and case_id = (select id from cases where reference = '${reference}')`

describe('the record', () => {
  test.each([
    'update case_events set actor_role = $$nobody$$',
    'delete from case_events',
    'truncate case_events',
    'delete from audit_log',
  ])('the app cannot: %s', async (statement) => {
    await threeEvents()
    const refused = await open.app.sql.unsafe(statement).catch((error: unknown) => errorCode(error))
    expect(refused).toBe('42501')
  })

  test.each([
    'update case_events set actor_role = $$nobody$$',
    'delete from case_events',
    'truncate case_events cascade',
  ])('even the owner is stopped by a trigger: %s', async (statement) => {
    await threeEvents()
    await expect(open.owner.sql.unsafe(statement)).rejects.toThrow('the record is append-only')
  })

  test('an event that does not continue the chain is refused', async () => {
    const reference = await threeEvents()
    const insert = `insert into case_events select authority_id, case_id, seq + 2, type, data, at, actor_id, actor_role,
      request_id, hash, 'x' from case_events ${where(reference, 3)}`
    await expect(open.app.sql.unsafe(insert)).rejects.toThrow('does not continue the chain')
  })

  test('verifies, and counts what it checked', async () => {
    await threeEvents()
    const { broken, cases, events } = await verifyRecord(open.app.db)
    expect(broken).toBeNull()
    expect(cases).toBeGreaterThan(0)
    expect(events).toBeGreaterThanOrEqual(cases * 2)
  })

  test('names the first event that was altered', async () => {
    const reference = await threeEvents()
    const { broken } = await tampered(
      `update case_events set actor_role = 'forged' ${where(reference, 2)}`,
      `update case_events set actor_role = 'family' ${where(reference, 2)}`,
    )
    expect(broken).toEqual({ authorityId: 'wrekinshire', reference, seq: 2, problem: 'altered' })
  })

  test('names what was altered inside an event', async () => {
    const reference = await threeEvents()
    const { broken } = await tampered(
      `update case_events set data = jsonb_set(data, '{from}', '"council"') ${where(reference, 3)}`,
      `update case_events set data = jsonb_set(data, '{from}', '"family"') ${where(reference, 3)}`,
    )
    expect(broken).toMatchObject({ reference, seq: 3, problem: 'altered' })
  })

  test('names an event that was cut out, and a tail that was cut off', async () => {
    const reference = await threeEvents()
    await open.owner.sql.unsafe(`create table kept as select * from case_events ${where(reference, 2)}`)
    const middle = await tampered(
      `delete from case_events ${where(reference, 2)}`,
      'insert into case_events select * from kept',
    )
    expect(middle.broken).toMatchObject({ reference, seq: 2, problem: 'missing' })
    await open.owner.sql.unsafe(
      `drop table kept; create table kept as select * from case_events ${where(reference, 3)}`,
    )
    const tail = await tampered(
      `delete from case_events ${where(reference, 3)}`,
      'insert into case_events select * from kept',
    )
    expect(tail.broken).toMatchObject({ reference, seq: 3, problem: 'missing' })
    await open.owner.sql.unsafe('drop table kept')
  })

  test('notices a stored case that its events do not make', async () => {
    const reference = await threeEvents()
    await open.owner
      .sql`update cases set state = jsonb_set(state, '{channel}', '"letter"') where reference = ${reference}`
    const { broken } = await verifyRecord(open.app.db)
    expect(broken).toMatchObject({ reference, problem: 'rowDiffers' })
    await open.owner
      .sql`update cases set state = jsonb_set(state, '{channel}', '"portal"') where reference = ${reference}`
  })
})

describe('the canonical form', () => {
  test('does not depend on the order of keys, and tells apart what differs', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 'é' }], a: null })).toBe('{"a":null,"b":[1,{"c":"é","d":2}]}')
    const link = {
      authorityId: 'a',
      caseId: 'b',
      seq: 1,
      type: 't',
      at: new Date(0),
      actorId: 'x',
      actorRole: 'yz',
      requestId: 'r',
      data: {},
    }
    expect(eventHash('', link)).not.toBe(eventHash('', { ...link, actorId: 'xy', actorRole: 'z' }))
    expect(eventHash('', link)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a reference', () => {
  test('can be typed in any case and spacing, and a slip is caught', () => {
    for (let at = 0; at < 500; at += 1) {
      const reference = newReference()
      expect(reference).toMatch(/^[2-9BCDFGHJKLMNPQRSTVWXZ]{3}(-[2-9BCDFGHJKLMNPQRSTVWXZ]{3}){2}$/)
      expect(normaliseReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toBe(reference)
      const slip = reference.startsWith('B') ? `C${reference.slice(1)}` : `B${reference.slice(1)}`
      expect(normaliseReference(slip)).toBeNull()
    }
    for (const junk of ['', 'AEI-OUA-EIO', "'; drop table cases --", 'BCD'])
      expect(normaliseReference(junk)).toBeNull()
  })
})
