import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { next } from './company.ts'
import { HERE, type House, house, NOW, type Person, raised, THERE } from './house.ts'

const built: House = house()

type Cast = { reference: string; officer: Person; family: Person; token: string }
let cast: Cast

async function makes(who: Person): Promise<string> {
  const made = await built.staff(who).calendar.make()
  if (!made.ok) throw new Error(made.text)
  return made.token
}

async function caseOf(officer: Person) {
  const family = await built.person('family')
  const reference = await raised(built, family)
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  return { reference, family }
}

beforeAll(async () => {
  const officer = await built.person('officer')
  const of = await caseOf(officer)
  cast = { ...of, officer, token: await makes(officer) }
  const step = built.staff(officer).step
  await step.arrangeConversation({
    ...(await next(built, of.reference)),
    meetingOn: '2026-12-04',
    at: '09:30',
    mode: 'inPerson',
    place: 'Canary Cottage, 3 Hidden Lane',
    bring: 'What Wren wrote',
  })
  await built.portal(of.family).step.sendMessage({ ...(await next(built, of.reference)), text: 'When?' })
})

const day = (text: string): Date => new Date(`${text}T10:00:00Z`)

/** What a calendar reads at an address, as two lists: meetings and dates. */
async function reads(token: string, now: Date = NOW) {
  const answer = await built.staff(null, HERE, now).calendar.read({ token })
  if (!answer.ok) throw new Error('Too often')
  const calendar = new ICAL.Component(ICAL.parse(answer.file))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      status: component.getFirstPropertyValue('status'),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    }
  })
  const isMeeting = ({ uid }: { uid: string }) => /^(conversation|mediation|disagreementResolution)/.test(uid)
  return {
    file: answer.file,
    meetings: entries.filter(isMeeting),
    dates: entries.filter((entry) => !isMeeting(entry)),
  }
}
const refused = async (token: string): Promise<string> =>
  built
    .staff(null)
    .calendar.read({ token })
    .then(
      () => 'read',
      (error: { code: string }) => error.code,
    )

describe('what an officer’s calendar reads', () => {
  test('is the meetings with their times and the dates of the work, by the reference', async () => {
    const { meetings, dates } = await reads(cast.token)
    expect(meetings).toEqual([
      {
        uid: `conversation.${cast.reference}@common-ground`,
        title: `${cast.reference}: Conversation meeting`,
        status: 'CONFIRMED',
        sequence: 0,
        start: '2026-12-04T09:30:00.000Z',
      },
    ])
    const work = await built.staff(cast.officer).work.show()
    const soon = work.dates.filter(({ kind }) => kind !== 'meeting')
    expect(soon.length).toBeGreaterThan(0)
    for (const { key, due, what } of soon)
      expect(dates).toContainEqual(
        expect.objectContaining({
          uid: `${key}.${cast.reference}@common-ground`,
          title: `${cast.reference}: ${what}`,
          start: due,
        }),
      )
  })

  test('names nobody, and says neither where a meeting is nor anything that was written', async () => {
    const { file } = await reads(cast.token)
    const words = file.replaceAll('\r\n ', '')
    expect(words).not.toMatch(/canary|hidden|wren|invented|example\.org/i)
    expect(words).toContain(`http://localhost:3001/cases/${cast.reference}`)
  })

  test('follows a meeting that moves and one that is called off, which says so for 30 days', async () => {
    const { reference, officer } = cast
    const step = async () => next(built, reference)
    await built
      .staff(officer)
      .step.arrangeConversation({ ...(await step()), meetingOn: '2026-12-07', mode: 'telephone' })
    expect((await reads(cast.token)).meetings).toMatchObject([{ sequence: 1, start: '2026-12-07' }])
    await built.portal(cast.family).step.withdrawConversation(await step())
    const off = [{ sequence: 2, status: 'CANCELLED', uid: `conversation.${reference}@common-ground` }]
    expect((await reads(cast.token)).meetings).toMatchObject(off)
    expect((await reads(cast.token, day('2026-12-23'))).meetings).toMatchObject(off)
    expect((await reads(cast.token, day('2026-12-24'))).meetings).toEqual([])
  })

  test('counts the dates of a case up as it goes on', async () => {
    const sequences = async () => (await reads(cast.token)).dates.map(({ sequence }) => sequence)
    const before = await sequences()
    await built
      .staff(cast.officer)
      .step.sendMessage({ ...(await next(built, cast.reference)), text: 'I ring on Tuesday.' })
    const after = await sequences()
    expect(Math.min(...after)).toBeGreaterThan(Math.max(...before))
  })

  test('holds the cases of whoever they cover for, on those days', async () => {
    const deputy = await built.person('officer')
    const token = await makes(deputy)
    const named = { deputyId: deputy.id, from: '2026-11-24', until: '2026-11-25' }
    expect(await built.staff(cast.officer).work.nameCover(named as never)).toEqual({ ok: true })
    const of = async (now: Date) => (await reads(token, now)).dates.length
    expect(await of(NOW)).toBe(0)
    expect(await of(day('2026-11-24'))).toBeGreaterThan(0)
    expect(await of(day('2026-11-26'))).toBe(0)
  })

  test('holds nothing of a case that is restricted to others, nor of one that was given away', async () => {
    const [officer, manager] = [await built.person('officer'), await built.person('manager')]
    const [hidden, given] = [await caseOf(officer), await caseOf(officer)]
    const token = await makes(officer)
    const titles = async () => {
      const { meetings, dates } = await reads(token)
      return JSON.stringify([...meetings, ...dates])
    }
    expect(await titles()).toContain(hidden.reference)
    expect(await titles()).toContain(given.reference)
    await built
      .staff(manager)
      .step.assignCase({ ...(await next(built, given.reference)), officerId: cast.officer.id })
    await built.owner
      .sql`update cases set restricted_to = array[${manager.id}]::uuid[] where reference = ${hidden.reference}`
    expect(await titles()).toBe('[]')
  })
})

describe('an address', () => {
  test('is shown once, is kept as a hash, and says when it was read', async () => {
    const officer = await built.person('officer')
    const token = await makes(officer)
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await built.owner
      .sql`select f::text as row from calendar_feeds f where user_id = ${officer.id}`
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await built.staff(officer).calendar.list()).toMatchObject([{ lastRead: null }])
    await reads(token)
    const [feed] = await built.staff(officer).calendar.list()
    expect(feed).toMatchObject({ made: expect.stringContaining('23 November'), lastRead: feed?.made })
    expect(JSON.stringify(feed)).not.toContain(token)
  })

  test('opens nothing once it is ended, by its owner alone, or when their account is closed', async () => {
    const [officer, other] = [await built.person('officer'), await built.person('officer')]
    const [one, two] = [await makes(officer), await makes(officer)]
    const [newest] = await built.staff(officer).calendar.list()
    const id = newest?.id ?? ''
    await built.staff(other).calendar.revoke({ id })
    expect(await built.staff(officer).calendar.list()).toHaveLength(2)
    await built.staff(officer).calendar.revoke({ id })
    const open = await Promise.all([refused(one), refused(two)])
    expect(open.toSorted()).toEqual(['NOT_FOUND', 'read'])
    await built.owner.sql`update users set disabled_at = now() where id = ${officer.id}`
    expect([await refused(one), await refused(two)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  test('opens nothing of another authority, and none that never was does', async () => {
    const stranger = await built.person('officer', THERE)
    expect(await refused(await makes(stranger))).toBe('NOT_FOUND')
    expect(await refused('x'.repeat(43))).toBe('NOT_FOUND')
    expect(await refused('short')).toBe('BAD_REQUEST')
  })

  test('is one of five at most', async () => {
    const officer = await built.person('officer')
    for (let made = 0; made < 5; made += 1) await makes(officer)
    expect(await built.staff(officer).calendar.make()).toMatchObject({
      ok: false,
      text: expect.stringContaining('5'),
    })
  })

  test('is not read more often than any calendar does, and its neighbours still are', async () => {
    const officer = await built.person('officer')
    const [busy, quiet] = [await makes(officer), await makes(officer)]
    const answers = []
    for (let tried = 0; tried < 22; tried += 1)
      answers.push(await built.staff(null, HERE).calendar.read({ token: busy }))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
    expect(await built.staff(null, HERE).calendar.read({ token: quiet })).toMatchObject({ ok: true })
  })
})
