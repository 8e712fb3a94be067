import { randomUUID } from 'node:crypto'
import { outbox, outboxSteps, teams } from '@common-ground/db'
import type { Role } from '@common-ground/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { next } from './company.ts'
import { HERE, type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()
const FAILED_AT = new Date('2026-11-20T15:00:00Z')
const BODY = 'Something has happened.\n\nSign in to read it.'

async function of(role: Role, teamId: string | null): Promise<Person> {
  const person = await built.person(role)
  await built.owner.sql`update users set team_id = ${teamId} where id = ${person.id}`
  return person
}

type Kase = { reference: string; id: string; officer: Person; family: Person }

/** A case of the north team, with an officer and a parent who has a sign-in. */
async function northCase(): Promise<Kase> {
  const family = await built.person('family')
  const reference = await raised(built, family)
  const officer = await of('officer', 'north')
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  const [row] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  return { reference, id: row?.id ?? '', officer, family }
}

type Given = Partial<typeof outbox.$inferInsert> & { steps?: readonly (readonly [string, string | null])[] }

/** A message that could not be sent, as the worker leaves it. */
async function failed(kase: Kase | null, { steps = [], ...given }: Given = {}): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    caseId: kase?.id ?? null,
    toUserId: kase?.family.id ?? null,
    toAddress: 'somebody@example.org',
    template: 'officerNamed',
    subject: 'There is news',
    body: BODY,
    createdAt: FAILED_AT,
    state: 'undelivered',
    failure: 'cameBack',
    failedAt: FAILED_AT,
    failedChannels: ['email'],
    ...given,
  })
  for (const [step, detail] of steps) {
    const channel = step === 'handing' ? 'email' : null
    await built.owner.db
      .insert(outboxSteps)
      .values({ authorityId: HERE, messageId: id, at: FAILED_AT, step, detail, channel })
  }
  return id
}

const idsIn = async (who: Person, view: 'mine' | 'team' | 'all') =>
  (await built.staff(who).undelivered.list({ view })).rows.map(({ id }) => id)
const seen = (id: string) => ({ id, failedAt: FAILED_AT.toISOString() })
const rang = { how: 'rang', on: '2026-11-23', note: 'They were glad of it' } as never
const codeOf = (called: Promise<unknown>) =>
  called.then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  )
const stateOf = async (id: string) => {
  const [row] = await built.owner.sql`select * from outbox where id = ${id}`
  return row
}

beforeAll(async () => {
  await built.owner.db.insert(teams).values([
    { authorityId: HERE, id: 'north', name: 'North' },
    { authorityId: HERE, id: 'south', name: 'South' },
  ])
})

describe('whose work a message is that could not be sent', () => {
  test('the officer’s of its case and a deputy’s on their days; others of the team see it, another team does not', async () => {
    const kase = await northCase()
    const id = await failed(kase, {
      steps: [
        ['handing', null],
        ['otherWay', 'addressRefused'],
      ],
    })
    const { officer } = kase
    const [mate, other, manager] = [
      await of('officer', 'north'),
      await of('officer', 'south'),
      await of('manager', 'south'),
    ]
    expect(await idsIn(officer, 'mine')).toEqual([id])
    expect(await idsIn(mate, 'mine')).toEqual([])
    expect(await idsIn(mate, 'team')).toContain(id)
    expect(await idsIn(mate, 'all')).toContain(id)
    expect(await idsIn(other, 'all')).not.toContain(id)
    expect(await idsIn(manager, 'all')).toContain(id)
    expect(await idsIn(manager, 'mine')).not.toContain(id)
    await built.owner
      .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${HERE}, ${officer.id}, ${other.id}, '2026-11-23', '2026-11-23', now())`
    expect(await idsIn(other, 'mine')).toEqual([id])
    const [row] = (await built.staff(officer).undelivered.list({})).rows
    expect(row).toMatchObject({
      who: 'Invented family',
      role: 'Parent or carer',
      name: 'A case officer is named',
      why: 'The address does not exist or is not accepted',
      tried: ['email'],
      whose: 'Invented officer',
      by: '2026-11-24',
      left: 1,
      reference: kase.reference,
    })
    expect((await built.staff(officer).work.counts()).notReached).toBe(1)
    expect((await built.staff(officer).undelivered.work()).total).toBe(1)
    expect(await codeOf(built.staff(await of('decisionMaker', 'north')).undelivered.list({}))).toBe(
      'NOT_FOUND',
    )
    expect(await codeOf(built.staff(other).undelivered.show({ id }))).toBe('answered')
    expect(await codeOf(built.staff(await of('officer', 'south')).undelivered.show({ id }))).toBe('FORBIDDEN')
  })

  test('nobody’s once its words are no longer kept', async () => {
    const kase = await northCase()
    const id = await failed(kase)
    const { undelivered, work } = built.staff(kase.officer)
    expect(await undelivered.ofCase({ reference: kase.reference })).toHaveLength(1)
    await built.owner.sql`update outbox set to_address = '', subject = '', body = '' where id = ${id}`
    expect(await idsIn(kase.officer, 'mine')).toEqual([])
    expect((await work.counts()).notReached).toBe(0)
    expect(await undelivered.ofCase({ reference: kase.reference })).toEqual([])
    expect(await codeOf(undelivered.show({ id }))).toBe('NOT_FOUND')
  })

  test('of a case that nobody has, or whose officer has left: its team’s managers’', async () => {
    const kase = await northCase()
    const id = await failed(kase)
    const [here, there] = [await of('manager', 'north'), await of('manager', 'south')]
    expect(await idsIn(here, 'mine')).not.toContain(id)
    await built.owner.sql`update users set disabled_at = now() where id = ${kase.officer.id}`
    expect(await idsIn(here, 'mine')).toContain(id)
    expect(await idsIn(there, 'mine')).not.toContain(id)
    const [row] = (await built.staff(here).undelivered.list({})).rows.filter((each) => each.id === id)
    expect(row?.whose).toBe('Managers of North')
  })

  test('of no case: managers’, and what is in it that opens something is shown to nobody', async () => {
    const family = await built.person('family')
    const body = 'Open this link.\n\nhttp://localhost:3000/reset-password/opens-an-account'
    const id = await failed(null, { toUserId: family.id, template: 'resetPassword', body })
    const kase = await northCase()
    const invited = await failed(kase, { toUserId: null, template: 'invitation', body })
    const manager = await of('manager', null)
    expect(await idsIn(manager, 'mine')).toContain(id)
    expect(await idsIn(kase.officer, 'all')).toContain(invited)
    expect(await idsIn(kase.officer, 'all')).not.toContain(id)
    expect(await codeOf(built.staff(kase.officer).undelivered.show({ id }))).toBe('NOT_FOUND')
    for (const each of [id, invited]) {
      const shown = await built.staff(manager).undelivered.show({ id: each })
      expect(shown.body).toBeNull()
      expect(JSON.stringify(shown)).not.toContain('opens-an-account')
    }
  })

  test('a restricted case is in no list, count, cause or page of anybody who is not named', async () => {
    const kase = await northCase()
    const ids = [await failed(kase), await failed(kase)]
    const account = await failed(null, { toUserId: kase.family.id, template: 'passwordChanged' })
    const manager = await of('manager', 'north')
    const counts = async () => {
      const { total, together } = await built.staff(manager).undelivered.list({ view: 'all' })
      return [total, together.reduce((all, { count }) => all + count, 0)]
    }
    const before = await counts()
    const keeper = await of('manager', 'south')
    const restricted = await built.staff(kase.officer).step.restrictCase({
      ...(await next(built, kase.reference)),
      named: [kase.officer.id, keeper.id],
      reason: 'A relative.',
    })
    expect(restricted).toMatchObject({ ok: true })
    expect(await counts()).toEqual(before.map((n) => (n ?? 0) - 2))
    const listed = (await built.staff(manager).undelivered.list({ view: 'all' })).rows
    expect(listed.filter(({ id }) => ids.includes(id))).toEqual([])
    // That they have an account may be known; whose it is would say who is on the hidden case.
    expect(listed.find(({ id }) => id === account)).toMatchObject({ who: 'Somebody with no name here' })
    for (const id of ids) {
      expect(await codeOf(built.staff(manager).undelivered.show({ id }))).toBe('NOT_FOUND')
      expect(await codeOf(built.staff(manager).undelivered.sendAgain({ ...seen(id), way: 'any' }))).toBe(
        'NOT_FOUND',
      )
    }
    await built.staff(manager).undelivered.sendAllAgain({ view: 'all', cause: 'cameBack' })
    expect(await idsIn(kase.officer, 'mine')).toEqual(expect.arrayContaining(ids))
  })

  test('the list goes by place, and its filters hold', async () => {
    const kase = await northCase()
    const at = (minute: number) => new Date(FAILED_AT.getTime() + minute * 60_000)
    for (let n = 0; n < 52; n += 1)
      await failed(kase, { failedAt: at(n), template: 'reconsiderationDecided' })
    const uncertain = await failed(kase, { failedAt: at(60), state: 'uncertain', template: 'reminderAppeal' })
    const list = (query: object) => built.staff(kase.officer).undelivered.list(query as never)
    const first = await list({})
    expect([first.rows.length, first.total, first.previous]).toEqual([50, 53, null])
    const second = await list({ from: first.next })
    expect([second.rows.length, second.next]).toEqual([3, null])
    expect((await list({ from: second.previous })).rows).toEqual(first.rows)
    expect((await list({ from: 'nonsense' })).rows).toEqual(first.rows)
    expect((await list({ state: 'uncertain' })).rows.map(({ id }) => id)).toEqual([uncertain])
    expect((await list({ kind: 'reminder' })).rows.map(({ id }) => id)).toEqual([uncertain])
    expect((await list({ kind: 'decision' })).total).toBe(52)
    expect((await list({ kind: 'news' })).total).toBe(0)
  })
})

describe('what is done about it', () => {
  test('sent again once: the second officer is told who did, and nothing is done twice', async () => {
    const kase = await northCase()
    const mate = await of('officer', 'north')
    const id = await failed(kase, {
      state: 'uncertain',
      failure: 'mayHaveArrived',
      attempts: 3,
      handedAt: FAILED_AT,
    })
    const again = (who: Person) => built.staff(who).undelivered.sendAgain({ ...seen(id), way: 'any' })
    const answers = await Promise.all([again(kase.officer), again(mate), again(kase.officer)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({
        text: expect.stringMatching(/^Invented officer sent it again, on 23 November/),
      })
    expect(await stateOf(id)).toMatchObject({
      state: 'waiting',
      due_at: '2026-11-23 10:00:00+00',
      attempts: 0,
      handed_at: null,
      failed_at: null,
      failed_channels: [],
      channel: null,
    })
    const steps = await built.owner
      .sql`select 1 from outbox_steps where message_id = ${id} and step = 'sentAgain'`
    expect(steps).toHaveLength(1)
    const noted = await built.owner.sql`
      select 1 from audit_log where action = 'undelivered.send-again' and subject = ${kase.reference}`
    expect(noted).toHaveLength(1)
    expect(await idsIn(kase.officer, 'mine')).toEqual([])
    // It failed once more since: what was asked of the failure before is not done about this one.
    await built.owner.sql`update outbox set state = 'undelivered', failed_at = now() where id = ${id}`
    expect(await again(mate)).toMatchObject({ ok: false })
  })

  test('by one way, if the person allows it', async () => {
    const kase = await northCase()
    await built.owner.sql`update case_people set phone = '07700 900 982', contact_by = 'email',
      safe_contact = '{"calls":true,"voicemail":true,"letters":false}' where user_id = ${kase.family.id}`
    const id = await failed(kase)
    const { undelivered } = built.staff(kase.officer)
    const shown = await undelivered.show({ id })
    expect(shown.ways.map(({ channel }) => channel)).toEqual(['email', 'text'])
    expect(await undelivered.sendAgain({ ...seen(id), way: 'letter' })).toMatchObject({
      ok: false,
      field: 'way',
    })
    expect(await undelivered.sendAgain({ ...seen(id), way: 'text' })).toEqual({ ok: true })
    expect((await stateOf(id))?.failed_channels.toSorted()).toEqual(['email', 'letter'])
  })

  test('where nobody may write to them, it says how to ring', async () => {
    const kase = await northCase()
    await built.owner.sql`update users set email = id || '@example.org' where id = ${kase.family.id}`
    await built.owner.sql`update case_people set phone = '01632 960 001',
      safe_contact = '{"calls":true,"voicemail":false,"letters":false,"note":"Only in the morning"}'
      where user_id = ${kase.family.id}`
    const id = await failed(kase, { failure: 'noWay', failedChannels: [] })
    const [row] = (await built.staff(kase.officer).undelivered.list({})).rows
    expect(row).toMatchObject({
      id,
      ring: { phone: '01632 960 001', calls: true, voicemail: false, note: 'Only in the morning' },
    })
  })

  test('reached: closed once with how and when, and told to the second', async () => {
    const kase = await northCase()
    const id = await failed(kase)
    const mate = await of('officer', 'north')
    const reached = (who: Person, more = {}) =>
      built.staff(who).undelivered.reached({ ...seen(id), ...(rang as object), ...more } as never)
    expect(await reached(mate, { on: '2026-11-24' })).toMatchObject({ ok: false, field: 'on' })
    expect(await reached(mate, { on: '2026-11-19' })).toMatchObject({ ok: false, field: 'on' })
    expect(
      (await built.staff(mate).undelivered.ofCase({ reference: kase.reference })).map((each) => each.id),
    ).toEqual([id])
    expect(await reached(mate)).toEqual({ ok: true })
    expect(await reached(kase.officer)).toMatchObject({
      ok: false,
      text: expect.stringContaining('said that they have reached them'),
    })
    expect(await stateOf(id)).toMatchObject({ dealt_by: mate.id, dealt_how: 'rang', state: 'undelivered' })
    expect(await built.staff(mate).undelivered.ofCase({ reference: kase.reference })).toEqual([])
    const shown = await built.staff(mate).undelivered.show({ id })
    expect(shown).toMatchObject({ isOpen: false, standing: 'Reached by telephone on 23 November 2026' })
    expect(shown.steps.at(-1)).toMatchObject({ said: 'They were glad of it', by: 'Invented officer' })
    // The family’s page says nothing of it.
    const theirs = JSON.stringify(
      await built.portal(kase.family).disagreements.show({ reference: kase.reference }),
    )
    expect(theirs).not.toContain('glad of it')
  })

  test('a whole failure goes again together; what may have arrived, or is one person’s own, does not', async () => {
    const kase = await northCase()
    const down = [
      ['handing', null],
      ['otherWay', 'providerAway'],
    ] as const
    const both = [await failed(kase, { steps: down }), await failed(kase, { steps: down })]
    const own = await failed(kase, { failure: 'noWay' })
    const uncertain = await failed(kase, { state: 'uncertain', failure: 'providerAway' })
    const { undelivered } = built.staff(kase.officer)
    expect((await undelivered.list({})).together).toEqual([
      { cause: 'providerAway', count: 2, why: 'The sending service could not be reached' },
    ])
    const together = () => undelivered.sendAllAgain({ view: 'mine', cause: 'providerAway' })
    const answers = await Promise.all([together(), together()])
    expect(answers.reduce((all, { sent }) => all + sent, 0)).toBe(2)
    expect((await Promise.all(both.map(stateOf))).map((row) => row?.state)).toEqual(['waiting', 'waiting'])
    expect(await undelivered.sendAllAgain({ view: 'mine', cause: 'noWay' })).toEqual({ sent: 0 })
    expect(await idsIn(kase.officer, 'mine')).toEqual([own, uncertain].toSorted())
  })
})

describe('a letter that nobody has opened', () => {
  /** A meeting that was put on the family’s page some working days ago. */
  async function letter(arrangedOn: string): Promise<Kase & { seq: number }> {
    const kase = await northCase()
    const meeting = { meetingOn: '2026-12-10', mode: 'video', at: '9:30am', place: 'A link', bring: '' }
    const done = await built
      .staff(kase.officer)
      .step.arrangeConversation({ ...(await next(built, kase.reference)), ...meeting } as never)
    expect(done).toMatchObject({ ok: true })
    const at = `${arrangedOn}T10:00:00Z`
    await built.owner.sql`alter table case_events disable trigger user`
    const [row] = await built.owner.sql<{ seq: number }[]>`
      update case_events set at = ${at} where case_id = ${kase.id} and type = 'conversationArranged' returning seq`
    await built.owner.sql`alter table case_events enable trigger user`
    // They raised it before that.
    await built.owner.sql`alter table audit_log disable trigger user`
    await built.owner.sql`update audit_log set at = '2026-11-02' where actor_id = ${kase.family.id}`
    await built.owner.sql`alter table audit_log enable trigger user`
    return { ...kase, seq: row?.seq ?? 0 }
  }
  const unread = async ({ officer }: Kase) => (await built.staff(officer).undelivered.list({})).unread

  test('is work after 5 working days, and no more once the family looks at the case or a paper', async () => {
    expect(await unread(await letter('2026-11-17'))).toEqual([])
    const kase = await letter('2026-11-16')
    expect(await unread(kase)).toMatchObject([
      {
        reference: kase.reference,
        seq: kase.seq,
        name: 'The day of the talk',
        days: 5,
        whose: 'Invented officer',
      },
    ])
    expect((await built.staff(kase.officer).work.counts()).notReached).toBe(1)
    const mate = await of('officer', 'south')
    expect((await built.staff(mate).undelivered.list({ view: 'all' })).unread).toEqual([])
    await built.portal(kase.family).disagreements.show({ reference: kase.reference })
    expect(await unread(kase)).toEqual([])
    const { reference, seq } = kase
    expect(await built.staff(kase.officer).unreadLetters.show({ reference, seq })).toBeNull()
  })

  test('is no more once somebody has reached them, which is said once', async () => {
    const kase = await letter('2026-11-13')
    const { reference, seq } = kase
    const reached = () =>
      built.staff(kase.officer).unreadLetters.reached({ reference, seq, ...(rang as object) } as never)
    const answers = await Promise.all([reached(), reached()])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await unread(kase)).toEqual([])
  })

  test('is nobody’s work where nobody of the family has a sign-in', async () => {
    const kase = await letter('2026-11-13')
    await built.owner.sql`update case_people set user_id = null where case_id = ${kase.id}`
    expect(await unread(kase)).toEqual([])
  })
})

describe('the worker', () => {
  test('is missed after ten minutes: managers are told, others are not', async () => {
    const [manager, officer] = [await of('manager', null), await of('officer', null)]
    await built.owner.sql`update outbox set state = 'sent' where state = 'waiting'`
    const { workerWatch } = built.staff(manager)
    expect(await workerWatch.show()).toMatchObject({ waitingSince: null, isStuck: false, isAlive: false })
    const waits = (createdAt: Date) =>
      failed(null, { state: 'waiting', failedAt: null, failure: null, createdAt, dueAt: null })
    await waits(new Date(NOW.getTime() - 9 * 60_000))
    expect(await workerWatch.show()).toMatchObject({ isStuck: false })
    expect((await built.staff(manager).undelivered.work()).stuckSince).toBeNull()
    await waits(new Date(NOW.getTime() - 11 * 60_000))
    expect(await workerWatch.show()).toMatchObject({
      isStuck: true,
      waitingSince: '2026-11-23T09:49:00.000Z',
    })
    expect((await built.staff(manager).undelivered.work()).stuckSince).toBe('2026-11-23T09:49:00.000Z')
    expect((await built.staff(officer).undelivered.work()).stuckSince).toBeNull()
    await built.owner
      .sql`insert into sweep_runs (authority_id, sweep, done_at) values (${HERE}, 'files', ${NOW.toISOString()})`
    expect(await workerWatch.show()).toMatchObject({
      isAlive: true,
      sweeps: [{ name: 'files', error: null }],
    })
  })

  test('what failed each time is put right or away by managers alone, once', async () => {
    const [manager, officer] = [await of('manager', null), await of('officer', null)]
    const job = async () => {
      const id = randomUUID()
      await built.owner.sql`insert into failed_jobs (authority_id, id, sweep, failed_at, attempts, error)
        values (${HERE}, ${id}, 'rights', ${NOW.toISOString()}, 11, 'TypeError')`
      return id
    }
    const [one, two] = [await job(), await job()]
    const { workerWatch } = built.staff(manager)
    expect(await codeOf(built.staff(officer).workerWatch.show())).toBe('NOT_FOUND')
    expect(await codeOf(built.staff(officer).workerWatch.runAgain({ id: one }))).toBe('NOT_FOUND')
    expect(await workerWatch.runAgain({ id: one })).toEqual({ ok: true })
    expect(await workerWatch.discard({ id: one })).toEqual({ ok: false })
    expect(await workerWatch.discard({ id: two })).toEqual({ ok: true })
    expect((await workerWatch.show()).failed).toMatchObject([
      { id: one, attempts: 11, askedBy: 'Invented manager' },
    ])
  })
})
