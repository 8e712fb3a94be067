import { randomUUID } from 'node:crypto'
import { openSweeps, type Sweeps } from '@common-ground/api/worker'
import { users } from '@common-ground/db'
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
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { HERE, house, newFamily } from './house.ts'

export const day = localDate
/** An instant by its day and its hour in Greenwich. */
export const at = (on: string, time = '10:00'): Date => new Date(`${on}T${time}:00Z`)

export const WORDS = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }
type About = { dates: OpenDate[]; parent?: string; also?: Partial<Case>; people?: Member[] }

type Row = {
  key: string
  step: string
  told: string
  template: string
  to: string
  subject: string
  body: string
}
export const member = (
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
export const appeal = (due: string, safeBy?: string): OpenDate => ({
  key: 'appeal',
  kind: 'law',
  owedBy: 'family',
  due: day(due),
  rule: 'appeal',
  ...(safeBy && { safeBy: day(safeBy) }),
})
export const mediation = (due: string): OpenDate => ({
  key: 'arrange-mediation',
  kind: 'law',
  owedBy: 'council',
  due: day(due),
  rule: 'arrange-mediation',
})
export const agreed = (key: string, due: string, party: OpenDate['party'] & string): OpenDate => ({
  key: `agreed:${key}`,
  kind: 'agreed',
  owedBy: 'council',
  due: day(due),
  rule: 'other',
  party,
})

/** A house for tests of reminders. Before each test dates and messages are taken away, and its staff leave. */
export function remindersHouse() {
  const built = house()
  let opened: Sweeps | undefined
  beforeAll(async () => {
    const config = {
      portalOrigin: 'https://p.example',
      staffOrigin: 'https://s.example',
      filesDir: 'none',
      environment: {},
    }
    opened = openSweeps({ ...config, databaseUrl: built.url, authorityId: HERE })
    await built.owner.sql`insert into teams (authority_id, id, name) values (${HERE}, 'north', 'North')`
  })
  afterAll(() => opened?.end())
  beforeEach(async () => {
    const { sql } = built.owner
    await sql`truncate reminders, case_dates, outbox, covers, drafts`
    await sql`update authorities set settings = settings - 'holidays'`
    await sql`update users set disabled_at = now() where world = 'staff'`
  })
  /** Looks for what is due, and gives how many messages went out. */
  const sweep = async (now: Date): Promise<number> => (await opened?.reminders(now)) ?? 0

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

  return { built, sweep, staff, newCase, change, toldOf, stepsOf, wroteTo }
}
