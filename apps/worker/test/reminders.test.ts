import type { OpenDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { HERE, newFamily } from './house.ts'
import { agreed, appeal, at, day, mediation, member, remindersHouse, WORDS } from './reminded.ts'

const { built, sweep, staff, newCase, change, toldOf, stepsOf, wroteTo } = remindersHouse()

describe('a family', () => {
  test('is told 14, 7 and 2 days before, each once, and of what was missed only the last', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    expect(await sweep(at('2027-01-28'))).toBe(0)
    expect(await sweep(at('2027-01-29'))).toBe(1)
    expect(await sweep(at('2027-01-29', '11:00'))).toBe(0)
    // Nothing swept on the 5th, nor until the 10th.
    expect(await sweep(at('2027-02-11'))).toBe(1)
    expect(await sweep(at('2027-02-12'))).toBe(0)
    expect(await sweep(at('2027-02-15'))).toBe(0)
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
    await sweep(at('2027-02-01'))
    await sweep(at('2027-02-15'))
    const told = await toldOf(kase)
    expect(told.map(({ step }) => step)).toEqual(['before-14', 'before-2'])
    expect(told[0]?.body).toContain('Friday 12 February 2027')
    expect(told[1]?.body).toContain('Monday 15 February 2027')
  })

  test('hears of a day that moved as of a new one, and of none that is done or closed', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    await sweep(at('2027-02-10'))
    await change(kase, [appeal('2027-02-15')])
    await sweep(at('2027-02-11'))
    await change(kase, [])
    await sweep(at('2027-02-12'))
    await change(kase, [appeal('2027-02-12')])
    expect((await toldOf(kase)).map(({ step }) => step)).toEqual(['before-2', 'before-7'])
    await sweep(at('2027-02-12'))
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
    await sweep(at('2027-02-12'))
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
    expect(await sweep(at(on, time))).toBe(0)
  })

  test('nobody is told on a day that the council has added, and everybody the working day before', async () => {
    const kase = await newCase({ dates: [appeal('2027-02-12')] })
    const { sql } = built.owner
    await sql`update authorities set settings = settings || '{"holidays": ["2027-01-29"]}'`
    expect(await sweep(at('2027-01-29'))).toBe(0)
    expect(await sweep(at('2027-01-28'))).toBe(1)
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
      await sweep(at(on))
    }
    await sweep(at('2027-02-16'))
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
    await sweep(at('2027-03-01'))
    expect(await toldOf(kase)).toEqual([])
    await sweep(at('2027-02-26'))
    expect(await stepsOf(kase)).toEqual([['late', officerId]])
  })

  test('the deputy is told on days of cover, and the officer on others', async () => {
    const [officerId, deputy] = [await staff(), await staff()]
    const kase = await newCase({ dates: [mediation(due)], also: { officerId } })
    await built.owner
      .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${HERE}, ${officerId}, ${deputy}, '2027-02-01', '2027-02-05', now())`
    await sweep(at('2027-01-29'))
    await sweep(at('2027-02-02'))
    await sweep(at('2027-02-09'))
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
    await sweep(at('2027-02-09'))
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
    await sweep(at('2027-02-09'))
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
    expect(await sweep(at('2027-02-10'))).toBe(2)
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
    expect(await sweep(at('2027-02-10', '15:00'))).toBe(0)
    expect(await sweep(at('2027-02-11'))).toBe(1)
    expect(await stepsOf(later)).toEqual([['before-2', 'office@school.example.org']])
    // Late, and so the officer hears of each as well.
    expect(await sweep(at('2027-02-15'))).toBe(6)
  })

  test('an adviser has one for every family that they stand beside, and it names none', async () => {
    const [parent, adviser] = [await newFamily(built), await newFamily(built)]
    const people = [member(adviser, 'adviser', 'see', parent)]
    const one = await newCase({ parent, people, dates: [appeal('2027-02-12')] })
    const two = await newCase({ parent, people, dates: [appeal('2027-02-11')] })
    expect(await sweep(at('2027-01-29'))).toBe(3)
    const [told] = (await toldOf(one)).filter((each) => each.told === adviser)
    expect(told).toMatchObject({ template: 'reminderDigestAdviser', to: `${adviser}@example.org` })
    expect(told?.body).toContain(
      `${two.reference}: by Thursday 11 February 2027\n${one.reference}: by Friday`,
    )
  })
})
