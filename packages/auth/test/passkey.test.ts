import { challenges, secondSteps, throttles } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { SoftwareKey, type Wrongs } from './authenticator.ts'
import { aHouse, aPerson, later, mailTo, NOW, PASSWORD, PORTAL_ORIGIN } from './room.ts'
import { standingOf, withApp, yes } from './second-steps.ts'

const house = aHouse()
const WRONG_ORIGINS: Wrongs[] = [
  { origin: 'https://portal.example.evil.test' },
  { origin: 'http://portal.example' },
  { origin: 'https://portal.example:8443' },
]
const wrongs: [string, Wrongs][] = [
  ...WRONG_ORIGINS.map((wrong): [string, Wrongs] => [`from ${wrong.origin}`, wrong]),
  ['to another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
  ['for another site', { rpID: 'evil.test' }],
  ['of another type', { type: 'payment.get' }],
]

beforeEach(async () => {
  await house().connection.db.delete(throttles)
})

const begin = async (person: { readonly id: string; readonly email: string }, now = NOW) =>
  house().portal.beginPasskey({ ...person, fullName: 'Ada Marsh' }, now)
/** A person with a passkey that works. */
async function withPasskey(key = new SoftwareKey(PORTAL_ORIGIN)) {
  const person = await aPerson(house())
  const { options, challengeId } = await begin(person)
  const answer = await house().portal.finishPasskey(
    person.id,
    challengeId,
    key.create(options),
    ' My phone ',
    NOW,
  )
  return { ...person, key, recoveryCodes: yes(answer).recoveryCodes }
}
async function asked(userId: string, now = later(60)) {
  const ask = await house().portal.passkeyOptions(userId, now)
  if (!ask) throw new Error('No passkey to ask for')
  return ask
}

test('a passkey is asked for in the words of the site, without asking what device it is', async () => {
  const person = await aPerson(house())
  const { options } = await begin(person)
  expect(options).toMatchObject({
    rp: { id: 'portal.example', name: 'shropshire council' },
    user: { name: person.email, displayName: 'Ada Marsh' },
    attestation: 'none',
    authenticatorSelection: { userVerification: 'preferred' },
    excludeCredentials: [],
  })
  expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(person.id.replaceAll('-', ''))
})

test('a passkey is added, brings recovery codes, and is told of', async () => {
  const { id, email, key, recoveryCodes } = await withPasskey()
  expect(recoveryCodes).toHaveLength(8)
  expect(await house().portal.secondStepsOf(id)).toMatchObject([
    { kind: 'passkey', name: 'My phone', createdAt: NOW, lastUsedAt: null },
  ])
  expect((await mailTo(house(), email)).map(({ template }) => template)).toEqual(['secondStepAdded'])
  const { options } = await begin({ id, email }, later(1))
  expect(options.excludeCredentials).toMatchObject([{ id: key.credentialId, transports: ['internal'] }])
})

test('the session it was added in has passed', async () => {
  const person = await aPerson(house())
  const { portal } = house()
  const session = await portal.openSession(person.id, NOW)
  const { options, challengeId } = await begin(person)
  const answer = new SoftwareKey(PORTAL_ORIGIN).create(options)
  yes(await portal.finishPasskey(person.id, challengeId, answer, '', NOW, session))
  expect(await standingOf(portal, session)).toBe('passed')
  expect(await portal.secondStepsOf(person.id)).toMatchObject([{ name: 'Passkey' }])
})

test('a sign-in wants the passkey, and passes with its signature', async () => {
  const { id, email, key } = await withPasskey()
  const { portal } = house()
  const { sessionId, user } = yes(
    await portal.signIn({ email, password: PASSWORD, clientAddress: '198.51.100.1', now: NOW }),
  )
  expect(user.secondStep).toBe('wanted')
  const { options, challengeId } = await asked(id)
  expect(options).toMatchObject({ rpId: 'portal.example', allowCredentials: [{ id: key.credentialId }] })
  expect(await portal.checkPasskey(sessionId, id, challengeId, key.get(options), later(61))).toEqual({
    ok: true,
  })
  expect(await standingOf(portal, sessionId)).toBe('passed')
  expect(await portal.secondStepsOf(id)).toMatchObject([{ lastUsedAt: later(61) }])
})

test('a key that cannot tell who holds it will do: it is the second step', async () => {
  const { id, key } = await withPasskey(new SoftwareKey(PORTAL_ORIGIN, { verifiesItsUser: false }))
  const session = await house().portal.openSession(id, NOW)
  const { options, challengeId } = await asked(id)
  expect((await house().portal.checkPasskey(session, id, challengeId, key.get(options), later(61))).ok).toBe(
    true,
  )
})

test.each(wrongs)('a new passkey %s is refused', async (_, wrong) => {
  const person = await aPerson(house())
  const { options, challengeId } = await begin(person)
  const response = new SoftwareKey(PORTAL_ORIGIN).create(options, wrong)
  expect(await house().portal.finishPasskey(person.id, challengeId, response, '', NOW)).toMatchObject({
    refusal: 'passkeyRefused',
  })
  expect(await house().portal.secondStepsOf(person.id)).toEqual([])
})

test.each([...wrongs, ['that is forged', { forgedSignature: true }] as [string, Wrongs]])(
  'a signature %s is refused',
  async (_, wrong) => {
    const { id, key } = await withPasskey()
    const session = await house().portal.openSession(id, NOW)
    const { options, challengeId } = await asked(id)
    expect(
      await house().portal.checkPasskey(session, id, challengeId, key.get(options, wrong), later(61)),
    ).toMatchObject({ refusal: 'passkeyRefused' })
    expect(await standingOf(house().portal, session)).toBe('wanted')
  },
)

test('a challenge is answered once, whether rightly or not', async () => {
  const { id, key } = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  const first = await asked(id)
  const answer = key.get(first.options)
  expect(await portal.checkPasskey(session, id, first.challengeId, answer, later(61))).toEqual({ ok: true })
  expect(await portal.checkPasskey(session, id, first.challengeId, answer, later(62))).toMatchObject({
    refusal: 'expired',
  })
  const second = await asked(id)
  expect(await portal.checkPasskey(session, id, second.challengeId, answer, later(63))).toMatchObject({
    refusal: 'passkeyRefused',
  })
  expect(
    await portal.checkPasskey(session, id, second.challengeId, key.get(second.options), later(64)),
  ).toMatchObject({ refusal: 'expired' })
})

test('of several answers at once to one challenge one passes', async () => {
  const { id, key } = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  const { options, challengeId } = await asked(id)
  const response = key.get(options)
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => portal.checkPasskey(session, id, challengeId, response, later(61))),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

test('a challenge is for five minutes, one person and one purpose', async () => {
  const { id, key } = await withPasskey()
  const stranger = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  const late = await asked(id)
  const check = (challengeId: string, response: unknown, now = later(61)) =>
    portal.checkPasskey(session, id, challengeId, response, now)
  expect(await check(late.challengeId, key.get(late.options), later(60 + 301))).toMatchObject({
    refusal: 'expired',
  })
  const theirs = await asked(stranger.id)
  expect(await check(theirs.challengeId, key.get(theirs.options))).toMatchObject({ refusal: 'expired' })
  const forAdding = await begin({ id, email: 'x@families.example' }, later(60))
  expect(await check(forAdding.challengeId, key.get(forAdding.options))).toMatchObject({ refusal: 'expired' })
  expect(await check('x'.repeat(43), key.get(late.options))).toMatchObject({ refusal: 'expired' })
})

test('somebody else’s passkey, or one that was removed, does not pass', async () => {
  const { id, key } = await withPasskey()
  const stranger = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  const first = await asked(id)
  const strangers = stranger.key.get(first.options)
  expect(await portal.checkPasskey(session, id, first.challengeId, strangers, later(61))).toMatchObject({
    refusal: 'passkeyRefused',
  })
  const second = await asked(id)
  const dressedUp = stranger.key.get(second.options, { credentialId: key.credentialId })
  expect(await portal.checkPasskey(session, id, second.challengeId, dressedUp, later(62))).toMatchObject({
    refusal: 'passkeyRefused',
  })
  const third = await asked(id)
  const [step] = await portal.secondStepsOf(id)
  yes(await portal.removeSecondStep(id, step?.id ?? '', later(63)))
  expect(
    await portal.checkPasskey(session, id, third.challengeId, key.get(third.options), later(64)),
  ).toMatchObject({ refusal: 'passkeyRefused' })
  expect(await portal.passkeyOptions(id, later(65))).toBeNull()
})

test('a counter that goes back, as a copied key’s would, is refused', async () => {
  const { id, key } = await withPasskey()
  const { portal, connection } = house()
  const session = await portal.openSession(id, NOW)
  key.counter = 40
  const first = await asked(id)
  yes(await portal.checkPasskey(session, id, first.challengeId, key.get(first.options), later(61)))
  for (const counter of [39, 40]) {
    key.counter = counter - 1
    const { options, challengeId } = await asked(id)
    expect(await portal.checkPasskey(session, id, challengeId, key.get(options), later(62))).toMatchObject({
      refusal: 'passkeyRefused',
    })
  }
  const [row] = await connection.db.select().from(secondSteps).where(eq(secondSteps.userId, id))
  expect(row?.counter).toBe(41)
})

test('a key that counts nothing stays at nought and passes', async () => {
  const { id, key } = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  for (const second of [61, 62]) {
    const { options, challengeId } = await asked(id)
    key.counter = -1
    expect((await portal.checkPasskey(session, id, challengeId, key.get(options), later(second))).ok).toBe(
      true,
    )
  }
})

test('one key is added once, to whichever account', async () => {
  const { id, email, key } = await withPasskey()
  const stranger = await aPerson(house())
  for (const person of [{ id, email }, stranger]) {
    const { options, challengeId } = await begin(person)
    expect(
      await house().portal.finishPasskey(person.id, challengeId, key.create(options), '', NOW),
    ).toMatchObject({
      refusal: 'passkeyKnown',
    })
  }
})

test.each([
  null,
  undefined,
  'text',
  {},
  { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response: null },
  {
    id: 'x\0',
    rawId: 'x\0',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: '', attestationObject: '', authenticatorData: '', signature: '' },
  },
  { id: 1, rawId: 1, type: 1, clientExtensionResults: {}, response: {} },
  {
    id: 'x',
    rawId: 'x',
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: '!!',
      attestationObject: '!!',
      authenticatorData: '!!',
      signature: '!!',
    },
  },
])('what is no answer at all is refused and throws nothing: %j', async (junk) => {
  const { id, email } = await withPasskey()
  const { portal } = house()
  const session = await portal.openSession(id, NOW)
  const { challengeId } = await asked(id)
  expect(await portal.checkPasskey(session, id, challengeId, junk, later(61))).toMatchObject({ ok: false })
  const begun = await begin({ id, email })
  expect(await portal.finishPasskey(id, begun.challengeId, junk, '', NOW)).toMatchObject({
    refusal: 'passkeyRefused',
  })
})

test('what a browser says beside the key is kept only as far as it is known', async () => {
  const person = await aPerson(house())
  const { options, challengeId } = await begin(person)
  const answer = new SoftwareKey(PORTAL_ORIGIN).create(options)
  const transports = ['usb', 'usb', 'a\0', 7, null, 'x'.repeat(9_000)]
  const dressed = { ...answer, response: { ...answer.response, transports } }
  yes(await house().portal.finishPasskey(person.id, challengeId, dressed, `A\0key ${'x'.repeat(90)}`, NOW))
  const { db } = house().connection
  const [row] = await db.select().from(secondSteps).where(eq(secondSteps.userId, person.id))
  expect(row).toMatchObject({ transports: ['usb'], name: `A key ${'x'.repeat(54)}` })
})

test('tries with a passkey and with a code are counted together', async () => {
  const { id, key } = await withPasskey()
  const { portal } = house()
  await withApp(portal, id)
  const session = await portal.openSession(id, NOW)
  for (let n = 0; n < 3; n += 1) await portal.checkCode(session, id, '000000', later(61))
  for (let n = 0; n < 2; n += 1) await portal.checkPasskey(session, id, 'none', null, later(61))
  const { options, challengeId } = await asked(id)
  expect(await portal.checkPasskey(session, id, challengeId, key.get(options), later(62))).toMatchObject({
    refusal: 'tooManyTries',
  })
})

test('a recovery code stands in for a lost key', async () => {
  const { id, recoveryCodes } = await withPasskey()
  const session = await house().portal.openSession(id, NOW)
  expect((await house().portal.checkCode(session, id, recoveryCodes[3] ?? '', later(61))).ok).toBe(true)
})

test('challenges are kept as hashes, and cleared away when they are over', async () => {
  const person = await aPerson(house())
  const { challengeId } = await begin(person)
  const { db } = house().connection
  const mine = () => db.select().from(challenges).where(eq(challenges.userId, person.id))
  expect(await mine()).toHaveLength(1)
  expect(JSON.stringify(await mine())).not.toContain(challengeId)
  await begin(await aPerson(house()), later(301))
  expect(await mine()).toEqual([])
})
