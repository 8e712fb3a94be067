import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAuth } from '@common-ground/auth'
import { authorities, type Connection, connect, providers, users } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import type { Role } from '@common-ground/domain'
import { afterAll, beforeAll } from 'vitest'
import { openPortal, type PortalCaller } from '../src/portal/index.ts'
import { openStaff, type StaffCaller } from '../src/staff/index.ts'
import { openSweeps, type Sweeps } from '../src/worker/index.ts'

export const HERE = 'wrekinshire'
export const THERE = 'elsewhere'
export const NOW = new Date('2026-11-23T10:00:00Z')
const ORIGINS = { portalOrigin: 'http://localhost:3000', staffOrigin: 'http://localhost:3001' }
export const PROVIDER = 'fair-hearing'

export type Person = { readonly id: string; readonly session: string; readonly authorityId: string }

export type House = {
  owner: Connection
  /** The owner's address of the file's database. */
  url: string
  /** Calls as somebody, or as nobody. */
  portal: (who: Person | null, authorityId?: string, now?: Date) => PortalCaller
  staff: (who: Person | null, authorityId?: string) => StaffCaller
  person: (role: Role, authorityId?: string) => Promise<Person>
  /** What the worker does by the clock. */
  sweeps: Sweeps
  /** The same person, signed in at another time. */
  later: (who: Person, now: Date) => Promise<Person>
}

async function newAuthority(owner: Connection, id: string): Promise<void> {
  const contact = { name: 'SEN Team', phone: '01632 960 001', email: null }
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
      // What it asks of its staff is a test of its own.
      staffSecondStep: 'offered',
      promises: { firstContact: 5, reply: 5, reconsideration: 15 },
    },
  })
  await owner.db.insert(providers).values({
    authorityId: id,
    id: PROVIDER,
    name: 'Fair Hearing',
    phone: '01632 960 002',
    services: ['mediation', 'disagreementResolution'],
  })
}

/** A database of this test file's own with two authorities, and both worlds opened in each. */
export function house(): House {
  const built = {} as House
  const ends: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const { url, drop } = await testDatabase()
    const owner = connect(url, { as: 'owner', max: 3 })
    await newAuthority(owner, HERE)
    await newAuthority(owner, THERE)
    const filesDir = mkdtempSync(path.join(tmpdir(), 'common-ground-api-'))
    const environment = {}
    const config = (authorityId: string) => ({
      databaseUrl: url,
      authorityId,
      filesDir,
      environment,
      ...ORIGINS,
    })
    const portals = new Map([HERE, THERE].map((id) => [id, openPortal(config(id))]))
    const staffs = new Map([HERE, THERE].map((id) => [id, openStaff(config(id))]))
    const call = (who: Person | null, now = NOW) => ({
      sessionId: who?.session ?? null,
      requestId: randomUUID(),
      now,
      clientAddress: '127.0.0.1',
      device: '',
    })
    const of = <T>(map: Map<string, T>, id: string): T => {
      const found = map.get(id)
      if (!found) throw new Error(`There is no ${id}`)
      return found
    }
    built.owner = owner
    built.url = url
    built.portal = (who, id = who?.authorityId ?? HERE, now = NOW) => of(portals, id).caller(call(who, now))
    built.staff = (who, id = who?.authorityId ?? HERE) => of(staffs, id).caller(call(who))
    built.sweeps = openSweeps(config(HERE))
    built.person = async (role, authorityId = HERE) => {
      const id = randomUUID()
      const world = role === 'family' || role === 'adviser' ? 'portal' : 'staff'
      await owner.db.insert(users).values({
        authorityId,
        id,
        world,
        email: `${id}@example.org`,
        fullName: `Invented ${role}`,
        passwordHash: 'none',
        // An adviser signs in beside families.
        roles: role === 'adviser' ? ['family', 'adviser'] : [role],
        emailConfirmedAt: NOW,
        createdAt: NOW,
      })
      const options = { db: owner.db, authorityId, origin: ORIGINS.portalOrigin }
      const auth = world === 'portal' ? createAuth({ ...options, world }) : createAuth({ ...options, world })
      return { id, authorityId, session: await auth.openSession(id, NOW) }
    }
    built.later = async (who, now) => {
      const { authorityId } = who
      const options = { db: owner.db, authorityId, origin: ORIGINS.portalOrigin, world: 'portal' } as const
      return { ...who, session: await createAuth(options).openSession(who.id, now) }
    }
    ends.push(
      ...[...portals.values(), ...staffs.values(), built.sweeps].map((each) => each.end),
      owner.end,
      drop,
    )
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })
  return built
}

/** Raises a disagreement through the portal, and gives its reference. */
export async function raised(
  built: House,
  family: Person,
  answers: Parameters<PortalCaller['drafts']['save']>[0]['answers'] = {},
): Promise<string> {
  const portal = () => built.portal(family)
  const { id } = await portal().drafts.start()
  const usual = {
    who: 'parent',
    childName: 'Wren Canary-Childname',
    dateOfBirth: '2016-04-05',
    decision: 'RTA',
    knowsDate: 'yes',
    dateOnLetter: '2026-11-02',
    wrong: 'Canary words that somebody wrote',
    contactBy: 'email',
  }
  await portal().drafts.save({ id, answers: { ...usual, ...answers } })
  const sent = await portal().raise.send({ draftId: id, asked: [] })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return sent.reference
}

/**
 * Every row of every table, as one digest a table: what a refused call must leave as it was. A digest is how many rows
 * there are and the sum of what each hashes to, so that their order does not matter and none need be sorted.
 */
export async function everything(owner: Connection): Promise<Record<string, string>> {
  const tables = await owner.sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('sessions', 'audit_log') order by 1`
  // One statement over all of them: asking each by itself would take longer than the reading.
  const digests = tables.map(
    ({ name }) => owner.sql`
      select ${name}::text as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest
      from ${owner.sql(name)} t`,
  )
  const [first, ...others] = digests
  if (!first) throw new Error('There are no tables to look at')
  const rows = await owner.sql<{ name: string; digest: string }[]>`
    ${others.reduce((all, each) => owner.sql`${all} union all ${each}`, first)}`
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}
