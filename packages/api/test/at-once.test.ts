import { verifyRecord } from '@common-ground/db'
import { localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../src/contracts/index.ts'
import { form, next, versionOf } from './company.ts'
import { house, type Person, PROVIDER, raised } from './house.ts'

const built = house()

const SEED = 20_261_127
const PAIRS = 20
const TODAY = localDate('2026-11-23')
const meeting = { meetingOn: '2026-12-09', mode: 'video', at: null, place: null, bring: null } as const

type Cast = { parent: Person; officer: Person; colleague: Person; decider: Person; manager: Person }
type Form = ReturnType<typeof form>
type Act = (who: Person, on: Form, cast: Cast) => Promise<Outcome>

const staff = (who: Person) => built.staff(who).step
const family = (who: Person) => built.portal(who).step

/** What can be done to a case that was raised and given to somebody, by the council. */
const BY_COUNCIL: Readonly<Record<string, Act>> = {
  assignCase: (who, on, { colleague }) => staff(who).assignCase({ ...on, officerId: colleague.id }),
  recordDecision: (who, on) =>
    staff(who).recordDecision({ ...on, dateOnLetter: TODAY, dateSent: TODAY, decidedBy: null }),
  sendMessage: (who, on) => staff(who).sendMessage({ ...on, text: 'We write to you.' }),
  arrangeConversation: (who, on) => staff(who).arrangeConversation({ ...on, ...meeting }),
  logConversation: (who, on) =>
    staff(who).logConversation({
      ...on,
      heldOn: TODAY,
      mode: 'telephone',
      outcome: 'explained',
      summary: 'We talked.',
    }),
  openReconsideration: (who, on, { decider }) =>
    staff(who).openReconsideration({ ...on, decisionMakerId: decider.id }),
  flagSafety: (who, on) => staff(who).flagSafety({ ...on, reason: 'Somebody must not find them.' }),
  declineMediation: (who, on) => staff(who).declineMediation({ ...on, toldOn: TODAY }),
  noteAppeal: (who, on) => staff(who).noteAppeal({ ...on, lodgedOn: TODAY, tribunalReference: null }),
  recordAgreement: (who, on) =>
    staff(who).recordAgreement({
      ...on,
      from: 'conversation',
      agreedOn: TODAY,
      actions: [{ what: 'To assess', owner: 'council', item: 'assess', dueOn: null }],
    }),
  proposeDate: (who, on) =>
    staff(who).proposeDate({
      ...on,
      deadline: 'appeal',
      to: localDate('2027-03-01'),
      reason: 'The tribunal gave more time.',
    }),
}

/** The same, by the family. */
const BY_FAMILY: Readonly<Record<string, Act>> = {
  sendMessage: (who, on) => family(who).sendMessage({ ...on, text: 'We write to you.' }),
  requestReconsideration: (who, on) => family(who).requestReconsideration({ ...on, newEvidence: null }),
  requestMediation: (who, on) =>
    family(who).requestMediation({
      ...on,
      toldCouncilOn: TODAY,
      healthIncluded: false,
      providerId: PROVIDER,
      issues: null,
      healthWanted: null,
    }),
  requestDisagreementResolution: (who, on) =>
    family(who).requestDisagreementResolution({
      ...on,
      kind: 'DR1',
      parties: ['family', 'council'],
      providerId: PROVIDER,
    }),
  sayUnavailable: (who, on) => family(who).sayUnavailable({ ...on, days: [localDate('2026-12-01')] }),
  withdrawCase: (who, on) => family(who).withdrawCase(on),
}

const ALL = [
  ...Object.entries(BY_COUNCIL).map(([name, act]) => ({
    name: `council ${name}`,
    act,
    by: 'council' as const,
  })),
  ...Object.entries(BY_FAMILY).map(([name, act]) => ({ name: `family ${name}`, act, by: 'family' as const })),
]

/** Numbers that look drawn, the same in every run. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
const draw = drawn(SEED)
const drawOne = () => ALL[draw(ALL.length)] as (typeof ALL)[number]
const pairs = Array.from({ length: PAIRS }, () => [drawOne(), drawOne()] as const)

async function opened(): Promise<Cast & { reference: string }> {
  const cast = {
    parent: await built.person('family'),
    officer: await built.person('officer'),
    colleague: await built.person('officer'),
    decider: await built.person('decisionMaker'),
    manager: await built.person('manager'),
  }
  const reference = await raised(built, cast.parent)
  const given = await staff(cast.officer).assignCase({
    ...(await next(built, reference)),
    officerId: cast.officer.id,
  })
  // Nobody looks again at a decision before it is known who took it.
  const known = await staff(cast.officer).recordDecision({
    ...(await next(built, reference)),
    dateOnLetter: localDate('2026-11-02'),
    dateSent: null,
    decidedBy: cast.colleague.id,
  })
  if (!given.ok || !known.ok) throw new Error(JSON.stringify([given, known]))
  return { ...cast, reference }
}

/** Holds the case while both are on their way, so that they truly meet at its door. */
async function together<T>(reference: string, both: () => Promise<T>): Promise<T> {
  let running: Promise<T> | undefined
  await built.owner.sql.begin(async (tx) => {
    await tx`select 1 from cases where reference = ${reference} for update`
    running = both()
    for (let tried = 0; tried < 100; tried += 1) {
      const [row] = await tx<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      if ((row?.n ?? 0) >= 2) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('The two did not meet')
  })
  return running as Promise<T>
}

/** What a case has: its events, and the messages about it. */
async function countsOf(reference: string) {
  const [row] = await built.owner.sql<{ events: number; messages: number }[]>`
    select (select count(*)::int from case_events e where e.case_id = c.id) as events,
      (select count(*)::int from outbox o where o.case_id = c.id) as messages
    from cases c where c.reference = ${reference}`
  return row ?? { events: 0, messages: 0 }
}

describe('two commands at once on one case', () => {
  test.each(ALL)('$name: alone it is done', async ({ act, by }) => {
    const { reference, ...cast } = await opened()
    const who = by === 'family' ? cast.parent : cast.officer
    expect(await act(who, await next(built, reference), cast)).toMatchObject({ ok: true })
  })

  test.each(pairs.map(([one, two]) => [one.name, two.name, one, two] as const))(
    '%s and %s: one of them is done, and the other is told what was',
    async (_one, _two, one, two) => {
      const { reference, ...cast } = await opened()
      const before = { ...(await countsOf(reference)), version: await versionOf(built, reference) }
      // The second of the council's is a colleague: two people, and two pages opened at one moment.
      const [first, second] = [
        one.by === 'family' ? cast.parent : cast.officer,
        two.by === 'family' ? cast.parent : cast.manager,
      ]
      const outcomes = await together(reference, () =>
        Promise.all([
          one.act(first, form(reference, before.version), cast),
          two.act(second, form(reference, before.version), cast),
        ]),
      )
      const done = outcomes.filter((each) => each.ok)
      const told = outcomes.filter((each) => !each.ok)
      expect([done.length, told.length]).toEqual([1, 1])
      const [loser] = told
      if (!loser || loser.ok) throw new Error('Nobody was told')
      expect(loser.refusal).toEqual({ code: 'movedOn' })
      expect(loser.text.length).toBeGreaterThan(20)
      expect(loser.changes.length).toBeGreaterThan(0)
      const [winner] = done
      const after = await countsOf(reference)
      expect(winner?.ok && winner.version).toBe(await versionOf(built, reference))
      expect(after.events - before.events).toBe((await versionOf(built, reference)) - before.version)
      // Whoever was refused has sent nothing: every message belongs to the one change that was made.
      const keys = await built.owner.sql<{ version: string }[]>`
        select distinct split_part(o.key, ':', 2) as version from outbox o join cases c on c.id = o.case_id
        where c.reference = ${reference} and o.key like c.id || ':%'`
      expect(keys.filter(({ version }) => Number(version) > before.version).length).toBeLessThanOrEqual(1)
    },
  )

  test('and every record is whole', async () => {
    const { broken, cases } = await verifyRecord(built.owner.db)
    expect(broken).toBeNull()
    expect(cases).toBeGreaterThan(PAIRS)
  })
})
