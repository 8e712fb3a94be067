import { randomUUID } from 'node:crypto'
import { openSweeps, type Sweeps } from '@common-ground/api/worker'
import { drafts, users } from '@common-ground/db'
import { plantCases } from '@common-ground/db/testing'
import {
  type Case,
  fold,
  localDate,
  type Member,
  type OpenDate,
  type Role,
  raise,
} from '@common-ground/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverRound } from '../src/deliver/round.ts'
import { Desk, HERE, house, newFamily, senderOf } from './house.ts'

const built = house()
const day = localDate
const at = (on: string, time = '10:00'): Date => new Date(`${on}T${time}:00Z`)
const fail = (error: unknown): never => {
  throw error
}

let sweeps: Sweeps
beforeAll(async () => {
  const config = {
    portalOrigin: 'https://p.example',
    staffOrigin: 'https://s.example',
    filesDir: 'none',
    environment: {},
  }
  sweeps = openSweeps({ ...config, databaseUrl: built.url, authorityId: HERE })
  await built.owner.sql`insert into teams (authority_id, id, name) values (${HERE}, 'north', 'North')`
})
afterAll(() => sweeps?.end())
beforeEach(async () => {
  const { sql } = built.owner
  await sql`truncate reminders, case_dates, outbox, covers, drafts`
  await sql`update authorities set settings = settings - 'holidays'`
  await sql`update users set disabled_at = now() where world = 'staff'`
})

async function staff(role: Role = 'officer', teamId: string | null = null): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(users).values({
    authorityId: HERE,
    id,
    world: 'staff',
    email: `${id}@example.org`,
    fullName: 'Somebody Invented',
    passwordHash: 'none',
    roles: [role],
    teamId,
    createdAt: at('2026-11-01'),
  })
  return id
}

const WORDS = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }
type About = { dates: OpenDate[]; parent?: string; also?: Partial<Case>; people?: Member[] }

/** A case with the dates that a test is about, and nothing else. */
async function newCase({ dates, parent, also = {}, people = [] }: About): Promise<Case> {
  const raisedBy = parent ?? (await newFamily(built))
  const sent = day('2026-11-02')
  const born = raise(
    {
      type: 'raiseCase',
      caseId: randomUUID(),
      reference: `T-${randomUUID().slice(0, 8)}`,
      channel: 'portal',
      decision: { type: 'RTA', sections: [], dateOnLetter: sent, dateSent: sent, decidedBy: null },
      points: [{ id: 'point-1', section: null, wrong: WORDS, wanted: null }],
      setting: null,
      teamId: null,
      raisedAs: 'parent',
    },
    { actor: { id: raisedBy, roles: ['family'] }, today: day('2026-11-23') },
  )
  if (!born.ok) throw new Error(born.refusal.code)
  const raised = fold(born.events)
  const kase: Case = { ...raised, ...also, people: [...raised.people, ...people] }
  await plantCases(built.owner, HERE, [{ kase, dates }], day('2026-11-23'))
  return kase
}
const change = (kase: Case, dates: OpenDate[]) =>
  plantCases(built.owner, HERE, [{ kase, dates }], day('2026-11-23'))

const member = (
  personId: string,
  relation: Member['relation'],
  scope: Member['scope'],
  supports: string,
): Member => ({
  personId,
  relation,
  scope,
  supports,
  from: day('2026-11-23'),
  until: null,
  endedOn: null,
})
const appeal = (due: string, safeBy?: string): OpenDate => ({
  key: 'appeal',
  kind: 'law',
  owedBy: 'family',
  due: day(due),
  rule: 'appeal',
  ...(safeBy && { safeBy: day(safeBy) }),
})
const mediation = (due: string): OpenDate => ({
  key: 'arrange-mediation',
  kind: 'law',
  owedBy: 'council',
  due: day(due),
  rule: 'arrange-mediation',
})
const agreed = (key: string, due: string, party: OpenDate['party'] & string): OpenDate => ({
  key: `agreed:${key}`,
  kind: 'agreed',
  owedBy: 'council',
  due: day(due),
  rule: 'other',
  party,
})

type Row = {
  key: string
  step: string
  told: string
  template: string
  to: string
  subject: string
  body: string
}
/** What was told about a case, in the order of the messages. */
const toldOf = async ({ id }: Case): Promise<Row[]> => [
  ...(await built.owner.sql<Row[]>`
    select r.date_key as key, r.step, r.told, o.template, o.to_address as "to", o.subject, o.body
    from reminders r join outbox o on o.authority_id = r.authority_id and o.id = r.message_id
    where r.case_id = ${id} order by o.created_at, r.date_key, r.told`),
]
const stepsOf = async (kase: Case) => (await toldOf(kase)).map(({ step, told }) => [step, told])

/** An organisation that was written to about a case. */
const wroteTo = (kase: Case, email: string, party: string | null, by: string) => built.owner.sql`
  insert into outside_pages (authority_id, case_id, token_hash, purpose, party, organisation, email, shows, sent_by,
    created_at, expires_at)
  values (${HERE}, ${kase.id}, ${randomUUID()}, ${party ? 'partyAsked' : 'icbTold'}, ${party}, 'Somebody', ${email}, '{}',
    ${by}, now(), now())`

describe('a family', () => {
  test('is told 14, 7 and 2 days before, each once, and of what was missed only the last', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    expect(await sweeps.reminders(at('2027-01-28'))).toBe(0)
    expect(await sweeps.reminders(at('2027-01-29'))).toBe(1)
    expect(await sweeps.reminders(at('2027-01-29', '11:00'))).toBe(0)
    // Nothing swept on the 5th, nor until the 10th.
    expect(await sweeps.reminders(at('2027-02-11'))).toBe(1)
    expect(await sweeps.reminders(at('2027-02-12'))).toBe(0)
    expect(await sweeps.reminders(at('2027-02-15'))).toBe(0)
    const told = await toldOf(kase)
    expect(told.map(({ step }) => step)).toEqual(['before-14', 'before-2'])
    expect(told[0]).toMatchObject({
      template: 'reminderAppeal',
      told: kase.raisedBy,
      subject: `A reminder about your disagreement ${kase.reference}`,
    })
    expect(told[0]?.body).toContain(
      'Your last day to appeal to the SEND Tribunal is Friday 12 February 2027.',
    )
    expect(told[0]?.body).toContain(`https://p.example/disagreements/${kase.reference}`)
  })

  test('is told the safe day to act by, and the last day once that has gone by', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-15', '2027-02-12')] })
    await sweeps.reminders(at('2027-02-01'))
    await sweeps.reminders(at('2027-02-15'))
    const told = await toldOf(kase)
    expect(told.map(({ step }) => step)).toEqual(['before-14', 'before-2'])
    expect(told[0]?.body).toContain('Friday 12 February 2027')
    expect(told[1]?.body).toContain('Monday 15 February 2027')
  })

  test('hears of a day that moved as of a new one, and of none that is done or closed', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    await sweeps.reminders(at('2027-02-10'))
    await change(kase, [appeal('2027-02-15')])
    await sweeps.reminders(at('2027-02-11'))
    await change(kase, [])
    await sweeps.reminders(at('2027-02-12'))
    await change(kase, [appeal('2027-02-12')])
    expect((await toldOf(kase)).map(({ step }) => step)).toEqual(['before-2', 'before-7'])
    await sweeps.reminders(at('2027-02-12'))
    expect(await toldOf(kase)).toHaveLength(2)
  })

  test('is told with whoever acts for it; whoever only looks, or comes to meetings, is not', async () => {
    const [parent, acts, sees, attends] = [
      await newFamily(built),
      await newFamily(built),
      await newFamily(built),
      await newFamily(built),
    ]
    const people = [
      member(acts, 'friend', 'actFor', parent),
      member(sees, 'friend', 'see', parent),
      member(attends, 'friend', 'attend', parent),
    ]
    const meeting: OpenDate = {
      key: 'meeting:mediation',
      kind: 'meeting',
      owedBy: 'council',
      due: day('2027-02-12'),
      rule: 'mediation',
    }
    const kase = await newCase({ parent, people, dates: [appeal('2027-02-26'), meeting] })
    await sweeps.reminders(at('2027-02-12'))
    const who = async (key: string) =>
      (await toldOf(kase)).filter((each) => each.key === key).map(({ told }) => told)
    expect((await who('appeal')).toSorted()).toEqual([parent, acts].toSorted())
    expect((await who('meeting:mediation')).toSorted()).toEqual([parent, acts, attends].toSorted())
  })
})

describe('outside working hours', () => {
  test.each([
    ['before nine', '2027-01-29', '08:59'],
    ['at five', '2027-01-29', '17:00'],
    ['at a weekend', '2027-01-30', '10:00'],
    // Clocks are an hour on: half past four here is half past five in England.
    ['in summer after five by the clock', '2027-06-11', '16:30'],
  ])('nobody is told: %s', async (_, on, time) => {
    await newCase({ dates: [appeal('2027-02-12'), { ...appeal('2027-06-18'), key: 'other' }] })
    expect(await sweeps.reminders(at(on, time))).toBe(0)
  })

  test('nobody is told on a day that the council has added, and everybody the working day before', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    const { sql } = built.owner
    await sql`update authorities set settings = settings || '{"holidays": ["2027-01-29"]}'`
    expect(await sweeps.reminders(at('2027-01-29'))).toBe(0)
    expect(await sweeps.reminders(at('2027-01-28'))).toBe(1)
    expect(await stepsOf(kase)).toEqual([['before-14', kase.raisedBy]])
  })

  test('a holiday that is no day is refused', async () => {
    for (const wrong of ['["tomorrow"]', '[20270129]', '"2027-01-29"', '["2027-1-29"]']) {
      await expect(
        built.owner
          .sql`update authorities set settings = settings || jsonb_build_object('holidays', ${wrong}::text::jsonb)`,
      ).rejects.toThrow('authorities_holidays')
    }
  })
})

describe('at the council', () => {
  const due = '2027-02-12'

  test('the officer is told on days 10, 20 and 27 of the 30 to arrange mediation, and when they are over', async () => {
    const officerId = await staff()
    const kase = await newCase({ dates: [mediation(due)], also: { officerId } })
    for (const on of ['2027-01-22', '2027-01-25', '2027-02-02', '2027-02-09', '2027-02-12', '2027-02-15']) {
      await sweeps.reminders(at(on))
    }
    await sweeps.reminders(at('2027-02-16'))
    expect(await stepsOf(kase)).toEqual([
      ['before-20', officerId],
      ['before-10', officerId],
      ['before-3', officerId],
      ['late', officerId],
    ])
  })

  test('what was late long ago is no news', async () => {
    const officerId = await staff()
    const kase = await newCase({ dates: [mediation(due)], also: { officerId } })
    await sweeps.reminders(at('2027-03-01'))
    expect(await toldOf(kase)).toEqual([])
    await sweeps.reminders(at('2027-02-26'))
    expect(await stepsOf(kase)).toEqual([['late', officerId]])
  })

  test('the deputy is told on days of cover, and the officer on others', async () => {
    const [officerId, deputy] = [await staff(), await staff()]
    const kase = await newCase({ dates: [mediation(due)], also: { officerId } })
    await built.owner
      .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${HERE}, ${officerId}, ${deputy}, '2027-02-01', '2027-02-05', now())`
    await sweeps.reminders(at('2027-01-29'))
    await sweeps.reminders(at('2027-02-02'))
    await sweeps.reminders(at('2027-02-09'))
    expect(await stepsOf(kase)).toEqual([
      ['before-20', officerId],
      ['before-10', deputy],
      ['before-3', officerId],
    ])
  })

  test('a manager of the team is told where there is no officer, and any manager where it has none', async () => {
    const [north, other] = [await staff('manager', 'north'), await staff('manager')]
    const inTeam = await newCase({ dates: [mediation(due)], also: { teamId: 'north' } })
    const inNone = await newCase({ dates: [mediation(due)] })
    await sweeps.reminders(at('2027-02-09'))
    expect(await stepsOf(inTeam)).toEqual([['before-3', north]])
    expect((await stepsOf(inNone)).map(([, told]) => told)).toEqual([north, other].toSorted())
  })

  test('nobody from whom a case is hidden is told of it, their deputy neither', async () => {
    const [officerId, deputy, named] = [await staff(), await staff(), await staff()]
    await built.owner
      .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${HERE}, ${officerId}, ${deputy}, '2027-02-01', '2027-02-28', now())`
    const hidden = (who: string[]) => ({
      officerId,
      restricted: { by: officerId, on: day('2026-12-01'), named: who, reason: WORDS },
    })
    const theirs = await newCase({ dates: [mediation(due)], also: hidden([officerId, named]) })
    const others = await newCase({ dates: [mediation(due)], also: hidden([named]) })
    await sweeps.reminders(at('2027-02-09'))
    expect(await stepsOf(theirs)).toEqual([['before-3', officerId]])
    expect(await stepsOf(others)).toEqual([['before-3', named]])
  })
})

describe('organisations and advisers', () => {
  test('have one message a day with all of their dates, and what comes later on the next', async () => {
    const officerId = await staff()
    const also = { officerId }
    const first = await newCase({
      also,
      dates: [agreed('a', '2027-02-12', 'school'), agreed('b', '2027-02-11', 'school')],
    })
    const second = await newCase({ also, dates: [agreed('a', '2027-02-12', 'school')] })
    const third = await newCase({ also, dates: [agreed('a', '2027-02-12', 'school')] })
    await wroteTo(first, 'Office@School.example.org', 'school', officerId)
    await wroteTo(second, 'office@school.example.org', 'school', officerId)
    expect(await sweeps.reminders(at('2027-02-10'))).toBe(2)
    expect(await stepsOf(third)).toEqual([['before-2', officerId]])
    const [told] = await toldOf(second)
    expect(told).toMatchObject({ template: 'reminderDigest', to: 'office@school.example.org' })
    expect(told?.body).toContain(
      [
        `${first.reference}: by Thursday 11 February 2027`,
        ...[first.reference, second.reference]
          .toSorted()
          .map((each) => `${each}: by Friday 12 February 2027`),
      ].join('\n'),
    )
    expect(told?.body).not.toMatch(/Somebody|school/i)
    const later = await newCase({ also, dates: [agreed('a', '2027-02-12', 'school')] })
    await wroteTo(later, 'office@school.example.org', 'school', officerId)
    expect(await sweeps.reminders(at('2027-02-10', '15:00'))).toBe(0)
    expect(await sweeps.reminders(at('2027-02-11'))).toBe(1)
    expect(await stepsOf(later)).toEqual([['before-2', 'office@school.example.org']])
    // Late, and so the officer hears of each as well.
    expect(await sweeps.reminders(at('2027-02-15'))).toBe(6)
  })

  test('an adviser has one for every family that they stand beside, and it names none', async () => {
    const [parent, adviser] = [await newFamily(built), await newFamily(built)]
    const people = [member(adviser, 'adviser', 'see', parent)]
    const one = await newCase({ parent, people, dates: [appeal('2027-02-12')] })
    const two = await newCase({ parent, people, dates: [appeal('2027-02-11')] })
    expect(await sweeps.reminders(at('2027-01-29'))).toBe(3)
    const [told] = (await toldOf(one)).filter((each) => each.told === adviser)
    expect(told).toMatchObject({ template: 'reminderDigest', to: `${adviser}@example.org` })
    expect(told?.body).toContain(
      `${two.reference}: by Thursday 11 February 2027\n${one.reference}: by Friday`,
    )
  })
})

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
    await sweeps.reminders(at('2027-02-10', '16:00'))
    expect(await send(at('2027-02-10', '17:00'))).toEqual([])
    expect(await send(at('2027-02-11', '09:00'))).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })

  test('is not sent when the date has been met, has moved or has gone by', async () => {
    const dates = [appeal('2027-02-12')]
    const [met, moved] = [await newCase({ dates }), await newCase({ dates })]
    await newCase({ dates })
    await sweeps.reminders(at('2027-02-10', '16:00'))
    await change(met, [])
    await change(moved, [appeal('2027-03-12')])
    expect(await send(at('2027-02-15', '09:00'))).toEqual([])
    expect(await states()).toEqual(['dropped', 'dropped', 'dropped'])
  })

  test('waits over a holiday that was added since', async () => {
    await newCase({ dates: [appeal('2027-02-12')] })
    await sweeps.reminders(at('2027-02-10', '16:00'))
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
    select to_address as "to", body from outbox where template = 'reminderDraft' order by to_address`

  test('is reminded of a week before it goes, once, where somebody can be told', async () => {
    const [account, atWork] = [await newFamily(built), await staff()]
    await begun({ userId: account })
    await begun({ userId: atWork })
    await begun({ email: 'a@example.org', codeHash: 'x' })
    await begun({})
    await begun({ userId: account, sentReference: 'BCD-FGH-JKL' })
    expect(await sweeps.reminders(at('2027-01-29'))).toBe(0)
    expect(await sweeps.reminders(at('2027-02-01'))).toBe(3)
    expect(await sweeps.reminders(at('2027-02-02'))).toBe(0)
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
    expect(await sweeps.reminders(at('2027-01-29'))).toBe(1)
    expect(await mails()).toMatchObject([{ to: 'a@example.org' }])
  })

  test('is told of again when it was touched and then left', async () => {
    const id = await begun({ email: 'a@example.org' })
    expect(await sweeps.reminders(at('2027-02-01'))).toBe(1)
    await built.owner.sql`update drafts set updated_at = '2027-02-03T10:00:00Z' where id = ${id}`
    expect(await sweeps.reminders(at('2027-02-04'))).toBe(0)
    expect(await sweeps.reminders(at('2027-02-24'))).toBe(1)
  })
})

test('two sweeps at once tell everybody once', async () => {
  const dates: OpenDate[] = [appeal('2027-02-12')]
  const cases = await Promise.all(Array.from({ length: 30 }, () => newCase({ dates })))
  const told = await Promise.all(Array.from({ length: 4 }, () => sweeps.reminders(at('2027-02-10'))))
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(cases.length)
  const [row] = await built.owner.sql<{ sent: number; noted: number }[]>`
    select (select count(*)::int from outbox) as sent, (select count(*)::int from reminders) as noted`
  expect(row).toEqual({ sent: cases.length, noted: cases.length })
})

test('the key of a reminder names the case, the date, the day, the step and the person, and nothing else', async () => {
  const kase = await newCase({ dates: [appeal('2027-02-12')] })
  await sweeps.reminders(at('2027-02-10'))
  const [row] = await built.owner.sql<{ key: string }[]>`select key from outbox`
  expect(row?.key).toBe(`reminder:${kase.id}:appeal:2027-02-12:before-2:${kase.raisedBy}`)
})
