import { keptForms } from '@common-ground/db'
import { beforeEach, expect, test } from 'vitest'
import { KEPT_FORM_HOURS, whoseIn } from '../src/index.ts'
import { newSecret } from '../src/secret.ts'
import { aHouse, later, NOW } from './room.ts'

const house = aHouse()
const ADDRESS = '/disagreements/BCD-FGH-JKL/messages/new'
const TYPED = [
  ['topic', 'About the plan'],
  ['text', 'Words with “marks”,\nlines and 💚'],
] as const
const DAY = KEPT_FORM_HOURS * 3_600

let browser = ''
const holder = (userId: string, secret = browser) => ({ browser: secret, whose: whoseIn(secret, userId) })
const rows = () => house().connection.db.select().from(keptForms)

beforeEach(async () => {
  browser = newSecret()
  await house().asOwner('delete from kept_forms')
})

test('the same account in the same browser gets back what it typed, as often as it looks', async () => {
  const { portal } = house()
  await portal.keepForm(holder('ada'), ADDRESS, TYPED, NOW)
  for (const seconds of [1, 60, DAY - 1])
    expect(await portal.keptForm(holder('ada'), ADDRESS, later(seconds))).toEqual(TYPED)
})

test('another account, another browser, another address, the other app and another authority get nothing', async () => {
  const { portal, staff, portalElsewhere } = house()
  await portal.keepForm(holder('ada'), ADDRESS, TYPED, NOW)
  expect(await portal.keptForm(holder('somebody else'), ADDRESS, NOW)).toBeNull()
  expect(await portal.keptForm(holder('ada', newSecret()), ADDRESS, NOW)).toBeNull()
  expect(await portal.keptForm(holder('ada'), `${ADDRESS}?of=1`, NOW)).toBeNull()
  expect(await staff.keptForm(holder('ada'), ADDRESS, NOW)).toBeNull()
  expect(await portalElsewhere.keptForm(holder('ada'), ADDRESS, NOW)).toBeNull()
  expect(await portal.keptForm(holder('ada'), ADDRESS, NOW)).toEqual(TYPED)
})

test('a copy of the tables holds neither words, address, account nor key', async () => {
  const { portal } = house()
  await portal.keepForm(holder('ada'), ADDRESS, TYPED, NOW)
  const [row] = await rows()
  const kept = JSON.stringify(row)
  for (const secret of ['plan', 'ada', 'BCD', browser, whoseIn(browser, 'ada')])
    expect(kept).not.toContain(secret)
  // A row that is moved to another address does not open there.
  await house().asOwner(`update kept_forms set address_hash = encode(sha256('/other'), 'base64')`)
  const moved = (await rows())[0]?.addressHash.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
  await house().asOwner(`update kept_forms set address_hash = '${moved}'`)
  await expect(portal.keptForm(holder('ada'), '/other', NOW)).rejects.toThrow()
})

test('after a day it is gone for everybody, and swept', async () => {
  const { portal } = house()
  await portal.keepForm(holder('ada'), ADDRESS, TYPED, NOW)
  expect(await portal.keptForm(holder('ada'), ADDRESS, later(DAY + 1))).toBeNull()
  await portal.sweepKeptForms(later(DAY - 1))
  expect(await rows()).toHaveLength(1)
  await portal.sweepKeptForms(later(DAY + 1))
  expect(await rows()).toHaveLength(0)
})

test('a later form takes the place of an earlier one, and each address has its own', async () => {
  const { portal } = house()
  await portal.keepForm(holder('ada'), ADDRESS, TYPED, NOW)
  await portal.keepForm(holder('ada'), ADDRESS, [['text', 'Later words']], later(60))
  await portal.keepForm(holder('ada'), '/other', [['text', 'Other words']], later(60))
  expect(await portal.keptForm(holder('ada'), ADDRESS, later(61))).toEqual([['text', 'Later words']])
  await portal.discardForm(holder('somebody else'), ADDRESS)
  expect(await portal.keptForm(holder('ada'), ADDRESS, later(61))).not.toBeNull()
  await portal.discardForm(holder('ada'), ADDRESS)
  expect(await portal.keptForm(holder('ada'), ADDRESS, later(62))).toBeNull()
  expect(await portal.keptForm(holder('ada'), '/other', later(62))).toEqual([['text', 'Other words']])
})
