import { randomUUID } from 'node:crypto'
import { providers } from '@common-ground/db'
import type { OutsideParty } from '@common-ground/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { comes, next } from './company.ts'
import { everything, HERE, type House, house, type Person, PROVIDER, raised } from './house.ts'

const built: House = house()

/** A provider with an address, and one without. */
beforeAll(async () => {
  await built.owner.sql`update providers set email = 'desk@fair.example' where authority_id = ${HERE}`
  await built.owner.db.insert(providers).values({
    authorityId: HERE,
    id: 'by-telephone',
    name: 'Ring Us',
    phone: '01632 960 003',
    services: ['disagreementResolution'],
  })
})

const ABOUT = 'Whether the hours of help are given.'
const SCHOOL = { party: 'school' as const, organisation: 'Larch School', email: 'senco@larch.example' }
const LATER = new Date('2026-12-30T09:00:00Z')

type Home = { reference: string; family: Person; officer: Person; points: string[] }

async function home(): Promise<Home> {
  const [family, officer] = [await built.person('family'), await built.person('officer')]
  const reference = await raised(built, family)
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  const { points } = await built.portal(family).disagreements.show({ reference })
  return { reference, family, officer, points: points.map(({ id }) => id) }
}

const referral = (
  asks: readonly { party: OutsideParty; organisation: string; email: string }[] = [SCHOOL],
) => ({
  kind: 'DR2' as const,
  parties: ['family' as const, ...asks.map(({ party }) => party)],
  providerId: PROVIDER,
  asks: [...asks],
  about: ABOUT,
  pointIds: [] as string[],
})

const refers = async ({ officer, reference }: Home, more: Partial<ReturnType<typeof referral>> = {}) =>
  built
    .staff(officer)
    .step.requestDisagreementResolution({ ...(await next(built, reference)), ...referral(), ...more })

/** The tokens of the links that went to an address about a case, the oldest first. */
async function tokensOf(reference: string, address: string): Promise<string[]> {
  const rows = await built.owner.sql<{ body: string }[]>`
    select o.body from outbox o join cases c on c.id = o.case_id
    where c.reference = ${reference} and o.to_address = ${address} and o.body like '%/shared-with-you/%' order by o.key`
  return rows.map(({ body }) => /shared-with-you\/(\S+)/.exec(body)?.[1] ?? '')
}
const tokenOf = async (reference: string, address = SCHOOL.email) =>
  (await tokensOf(reference, address)).at(-1) ?? ''

const nobody = () => built.portal(null, HERE)
const answers = (token: string, agrees: boolean, reason: string | null = null) =>
  nobody().outside.answer({ token, agrees, reason, by: 'Jo Birch, SENCO' })
const stageOf = async ({ officer, reference }: Home) =>
  (await built.staff(officer).cases.show({ reference })).stageFacts.disagreementResolution
const familyAgrees = async ({ family, reference }: Home, agrees = true) =>
  built.portal(family).step.answerForParty({
    ...(await next(built, reference)),
    party: 'family',
    agrees,
    answeredOn: '2026-11-23',
    reason: null,
  })

const withdraws = async ({ family, reference }: Home): Promise<void> => {
  await built.portal(family).step.withdrawDisagreementResolution(await next(built, reference))
}

describe('referring', () => {
  test('what is seen before is what is kept, what the link shows, and what the family reads', async () => {
    const on = await home()
    const { reference, officer, family } = on
    const seen = await built.staff(officer).referrals.parties({ reference, ...referral() })
    expect(seen).toMatchObject({
      lacks: null,
      papers: [{ to: 'Larch School, senco@larch.example', how: expect.stringContaining('link') }],
    })
    expect(await refers(on)).toMatchObject({ ok: true })
    const letter = seen.papers[0]?.letter
    const [row] = await built.owner.sql<{ shows: unknown }[]>`
      select p.shows from outside_pages p join cases c on c.id = p.case_id where c.reference = ${reference}`
    expect(row?.shows).toEqual(letter)
    const shown = await nobody().outside.show({ token: await tokenOf(reference) })
    expect(shown).toMatchObject({ letter, asks: true, answered: null, organisation: 'Larch School' })
    const [sent] = (await built.portal(family).disagreements.show({ reference })).outside
    expect(sent).toMatchObject({ organisation: 'Larch School', email: null, isReadable: true })
    const id = sent?.id ?? ''
    expect(await built.portal(family).disagreements.outside({ reference, id })).toMatchObject({ letter })
    expect(await built.staff(officer).cases.outside({ reference, id })).toMatchObject({
      letter,
      email: SCHOOL.email,
      openedOn: '2026-11-23',
    })
  })

  test('says what it is about and whom, and nothing that the family wrote unless it is ticked', async () => {
    const { reference, officer, points } = await home()
    const preview = (pointIds: string[]) =>
      built.staff(officer).referrals.parties({ reference, ...referral(), pointIds })
    const without = JSON.stringify(await preview([]))
    for (const words of [ABOUT, 'Wren Canary-Childname', '5 April 2016', 'voluntary', '7 December 2026'])
      expect(without).toContain(words)
    expect(without).not.toContain('Canary words')
    expect(JSON.stringify(await preview(points))).toContain('Canary words that somebody wrote')
  })

  test('without an address nobody is sent anything; with one it must say what it is about', async () => {
    const on = await home()
    const none = { asks: [], about: null, parties: ['family' as const, 'school' as const] }
    await expect(refers(on, { about: null as unknown as string })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await refers(on, none as never)).toMatchObject({ ok: true })
    expect(await tokensOf(on.reference, SCHOOL.email)).toEqual([])
    expect((await stageOf(on)).state).toBe('seekingAgreement')
  })

  test('stops where it says how to find the family, before and at the press; and nothing is kept', async () => {
    const on = await home()
    const { reference, officer, family } = on
    const { email } = (await built.staff(officer).cases.show({ reference })).people.find(
      ({ userId }) => userId === family.id,
    ) ?? { email: '' }
    const about = `Write to ${email} about the hours.`
    const seen = await built.staff(officer).referrals.parties({ reference, ...referral(), about })
    expect(seen.lacks).toContain('has not agreed')
    const before = await everything(built.owner)
    await expect(refers(on, { about })).rejects.toMatchObject({ code: 'BAD_REQUEST', message: seen.lacks })
    expect(await everything(built.owner)).toEqual(before)
  })

  test('knows an address by its street, and no family by the county that the council is called after', async () => {
    const { reference, officer, family } = await home()
    await built.owner.sql`
      update users set address = ${`7 Hidden Lane\nNowhere\n${HERE}`} where id = ${family.id}`
    const preview = (about: string) =>
      built.staff(officer).referrals.parties({ reference, ...referral(), about })
    expect((await preview(ABOUT)).lacks).toBeNull()
    expect((await preview('They moved to 7, hidden lane.')).lacks).toContain('7 Hidden Lane')
  })

  test('shows what the domain would refuse', async () => {
    const { reference, officer } = await home()
    const input = { reference, ...referral(), kind: 'DR3' as const }
    const seen = await built.staff(officer).referrals.parties(input)
    expect(seen.lacks).toContain('do not fit')
  })

  test('a family sends nobody a link, and the message names nobody', async () => {
    const on = await home()
    const refused = await built
      .portal(on.family)
      .step.requestDisagreementResolution({ ...(await next(built, on.reference)), ...referral() })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'notYours' } })
    await refers(on)
    const out = await built.owner.sql<{ text: string }[]>`
      select subject || body as text from outbox where to_address = ${SCHOOL.email}`
    expect(JSON.stringify(out)).not.toMatch(/Wren|Larch|hours of help/)
  })
})

describe('the link of a party', () => {
  test('is answered once: it is on the record who, and the link shows what was said until its last day', async () => {
    const on = await home()
    await refers(on)
    const token = await tokenOf(on.reference)
    expect(await answers(token, false, 'We have met the family already.')).toEqual({ ok: true })
    expect(await stageOf(on)).toMatchObject({ state: 'declined', by: 'school' })
    const again = await nobody().outside.show({ token })
    expect(again).toMatchObject({ asks: false, answered: { agreed: false, on: '2026-11-23' } })
    // Said again with the same words it is the same answer; with others it is none.
    expect(await answers(token, false, 'We have met the family already.')).toEqual({ ok: false })
    expect(await answers(token, true)).toEqual({ ok: false })
    for (const view of [
      await built.portal(on.family).disagreements.show({ reference: on.reference }),
      await built.staff(on.officer).cases.show({ reference: on.reference }),
    ]) {
      const entry = view.timeline.find(({ type }) => type === 'partyAnswered')
      expect(entry).toMatchObject({
        title: 'The school: did not agree to take part',
        by: 'The school, by its link: Jo Birch, SENCO',
        body: 'We have met the family already.',
      })
      expect(view.outside[0]).toMatchObject({ answeredOn: '2026-11-23', isOpen: false })
    }
    const [row] = await built.owner.sql<{ actor_role: string; action: string; disabled: boolean }[]>`
      select e.actor_role, a.action, u.disabled_at is not null as disabled from case_events e
      join audit_log a on a.request_id = e.request_id and a.action = 'outside.answer'
      join users u on u.id = e.actor_id where e.type = 'partyAnswered' order by e.at desc limit 1`
    expect(row).toEqual({ actor_role: 'outside', action: 'outside.answer', disabled: true })
    expect(await built.portal(null, HERE, LATER).outside.show({ token })).toBeNull()
  })

  test('two answers at once have one effect', async () => {
    const on = await home()
    await refers(on)
    const token = await tokenOf(on.reference)
    const both = await Promise.all([answers(token, true), answers(token, false, 'No room')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const rows = await built.owner.sql`
      select 1 from case_events e join cases c on c.id = e.case_id
      where c.reference = ${on.reference} and e.type = 'partyAnswered'`
    expect(rows).toHaveLength(1)
  })

  test('an answer comes through though the case moves on meanwhile', async () => {
    const on = await home()
    await refers(on)
    const token = await tokenOf(on.reference)
    const [answer] = await Promise.all([answers(token, true), familyAgrees(on)])
    expect(answer).toEqual({ ok: true })
  })

  test.each([
    ['that never was', async () => randomUUID() + randomUUID()],
    [
      'that is too old',
      async (on: Home) => {
        await refers(on)
        await built.owner.sql`update outside_pages set expires_at = '2026-11-23T09:59:00Z' where case_id =
          (select id from cases where reference = ${on.reference})`
        return tokenOf(on.reference)
      },
    ],
    [
      'whose question the family withdrew',
      async (on: Home) => {
        await refers(on)
        await built.portal(on.family).step.withdrawDisagreementResolution(await next(built, on.reference))
        return tokenOf(on.reference)
      },
    ],
    [
      'of a disagreement that was withdrawn',
      async (on: Home) => {
        await refers(on)
        await built.portal(on.family).step.withdrawCase(await next(built, on.reference))
        return tokenOf(on.reference)
      },
    ],
    [
      'of somebody whom another’s no made superfluous',
      async (on: Home) => {
        await refers(on)
        await familyAgrees(on, false)
        return tokenOf(on.reference)
      },
    ],
    [
      'that was answered by telephone',
      async (on: Home) => {
        await refers(on)
        await built.staff(on.officer).step.answerForParty({
          ...(await next(built, on.reference)),
          party: 'school',
          agrees: true,
          answeredOn: '2026-11-23',
          reason: null,
        })
        return tokenOf(on.reference)
      },
    ],
    [
      'that another has replaced',
      async (on: Home) => {
        await refers(on)
        const asked = { ...(await next(built, on.reference)), ...SCHOOL, about: ABOUT }
        expect(await built.staff(on.officer).step.askParty(asked)).toMatchObject({ ok: true })
        const [first, second] = await tokensOf(on.reference, SCHOOL.email)
        const open = [first, second].map((token) => nobody().outside.show({ token: token ?? '' }))
        const shown = await Promise.all(open)
        expect(shown.filter((each) => each !== null)).toHaveLength(1)
        return (shown[0] === null ? first : second) ?? ''
      },
    ],
  ])('%s reads as if there were none, and answers nothing', async (_what, make) => {
    const on = await home()
    const token = await make(on)
    expect(token.length).toBeGreaterThan(20)
    expect(await nobody().outside.show({ token })).toBeNull()
    const before = await everything(built.owner)
    expect(await answers(token, true)).toEqual({ ok: false })
    expect(await everything(built.owner)).toEqual(before)
  })
})

describe('asking later', () => {
  test('a family that asked itself: each party is then asked, and staff see who has not answered', async () => {
    const on = await home()
    const { reference, officer, family } = on
    const kind = {
      kind: 'DR2' as const,
      parties: ['family' as const, 'school' as const],
      providerId: PROVIDER,
    }
    await built
      .portal(family)
      .step.requestDisagreementResolution({ ...(await next(built, reference)), ...kind })
    const input = { ...SCHOOL, about: ABOUT }
    const seen = await built.staff(officer).referrals.party({ reference, ...input })
    expect(seen).toMatchObject({ lacks: null, papers: [{ letter: { title: expect.any(String) } }] })
    await built.staff(officer).step.askParty({ ...(await next(built, reference)), ...input })
    expect(await stageOf(on)).toMatchObject({
      parties: [{ party: 'family' }, { party: 'school', asked: { answerBy: '2026-12-07' }, answer: null }],
    })
    const { stages } = await built.staff(officer).cases.show({ reference })
    const lines = stages.find(({ stage }) => stage === 'disagreementResolution')?.lines ?? []
    expect(lines.join()).toContain('asked on Monday 23 November 2026')
    const [work] = await built.owner.sql<{ due: string }[]>`
      select d.due::text from case_dates d join cases c on c.id = d.case_id
      where c.reference = ${reference} and d.rule = 'party-answer'`
    expect(work?.due).toBe('2026-12-07')
    expect(await answers(await tokenOf(reference), true)).toEqual({ ok: true })
    expect((await stageOf(on)).state).toBe('agreed')
  })

  test('only somebody who may; a decision maker or a stranger finds nothing', async () => {
    const on = await home()
    await refers(on)
    const input = { reference: on.reference, ...SCHOOL, about: ABOUT }
    const decider = await built.person('decisionMaker')
    await expect(built.staff(decider).referrals.party(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const seen = await built.staff(on.officer).referrals.party({ ...input, party: 'icb' })
    expect(seen.lacks).toContain('not being asked')
  })
})

describe('the provider', () => {
  const agreed = async (providerId = PROVIDER): Promise<Home> => {
    const on = await home()
    await refers(on, { providerId })
    await familyAgrees(on)
    await answers(await tokenOf(on.reference), true)
    return on
  }
  test('hears when all have agreed and not before, and only what it needs', async () => {
    const on = await home()
    const { reference, officer } = on
    await refers(on)
    const input = { about: ABOUT, reach: [] }
    expect((await built.staff(officer).referrals.provider({ reference, ...input })).lacks).toContain(
      'not open now',
    )
    await familyAgrees(on)
    await answers(await tokenOf(reference), true)
    const seen = await built.staff(officer).referrals.provider({ reference, ...input })
    const words = JSON.stringify(seen)
    expect(seen.lacks).toBeNull()
    for (const said of [reference, 'Wren Canary-Childname', 'The school: agreed on', ABOUT, 'Through us'])
      expect(words).toContain(said)
    expect(words).not.toMatch(/Canary words|@example\.org/)
    await built
      .staff(officer)
      .step.referDisagreementResolution({ ...(await next(built, reference)), ...input })
    const token = await tokenOf(reference, 'desk@fair.example')
    const shown = await nobody().outside.show({ token })
    expect(shown).toMatchObject({ letter: seen.papers[0]?.letter, asks: false, purpose: 'providerReferred' })
    expect(await answers(token, true)).toEqual({ ok: false })
    expect(await stageOf(on)).toMatchObject({ state: 'agreed', referredOn: '2026-11-23' })
  })

  test.each([
    ['the family withdraws from it', async (on: Home) => withdraws(on)],
    [
      'the family withdraws the disagreement',
      async (on: Home) => {
        await built.portal(on.family).step.withdrawCase(await next(built, on.reference))
      },
    ],
    [
      'the council closes the case',
      async (on: Home) => {
        const staff = built.staff(on.officer).step
        const here = async () => next(built, on.reference)
        await staff.arrangeDisagreementResolution({
          ...(await here()),
          meetingOn: '2026-11-23',
          mode: 'video',
        })
        const came = { heldOn: '2026-11-23', outcome: 'full' as const, summary: 'It was held.' }
        await staff.concludeDisagreementResolution({ ...(await here()), ...came })
        const done = await staff.closeCase({
          ...(await here()),
          outcome: 'resolvedByDisagreementResolution',
          reason: null,
          summary: 'It is done.',
        })
        expect(done).toMatchObject({ ok: true })
      },
    ],
  ])('reads its link no more once %s', async (_, ends) => {
    const on = await agreed()
    const said = { about: ABOUT, reach: [] }
    await built
      .staff(on.officer)
      .step.referDisagreementResolution({ ...(await next(built, on.reference)), ...said })
    const token = await tokenOf(on.reference, 'desk@fair.example')
    expect(await nobody().outside.show({ token })).not.toBeNull()
    await ends(on)
    expect(await nobody().outside.show({ token })).toBeNull()
  })

  test('learns how to reach the family only when it agreed, and never of somebody in danger', async () => {
    const on = await agreed()
    const { reference, officer, family } = on
    const input = { reference, about: ABOUT, reach: ['agreed' as const] }
    const seen = await built.staff(officer).referrals.provider(input)
    expect(seen.lacks).toBeNull()
    expect(JSON.stringify(seen.papers)).toContain(`${family.id}@example.org`)
    await built
      .staff(officer)
      .step.flagSafety({ ...(await next(built, reference)), reason: 'Somebody looks.' })
    const flagged = await built.staff(officer).referrals.provider(input)
    expect(flagged.lacks).toContain('in danger')
    expect(JSON.stringify(flagged.papers)).not.toContain('@example.org')
    const before = await everything(built.owner)
    const sent = { ...(await next(built, reference)), about: ABOUT, reach: ['agreed' as const] }
    await expect(built.staff(officer).step.referDisagreementResolution(sent)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await everything(built.owner)).toEqual(before)
  })

  test('without an address here it is said so, and nothing is sent', async () => {
    const on = await agreed('by-telephone')
    const input = { about: ABOUT, reach: [] }
    const seen = await built.staff(on.officer).referrals.provider({ reference: on.reference, ...input })
    expect(seen.lacks).toContain('no email address')
  })
})

test('another parent learns that it went and to whom, and reads no paper; neither does a supporter what is kept from them', async () => {
  const on = await home()
  const { reference, officer, family } = on
  const [other, friend] = [await built.person('family'), await built.person('family')]
  await comes(built, family, reference, other, 'otherParent', null)
  await comes(built, family, reference, friend, 'friend', 'see')
  await refers(on)
  await familyAgrees(on)
  await answers(await tokenOf(reference), true)
  await built.staff(officer).step.referDisagreementResolution({
    ...(await next(built, reference)),
    about: ABOUT,
    reach: ['agreed'],
  })
  const seenBy = async (who: Person) =>
    (await built.portal(who).disagreements.show({ reference })).outside.map(
      ({ organisation, isReadable }) => [organisation, isReadable],
    )
  const both = (provider: boolean, school: boolean) => [
    ['Fair Hearing', provider],
    ['Larch School', school],
  ]
  expect(await seenBy(family)).toEqual(both(true, true))
  expect(await seenBy(other)).toEqual(both(false, false))
  expect(await seenBy(friend)).toEqual(both(false, true))
  const { outside } = await built.portal(friend).disagreements.show({ reference })
  const open = (who: Person, at: number) =>
    built.portal(who).disagreements.outside({ reference, id: outside[at]?.id ?? '' })
  await expect(open(other, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(open(friend, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await open(friend, 1)).toMatchObject({ organisation: 'Larch School' })
})
