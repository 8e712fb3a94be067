import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { HERE, type House, house, type Person, PROVIDER, raised } from './house.ts'

const built: House = house()
let officer: Person

beforeAll(async () => {
  officer = await built.person('officer')
})

const form = async (reference: string, who: Person = officer) => ({
  reference,
  expectedVersion: (await built.staff(who).cases.version({ reference })).version,
  idempotencyKey: randomUUID(),
})

const ISSUES = 'The hours of speech therapy.'
const MIXED = {
  decision: 'CON',
  sections: ['F', 'G'],
  points: { F: { wrong: 'No hours', wanted: null }, G: { wrong: 'No therapy', wanted: null } },
  phone: '07700 900 982',
  address: '7 Hidden Lane\nSY99 9ZZ',
  contactBy: 'telephone',
  safetyNote: 'Only while he is at work',
}
const HEALTH_ALONE = {
  decision: 'CON',
  sections: ['G'],
  points: { G: { wrong: 'No therapy', wanted: null } },
}

/** A disagreement whose family has asked for mediation on the portal. */
async function asked(answers: Parameters<typeof raised>[2] = {}, more: Record<string, unknown> = {}) {
  const family = await built.person('family')
  const reference = await raised(built, family, answers)
  const { version } = await built.portal(family).disagreements.show({ reference })
  const done = await built.portal(family).step.requestMediation({
    reference,
    expectedVersion: version,
    idempotencyKey: randomUUID(),
    toldCouncilOn: '2026-11-23',
    healthIncluded: 'yes',
    providerId: PROVIDER,
    issues: ISSUES,
    healthWanted: 'Weekly occupational therapy.',
    ...more,
  })
  if (!done.ok) throw new Error(done.text)
  return { reference, family }
}

const pagesOf = (reference: string) => built.owner.sql<
  { purpose: string; organisation: string; email: string; shows: { blocks: object[] } }[]
>`
  select p.purpose, p.organisation, p.email, p.shows from outside_pages p
  join cases c on c.authority_id = p.authority_id and c.id = p.case_id
  where c.reference = ${reference} order by p.created_at, p.organisation`
const mailsTo = (email: string) => built.owner.sql<{ subject: string; body: string }[]>`
  select subject, body from outbox where to_address = ${email}`
/** The words of a paper that was shown, and of one that was kept. */
const wordsOf = (letter: unknown): string => JSON.stringify(letter)

describe('the referral', () => {
  test('is seen first, and what was seen is what goes', async () => {
    const { reference } = await asked(MIXED)
    const said = { issues: null, reach: [], email: 'provider@fair.example' }
    const seen = await built.staff(officer).mediations.referral({ reference, ...said })
    expect(seen).toMatchObject({ lacks: null, papers: [{ to: 'Fair Hearing, provider@fair.example' }] })
    const shown = wordsOf(seen.papers[0]?.letter)
    for (const part of [reference, ISSUES, 'own words', 'Weekly occupational', '5 April 2016', 'Section G'])
      expect(shown).toContain(part)
    expect(shown).not.toMatch(/Hidden Lane|07700|SY99/)
    const done = await built.staff(officer).step.referMediation({ ...(await form(reference)), ...said })
    expect(done).toMatchObject({ ok: true })
    const [page] = await pagesOf(reference)
    expect(page).toMatchObject({ purpose: 'providerReferred', email: 'provider@fair.example' })
    expect(JSON.parse(wordsOf(page?.shows))).toEqual(JSON.parse(shown))
    const [mail] = await mailsTo('provider@fair.example')
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Wren|Canary|therapy/i)
    expect((await built.staff(officer).cases.show({ reference })).stageFacts.mediation).toMatchObject({
      referredOn: '2026-11-23',
    })
  })

  test('and what the board was told end when the family withdraws from mediation, and not what is about the other service', async () => {
    const { reference, family } = await asked(MIXED)
    const said = { issues: null, reach: [], email: 'ends@fair.example' }
    await built.staff(officer).step.referMediation({ ...(await form(reference)), ...said })
    await built.staff(officer).step.tellIcb({
      ...(await form(reference)),
      icb1: 'NHS board',
      icb1Email: 'ends@nhs.example',
      issues: ISSUES,
      healthWanted: 'Weekly occupational therapy.',
    })
    await built.owner.sql`
      insert into outside_pages (authority_id, case_id, token_hash, purpose, stage, organisation, email, shows, sent_by, created_at, expires_at)
      select authority_id, id, ${randomUUID()}, 'providerReferred', 'disagreementResolution', 'Other', '', '{}', ${officer.id}, now(), now()
      from cases where reference = ${reference}`
    const tokens = await Promise.all(
      ['ends@fair.example', 'ends@nhs.example'].map(async (to) => {
        const [mail] = await mailsTo(to)
        return /shared-with-you\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
      }),
    )
    const shown = () => Promise.all(tokens.map((token) => built.portal(null, HERE).outside.show({ token })))
    expect(await shown()).toMatchObject([{ purpose: 'providerReferred' }, { purpose: 'icbTold' }])
    const done = await built.portal(family).step.withdrawMediation(await form(reference))
    expect(done).toMatchObject({ ok: true })
    expect(await shown()).toEqual([null, null])
    const open = await built.owner.sql`
      select p.stage from outside_pages p join cases c on c.id = p.case_id
      where c.reference = ${reference} and p.ended_at is null`
    expect(open.map(({ stage }) => stage)).toEqual(['disagreementResolution'])
  })

  test('needs the officer’s words where the family wrote none', async () => {
    const { reference } = await asked({}, { healthIncluded: 'no', issues: null, healthWanted: null })
    const said = { reach: [], email: null }
    const seen = await built.staff(officer).mediations.referral({ reference, issues: null, ...said })
    expect(seen.lacks).toContain('Write what the mediation is about')
    await expect(
      built.staff(officer).step.referMediation({ ...(await form(reference)), issues: null, ...said }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await pagesOf(reference)).toEqual([])
    const written = await built
      .staff(officer)
      .mediations.referral({ reference, issues: 'The refusal.', ...said })
    expect(wordsOf(written.papers[0]?.letter)).toContain('As the case officer writes it')
    expect(written.papers[0]?.how).toContain('By post')
  })

  test('without an address is kept as it went, and nothing is sent', async () => {
    const { reference } = await asked(MIXED)
    const before = await built.owner
      .sql`select count(*)::int as n from outbox where template = 'providerReferred'`
    const said = { issues: null, reach: [], email: '' }
    const done = await built.staff(officer).step.referMediation({ ...(await form(reference)), ...said })
    expect(done).toMatchObject({ ok: true })
    expect(await pagesOf(reference)).toMatchObject([{ organisation: 'Fair Hearing', email: '' }])
    const after = await built.owner
      .sql`select count(*)::int as n from outbox where template = 'providerReferred'`
    expect(after).toEqual(before)
  })

  test('says how to reach a family that agreed, and never of one that could be in danger', async () => {
    const { reference, family } = await asked(MIXED)
    const said = { issues: null, reach: ['yes' as const], email: null }
    const seen = await built.staff(officer).mediations.referral({ reference, ...said })
    expect(seen.lacks).toBeNull()
    expect(wordsOf(seen.papers[0]?.letter)).toContain('07700 900 982')
    expect(wordsOf(seen.papers[0]?.letter)).not.toMatch(/Hidden Lane|SY99|at work/)
    const flag = await built.portal(family).step.flagSafety({
      ...(await form(reference)),
      reason: 'Somebody must not find us.',
    })
    expect(flag).toMatchObject({ ok: true })
    const now = await built.staff(officer).mediations.referral({ reference, ...said })
    expect(now.lacks).toContain('could be in danger')
    expect(wordsOf(now.papers[0]?.letter)).not.toMatch(/07700|@example/)
    await expect(
      built.staff(officer).step.referMediation({ ...(await form(reference)), ...said }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('does not go with a number that somebody typed into the words', async () => {
    const { reference } = await asked(MIXED, { issues: null })
    const said = { issues: 'Ring her on 07700 900 982.', reach: [], email: null }
    const seen = await built.staff(officer).mediations.referral({ reference, ...said })
    expect(seen.lacks).toContain('Go back and take it out')
  })

  test('is not shown to a family, to whoever only decides, or for a case without mediation', async () => {
    const { reference } = await asked(MIXED)
    const said = { issues: null, reach: [], email: null }
    const decider = await built.person('decisionMaker')
    const look = (who: Person | null) => built.staff(who).mediations.referral({ reference, ...said })
    await expect(look(decider)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(look(null)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const other = await raised(built, await built.person('family'))
    const seen = await built.staff(officer).mediations.referral({ reference: other, ...said })
    expect(seen).toMatchObject({ papers: [], lacks: expect.stringContaining('has not asked for mediation') })
  })
})

describe('telling the integrated care board', () => {
  const said = {
    icb1: 'NHS First',
    icb1Email: 'first@nhs.example',
    icb2: 'NHS Second',
    icb2Email: 'second@nhs.example',
    icb3: '',
    icb3Email: '',
    issues: ISSUES,
    healthWanted: 'Weekly therapy.',
    toldOn: null,
  }

  test('sends each board the same paper, and meets what was owed', async () => {
    const { reference, family } = await asked(MIXED)
    const view = () => built.staff(officer).cases.show({ reference })
    expect((await view()).deadlines.find(({ id }) => id === 'tell-icb')?.due).toBe('2026-11-26')
    const seen = await built.staff(officer).mediations.icb({ reference, ...said })
    expect(seen.papers.map(({ to }) => to)).toEqual([
      'NHS First, first@nhs.example',
      'NHS Second, second@nhs.example',
    ])
    expect(await built.staff(officer).step.tellIcb({ ...(await form(reference)), ...said })).toMatchObject({
      ok: true,
    })
    const pages = await pagesOf(reference)
    expect(pages.map(({ organisation }) => organisation)).toEqual(['NHS First', 'NHS Second'])
    expect(JSON.parse(wordsOf(pages[0]?.shows))).toEqual(JSON.parse(wordsOf(seen.papers[0]?.letter)))
    const now = await view()
    expect(now.deadlines.map(({ id }) => id)).not.toContain('tell-icb')
    expect(now.mediation).toMatchObject({ arranger: 'both', isIcbTold: true })
    expect(now.stages.find(({ stage }) => stage === 'mediation')?.lines).toContain(
      'The integrated care board was told on Monday 23 November 2026',
    )
    const theirs = await built.portal(family).disagreements.show({ reference })
    expect(theirs.timeline.map(({ title }) => title)).toContain('We told the NHS')
    expect(theirs.stages.find(({ stage }) => stage === 'mediation')?.lines.join(' ')).toContain('reg')
  })

  test('starts the 30 days of the NHS where health is alone', async () => {
    const { reference } = await asked(HEALTH_ALONE)
    const seen = await built.staff(officer).mediations.icb({ reference, ...said, toldOn: '2026-11-23' })
    expect(wordsOf(seen.papers[0]?.letter)).toContain('by Wednesday 23 December 2026')
    await built.staff(officer).step.tellIcb({ ...(await form(reference)), ...said })
    const now = await built.staff(officer).cases.show({ reference })
    expect(now.deadlines.find(({ id }) => id === 'icb-arrange-mediation')?.due).toBe('2026-12-23')
    expect(now.mediation).toMatchObject({ arranger: 'icb', certificateCounts: false })
    const notice = { reference, why: 'No day.', email: null, toldOn: null }
    expect((await built.staff(officer).mediations.cannotArrange(notice)).lacks).toContain('no certificate')
  })

  test('asks for the name of whom an address belongs to, and writes to nobody twice', async () => {
    const { reference } = await asked(MIXED)
    const icb = built.staff(officer).mediations.icb
    await expect(icb({ reference, ...said, icb2: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(icb({ reference, ...said, icb2Email: said.icb1Email })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('a mediation that cannot be arranged in time', () => {
  const notice = { why: 'The provider has no day.', email: 'adviser@fair.example', toldOn: null }

  test('is told to the adviser with all that a certificate needs; the family chooses; its last day moves', async () => {
    const { reference, family } = await asked(
      { dateOnLetter: '2026-10-01' },
      { healthIncluded: 'no', toldCouncilOn: '2026-10-26', healthWanted: null },
    )
    const view = () => built.staff(officer).cases.show({ reference })
    expect((await view()).mediation?.warning).toContain('Arrange mediation by Wednesday 25 November 2026')
    const appeal = async () =>
      (await built.portal(family).disagreements.show({ reference })).deadlines.find(
        ({ id }) => id === 'appeal',
      )?.due
    const before = await appeal()
    const seen = await built.staff(officer).mediations.cannotArrange({ reference, ...notice })
    const shown = wordsOf(seen.papers[0]?.letter)
    for (const part of [
      'Wren Canary-Childname',
      'Monday 26 October 2026',
      'Wednesday 25 November 2026',
      'The provider has no day.',
      'regulation 39',
      'Thursday 26 November 2026',
    ])
      expect(shown).toContain(part)
    const done = await built
      .staff(officer)
      .step.cannotArrangeMediation({ ...(await form(reference)), ...notice })
    expect(done).toMatchObject({ ok: true })
    expect(await pagesOf(reference)).toMatchObject([{ purpose: 'adviserTold' }])
    const now = await view()
    expect(now.mediation?.warning).toBeNull()
    expect(now.deadlines.find(({ id }) => id === 'certificate')).toMatchObject({
      due: '2026-11-26',
      owedBy: 'provider',
    })
    const theirs = await built.portal(family).disagreements.show({ reference })
    expect(theirs.threeLines.next).toContain('appeal at once, or still wait')
    const certificate = { ground: 'couldNotArrange' as const, issuedOn: '2026-11-23' }
    const more = { number: 'PR-2026-7', receivedOn: '2026-11-23' }
    await built.staff(officer).step.recordCertificate({ ...(await form(reference)), ...certificate, ...more })
    expect(before).toBe('2026-12-01')
    expect(await appeal()).toBe('2026-12-23')
    const last = await built.portal(family).disagreements.show({ reference })
    expect(last.threeLines.byWhen).toBe('By Wednesday 23 December 2026')
    expect(last.stages.find(({ stage }) => stage === 'mediation')?.lines).toEqual(
      expect.arrayContaining(['Number PR-2026-7', 'Received on Monday 23 November 2026']),
    )
  })

  test('stands in My work from the 20th day on, and a late certificate stays there', async () => {
    const mine = await built.person('officer')
    const work = async () => (await built.staff(mine).work.show()).dates
    const { reference } = await asked({}, { healthIncluded: 'no', toldCouncilOn: '2026-10-26' })
    await built.staff(mine).step.assignCase({ ...(await form(reference, mine)), officerId: mine.id })
    expect((await work()).map(({ what }) => what)).toContain(
      'Arrange mediation by Wednesday 25 November 2026, or tell the mediation adviser',
    )
    const told = { ...notice, email: null, toldOn: '2026-11-16' }
    await built.staff(mine).step.cannotArrangeMediation({ ...(await form(reference, mine)), ...told })
    const rows = await work()
    expect(rows.find(({ key }) => key === 'certificate')).toMatchObject({
      due: '2026-11-19',
      group: 'overdue',
      side: 'others',
    })
    expect(rows.map(({ rule }) => rule)).toContain('arrange-all-the-same')
  })
})

describe('the meeting', () => {
  test('moves with its cause, is called off, and says how many days were lost', async () => {
    const { reference, family } = await asked(MIXED)
    const steps = built.staff(officer).step
    const meet = async (meetingOn: string, more = {}) =>
      steps.arrangeMediation({ ...(await form(reference)), meetingOn, mode: 'video', ...more })
    expect(await meet('2026-11-25')).toMatchObject({ ok: false, refusal: { code: 'shortNotice' } })
    expect(await meet('2026-11-25', { noticeWho: 'The mother' })).toMatchObject({ ok: false })
    expect(await meet('2026-12-01')).toMatchObject({ ok: true })
    expect(await meet('2026-12-08', { why: 'Ill.' })).toMatchObject({ refusal: { code: 'causeMissing' } })
    expect(await meet('2026-12-08', { why: 'Ill.', causedBy: 'nobody' })).toMatchObject({ ok: true })
    const off = { causedBy: 'provider' as const, why: 'The mediator is away.' }
    expect(await steps.cancelMediationMeeting({ ...(await form(reference)), ...off })).toMatchObject({
      ok: true,
    })
    expect(await meet('2026-12-22')).toMatchObject({ ok: true })
    const lines = (await built.staff(officer).cases.show({ reference })).stages.find(
      ({ stage }) => stage === 'mediation',
    )?.lines
    expect(lines).toContain('Moved once, called off once: 21 days lost')
    const theirs = await built.portal(family).disagreements.show({ reference })
    expect(theirs.meetings.map(({ state }) => state).toSorted()).toEqual(['arranged', 'cancelled'])
    expect(theirs.deadlines.map(({ id }) => id)).not.toContain('arrange-mediation')
  })

  test('agreed at shorter notice keeps who agreed and when', async () => {
    const { reference } = await asked(MIXED)
    const sooner = {
      meetingOn: '2026-11-25',
      mode: 'video' as const,
      noticeWho: 'The mother',
      noticeOn: '2026-11-23',
    }
    expect(
      await built.staff(officer).step.arrangeMediation({ ...(await form(reference)), ...sooner }),
    ).toMatchObject({ ok: true })
    const { timeline } = await built.staff(officer).cases.show({ reference })
    const entry = timeline.find(({ type }) => type === 'mediationArranged')
    expect(JSON.stringify(entry)).toContain('Shorter notice was agreed on Monday 23 November 2026')
    expect(JSON.stringify(entry)).toContain('The mother')
  })
})
