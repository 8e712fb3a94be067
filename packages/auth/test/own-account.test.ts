import { oneTimeTokens, recoveryCodes, secondSteps, sessions, throttles, users } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { aHouse, anAddress, aPerson, later, mailTo, NOW, PASSWORD, PORTAL_ORIGIN, tokenFor } from './room.ts'
import { withApp, yes } from './second-steps.ts'

const house = aHouse()
const HOUR = 3_600
const NEXT = 'velvet harbour comet'
const WRONG = 'plum teapot galaxies'

beforeEach(async () => {
  await house().connection.db.delete(throttles)
})

const signIn = (email: string, password = PASSWORD, now = NOW) =>
  house().portal.signIn({ email, password, clientAddress: '198.51.100.1', now })
const templatesTo = async (email: string) => (await mailTo(house(), email)).map(({ template }) => template)

describe('changing a password', () => {
  test('keeps this session, ends every other, and is told', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const [here, there] = await Promise.all([portal.openSession(id, NOW), portal.openSession(id, NOW)])
    expect(await portal.changePassword(id, here, PASSWORD, NEXT, later(1))).toEqual({ ok: true })
    expect(await portal.validateSession(here, later(2))).not.toBeNull()
    expect(await portal.validateSession(there, later(2))).toBeNull()
    expect((await signIn(email)).ok).toBe(false)
    expect((await signIn(email, NEXT)).ok).toBe(true)
    expect(await templatesTo(email)).toEqual(['passwordChanged'])
  })

  test.each([
    ['password', WRONG, NEXT],
    ['newPassword', PASSWORD, 'short'],
    ['newPassword', PASSWORD, 'password12345'],
    ['newPassword', PASSWORD, PASSWORD],
  ] as const)('is refused beside %s', async (field, current, next) => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const session = await portal.openSession(id, NOW)
    expect(await portal.changePassword(id, session, current, next, NOW)).toMatchObject({
      refusal: 'field',
      field,
    })
    expect((await signIn(email)).ok).toBe(true)
    expect(await templatesTo(email)).toEqual([])
  })

  test('of two at once one wins', async () => {
    const { id } = await aPerson(house())
    const { portal } = house()
    const session = await portal.openSession(id, NOW)
    const answers = await Promise.all(
      [`${NEXT} one`, `${NEXT} two`].map((next) => portal.changePassword(id, session, PASSWORD, next, NOW)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  test('ends the links that were sent before', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const session = await portal.openSession(id, NOW)
    const wanted = anAddress()
    await portal.requestPasswordReset(email, NOW)
    await portal.changeEmail(id, wanted, NOW)
    yes(await portal.changePassword(id, session, PASSWORD, NEXT, later(1)))
    const reset = await tokenFor(house(), email, 'resetPassword')
    expect(await portal.resetPassword(reset, PASSWORD, later(2))).toMatchObject({ refusal: 'expired' })
    const move = await tokenFor(house(), wanted, 'confirmNewEmail')
    expect(await portal.confirmNewEmail(move, later(2))).toMatchObject({ refusal: 'expired' })
  })

  test('guesses at the password are counted together with those at the door', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const session = await portal.openSession(id, NOW)
    for (let n = 0; n < 10; n += 1) {
      expect(await portal.checkPassword(id, WRONG, NOW)).toMatchObject({ field: 'password' })
    }
    expect(await portal.changePassword(id, session, PASSWORD, NEXT, NOW)).toMatchObject({
      refusal: 'tooManyTries',
    })
    expect(await portal.closeAccount(id, PASSWORD, NOW)).toMatchObject({ refusal: 'tooManyTries' })
    expect(await signIn(email)).toMatchObject({ refusal: 'tooManyTries' })
    const after = later(15 * 60 + 1)
    expect(await portal.checkPassword(id, PASSWORD, after)).toEqual({ ok: true })
  })
})

describe('changing an email address', () => {
  test('happens when the link at the new address is used, once', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const wanted = anAddress()
    expect(await portal.changeEmail(id, ` ${wanted.toUpperCase()} `, NOW)).toEqual({
      ok: true,
      email: wanted,
    })
    expect(await templatesTo(email)).toEqual(['emailChangeAsked'])
    expect(await templatesTo(wanted)).toEqual(['confirmNewEmail'])
    expect((await signIn(email)).ok).toBe(true)
    expect((await signIn(wanted)).ok).toBe(false)
    const token = await tokenFor(house(), wanted, 'confirmNewEmail')
    expect(await portal.peek(token, NOW)).toMatchObject({
      state: 'usable',
      purpose: 'changeEmail',
      email: wanted,
    })
    expect(await portal.confirmNewEmail(token, later(60))).toEqual({ ok: true, userId: id })
    expect(await portal.confirmNewEmail(token, later(61))).toMatchObject({ refusal: 'used' })
    expect((await signIn(email)).ok).toBe(false)
    expect(await signIn(wanted)).toMatchObject({ ok: true, user: { id, email: wanted } })
  })

  test('neither message names the other address', async () => {
    const { id, email } = await aPerson(house())
    const wanted = anAddress()
    await house().portal.changeEmail(id, wanted, NOW)
    const [toOld] = await mailTo(house(), email)
    const [toNew] = await mailTo(house(), wanted)
    expect(toOld?.body).not.toContain(wanted)
    expect(toNew?.body).not.toContain(email)
    expect(toNew?.body).toContain(`${PORTAL_ORIGIN}/confirm-new-email/`)
    expect(toOld?.body).not.toContain('/confirm-new-email/')
  })

  test('whether the address has an account is told to its owner alone', async () => {
    const { id, email } = await aPerson(house())
    const other = await aPerson(house())
    const answer = await house().portal.changeEmail(id, other.email, NOW)
    expect(answer).toEqual({ ok: true, email: other.email })
    expect(await templatesTo(other.email)).toEqual(['emailInUse'])
    expect(await templatesTo(email)).toEqual(['emailChangeAsked'])
  })

  test('an address that somebody took in the meantime is theirs', async () => {
    const first = await aPerson(house())
    const second = await aPerson(house())
    const { portal } = house()
    const wanted = anAddress()
    await portal.changeEmail(first.id, wanted, NOW)
    const firsts = await tokenFor(house(), wanted, 'confirmNewEmail')
    await portal.changeEmail(second.id, wanted, later(1))
    const seconds = await tokenFor(house(), wanted, 'confirmNewEmail')
    const answers = await Promise.all([
      portal.confirmNewEmail(firsts, later(2)),
      portal.confirmNewEmail(seconds, later(2)),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: 'emailInUse' })
  })

  test.each(['nobody', ''])('%j is no address', async (typed) => {
    const { id } = await aPerson(house())
    expect(await house().portal.changeEmail(id, typed, NOW)).toMatchObject({ field: 'email' })
  })

  test('one’s own address is no change', async () => {
    const { id, email } = await aPerson(house())
    expect(await house().portal.changeEmail(id, email, NOW)).toMatchObject({ field: 'email' })
  })

  test('the link is good for a day, one app and one purpose, and until the password is reset', async () => {
    const { id, email } = await aPerson(house())
    const { portal, staff } = house()
    const wanted = anAddress()
    await portal.changeEmail(id, wanted, NOW)
    const token = await tokenFor(house(), wanted, 'confirmNewEmail')
    expect(await portal.confirmNewEmail(token, later(24 * HOUR + 1))).toMatchObject({ refusal: 'expired' })
    expect(await staff.confirmNewEmail(token, NOW)).toMatchObject({ refusal: 'unknown' })
    expect(await portal.confirmEmail(token, NOW)).toMatchObject({ refusal: 'unknown' })
    expect(await portal.resetPassword(token, NEXT, NOW)).toMatchObject({ refusal: 'unknown' })
    await portal.requestPasswordReset(email, NOW)
    yes(await portal.resetPassword(await tokenFor(house(), email, 'resetPassword'), NEXT, later(1)))
    expect(await portal.confirmNewEmail(token, later(2))).toMatchObject({ refusal: 'expired' })
  })

  test('links that went to the old address stop working with the move', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    const wanted = anAddress()
    await portal.requestPasswordReset(email, NOW)
    await portal.changeEmail(id, wanted, NOW)
    yes(await portal.confirmNewEmail(await tokenFor(house(), wanted, 'confirmNewEmail'), later(1)))
    const old = await tokenFor(house(), email, 'resetPassword')
    expect(await portal.resetPassword(old, NEXT, later(2))).toMatchObject({ refusal: 'expired' })
  })

  test('nobody gets more than five messages an hour by it', async () => {
    const { id, email } = await aPerson(house())
    const wanted = anAddress()
    for (let n = 0; n < 5; n += 1) yes(await house().portal.changeEmail(id, wanted, later(n)))
    expect(await house().portal.changeEmail(id, wanted, later(6))).toMatchObject({ refusal: 'tooManyTries' })
    expect(await mailTo(house(), email)).toHaveLength(5)
    expect(await mailTo(house(), wanted)).toHaveLength(5)
  })
})

describe('closing an account', () => {
  const close = async () => {
    const person = await aPerson(house(), { phone: '01743 000000' })
    const { portal } = house()
    await withApp(portal, person.id)
    const session = await portal.openSession(person.id, NOW, 'Firefox/127.0')
    yes(await portal.closeAccount(person.id, PASSWORD, later(60)))
    return { ...person, session }
  }
  const rowOf = async (id: string) =>
    (await house().connection.db.select().from(users).where(eq(users.id, id)))[0]

  test('keeps the name, and neither address, phone, password nor anything that lets somebody in', async () => {
    const { id, session } = await close()
    expect(await rowOf(id)).toMatchObject({
      fullName: 'Ada Marsh',
      email: `closed-${id}@invalid`,
      phone: null,
      closedAt: later(60),
      disabledAt: later(60),
    })
    expect(await house().portal.validateSession(session, later(61))).toBeNull()
    const { db } = house().connection
    for (const table of [sessions, secondSteps, recoveryCodes, oneTimeTokens]) {
      expect(await db.select().from(table).where(eq(table.userId, id))).toEqual([])
    }
  })

  test('is told to the old address, with what was kept and why', async () => {
    const { email } = await close()
    const [mail] = await mailTo(house(), email)
    expect(mail).toMatchObject({ template: 'accountClosed', subject: 'Your account is closed' })
    expect(mail?.body).toContain('We kept your name')
    expect(mail?.body).toContain('We must be able to show what happened')
    expect(mail?.body).not.toContain('Ada')
  })

  test('leaves an account that cannot sign in, be reset or be told from none', async () => {
    const { id, email } = await close()
    const { portal } = house()
    const nobody = anAddress()
    for (const typed of [email, `closed-${id}@invalid`]) {
      const closed = await signIn(typed, PASSWORD, later(61))
      expect(closed).toEqual(await signIn(nobody, PASSWORD, later(61)))
      expect(await portal.requestPasswordReset(typed, later(61))).toEqual({ ok: true })
      expect(await portal.resendConfirmation(typed, later(61))).toEqual({ ok: true })
    }
    expect((await templatesTo(email)).filter((each) => each !== 'secondStepAdded')).toEqual(['accountClosed'])
    expect(await mailTo(house(), `closed-${id}@invalid`)).toEqual([])
    expect(await portal.checkPassword(id, PASSWORD, later(61))).toMatchObject({ refusal: 'signedOut' })
    expect(await portal.changeEmail(id, nobody, later(61))).toMatchObject({ refusal: 'signedOut' })
  })

  test('not even if somebody takes the bar away again', async () => {
    const { id } = await close()
    await house().connection.db.update(users).set({ disabledAt: null }).where(eq(users.id, id))
    expect(await signIn(`closed-${id}@invalid`, PASSWORD, later(61))).toMatchObject({ ok: false })
    expect(await house().portal.checkPassword(id, PASSWORD, later(61))).toMatchObject({ field: 'password' })
  })

  test('frees the address for another account', async () => {
    const { id, email } = await close()
    const { portal } = house()
    yes(await portal.createAccount({ email, fullName: 'Ada Marsh', password: NEXT, now: later(61) }))
    yes(await portal.confirmEmail(await tokenFor(house(), email, 'confirmEmail'), later(62)))
    const { user } = yes(await signIn(email, NEXT, later(63)))
    expect(user.id).not.toBe(id)
  })

  test('asks for the password', async () => {
    const { id, email } = await aPerson(house())
    expect(await house().portal.closeAccount(id, WRONG, NOW)).toMatchObject({ field: 'password' })
    expect((await signIn(email)).ok).toBe(true)
  })

  test('a link sent before opens nothing after', async () => {
    const { id, email } = await aPerson(house())
    const { portal } = house()
    await portal.requestPasswordReset(email, NOW)
    const token = await tokenFor(house(), email, 'resetPassword')
    yes(await portal.closeAccount(id, PASSWORD, later(1)))
    expect(await portal.peek(token, later(2))).toEqual({ state: 'unknown' })
    expect(await portal.resetPassword(token, NEXT, later(2))).toMatchObject({ refusal: 'unknown' })
  })

  test('twice at once is once', async () => {
    const { id, email } = await aPerson(house())
    const answers = await Promise.all([1, 2, 3].map(() => house().portal.closeAccount(id, PASSWORD, NOW)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await templatesTo(email)).toEqual(['accountClosed'])
  })
})
