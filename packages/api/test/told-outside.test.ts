import { randomUUID } from 'node:crypto'
import { outsidePages } from '@common-ground/db'
import type { OutsidePurpose, OutsideStage } from '@common-ground/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { next } from './company.ts'
import { HERE, type House, house, NOW, type Person, PROVIDER, raised } from './house.ts'

const built: House = house()
let officer: Person

beforeAll(async () => {
  officer = await built.person('officer')
})

/** Who was written to, what for, and about which stage. One organisation may run both. */
const WRITTEN_TO: readonly (readonly [who: string, purpose: OutsidePurpose, stage: OutsideStage])[] = [
  ['school', 'partyAsked', 'disagreementResolution'],
  ['service', 'providerReferred', 'disagreementResolution'],
  ['mediator', 'providerReferred', 'mediation'],
  ['board', 'icbTold', 'mediation'],
  ['adviser', 'adviserTold', 'mediation'],
  ['both', 'providerReferred', 'disagreementResolution'],
  ['both', 'providerReferred', 'mediation'],
  // Written to twice about one stage, and told once.
  ['both', 'adviserTold', 'mediation'],
]
const TALKS = ['both', 'school', 'service'] as const
const MEDIATION = ['adviser', 'board', 'both', 'mediator'] as const
const told = (template: string, who: readonly string[]) => who.map((each) => `${template} ${each}`)

const MEETING = { mode: 'video' as const, at: '9:30am', place: 'A link', bring: 'The plan' }
type Home = { reference: string; family: Person }

/** A disagreement with a meeting of each kind ahead, whose organisations were written to. */
async function home(): Promise<Home> {
  const family = await built.person('family')
  const reference = await raised(built, family)
  const form = () => next(built, reference)
  const steps = [
    async () => built.staff(officer).step.assignCase({ ...(await form()), officerId: officer.id }),
    async () =>
      built.portal(family).step.requestDisagreementResolution({
        ...(await form()),
        kind: 'DR1',
        parties: ['family', 'council'],
        providerId: PROVIDER,
      }),
    async () =>
      built.staff(officer).step.answerForParty({
        ...(await form()),
        party: 'council',
        agrees: true,
        answeredOn: '2026-11-23',
        reason: null,
      }),
    async () =>
      built.staff(officer).step.arrangeDisagreementResolution({
        ...(await form()),
        meetingOn: '2026-12-08',
        ...MEETING,
      }),
    async () =>
      built.portal(family).step.requestMediation({
        ...(await form()),
        toldCouncilOn: '2026-11-23',
        healthIncluded: 'no',
        providerId: PROVIDER,
      }),
    async () =>
      built.staff(officer).step.arrangeMediation({ ...(await form()), meetingOn: '2026-12-01', ...MEETING }),
  ]
  for (const take of steps) mustBeDone(await take())
  const [kase] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  await built.owner.db.insert(outsidePages).values(
    WRITTEN_TO.map(([who, purpose, stage]) => ({
      authorityId: HERE,
      caseId: kase?.id ?? '',
      tokenHash: randomUUID(),
      purpose,
      stage,
      organisation: who,
      email: `${who}@example.org`,
      shows: {},
      sentBy: officer.id,
      createdAt: NOW,
      expiresAt: new Date('2027-01-22T10:00:00Z'),
      // What a party was asked is answered.
      endedAt: purpose === 'partyAsked' ? NOW : null,
    })),
  )
  return { reference, family }
}

function mustBeDone(done: { ok: boolean }): void {
  if (!done.ok) throw new Error(JSON.stringify(done))
}

type Step = (home: Home) => Promise<{ ok: boolean }>
const form = ({ reference }: Home) => next(built, reference)
const movesTalks: Step = async (on) =>
  built
    .staff(officer)
    .step.arrangeDisagreementResolution({ ...(await form(on)), meetingOn: '2026-12-09', ...MEETING })
const movesMediation: Step = async (on) =>
  built.staff(officer).step.arrangeMediation({
    ...(await form(on)),
    meetingOn: '2026-12-02',
    ...MEETING,
    causedBy: 'council',
    why: 'Nobody can come.',
  })
const cancelsMediation: Step = async (on) =>
  built
    .staff(officer)
    .step.cancelMediationMeeting({ ...(await form(on)), causedBy: 'council', why: 'Nobody can come.' })
const leavesTalks: Step = async (on) =>
  built.portal(on.family).step.withdrawDisagreementResolution(await form(on))
const leavesMediation: Step = async (on) => built.portal(on.family).step.withdrawMediation(await form(on))
const leavesAll: Step = async (on) => built.portal(on.family).step.withdrawCase(await form(on))
const comesBack: Step = async (on) => built.portal(on.family).step.undoWithdrawal(await form(on))
/** Everything but what the adviser had was written before the mediation was asked for as it is now. */
const wasOfAnEarlierRound: Step = async ({ reference }) => {
  await built.owner.sql`update outside_pages set created_at = created_at - interval '1 hour'
    where purpose <> 'adviserTold' and case_id = (select id from cases where reference = ${reference})`
  return { ok: true }
}

const STEPS: readonly (readonly [what: string, steps: readonly Step[], told: readonly string[]])[] = [
  ['the other meeting moves', [movesTalks], told('outsideMeetingMoved', TALKS)],
  ['mediation moves', [movesMediation], told('outsideMeetingMoved', MEDIATION)],
  ['mediation is called off', [cancelsMediation], told('outsideMeetingOff', MEDIATION)],
  ['the family leaves the talks', [leavesTalks], told('outsideWithdrawn', TALKS)],
  ['the family leaves mediation', [leavesMediation], told('outsideWithdrawn', MEDIATION)],
  [
    'the family withdraws everything',
    [leavesAll],
    told('outsideWithdrawn', ['adviser', 'board', 'both', 'mediator', 'school', 'service']),
  ],
  [
    'the family withdraws the rest later: nobody hears the same twice',
    [leavesMediation, leavesAll],
    [...told('outsideWithdrawn', MEDIATION), ...told('outsideWithdrawn', TALKS)],
  ],
  [
    'the family changes its mind: of each meeting, though the links have ended',
    [leavesAll, comesBack],
    [
      ...told('outsideWithdrawn', ['adviser', 'board', 'both', 'mediator', 'school', 'service']),
      ...told('outsideMeetingOn', TALKS),
      ...told('outsideMeetingOn', MEDIATION),
    ],
  ],
  [
    'mediation moves that was asked for anew',
    [wasOfAnEarlierRound, movesMediation],
    told('outsideMeetingMoved', ['adviser', 'both']),
  ],
]

describe('organisations outside are told, each once, of what they were written to about', () => {
  test.each(STEPS)('%s', async (_, steps, expected) => {
    const on = await home()
    for (const take of steps) mustBeDone(await take(on))
    const rows = await built.owner.sql<{ said: string }[]>`
      select o.template || ' ' || split_part(o.to_address, '@', 1) as said from outbox o
      join cases c on c.authority_id = o.authority_id and c.id = o.case_id
      where c.reference = ${on.reference} and o.to_user_id is null`
    expect(rows.map(({ said }) => said).toSorted()).toEqual(expected.toSorted())
  })
})
