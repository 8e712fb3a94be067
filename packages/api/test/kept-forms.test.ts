import { randomBytes } from 'node:crypto'
import { whoseIn } from '@common-ground/auth'
import { beforeEach, expect, test } from 'vitest'
import { type House, house, type Person, THERE } from './house.ts'

const built: House = house()
const address = '/disagreements/BCD-FGH-JKL/messages/new'
const typed: [string, string][] = [['text', 'A long message written at night']]
let browser = ''

const keepFor = (who: Person, over: Partial<{ typed: [string, string][]; address: string }> = {}) =>
  built.portal(null).keptForms.keep({ browser, whose: whoseIn(browser, who.id), address, typed, ...over })

beforeEach(async () => {
  browser = randomBytes(32).toString('base64url')
  await built.owner.sql`delete from throttles`
})

test('what somebody typed comes back to them when they sign in again, and to nobody else', async () => {
  const [ada, other] = [await built.person('family'), await built.person('family')]
  expect(await keepFor(ada)).toEqual({ ok: true })
  expect(await built.portal(ada).keptForms.show({ browser, address })).toEqual(typed)
  expect(await built.portal(other).keptForms.show({ browser, address })).toBeNull()
  const elsewhere = await built.person('family', THERE)
  expect(await built.portal(elsewhere).keptForms.show({ browser, address })).toBeNull()
  // Nobody else can throw it away either.
  await built.portal(other).keptForms.discard({ browser, address })
  expect(await built.portal(ada).keptForms.show({ browser, address })).toEqual(typed)
  await built.portal(ada).keptForms.discard({ browser, address })
  expect(await built.portal(ada).keptForms.show({ browser, address })).toBeNull()
})

test('what is too much, or could be no form of ours, is not kept', async () => {
  const ada = await built.person('family')
  await expect(keepFor(ada, { typed: [['text', 'x'.repeat(300_000)]] })).rejects.toThrow()
  await expect(keepFor(ada, { typed: [] })).rejects.toThrow()
  await expect(keepFor(ada, { address: 'https://elsewhere.example' })).rejects.toThrow()
  const half = 'x'.repeat(150_000)
  await expect(
    keepFor(ada, {
      typed: [
        ['a', half],
        ['b', half],
      ],
    }),
  ).rejects.toThrow()
})

test('nobody fills the house: after many forms from one place no more are kept', async () => {
  const ada = await built.person('family')
  const answers = []
  for (let sent = 0; sent < 22; sent += 1) answers.push(await keepFor(ada, { address: `/page-${sent}` }))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
})
