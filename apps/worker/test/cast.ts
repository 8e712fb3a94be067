import { randomUUID } from 'node:crypto'
import {
  authorities,
  type Connection,
  casePeople,
  cases,
  newReference,
  newText,
  outsidePages,
  raiseCase,
  teams,
  users,
} from '@common-ground/db'
import { type Case, localDate, type Member, type OutsideStage } from '@common-ground/domain'
import { HERE, type House } from './house.ts'

export const NOW = new Date('2026-11-27T10:00:00Z')
export const TODAY = localDate('2026-11-27')
const YESTERDAY = localDate('2026-11-26')

/** Who is what to the case, and who is not. Written by hand: what each may be told is judged by this alone. */
export const FAMILY_SIDE = {
  raiser: { relation: 'parent', supports: null, scope: null },
  otherParent: { relation: 'otherParent', supports: null, scope: null },
  young: { relation: 'youngPerson', supports: null, scope: null },
  friend: { relation: 'friend', supports: 'raiser', scope: 'actFor' },
  adviser: { relation: 'adviser', supports: 'raiser', scope: 'see' },
  othersFriend: { relation: 'friend', supports: 'otherParent', scope: 'see' },
  attends: { relation: 'representative', supports: 'raiser', scope: 'attend' },
  left: { relation: 'friend', supports: 'raiser', scope: 'see', endedOn: YESTERDAY },
  expired: { relation: 'friend', supports: 'raiser', scope: 'see', until: YESTERDAY },
} as const
export type OfFamily = keyof typeof FAMILY_SIDE
export const FAMILY = Object.keys(FAMILY_SIDE) as readonly OfFamily[]

export const COUNCIL_SIDE = ['officer', 'decider', 'manager', 'otherTeamsManager', 'otherOfficer'] as const
export const NOBODYS = ['stranger', 'elsewhereParent', 'elsewhereManager'] as const
export const OUTSIDERS = { school: 'partyAsked', provider: 'providerReferred', icb: 'icbTold' } as const
/** What each was written to about. */
export const OUTSIDE_OF = {
  school: 'disagreementResolution',
  provider: 'mediation',
  icb: 'mediation',
} as const satisfies Record<keyof typeof OUTSIDERS, OutsideStage>
export type Who = OfFamily | (typeof COUNCIL_SIDE)[number] | (typeof NOBODYS)[number] | keyof typeof OUTSIDERS
export const PEOPLE: readonly Who[] = [...FAMILY, ...COUNCIL_SIDE, ...NOBODYS]

/** The word by which everything of somebody is known again, wherever it turns up: letters alone, one for each field. */
export const canary = (who: Who | 'child' | 'school' | 'case', field: string): string =>
  `zq${who}${field}qz`.toLowerCase()
const phoneOf = (who: Who): string => `07700900${String(100 + PEOPLE.indexOf(who))}`

/** Everything of somebody that is kept: a word for each field. */
export const secretsOf = (
  who: Who,
): Readonly<Record<'name' | 'email' | 'house' | 'town' | 'phone', string>> => ({
  name: canary(who, 'name'),
  email: canary(who, 'mail'),
  house: canary(who, 'house'),
  town: canary(who, 'town'),
  phone: phoneOf(who),
})
/** What is kept of nobody in particular: the child, the school, and everything that anybody wrote. */
export const CASE_SECRETS = [
  canary('child', 'name'),
  canary('school', 'name'),
  canary('case', 'words'),
  canary('case', 'safenote'),
  canary('case', 'needsnote'),
  'kingfisher',
  // The child's date of birth, as a computer and as a letter would say it.
  '20170501',
  '1 may 2017',
]

export type Cast = {
  readonly ids: Readonly<Record<string, string>>
  readonly kase: Case
  readonly whoIs: ReadonlyMap<string, Who>
}

const ROLE = {
  officer: 'officer',
  otherOfficer: 'officer',
  decider: 'decisionMaker',
  manager: 'manager',
  otherTeamsManager: 'manager',
  elsewhereManager: 'manager',
} as const

async function addUser(owner: Connection, who: Who, id: string): Promise<void> {
  const { name, email, house, town, phone } = secretsOf(who)
  const role = who in ROLE ? ROLE[who as keyof typeof ROLE] : null
  await owner.db.insert(users).values({
    authorityId: who.startsWith('elsewhere') ? 'elsewhere' : HERE,
    id,
    world: role ? 'staff' : 'portal',
    email: `${email}@example.org`,
    fullName: name,
    phone,
    address: `${house}\n${town}`,
    passwordHash: 'none',
    roles: [role ?? 'family'],
    teamId: who === 'otherTeamsManager' ? 'other-team' : who === 'manager' ? 'team' : null,
    createdAt: NOW,
  })
}

/** A case with everybody on it and beside it, each with a word in every field that is kept of them. */
export async function castOf(built: House): Promise<Cast> {
  const { owner } = built
  const [row] = await owner.db.select().from(authorities)
  if (!row) throw new Error('There is no authority')
  await owner.db.insert(authorities).values({ ...row, authorityId: 'elsewhere' })
  await owner.db
    .insert(teams)
    .values(['team', 'other-team'].map((id) => ({ authorityId: HERE, id, name: id })))
  const ids = Object.fromEntries(PEOPLE.map((who) => [who, randomUUID()]))
  const idOf = (who: string): string => ids[who] ?? ''
  for (const who of PEOPLE) await addUser(owner, who, idOf(who))

  const [wrong, setting] = [newText(canary('case', 'words')), newText(canary('school', 'name'))]
  const sent = localDate('2026-11-02')
  const reference = newReference()
  const done = await raiseCase(owner.db, {
    authorityId: HERE,
    actor: { id: idOf('raiser'), roles: ['family'] },
    idempotencyKey: randomUUID(),
    requestId: 'test',
    now: NOW,
    today: TODAY,
    action: 'test.raise',
    messagesFor: () => [],
    command: {
      type: 'raiseCase',
      caseId: randomUUID(),
      reference,
      channel: 'portal',
      decision: { type: 'RTA', sections: [], dateOnLetter: sent, dateSent: sent, decidedBy: null },
      points: [{ id: randomUUID(), section: null, wrong: wrong.ref, wanted: null }],
      setting: setting.ref,
      teamId: 'team',
    },
    texts: [wrong, setting],
    belongings: {
      people: [{ kind: 'child', fullName: canary('child', 'name'), dateOfBirth: '2017-05-01' }],
      answers: [],
    },
  })
  if (!done.ok) throw new Error(JSON.stringify(done))
  const [found] = await owner.db.select({ kase: cases.state }).from(cases)
  if (!found) throw new Error('The case is not there')
  const { kase } = found
  await owner.sql`delete from case_people where kind <> 'child'`
  await addPeople(owner, kase.id, idOf)
  await addPages(owner, kase.id, idOf('officer'))
  const people = FAMILY.map((who): Member => {
    const { relation, supports, scope, ...rest } = FAMILY_SIDE[who]
    return {
      personId: idOf(who),
      relation,
      scope,
      supports: supports && idOf(supports),
      from: sent,
      until: 'until' in rest ? rest.until : null,
      endedOn: 'endedOn' in rest ? rest.endedOn : null,
    }
  })
  const whole: Case = { ...kase, people, officerId: idOf('officer'), teamId: 'team' }
  await owner.sql`update cases set officer_id = ${idOf('officer')}, state = ${JSON.stringify(whole)}::text::jsonb where id = ${kase.id}`
  return { ids, kase: whole, whoIs: new Map(PEOPLE.map((who) => [idOf(who), who])) }
}

async function addPeople(owner: Connection, caseId: string, idOf: (who: string) => string): Promise<void> {
  await owner.db.insert(casePeople).values(
    FAMILY.map((who) => {
      const { relation, supports, scope, ...rest } = FAMILY_SIDE[who]
      const { name, house, town, phone } = secretsOf(who)
      return {
        authorityId: HERE,
        caseId,
        kind: relation,
        userId: idOf(who),
        scope,
        supports: supports && idOf(supports),
        until: 'until' in rest ? rest.until : null,
        endedOn: 'endedOn' in rest ? rest.endedOn : null,
        fullName: name,
        phone,
        address: `${house}\n${town}`,
        contactBy: 'letter' as const,
        safeContact: { calls: true, voicemail: true, letters: true, note: canary('case', 'safenote') },
        needs: {
          chosen: who === 'otherParent' ? ['largePrint'] : [],
          interpreter: null,
          note: canary('case', 'needsnote'),
        },
        contactShared: { with: 'council' as const },
      }
    }),
  )
}

async function addPages(owner: Connection, caseId: string, sentBy: string): Promise<void> {
  const party = { school: 'school', icb: 'icb', provider: null } as const
  await owner.db.insert(outsidePages).values(
    (Object.keys(OUTSIDERS) as (keyof typeof OUTSIDERS)[]).map((who) => ({
      authorityId: HERE,
      caseId,
      tokenHash: randomUUID(),
      purpose: OUTSIDERS[who],
      stage: OUTSIDE_OF[who],
      party: party[who],
      organisation: canary(who === 'school' ? 'school' : who, 'name'),
      email: `${canary(who, 'mail')}@example.org`,
      shows: {},
      sentBy,
      createdAt: NOW,
      expiresAt: new Date('2027-01-27T10:00:00Z'),
    })),
  )
}
