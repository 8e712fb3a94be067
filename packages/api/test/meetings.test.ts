import { randomUUID } from 'node:crypto'
import { meetingTold } from '@common-ground/messages'
import { beforeAll, describe, expect, test } from 'vitest'
import { type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()

/** A case with everybody who can come to a meeting, and somebody who has nothing to do with it. */
type Cast = {
  reference: string
  parent: Person
  other: Person
  friend: Person
  attends: Person
  stranger: Person
  officer: Person
}
let cast: Cast

const version = async ({ reference, officer }: Cast): Promise<number> =>
  (await built.staff(officer).cases.version({ reference })).version
const form = async (on: Cast) => ({
  reference: on.reference,
  expectedVersion: await version(on),
  idempotencyKey: randomUUID(),
})
const meetingsOf = async (who: Person, reference: string) =>
  (await built.portal(who).disagreements.show({ reference })).meetings
const needs = (reference: string, chosen: ('bsl' | 'step-free')[]) => ({
  reference,
  contactBy: 'telephone' as const,
  phone: '07700 900 982',
  address: 'Canary Cottage, 7 Hidden Lane, SY99 9ZZ',
  never: [],
  safetyNote: '',
  needs: chosen,
  language: '',
  needsNote: '',
  sharedWith: 'council' as const,
  except: [],
})

async function invite(
  on: Cast,
  who: Person,
  relation: 'friend' | 'otherParent',
  scope: 'see' | 'attend' | null,
) {
  const asked = await built.portal(on.parent).step.invitePerson({
    ...(await form(on)),
    fullName: 'Somebody',
    email: `${who.id}@example.org`,
    relation,
    scope,
    until: null,
  })
  if (!asked.ok) throw new Error(asked.text)
  const [mail] = await built.owner.sql<{ body: string }[]>`
    select body from outbox where template = 'invitation' and to_address = ${`${who.id}@example.org`}`
  const token = /invitations\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
  const done = await built.portal(who).invitations.accept({ token })
  if (!done.ok) throw new Error(done.text)
}

async function castOf(): Promise<Cast> {
  const [parent, other, friend, attends, stranger] = [
    await built.person('family'),
    await built.person('family'),
    await built.person('family'),
    await built.person('family'),
    await built.person('family'),
  ]
  const officer = await built.person('officer')
  const made = { reference: await raised(built, parent), parent, other, friend, attends, stranger, officer }
  await invite(made, other, 'otherParent', null)
  await invite(made, friend, 'friend', 'see')
  await invite(made, attends, 'friend', 'attend')
  await built.portal(parent).disagreements.saveContact(needs(made.reference, ['bsl']))
  return made
}

type Arrange = Parameters<ReturnType<House['staff']>['step']['arrangeConversation']>[0]
const arrange = async (on: Cast, more: Partial<Arrange> = {}) =>
  built.staff(on.officer).step.arrangeConversation({
    ...(await form(on)),
    meetingOn: '2026-12-04',
    mode: 'video',
    at: '9.30am',
    place: 'https://meet.example/room-2',
    bring: 'The plan',
    ...more,
  })
const told = async (on: Cast, template: string) =>
  built.owner.sql<{ to_user_id: string; body: string; subject: string }[]>`
    select o.to_user_id, o.body, o.subject from outbox o join cases c on c.id = o.case_id
    where c.reference = ${on.reference} and o.template = ${template} order by o.created_at`

/** The meetings of a case as the worker may put them in a file for somebody. */
async function mailed({ reference }: Cast, who: Person) {
  const [kase] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  return built.sweeps.meetings(kase?.id ?? '', who.id, NOW)
}

beforeAll(async () => {
  cast = await castOf()
})

describe('a meeting that is arranged', () => {
  test('is seen by everybody who comes, each with what they need themselves, and by nobody else', async () => {
    const done = await arrange(cast, { needsMet: [cast.parent.id] })
    expect(done.ok).toBe(true)
    const shared = {
      id: 'conversation',
      state: 'arranged',
      sequence: 0,
      when: 'Friday 4 December 2026 at 9:30am',
      at: '09:30',
      modeLabel: 'By video call',
      place: 'https://meet.example/room-2',
      bring: 'The plan',
      isKept: false,
    }
    for (const who of [cast.other, cast.friend, cast.attends]) {
      const [meeting, ...more] = await meetingsOf(who, cast.reference)
      expect(meeting).toMatchObject({ ...shared, needs: [] })
      expect(more).toEqual([])
    }
    const own = { personId: cast.parent.id, what: 'British Sign Language', isArranged: true }
    expect((await meetingsOf(cast.parent, cast.reference))[0]).toMatchObject({ ...shared, needs: [own] })
    const staff = await built.staff(cast.officer).cases.show({ reference: cast.reference })
    expect(staff.meetings[0]).toMatchObject({ ...shared, needs: [own] })
    await expect(meetingsOf(cast.stranger, cast.reference)).rejects.toThrow('Not found')
  })

  test('whoever only comes to meetings sees these and no stage, point, date or message', async () => {
    const view = await built.portal(cast.attends).disagreements.show({ reference: cast.reference })
    expect(view.stages).toEqual([])
    expect(view.points).toEqual([])
    expect(view.deadlines).toEqual([])
    expect(view.threads).toEqual([])
    expect(view.threeLines).toEqual({ happened: '', next: '', byWhen: null })
    expect(view.decision).toMatchObject({ label: '', sections: [], dateOnLetter: null, dateSent: null })
    expect(view.timeline.map(({ type }) => type)).toEqual(['conversationArranged'])
  })

  test('is told with its time to all of them, and where it is to none', async () => {
    const messages = await told(cast, 'conversationArranged')
    expect(messages.map((message) => message.to_user_id).toSorted()).toEqual(
      [cast.parent, cast.other, cast.friend, cast.attends].map(({ id }) => id).toSorted(),
    )
    for (const { body, subject } of messages) {
      expect(body).toContain('Friday 4 December 2026 at 9:30am')
      expect(`${subject}${body}`).not.toMatch(/meet\.example|The plan|Sign Language/)
    }
    // The family's last days are not for somebody who only comes to meetings.
    const lastDay = (who: Person) =>
      messages.find((each) => each.to_user_id === who.id)?.body.includes('last day')
    expect([lastDay(cast.parent), lastDay(cast.attends)]).toEqual([true, false])
  })

  test('keeps its words out of the record of events', async () => {
    const rows = await built.owner.sql<{ data: string }[]>`
      select e.data::text as data from case_events e join cases c on c.id = e.case_id
      where c.reference = ${cast.reference}`
    const all = rows.map(({ data }) => data).join('\n')
    expect(all).toContain('"at": "09:30"')
    expect(all).not.toMatch(/meet\.example|The plan|Sign Language/)
  })

  test('what somebody has come to need since is not taken for arranged', async () => {
    await built.portal(cast.parent).disagreements.saveContact(needs(cast.reference, ['bsl', 'step-free']))
    expect((await meetingsOf(cast.parent, cast.reference))[0]?.needs).toMatchObject([
      { what: 'British Sign Language; a place without steps', isArranged: false },
    ])
  })

  test('that moves keeps its name, counts, and is told as moved; the record says when it was to be', async () => {
    const moved = { council: 'Kit Larch, SEN manager', why: 'The room was taken.' }
    await arrange(cast, { meetingOn: '2026-12-07', at: '', ...moved })
    expect((await meetingsOf(cast.attends, cast.reference))[0]).toMatchObject({
      id: 'conversation',
      sequence: 1,
      when: 'Monday 7 December 2026',
      at: null,
      place: 'https://meet.example/room-2',
      ...moved,
    })
    const messages = await told(cast, 'conversationMoved')
    expect(messages.map((message) => message.to_user_id)).toContain(cast.attends.id)
    expect(messages[0]?.body).toContain('It is now on Monday 7 December 2026.')
    const { timeline } = await built.portal(cast.parent).disagreements.show({ reference: cast.reference })
    expect(timeline[0]).toMatchObject({
      title: 'Conversation changed',
      details: ['Monday 7 December 2026, by video call', 'It was to be on Friday 4 December 2026 at 9:30am'],
      body: moved.why,
    })
  })

  test('on a day that somebody cannot do is asked about, and then arranged all the same', async () => {
    await built.portal(cast.other).step.sayUnavailable({ ...(await form(cast)), days: ['2026-12-09'] })
    const asked = await arrange(cast, { meetingOn: '2026-12-09' })
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'dayDoesNotSuit' } })
    expect((await arrange(cast, { meetingOn: '2026-12-09', allTheSame: ['yes'] })).ok).toBe(true)
  })

  test('that is off stays to be seen, and everybody who would have come is told', async () => {
    const done = await built.portal(cast.parent).step.withdrawConversation(await form(cast))
    expect(done.ok).toBe(true)
    expect((await meetingsOf(cast.attends, cast.reference))[0]).toMatchObject({
      id: 'conversation',
      state: 'cancelled',
      sequence: 3,
    })
    const messages = await told(cast, 'meetingOff')
    // Whoever called it off knows.
    expect(messages.map((message) => message.to_user_id).toSorted()).toEqual(
      [cast.other, cast.friend, cast.attends].map(({ id }) => id).toSorted(),
    )
  })
})

describe('a file that goes with a message', () => {
  test('is made for those who come, and for nobody else', async () => {
    for (const who of [cast.parent, cast.other, cast.friend, cast.attends])
      expect(await mailed(cast, who)).toMatchObject({
        reference: cast.reference,
        meetings: [{ id: 'conversation', state: 'cancelled', sequence: 3, bring: null }],
      })
    for (const who of [cast.stranger, cast.officer]) expect(await mailed(cast, who)).toBeNull()
  })

  test('goes with every message that tells of a meeting, and with no other', async () => {
    const rows = await built.owner.sql<{ template: string; body: string }[]>`
      select distinct on (template) template, body from outbox where to_user_id is not null order by template`
    const about = rows.filter(({ template }) => meetingTold(template)).map(({ template }) => template)
    expect(about).toEqual(['conversationArranged', 'conversationMoved', 'meetingOff'])
    const saysSo = rows.filter(({ body }) => /talk with you on |It is now on |The meeting on /.test(body))
    expect(saysSo.map(({ template }) => template)).toEqual(about)
  })
})

describe('what is written of a meeting', () => {
  test.each([
    ['place', 'At Canary Cottage, 7 Hidden Lane'],
    ['place', 'Ring +44 7700 900982'],
    ['bring', 'Post it to SY99 9ZZ first'],
  ])('is stopped when it would tell those who come where somebody is: %s', async (field, words) => {
    await expect(arrange(cast, { [field]: words })).rejects.toThrow('This was not sent')
  })

  test('is withheld from somebody who came after it was written', async () => {
    const [parent, other, stranger, officer] = [
      await built.person('family'),
      await built.person('family'),
      await built.person('family'),
      await built.person('officer'),
    ]
    const reference = await raised(built, parent)
    const on = { reference, parent, other, officer, friend: other, attends: other, stranger }
    // It gave nothing away when it was written: the address is told afterwards.
    const place = 'At home: Canary Cottage'
    expect((await arrange(on, { place })).ok).toBe(true)
    await built.portal(parent).disagreements.saveContact(needs(reference, []))
    await invite(on, other, 'otherParent', null)
    expect((await meetingsOf(parent, reference))[0]).toMatchObject({ place, isKept: false })
    expect((await meetingsOf(other, reference))[0]).toMatchObject({
      place: null,
      bring: null,
      isKept: true,
    })
    expect(JSON.stringify(await built.portal(other).disagreements.show({ reference }))).not.toContain(
      'Canary C',
    )
    // So it is in a file that goes by e-mail; and once somebody could be in danger, in nobody's.
    const [mine, others] = [await mailed(on, parent), await mailed(on, other)]
    expect(mine?.meetings).toMatchObject([{ place, bring: null, isKept: false }])
    expect(others?.meetings).toMatchObject([{ place: null, bring: null, isKept: true }])
    await built.portal(parent).step.flagSafety({ ...(await form(on)), reason: 'Somebody looks for us.' })
    for (const who of [parent, other]) expect(JSON.stringify(await mailed(on, who))).not.toContain('Canary C')
  })

  test('names only those who come and need something', async () => {
    await expect(arrange(cast, { needsMet: [cast.stranger.id] })).rejects.toThrow('Choose whose needs')
    await expect(arrange(cast, { needsMet: [cast.friend.id] })).rejects.toThrow('Choose whose needs')
  })

  test.each(['9:30', 'soon', '25:00'])('a time that is none is asked for again: %s', async (at) => {
    await expect(arrange(cast, { at })).rejects.toThrow('Enter a time with am or pm')
  })
})
