import { createHash } from 'node:crypto'
import { sessions, users } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { createAuth } from '../src/index.ts'
import { AUTHORITY, aHouse, aPerson, ELSEWHERE, later, NOW, PORTAL_ORIGIN } from './room.ts'

const house = aHouse()
const MINUTE = 60
const HOUR = 3_600

const rowsOf = (userId: string) =>
  house().connection.db.select().from(sessions).where(eq(sessions.userId, userId))

test('a session says whose it is', async () => {
  const { id, email } = await aPerson(house())
  const secret = await house().portal.openSession(id, NOW)
  expect(await house().portal.validateSession(secret, later(1))).toEqual({
    user: {
      id,
      email,
      fullName: 'Ada Marsh',
      roles: ['family'],
      teamId: null,
      world: 'portal',
      secondStep: 'none',
      federated: false,
    },
    fresh: false,
    endsAt: later(HOUR),
  })
})

test('the database holds a hash of the secret, which opens nothing', async () => {
  const { id } = await aPerson(house())
  const secret = await house().portal.openSession(id, NOW)
  const [row] = await rowsOf(id)
  const stored = row?.idHash ?? ''
  expect(JSON.stringify(row)).not.toContain(secret)
  expect(stored).toBe(createHash('sha256').update(secret).digest('base64url'))
  for (const stolen of [stored, row?.publicId ?? '', stored.slice(0, 40).toLowerCase()]) {
    expect(await house().portal.validateSession(stolen, later(1))).toBeNull()
  }
  expect(await house().portal.validateSession(secret, later(1))).not.toBeNull()
})

test('two sessions never share a secret, and a secret holds 200 random bits', async () => {
  const { id } = await aPerson(house())
  const secrets = await Promise.all(Array.from({ length: 30 }, () => house().portal.openSession(id, NOW)))
  expect(new Set(secrets).size).toBe(30)
  for (const secret of secrets) expect(secret).toMatch(/^[a-z2-7]{40}$/)
})

test.each([
  ['portal', 60 * MINUTE],
  ['staff', 30 * MINUTE],
] as const)('a session of %s ends after %d seconds without use', async (world, idle) => {
  const { id } = await aPerson(house(), { world, roles: [world === 'staff' ? 'officer' : 'family'] })
  const auth = house()[world]
  const secret = await auth.openSession(id, NOW)
  const unused = await auth.openSession(id, NOW)
  expect(await auth.validateSession(secret, later(idle - 1))).toMatchObject({ fresh: true })
  expect(await auth.validateSession(unused, later(idle + 1))).toBeNull()
  // The one that was used a second before its end has as long again.
  expect(await auth.validateSession(secret, later(2 * idle - 2))).not.toBeNull()
  expect(await rowsOf(id)).toHaveLength(1)
})

test.each([
  ['portal', 12 * HOUR],
  ['staff', 10 * HOUR],
] as const)('a session of %s ends after %d seconds however much it is used', async (world, most) => {
  const { id } = await aPerson(house(), { world, roles: [world === 'staff' ? 'officer' : 'family'] })
  const auth = house()[world]
  const secret = await auth.openSession(id, NOW)
  for (let at = 20 * MINUTE; at < most; at += 20 * MINUTE) {
    expect(await auth.validateSession(secret, later(at))).not.toBeNull()
  }
  expect(await auth.validateSession(secret, later(most - 1))).not.toBeNull()
  expect(await auth.validateSession(secret, later(most + 1))).toBeNull()
})

test('limits can be set, and the machine’s own clock does not matter', async () => {
  const { id } = await aPerson(house())
  const auth = createAuth({
    db: house().connection.db,
    authorityId: AUTHORITY,
    world: 'portal',
    origin: PORTAL_ORIGIN,
    limits: { idleMinutes: 5, absoluteHours: 1 },
  })
  const secret = await auth.openSession(id, NOW)
  vi.setSystemTime(new Date('2031-01-01T00:00:00Z'))
  try {
    expect(await auth.validateSession(secret, later(5 * MINUTE - 1))).not.toBeNull()
    expect(await auth.validateSession(secret, later(10 * MINUTE + 1))).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test('use is written down at most once a minute, and otherwise a page costs one statement', async () => {
  const { id } = await aPerson(house())
  const { portal, connection } = house()
  const secret = await portal.openSession(id, NOW)
  const statements: string[] = []
  const begin = connection.sql.options.debug
  connection.sql.options.debug = (_, query) => statements.push(query)
  try {
    for (let second = 1; second < 60; second += 2) await portal.validateSession(secret, later(second))
    expect(statements).toHaveLength(30)
    expect(statements.every((statement) => statement.startsWith('select'))).toBe(true)
    statements.length = 0
    expect(await portal.validateSession(secret, later(61))).toMatchObject({ fresh: true })
    expect(await portal.validateSession(secret, later(62))).toMatchObject({ fresh: false })
    expect(statements.map((statement) => statement.slice(0, 6))).toEqual(['select', 'update', 'select'])
  } finally {
    connection.sql.options.debug = begin
  }
})

test('text that cannot be a secret is not even looked up', async () => {
  for (const junk of ['', 'x', "' or 1=1 --", '\0', '💥'.repeat(40), 'a'.repeat(10_000)]) {
    expect(await house().portal.validateSession(junk, NOW)).toBeNull()
  }
})

test('a family’s session opens nothing in the staff app, nor the other way round', async () => {
  const parent = await aPerson(house())
  const officer = await aPerson(house(), { world: 'staff', roles: ['officer'] })
  const { portal, staff } = house()
  const familys = await portal.openSession(parent.id, NOW)
  const officers = await staff.openSession(officer.id, NOW)
  expect(await staff.validateSession(familys, later(1))).toBeNull()
  expect(await portal.validateSession(officers, later(1))).toBeNull()
  expect(await portal.validateSession(familys, later(1))).not.toBeNull()
  expect(await staff.validateSession(officers, later(1))).not.toBeNull()
})

test('another authority’s session opens nothing here', async () => {
  const stranger = await aPerson(house(), { authorityId: ELSEWHERE })
  const secret = await house().portalElsewhere.openSession(stranger.id, NOW)
  expect(await house().portal.validateSession(secret, later(1))).toBeNull()
  expect(await house().portalElsewhere.validateSession(secret, later(1))).not.toBeNull()
})

test('signing out ends this session, signing out everywhere ends them all', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const [first = '', second = '', third = ''] = await Promise.all(
    [1, 2, 3].map(() => portal.openSession(id, NOW)),
  )
  await portal.signOut(first)
  expect(await portal.validateSession(first, later(1))).toBeNull()
  expect(await portal.validateSession(second, later(1))).not.toBeNull()
  await portal.signOutEverywhere(id)
  expect(await portal.validateSession(second, later(2))).toBeNull()
  expect(await portal.validateSession(third, later(2))).toBeNull()
})

test('an account that is disabled, or given another role, is so from the next page on', async () => {
  const { id } = await aPerson(house(), { world: 'staff', roles: ['officer'] })
  const { staff, connection } = house()
  const secret = await staff.openSession(id, NOW)
  await connection.db
    .update(users)
    .set({ roles: ['manager'] })
    .where(eq(users.id, id))
  expect(await staff.validateSession(secret, later(1))).toMatchObject({ user: { roles: ['manager'] } })
  await connection.db.update(users).set({ disabledAt: NOW }).where(eq(users.id, id))
  expect(await staff.validateSession(secret, later(2))).toBeNull()
})
