import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type CaseCommand,
  type LocalDate,
  localDate,
  type RaiseCase,
  type Role,
} from '@common-ground/domain'
import { afterAll, beforeAll } from 'vitest'
import {
  authorities,
  type Connection,
  connect,
  type Executed,
  execute,
  newReference,
  newText,
  type OutgoingMessage,
  raiseCase,
  type Texts,
  users,
} from '../src/index.ts'
import { testDatabase } from '../src/testing/index.ts'

export const TODAY = localDate('2026-11-23')
const NOW = new Date('2026-11-23T10:00:00Z')

/** A database of this test file's own, with one authority, opened as the app's role, the council's, and as the owner. */
export function house() {
  let database: Awaited<ReturnType<typeof testDatabase>>
  const open: { app: Connection; staff: Connection; owner: Connection; url: string } = {} as never
  beforeAll(async () => {
    database = await testDatabase()
    open.url = database.url
    open.app = connect(database.url, { max: 12 })
    open.staff = connect(database.url, { as: 'staff', max: 2 })
    open.owner = connect(database.url, { as: 'owner', max: 2 })
    await newAuthority(open.owner, 'wrekinshire')
  })
  afterAll(async () => {
    await Promise.all([open.app?.end(), open.staff?.end(), open.owner?.end()])
    await database?.drop()
  })
  return open
}

export async function newAuthority(owner: Connection, id: string): Promise<void> {
  const contact = { name: 'SEN Team', phone: null, email: null }
  await owner.db.insert(authorities).values({
    authorityId: id,
    name: `${id} Council`,
    shortName: id,
    laNumber: '000',
    settings: {
      senTeam: contact,
      iass: { ...contact, website: null },
      icbName: 'NHS board',
      openingHours: null,
      promises: { firstContact: 5, reply: 5, reconsideration: 15 },
    },
  })
}

export async function newPerson(owner: Connection, role: Role, authorityId = 'wrekinshire'): Promise<Actor> {
  const id = randomUUID()
  await owner.db.insert(users).values({
    authorityId,
    id,
    world: role === 'family' ? 'portal' : 'staff',
    email: `${id}@example.org`,
    fullName: 'Somebody Invented',
    passwordHash: 'none',
    roles: [role],
    createdAt: NOW,
  })
  return { id, roles: [role] }
}

type Extra = {
  key?: string
  today?: LocalDate
  authorityId?: string
  messagesFor?: () => readonly OutgoingMessage[]
}
const request = (actor: Actor, extra: Extra = {}) => ({
  authorityId: extra.authorityId ?? 'wrekinshire',
  actor,
  idempotencyKey: extra.key ?? randomUUID(),
  requestId: 'test',
  now: NOW,
  today: extra.today ?? TODAY,
  action: 'test.act',
  messagesFor: extra.messagesFor ?? (() => []),
})

/** Raises a refusal to assess with one point. */
export function raise(
  app: Connection,
  family: Actor,
  extra: Extra & { words?: string; caseId?: string } = {},
): Promise<Executed> {
  const wrong = newText(extra.words ?? 'The report was not read.')
  const sent = localDate('2026-11-02')
  const command: RaiseCase = {
    type: 'raiseCase',
    caseId: extra.caseId ?? randomUUID(),
    reference: newReference(),
    channel: 'portal',
    decision: { type: 'RTA', sections: [], dateOnLetter: sent, dateSent: sent, decidedBy: null },
    points: [{ id: randomUUID(), section: null, wrong: wrong.ref, wanted: null }],
    setting: null,
    teamId: null,
  }
  return raiseCase(app.db, {
    ...request(family, extra),
    command,
    texts: [wrong],
    belongings: {
      people: [
        { kind: 'child', fullName: 'Child Invented', dateOfBirth: '2017-05-01' },
        { kind: 'parent', userId: family.id, fullName: 'Parent Invented' },
      ],
      answers: [],
    },
  })
}

/** Raises one, and gives its reference; throws when refused. */
export async function raised(app: Connection, family: Actor): Promise<string> {
  const done = await raise(app, family)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.reference
}

export function give(
  app: Connection,
  actor: Actor,
  reference: string,
  expectedVersion: number,
  command: CaseCommand,
  extra: Extra & { texts?: Texts } = {},
): Promise<Executed> {
  return execute(app.db, {
    ...request(actor, extra),
    reference,
    expectedVersion,
    command,
    texts: extra.texts ?? [],
  })
}
