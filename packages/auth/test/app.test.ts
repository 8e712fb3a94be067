import { recoveryCodes, secondSteps, throttles } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import { Secret, TOTP, URI } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { createAuth } from '../src/index.ts'
import {
  AUTHORITY,
  aHouse,
  aPerson,
  ELSEWHERE,
  later,
  mailTo,
  NOW,
  PASSWORD,
  PORTAL_ORIGIN,
  SECRET_KEY,
} from './room.ts'
import { phoneWith, standingOf, stolenTables, withApp, yes } from './second-steps.ts'

const house = aHouse()
const STEP = 30

beforeEach(async () => {
  await house().connection.db.delete(throttles)
})

const signIn = async (email: string, now = NOW) =>
  yes(await house().portal.signIn({ email, password: PASSWORD, clientAddress: '198.51.100.1', now }))
const rowsOf = (userId: string) =>
  house().connection.db.select().from(secondSteps).where(eq(secondSteps.userId, userId))

test('an app is offered as a picture, an address and a secret to type', async () => {
  const { id, email } = await aPerson(house())
  const begun = yes(await house().portal.beginApp(id, NOW))
  const otp = URI.parse(begun.address)
  expect(otp).toMatchObject({ issuer: 'shropshire council', label: email, algorithm: 'SHA1', digits: 6 })
  expect(otp).toMatchObject({ period: 30 })
  expect(begun.secret).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(Secret.fromBase32(begun.secret.replaceAll(' ', '')).base32).toBe(otp.secret.base32)
  expect(begun.qr).toMatch(/^<svg [\s\S]*<\/svg>$/)
  expect(begun.qr).not.toMatch(/<script|on\w+=|style=/)
})

test('nothing is asked of an account until its app has shown the right code', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const begun = yes(await portal.beginApp(id, NOW))
  expect((await signIn(email)).user.secondStep).toBe('none')
  expect(await portal.secondStepsOf(id)).toEqual([])
  const wrong = phoneWith(begun.address)(later(10 * STEP))
  expect(await portal.confirmApp(id, begun.id, wrong, NOW)).toMatchObject({ refusal: 'wrongCode' })
  expect(await portal.confirmApp(id, begun.id, '', NOW)).toMatchObject({ refusal: 'wrongCode' })
  expect(await mailTo(house(), email)).toEqual([])
})

test('with the first app come eight recovery codes, once, and a message without either', async () => {
  const { id, email } = await aPerson(house())
  const first = await withApp(house().portal, id)
  expect(new Set(first.recoveryCodes).size).toBe(8)
  for (const code of first.recoveryCodes) expect(code).toMatch(/^(?:[b-df-hj-km-np-tv-z2-9]{4}-){3}[^-]{4}$/)
  const second = await withApp(house().portal, id, later(60))
  expect(second.recoveryCodes).toEqual([])
  const mail = await mailTo(house(), email)
  expect(mail.map(({ template }) => template)).toEqual(['secondStepAdded', 'secondStepAdded'])
  for (const code of first.recoveryCodes) expect(JSON.stringify(mail)).not.toContain(code)
})

test('the session an app was added in has passed, every other one is asked at its next page', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const [here, there] = await Promise.all([portal.openSession(id, NOW), portal.openSession(id, NOW)])
  const begun = yes(await portal.beginApp(id, NOW))
  yes(await portal.confirmApp(id, begun.id, phoneWith(begun.address)(NOW), NOW, here))
  expect(await standingOf(portal, here)).toBe('passed')
  expect(await standingOf(portal, there)).toBe('wanted')
})

test('adding another second step does not pass the one that is wanted', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  await withApp(portal, id)
  const thiefs = await portal.openSession(id, NOW)
  const begun = yes(await portal.beginApp(id, NOW))
  yes(await portal.confirmApp(id, begun.id, phoneWith(begun.address)(NOW), NOW, thiefs))
  expect(await standingOf(portal, thiefs)).toBe('wanted')
})

test.each(['portal', 'staff'] as const)(
  'a sign-in to %s wants the code, and passes with it',
  async (world) => {
    const { id, email } = await aPerson(house(), { world })
    const auth = house()[world]
    const { phone } = await withApp(auth, id)
    const answer = yes(
      await auth.signIn({ email, password: PASSWORD, clientAddress: '198.51.100.1', now: NOW }),
    )
    expect(answer.user.secondStep).toBe('wanted')
    expect(await standingOf(auth, answer.sessionId)).toBe('wanted')
    const spaced = phone(later(60)).replace(/^(...)/, ' $1 ')
    expect(await auth.checkCode(answer.sessionId, id, spaced, later(60))).toEqual({
      ok: true,
      by: 'app',
      recoveryCodesLeft: 8,
    })
    expect(await standingOf(auth, answer.sessionId)).toBe('passed')
    expect(await auth.secondStepsOf(id)).toMatchObject([{ kind: 'app', lastUsedAt: later(60) }])
  },
)

test('it is passed in one session, and in no other', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { phone } = await withApp(portal, id)
  const [mine, other] = await Promise.all([portal.openSession(id, NOW), portal.openSession(id, NOW)])
  yes(await portal.checkCode(mine, id, phone(later(60)), later(60)))
  expect(await standingOf(portal, other)).toBe('wanted')
})

test.each([
  ['two steps early', 2, false],
  ['a step early', 1, true],
  ['now', 0, true],
  ['a step late', -1, true],
  ['two steps late', -2, false],
])('a code that is %s', async (_, off, passes) => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { phone } = await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  const now = later(600)
  const answer = await portal.checkCode(session, id, phone(later(off * STEP, now)), now)
  expect(answer.ok).toBe(passes)
})

test('a code passes once, and no earlier one after it; the code that confirmed the app is used up', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { phone } = await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  const check = (code: string, now: Date) => portal.checkCode(session, id, code, now)
  expect(await check(phone(NOW), later(1))).toMatchObject({ refusal: 'wrongCode' })
  const now = later(300)
  expect(await check(phone(now), now)).toMatchObject({ ok: true })
  expect(await check(phone(now), later(1, now))).toMatchObject({ refusal: 'wrongCode' })
  expect(await check(phone(later(-STEP, now)), later(1, now))).toMatchObject({ refusal: 'wrongCode' })
  expect(await check(phone(later(STEP, now)), later(STEP, now))).toMatchObject({ ok: true })
})

test('of several tries at once with one code one passes', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { phone, recoveryCodes: codes } = await withApp(portal, id)
  const tried = async (code: string, now: Date) => {
    const own = await Promise.all([1, 2, 3, 4].map(() => portal.openSession(id, NOW)))
    const answers = await Promise.all(own.map((session) => portal.checkCode(session, id, code, now)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const standings = await Promise.all(own.map((session) => standingOf(portal, session)))
    expect(standings.filter((standing) => standing === 'passed')).toHaveLength(1)
  }
  await tried(phone(later(60)), later(60))
  await house().connection.db.delete(throttles)
  await tried(codes[0] ?? '', later(60))
})

test('a recovery code passes once, however it is typed, and says how many are left', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { recoveryCodes: codes } = await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  const [first = '', second = ''] = codes
  const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `
  expect(await portal.checkCode(session, id, typed, later(1))).toEqual({
    ok: true,
    by: 'recoveryCode',
    recoveryCodesLeft: 7,
  })
  expect(await portal.checkCode(session, id, first, later(2))).toMatchObject({ refusal: 'wrongCode' })
  expect(await portal.checkCode(session, id, second, later(3))).toMatchObject({ recoveryCodesLeft: 6 })
})

test('new recovery codes replace the old ones, and are for accounts with a second step', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  expect(await portal.newRecoveryCodes(id, NOW)).toMatchObject({ refusal: 'noSecondStep' })
  const { recoveryCodes: old } = await withApp(portal, id)
  const { recoveryCodes: fresh } = yes(await portal.newRecoveryCodes(id, later(1)))
  expect(fresh).toHaveLength(8)
  const session = await portal.openSession(id, NOW)
  expect(await portal.checkCode(session, id, old[0] ?? '', later(2))).toMatchObject({ refusal: 'wrongCode' })
  expect(await portal.checkCode(session, id, fresh[0] ?? '', later(3))).toMatchObject({ ok: true })
})

test('of fifty guesses at once five are looked at, and then not even the right code passes', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const { phone } = await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  const guesses = await Promise.all(
    Array.from({ length: 50 }, (_, n) => portal.checkCode(session, id, `${100_000 + n}`, later(600))),
  )
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === 'wrongCode')).toHaveLength(5)
  expect(await portal.checkCode(session, id, phone(later(600)), later(600))).toEqual({
    ok: false,
    refusal: 'tooManyTries',
    retryAfterMinutes: 15,
    text: 'There have been too many tries. Wait 15 minutes and try again.',
  })
  expect(await standingOf(portal, session, later(601))).toBe('wanted')
  const after = later(600 + 15 * 60 + 1)
  expect(await portal.checkCode(session, id, phone(after), after)).toMatchObject({ ok: true })
})

test('nothing is used up on a session that is over, somebody else’s or none', async () => {
  const { id } = await aPerson(house())
  const stranger = await aPerson(house())
  const { portal } = house()
  const { recoveryCodes: codes } = await withApp(portal, id)
  const [code = ''] = codes
  const over = await portal.openSession(id, NOW)
  await portal.signOut(over)
  const theirs = await portal.openSession(stranger.id, NOW)
  for (const session of [over, theirs, 'no session']) {
    expect(await portal.checkCode(session, id, code, later(1))).toMatchObject({ refusal: 'signedOut' })
  }
  const mine = await portal.openSession(id, NOW)
  expect(await portal.checkCode(mine, stranger.id, code, later(1))).toMatchObject({ refusal: 'signedOut' })
  expect(await portal.checkCode(mine, id, code, later(2))).toMatchObject({ ok: true })
})

test('removing the last second step ends it for every session, and drops the recovery codes', async () => {
  const { id, email } = await aPerson(house())
  const stranger = await aPerson(house())
  const { portal, connection } = house()
  const app = await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  expect(await portal.removeSecondStep(stranger.id, app.id, later(1))).toMatchObject({ refusal: 'unknown' })
  expect(await portal.removeSecondStep(id, 'not an id', later(1))).toMatchObject({ refusal: 'unknown' })
  expect(await portal.removeSecondStep(id, app.id, later(1))).toEqual({ ok: true })
  expect(await portal.removeSecondStep(id, app.id, later(1))).toMatchObject({ refusal: 'unknown' })
  expect(await standingOf(portal, session)).toBe('none')
  expect(await connection.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id))).toEqual([])
  expect((await mailTo(house(), email))[0]?.template).toBe('secondStepRemoved')
})

test('removing one of two keeps the recovery codes', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const first = await withApp(portal, id)
  await withApp(portal, id, later(60))
  yes(await portal.removeSecondStep(id, first.id, later(61)))
  const session = await portal.openSession(id, NOW)
  expect(await portal.checkCode(session, id, first.phone(later(120)), later(120))).toMatchObject({
    refusal: 'wrongCode',
  })
  expect((await portal.checkCode(session, id, first.recoveryCodes[0] ?? '', later(121))).ok).toBe(true)
})

test('an app that was begun again, or an hour ago, cannot be confirmed', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const first = yes(await portal.beginApp(id, NOW))
  const second = yes(await portal.beginApp(id, later(1)))
  expect(await rowsOf(id)).toHaveLength(1)
  const confirm = (begun: typeof first, now: Date) =>
    portal.confirmApp(id, begun.id, phoneWith(begun.address)(now), now)
  expect(await confirm(first, later(2))).toMatchObject({ refusal: 'expired' })
  expect(await confirm(second, later(3_602))).toMatchObject({ refusal: 'expired' })
  expect(await portal.confirmApp(id, 'not an id', '123456', NOW)).toMatchObject({ refusal: 'expired' })
})

test('an app is of one person, one app and one authority', async () => {
  const { id } = await aPerson(house())
  const stranger = await aPerson(house())
  const { portal, staff } = house()
  const begun = yes(await portal.beginApp(id, NOW))
  const code = phoneWith(begun.address)(NOW)
  expect(await portal.confirmApp(stranger.id, begun.id, code, NOW)).toMatchObject({ refusal: 'expired' })
  expect(await staff.confirmApp(id, begun.id, code, NOW)).toMatchObject({ refusal: 'signedOut' })
  expect(await staff.beginApp(id, NOW)).toMatchObject({ refusal: 'signedOut' })
  const elsewhere = await aPerson(house(), { authorityId: ELSEWHERE })
  expect(await portal.beginApp(elsewhere.id, NOW)).toMatchObject({ refusal: 'signedOut' })
})

test('without a key no app can be added, and it says why; a key of another length is refused', async () => {
  const { id } = await aPerson(house(), { authorityId: ELSEWHERE })
  await expect(house().portalElsewhere.beginApp(id, NOW)).rejects.toThrow('secretKey')
  const options = {
    db: house().connection.db,
    authorityId: AUTHORITY,
    world: 'portal',
    origin: PORTAL_ORIGIN,
  } as const
  expect(() => createAuth({ ...options, secretKey: new Uint8Array(16) })).toThrow('32 bytes')
})

test('a stolen copy of the tables signs nobody in', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const begun = yes(await portal.beginApp(id, NOW))
  const phone = phoneWith(begun.address)
  const { recoveryCodes: codes } = yes(await portal.confirmApp(id, begun.id, phone(NOW), NOW))
  const { sessionId } = await signIn(email, later(1))
  const stolen = await stolenTables(house())
  const { secret } = URI.parse(begun.address)
  for (const form of [
    secret.base32,
    secret.hex,
    Buffer.from(secret.bytes).toString('base64url'),
    sessionId,
  ]) {
    expect(stolen.toLowerCase()).not.toContain(form.toLowerCase())
  }
  for (const code of codes) {
    expect(stolen).not.toContain(code)
    expect(stolen).not.toContain(code.replaceAll('-', ''))
  }
  // What is in the tables is no code either, nor is a secret made of what is kept of it.
  const [row] = await rowsOf(id)
  const kept = await house().connection.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id))
  const sealed = Buffer.from(row?.secret?.split('.')[1] ?? '', 'base64url')
  const guess = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(sealed.subarray(12, -16)).buffer }) })
  const tries = [
    kept[0]?.codeHash ?? '',
    row?.secret ?? '',
    guess.generate({ timestamp: later(60).getTime() }),
  ]
  for (const code of tries) {
    expect(await portal.checkCode(sessionId, id, code, later(60))).toMatchObject({ refusal: 'wrongCode' })
  }
})

test('a sealed secret opens with its own key in its own row only', async () => {
  const { id } = await aPerson(house())
  const thief = await aPerson(house())
  const { portal, connection } = house()
  const mine = await withApp(portal, id)
  const theirs = await withApp(portal, thief.id)
  const [row] = await rowsOf(id)
  const session = await portal.openSession(thief.id, NOW)
  await connection.db
    .update(secondSteps)
    .set({ secret: row?.secret ?? null })
    .where(eq(secondSteps.id, theirs.id))
  await expect(portal.checkCode(session, thief.id, mine.phone(later(60)), later(60))).rejects.toThrow()
  expect(await standingOf(portal, session)).toBe('wanted')
  const { db } = connection
  const other = createAuth({
    db,
    authorityId: AUTHORITY,
    world: 'portal',
    origin: PORTAL_ORIGIN,
    secretKey: SECRET_KEY.map((byte) => byte + 1),
  })
  const own = await other.openSession(id, NOW)
  await expect(other.checkCode(own, id, mine.phone(later(60)), later(60))).rejects.toThrow()
})
