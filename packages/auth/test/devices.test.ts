import { sessions, throttles } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { describeDevice } from '../src/index.ts'
import { AUTHORITY, aHouse, aPerson, ELSEWHERE, later, mailTo, NOW, PASSWORD } from './room.ts'
import { yes } from './second-steps.ts'

const house = aHouse()
const HOUR = 3_600
const DAY = 24 * HOUR
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const LAPTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0'
const TABLET =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

beforeEach(async () => {
  await house().connection.db.delete(throttles)
})

const signIn = async (email: string, device: string, now = NOW) =>
  yes(await house().portal.signIn({ email, password: PASSWORD, clientAddress: '198.51.100.1', device, now }))
    .sessionId
const newsTo = async (email: string) =>
  (await mailTo(house(), email)).filter(({ template }) => template === 'newDevice')

describe('a browser in a few words', () => {
  test.each([
    [PHONE, 'Safari on iPhone'],
    [LAPTOP, 'Firefox on Windows'],
    [LAPTOP.replaceAll('127', '140'), 'Firefox on Windows'],
    [TABLET, 'Chrome on Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      'Safari on Mac',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/21.0 Chrome/110.0.0.0 Mobile Safari/537.36',
      'Samsung Internet on Android',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
      'Chrome on iPad',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
      'Chrome on Chromebook',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox on Linux'],
    ['', 'a browser we do not know'],
    ['curl/8.5.0', 'a browser we do not know'],
    ['Visit https://evil.example now/1.0', 'a browser we do not know'],
    ['\0💥'.repeat(5_000), 'a browser we do not know'],
  ])('%s', (userAgent, words) => expect(describeDevice(userAgent)).toBe(words))
})

test('the first sign-in is no news; the first from another device is, once', async () => {
  const { email } = await aPerson(house())
  await signIn(email, PHONE)
  await signIn(email, PHONE, later(60))
  expect(await newsTo(email)).toEqual([])
  await signIn(email, LAPTOP, later(120))
  await signIn(email, LAPTOP, later(180))
  await signIn(email, PHONE, later(240))
  expect(await newsTo(email)).toHaveLength(1)
  await signIn(email, TABLET, later(300))
  expect(await newsTo(email)).toHaveLength(2)
})

test('the message says when and with what, and nothing about the person', async () => {
  const { email } = await aPerson(house(), { fullName: 'Zebedee Quill' })
  await signIn(email, PHONE)
  await signIn(email, LAPTOP, later(32 * 60))
  const [mail] = await newsTo(email)
  expect(mail?.subject).toBe('You signed in from a new device')
  expect(mail?.body).toContain('on 23 November 2026 at 10:32am, with Firefox on Windows.')
  expect(mail?.body).not.toMatch(/Zebedee|Quill|198\.51|person\d|Mozilla/)
})

test('of several sign-ins at once from a new device one is news', async () => {
  const { id, email } = await aPerson(house())
  await signIn(email, PHONE)
  // Straight to the sessions: passwords are checked one after another.
  await Promise.all([1, 2, 3, 4].map(() => house().portal.openSession(id, later(60), LAPTOP)))
  expect(await newsTo(email)).toHaveLength(1)
})

test('a device is known again after signing out, after running out, and after both were cleared away', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const first = await signIn(email, PHONE)
  await portal.signOut(first)
  await signIn(email, LAPTOP, later(60))
  await portal.signOutEverywhere(id)
  for (const day of [1, 5, 30]) {
    await signIn(email, PHONE, later(day * DAY))
    await signIn(email, LAPTOP, later(day * DAY + 60))
  }
  expect(await newsTo(email)).toHaveLength(1)
  // Two devices are two rows, however often they were used.
  await signIn(email, PHONE, later(60 * DAY))
  const rows = await house().connection.db.select().from(sessions).where(eq(sessions.userId, id))
  expect(rows.filter(({ device }) => device === 'Safari on iPhone').length).toBeLessThanOrEqual(2)
  expect(rows.length).toBeLessThanOrEqual(3)
})

test('a device not used for more than a year is forgotten', async () => {
  const { email } = await aPerson(house())
  await signIn(email, PHONE)
  await signIn(email, LAPTOP, later(300 * DAY))
  await signIn(email, LAPTOP, later(401 * DAY))
  await signIn(email, PHONE, later(402 * DAY))
  expect(await newsTo(email)).toHaveLength(2)
})

test('what is left of a session that was ended opens nothing', async () => {
  const { id, email } = await aPerson(house())
  const { portal, connection } = house()
  const secret = await signIn(email, PHONE)
  await portal.signOut(secret)
  expect(await portal.validateSession(secret, later(1))).toBeNull()
  expect(await portal.validateSession(secret, later(-1))).toBeNull()
  const [row] = await connection.db.select().from(sessions).where(eq(sessions.userId, id))
  expect(row).toMatchObject({ idHash: `over:${row?.publicId}`, endsAt: NOW, device: 'Safari on iPhone' })
  expect(await portal.validateSession(row?.idHash ?? '', later(1))).toBeNull()
  expect(await portal.devicesOf(id, secret, later(1))).toEqual([])
})

test('a session without a device is no news and leaves nothing behind', async () => {
  const { id, email } = await aPerson(house())
  const { portal, connection } = house()
  await signIn(email, PHONE)
  const secret = await portal.openSession(id, later(1))
  await portal.signOut(secret)
  expect(await newsTo(email)).toEqual([])
  expect(await connection.db.select().from(sessions).where(eq(sessions.userId, id))).toHaveLength(1)
})

test('a session opened in another way tells of a new device too', async () => {
  const { id, email } = await aPerson(house())
  await house().portal.openSession(id, NOW, PHONE)
  await house().portal.openSession(id, later(60), LAPTOP)
  expect(await newsTo(email)).toHaveLength(1)
})

test('devices are listed with when they were last used, this one first', async () => {
  const { id, email } = await aPerson(house())
  const { portal } = house()
  const phone = await signIn(email, PHONE)
  const laptop = await signIn(email, LAPTOP, later(60))
  await portal.openSession(id, later(90))
  await portal.validateSession(laptop, later(600))
  const over = await signIn(email, TABLET, later(100))
  await portal.signOut(over)
  const listed = await portal.devicesOf(id, phone, later(700))
  expect(listed).toEqual([
    {
      publicId: expect.any(String),
      device: 'Safari on iPhone',
      signedInAt: NOW,
      lastSeenAt: NOW,
      current: true,
    },
    {
      publicId: expect.any(String),
      device: 'Firefox on Windows',
      signedInAt: later(60),
      lastSeenAt: later(600),
      current: false,
    },
    {
      publicId: expect.any(String),
      device: 'a browser we do not know',
      signedInAt: later(90),
      lastSeenAt: later(90),
      current: false,
    },
  ])
  expect(JSON.stringify(listed)).not.toContain(phone)
  // The phone was not used again: its hour is over.
  expect(await portal.devicesOf(id, laptop, later(HOUR + 1))).toHaveLength(2)
})

test('a device is ended by its owner, and by nobody else', async () => {
  const { id, email } = await aPerson(house())
  const stranger = await aPerson(house())
  const { portal } = house()
  const phone = await signIn(email, PHONE)
  const laptop = await signIn(email, LAPTOP, later(60))
  const publicId = (await portal.devicesOf(id, phone, later(61)))[1]?.publicId ?? ''
  await portal.endDevice(stranger.id, publicId)
  await portal.endDevice(id, 'not an id')
  await house().portalElsewhere.endDevice(id, publicId)
  expect(await portal.validateSession(laptop, later(62))).not.toBeNull()
  await portal.endDevice(id, publicId)
  await portal.endDevice(id, publicId)
  expect(await portal.validateSession(laptop, later(63))).toBeNull()
  expect(await portal.validateSession(phone, later(63))).not.toBeNull()
})

test('devices of one authority are not those of another', async () => {
  const { id } = await aPerson(house(), { authorityId: ELSEWHERE })
  const secret = await house().portalElsewhere.openSession(id, NOW, PHONE)
  expect(await house().portalElsewhere.devicesOf(id, secret, later(1))).toHaveLength(1)
  expect(await house().portal.devicesOf(id, secret, later(1))).toEqual([])
})

test('a page can say when the session ends, and using it extends it up to the end that no use moves', async () => {
  const { id } = await aPerson(house())
  const { portal } = house()
  const secret = await portal.openSession(id, NOW)
  const endsAt = async (seconds: number) => (await portal.validateSession(secret, later(seconds)))?.endsAt
  expect(await endsAt(30)).toEqual(later(HOUR))
  expect(await endsAt(30 * 60)).toEqual(later(90 * 60))
  expect(await endsAt(30 * 60 + 20)).toEqual(later(90 * 60))
  for (let hour = 1; hour < 11.5; hour += 0.5) await endsAt(hour * HOUR)
  expect(await endsAt(11.5 * HOUR)).toEqual(later(12 * HOUR))
  const kept = and(eq(sessions.authorityId, AUTHORITY), eq(sessions.userId, id))
  const [row] = await house().connection.db.select().from(sessions).where(kept)
  expect(row?.lastSeenAt).toEqual(later(11.5 * HOUR))
})
