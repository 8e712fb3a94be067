import { sessions, throttles, users } from '@common-ground/db'
import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { SignInAttempt } from '../src/index.ts'
import { isOutdated } from '../src/passwords/hashing.ts'
import { aHouse, anAddress, aPerson, ELSEWHERE, later, NOW, PASSWORD } from './room.ts'

const house = aHouse()
let households = 0
const aHousehold = (): string => `198.51.100.${++households}`
const attempt = (email: string, over: Partial<SignInAttempt> = {}): SignInAttempt => ({
  email,
  password: PASSWORD,
  clientAddress: aHousehold(),
  now: NOW,
  ...over,
})
const WRONG = { ok: false, refusal: 'wrongEmailOrPassword' }

test('the right password opens a session', async () => {
  const { id, email } = await aPerson(house())
  const answer = await house().portal.signIn(attempt(`  ${email.toUpperCase()} `))
  expect(answer).toMatchObject({ ok: true, user: { id, email, world: 'portal' } })
  const secret = answer.ok ? answer.sessionId : ''
  expect(await house().portal.validateSession(secret, later(1))).toMatchObject({ user: { id } })
})

test('an accent typed in another way is the same password', async () => {
  const { id, email } = await aPerson(house())
  const password = 'café au lait à midi'
  const passwordHash = await hash(password.normalize('NFC'))
  await house().connection.db.update(users).set({ passwordHash }).where(eq(users.id, id))
  const answer = await house().portal.signIn(attempt(email, { password: password.normalize('NFD') }))
  expect(answer.ok).toBe(true)
})

test('a new sign-in gets a new secret and ends the old one', async () => {
  const { email } = await aPerson(house())
  const { portal } = house()
  const first = await portal.signIn(attempt(email))
  const old = first.ok ? first.sessionId : ''
  const second = await portal.signIn(attempt(email, { currentSessionId: old }))
  expect(second.ok && second.sessionId !== old).toBe(true)
  expect(await portal.validateSession(old, later(1))).toBeNull()
})

test('no account, a wrong password, another world, another authority and a disabled account all read alike', async () => {
  const { portal, portalElsewhere, staff } = house()
  const { email } = await aPerson(house())
  const disabled = await aPerson(house(), { disabledAt: NOW })
  const elsewhere = await aPerson(house(), { authorityId: ELSEWHERE })
  const answers = await Promise.all([
    portal.signIn(attempt(anAddress())),
    portal.signIn(attempt('not an address')),
    portal.signIn(attempt(email, { password: 'plum teapot galaxies' })),
    portal.signIn(attempt(disabled.email)),
    portal.signIn(attempt(elsewhere.email)),
    staff.signIn(attempt(email)),
    portalElsewhere.signIn(attempt(email)),
  ])
  const [first] = answers
  expect(first).toMatchObject(WRONG)
  for (const answer of answers) expect(answer).toEqual(first)
  expect((await portal.signIn(attempt(email))).ok).toBe(true)
  expect((await portalElsewhere.signIn(attempt(elsewhere.email))).ok).toBe(true)
})

test('whether there is an account cannot be told from the time it takes', async () => {
  const { id, email } = await aPerson(house())
  const { connection, portal } = house()
  const took = async (address: string): Promise<number> => {
    await connection.db.delete(throttles)
    const start = performance.now()
    await portal.signIn(attempt(address, { password: 'plum teapot galaxies' }))
    return performance.now() - start
  }
  const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
  const known: number[] = []
  const unknown: number[] = []
  for (let n = 0; n < 40; n += 1) {
    known.push(await took(email))
    unknown.push(await took(anAddress()))
  }
  expect(id).toBeTruthy()
  // Without the hash that nobody's password fits, the answer for no account comes some 10 ms sooner.
  // A share of the time, because on a busy machine both take longer.
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(4, median(known) * 0.4))
})

test('an address that is not confirmed is said only to whoever knows the password', async () => {
  const { email } = await aPerson(house(), { emailConfirmedAt: null })
  expect(await house().portal.signIn(attempt(email))).toMatchObject({ refusal: 'emailNotConfirmed' })
  expect(await house().portal.signIn(attempt(email, { password: 'plum teapot galaxies' }))).toMatchObject(
    WRONG,
  )
})

test('of fifty guesses at once ten are looked at, even with the right password among the rest', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const guesses = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      portal.signIn(attempt(email, { password: `plum teapot galaxy ${n}` })),
    ),
  )
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === 'wrongEmailOrPassword')).toHaveLength(10)
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === 'tooManyTries')).toHaveLength(40)
  const locked = await portal.signIn(attempt(email, { now: later(15 * 60 - 1) }))
  expect(locked).toMatchObject({ refusal: 'tooManyTries', retryAfterMinutes: 1 })
  expect(await house().connection.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([])
  expect(await portal.signIn(attempt(email, { now: later(15 * 60 + 1) }))).toMatchObject({ ok: true })
})

test('an address without an account is throttled alike', async () => {
  const email = anAddress()
  const guesses = await Promise.all(Array.from({ length: 12 }, () => house().portal.signIn(attempt(email))))
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === 'tooManyTries')).toHaveLength(2)
})

test('signing in forgets the tries before it', async () => {
  const { email } = await aPerson(house())
  const { portal } = house()
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 9; n += 1) {
      expect(await portal.signIn(attempt(email, { password: 'plum teapot galaxies' }))).toMatchObject(WRONG)
    }
    expect(await portal.signIn(attempt(email))).toMatchObject({ ok: true })
  }
})

test('a household gets a hundred tries at all accounts together', async () => {
  const { portal } = house()
  const clientAddress = '2001:db8:1:ab01::7'
  const { email } = await aPerson(house())
  // Their own sign-ins are not counted.
  for (let n = 0; n < 5; n += 1)
    expect((await portal.signIn(attempt(email, { clientAddress }))).ok).toBe(true)
  const guesses = await Promise.all(
    Array.from({ length: 104 }, () => portal.signIn(attempt(anAddress(), { clientAddress }))),
  )
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === 'wrongEmailOrPassword')).toHaveLength(100)
  const next = await portal.signIn(attempt(email, { clientAddress: '2001:db8:1:abff::1' }))
  expect(next).toMatchObject({ refusal: 'tooManyTries', retryAfterMinutes: 15 })
  expect(await portal.signIn(attempt(email, { clientAddress: '2001:db8:2::1' }))).toMatchObject({ ok: true })
}, 30_000)

test('no address is kept among the counts', async () => {
  const { email } = await aPerson(house())
  await house().portal.signIn(
    attempt(email, { password: 'plum teapot galaxies', clientAddress: '203.0.113.9' }),
  )
  const kept = JSON.stringify(await house().connection.db.select().from(throttles))
  expect(kept).not.toContain('203.0.113')
  expect(kept).not.toContain(email)
})

test('a hash made with lower costs is replaced at the next sign-in', async () => {
  const passwordHash = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1 })
  const { id, email } = await aPerson(house(), { passwordHash })
  expect(isOutdated(passwordHash)).toBe(true)
  expect((await house().portal.signIn(attempt(email))).ok).toBe(true)
  const [row] = await house().connection.db.select().from(users).where(eq(users.id, id))
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await house().portal.signIn(attempt(email))).ok).toBe(true)
})

test('signing in clears away sessions and counts that are over', async () => {
  const { id, email } = await aPerson(house())
  const { portal, connection } = house()
  const week = 7 * 24 * 3_600
  const live = await portal.openSession(id, later(week - 60))
  const over = () => connection.db.select().from(sessions).where(eq(sessions.userId, id))
  await portal.openSession(id, NOW)
  expect(await over()).toHaveLength(2)
  await portal.signIn(attempt(email, { now: later(week) }))
  expect(await over()).toHaveLength(2)
  expect(await portal.validateSession(live, later(week))).not.toBeNull()
  const since = (await connection.db.select().from(throttles)).map((row) => row.since.getTime())
  expect(Math.min(...since, Infinity)).toBeGreaterThan(NOW.getTime())
})
