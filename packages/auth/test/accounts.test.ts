import { oneTimeTokens, throttles, users } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import {
  AUTHORITY,
  aHouse,
  anAddress,
  aPerson,
  later,
  mailTo,
  NOW,
  PASSWORD,
  PORTAL_ORIGIN,
  tokenFor,
  tokensOf,
} from './room.ts'

const house = aHouse()
const HOUR = 3_600
const NEW_PASSWORD = 'velvet harbour comet'

beforeEach(async () => {
  await house().connection.db.delete(throttles)
})

const accountOf = async (email: string) => {
  const { db } = house().connection
  const [row] = await db
    .select()
    .from(users)
    .where(and(eq(users.authorityId, AUTHORITY), eq(users.email, email)))
  if (!row) throw new Error(`No account for ${email}`)
  return row
}
const create = (email: string, password = PASSWORD, now = NOW) =>
  house().portal.createAccount({ email, fullName: 'Ada Marsh', password, now })
const signIn = (email: string, password = PASSWORD, now = NOW) =>
  house().portal.signIn({ email, password, clientAddress: '198.51.100.1', now })

test('an account is created, confirmed by its link, and can sign in', async () => {
  const email = anAddress()
  expect(await create(` ${email.toUpperCase()}`)).toEqual({ ok: true, email })
  expect(await signIn(email)).toMatchObject({ refusal: 'emailNotConfirmed' })
  const token = await tokenFor(house(), email, 'confirmEmail')
  expect(await house().portal.peek(token, NOW)).toMatchObject({
    state: 'usable',
    purpose: 'confirmEmail',
    email,
  })
  const { id } = await accountOf(email)
  expect(await house().portal.confirmEmail(token, later(60))).toEqual({ ok: true, userId: id })
  expect(await signIn(email)).toMatchObject({ ok: true, user: { roles: ['family'] } })
})

test('the password is kept as argon2id at the agreed cost, and the link as a hash', async () => {
  const email = anAddress()
  await create(email)
  const account = await accountOf(email)
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const token = await tokenFor(house(), email, 'confirmEmail')
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await tokensOf(house(), account.id))).not.toContain(token)
})

test('the message is in the outbox, with a link and nothing that was typed', async () => {
  const email = anAddress()
  await house().portal.createAccount({
    email,
    fullName: 'Visit https://evil.example now',
    password: PASSWORD,
    now: NOW,
  })
  const [mail, ...more] = await mailTo(house(), email)
  expect(more).toEqual([])
  expect(mail?.body.match(/https?:\S+/g)).toEqual([
    `${PORTAL_ORIGIN}/confirm-email/${await tokenFor(house(), email, 'confirmEmail')}`,
  ])
  expect(mail?.body.endsWith('shropshire council')).toBe(true)
})

test.each([
  ['email', { email: 'nobody' }],
  ['email', { email: `${'a'.repeat(250)}@example.org` }],
  ['fullName', { fullName: '   ' }],
  ['password', { password: 'short' }],
  ['password', { password: 'password12345' }],
] as const)('a wrong %s is refused beside its field, and nothing is made', async (field, over) => {
  const email = anAddress()
  const answer = await house().portal.createAccount({
    email,
    fullName: 'Ada Marsh',
    password: PASSWORD,
    now: NOW,
    ...over,
  })
  expect(answer).toMatchObject({ ok: false, refusal: 'field', field })
  await expect(accountOf(email)).rejects.toThrow('No account')
})

test('the answer is the same when the address has an account; only its owner is told', async () => {
  const { email } = await aPerson(house())
  const before = await accountOf(email)
  expect(await create(email, NEW_PASSWORD)).toEqual({ ok: true, email })
  expect(await accountOf(email)).toEqual(before)
  const [mail] = await mailTo(house(), email)
  expect(mail).toMatchObject({ template: 'alreadyHaveAccount', toUserId: before.id })
  expect(await signIn(email, NEW_PASSWORD)).toMatchObject({ ok: false })
})

test('fifty requests for one address at once make one account', async () => {
  const email = anAddress()
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(email)))
  for (const answer of answers) expect(answer).toEqual({ ok: true, email })
  await accountOf(email)
  expect((await mailTo(house(), email)).length).toBeLessThanOrEqual(5)
})

test('an address that a stranger typed first goes to whoever reads its mail', async () => {
  const email = anAddress()
  await create(email, 'stranger danger zoo')
  const strangersLink = await tokenFor(house(), email, 'confirmEmail')
  await create(email, PASSWORD, later(60))
  expect(await house().portal.confirmEmail(strangersLink, later(120))).toMatchObject({ refusal: 'expired' })
  const link = await tokenFor(house(), email, 'finishAccount')
  expect((await house().portal.resetPassword(link, PASSWORD, later(180))).ok).toBe(true)
  expect(await signIn(email, 'stranger danger zoo', later(200))).toMatchObject({ ok: false })
  expect(await signIn(email, PASSWORD, later(200))).toMatchObject({ ok: true })
})

test('of fifty uses of one link at once exactly one wins', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  const uses = await Promise.all(Array.from({ length: 50 }, () => house().portal.confirmEmail(token, NOW)))
  expect(uses.filter((use) => use.ok)).toHaveLength(1)
  expect(uses.filter((use) => !use.ok && use.refusal === 'used')).toHaveLength(49)
})

test('of twenty resets with one link at once exactly one wins', async () => {
  const { email } = await aPerson(house())
  await house().portal.requestPasswordReset(email, NOW)
  const token = await tokenFor(house(), email, 'resetPassword')
  const passwords = Array.from({ length: 20 }, (_, n) => `${NEW_PASSWORD} ${n}`)
  const uses = await Promise.all(
    passwords.map((password) => house().portal.resetPassword(token, password, NOW)),
  )
  expect(uses.filter((use) => use.ok)).toHaveLength(1)
  const winner = passwords[uses.findIndex((use) => use.ok)] ?? ''
  expect(await signIn(email, winner)).toMatchObject({ ok: true })
})

test('looking at a link any number of times does not use it', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  for (let n = 0; n < 20; n += 1) await house().portal.peek(token, NOW)
  expect(await house().portal.confirmEmail(token, NOW)).toMatchObject({ ok: true })
  expect(await house().portal.peek(token, NOW)).toMatchObject({ state: 'used', email })
})

test('a link to confirm works for 24 hours and is then sent again', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  const late = later(24 * HOUR + 1)
  expect(await house().portal.peek(token, later(24 * HOUR - 1))).toMatchObject({ state: 'usable' })
  expect(await house().portal.peek(token, late)).toMatchObject({ state: 'expired', email })
  expect(await house().portal.confirmEmail(token, late)).toMatchObject({ refusal: 'expired' })
  expect(await house().portal.resendConfirmation(email, late)).toEqual({ ok: true })
  const next = await tokenFor(house(), email, 'confirmEmail')
  expect(next).not.toBe(token)
  expect(await house().portal.confirmEmail(next, late)).toMatchObject({ ok: true })
})

test('a newer link replaces the older one', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  await house().portal.resendConfirmation(email, later(10))
  expect(await house().portal.confirmEmail(token, later(20))).toMatchObject({ refusal: 'expired' })
})

test('a link is good for its own purpose, app and authority only', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  const { portal, portalElsewhere, staff } = house()
  expect(await portal.resetPassword(token, NEW_PASSWORD, NOW)).toMatchObject({ refusal: 'unknown' })
  expect(await portalElsewhere.confirmEmail(token, NOW)).toMatchObject({ refusal: 'unknown' })
  expect(await staff.peek(token, NOW)).toEqual({ state: 'unknown' })
  expect(await portal.confirmEmail('x'.repeat(43), NOW)).toMatchObject({ refusal: 'unknown' })
  expect(await portal.confirmEmail(token, NOW)).toMatchObject({ ok: true })
})

test('a link opens nothing once the account is disabled', async () => {
  const email = anAddress()
  await create(email)
  const token = await tokenFor(house(), email, 'confirmEmail')
  const { id } = await accountOf(email)
  await house().connection.db.update(users).set({ disabledAt: NOW }).where(eq(users.id, id))
  expect(await house().portal.confirmEmail(token, NOW)).toMatchObject({ refusal: 'unknown' })
  expect((await accountOf(email)).emailConfirmedAt).toBeNull()
})

test('asking for a new password answers alike whether or not there is an account', async () => {
  const { email } = await aPerson(house())
  const nobody = anAddress()
  for (const typed of [email, nobody, 'no address at all']) {
    expect(await house().portal.requestPasswordReset(typed, NOW)).toEqual({ ok: true })
    expect(await house().portal.resendConfirmation(typed, NOW)).toEqual({ ok: true })
  }
  expect((await mailTo(house(), email)).map(({ template }) => template).toSorted()).toEqual([
    'alreadyHaveAccount',
    'resetPassword',
  ])
  expect(await mailTo(house(), nobody)).toEqual([])
})

test('a new password ends every session, and its owner is told', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  await portal.requestPasswordReset(email, NOW)
  const token = await tokenFor(house(), email, 'resetPassword')
  expect(await portal.validateSession(session, later(1))).not.toBeNull()
  expect(await portal.resetPassword(token, NEW_PASSWORD, later(2))).toEqual({ ok: true, userId: id })
  expect(await portal.validateSession(session, later(3))).toBeNull()
  expect(await signIn(email)).toMatchObject({ ok: false })
  expect(await signIn(email, NEW_PASSWORD)).toMatchObject({ ok: true })
  expect((await mailTo(house(), email))[0]?.template).toBe('passwordChanged')
})

test('a link to choose a password works for an hour, and survives a password that will not do', async () => {
  const { email } = await aPerson(house())
  const { portal } = house()
  await portal.requestPasswordReset(email, NOW)
  const token = await tokenFor(house(), email, 'resetPassword')
  expect(await portal.resetPassword(token, 'short', NOW)).toMatchObject({ field: 'password' })
  expect(await portal.resetPassword(token, `${email} 1`, NOW)).toMatchObject({ field: 'password' })
  expect(await portal.resetPassword(token, NEW_PASSWORD, later(HOUR + 1))).toMatchObject({
    refusal: 'expired',
  })
  expect(await portal.resetPassword(token, NEW_PASSWORD, later(HOUR - 1))).toMatchObject({ ok: true })
})

test('whoever is locked out by guesses can choose a new password and come in', async () => {
  const { email } = await aPerson(house())
  for (let n = 0; n < 11; n += 1) await signIn(email, 'plum teapot galaxies')
  expect(await signIn(email)).toMatchObject({ refusal: 'tooManyTries' })
  await house().portal.requestPasswordReset(email, NOW)
  await house().portal.resetPassword(await tokenFor(house(), email, 'resetPassword'), NEW_PASSWORD, NOW)
  expect(await signIn(email, NEW_PASSWORD)).toMatchObject({ ok: true })
})

test('no address gets more than five messages an hour', async () => {
  const { email } = await aPerson(house())
  const many = Array.from({ length: 20 }, () => house().portal.requestPasswordReset(email, NOW))
  expect(await Promise.all(many)).toEqual(Array.from({ length: 20 }, () => ({ ok: true })))
  expect(await mailTo(house(), email)).toHaveLength(5)
  await house().portal.requestPasswordReset(email, later(HOUR + 1))
  expect(await mailTo(house(), email)).toHaveLength(6)
})

test('an account whose message cannot be written is not made', async () => {
  const email = anAddress()
  const { db } = house().connection
  const before = (await db.select().from(oneTimeTokens)).length
  await house().asOwner(
    `alter table outbox add constraint refused check (to_address <> '${email}') not valid`,
  )
  await expect(create(email)).rejects.toThrow()
  await expect(accountOf(email)).rejects.toThrow('No account')
  expect(await db.select().from(oneTimeTokens)).toHaveLength(before)
})
