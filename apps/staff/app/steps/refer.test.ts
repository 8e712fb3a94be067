import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../api.server.ts'
import { requestDisagreementResolution } from './refer.ts'

const SENT = { reference: 'BCD-FGH-JKL', expectedVersion: 3, idempotencyKey: randomUUID() }
const GOOD = {
  kind: ['DR2'],
  parties: ['family', 'school'],
  providerId: ['p'],
  'organisation-school': ['Larch School'],
  'email-school': ['Senco@Larch.example'],
  about: ['The hours.'],
}

/** What the form came to: its errors by their field, or what was sent. */
async function submitted(more: Readonly<Record<string, readonly string[]>> = {}) {
  const form = new FormData()
  for (const [name, values] of Object.entries({ ...GOOD, ...more }))
    for (const value of values) form.append(name, value)
  let taken: unknown = null
  const steps = {
    requestDisagreementResolution: async (input: unknown) => {
      taken = input
      return { ok: true }
    },
  } as unknown as Caller['step']
  const said = await requestDisagreementResolution.submit(steps, form, SENT)
  return 'errors' in said ? said.errors.map(({ field, message }) => message && field) : taken
}

describe('a referral as its form says it', () => {
  test('sends a link to whoever is chosen and has an address', async () => {
    expect(await submitted()).toMatchObject({
      ...SENT,
      asks: [{ party: 'school', organisation: 'Larch School', email: 'senco@larch.example' }],
      about: 'The hours.',
      pointIds: [],
    })
  })

  test.each([
    [
      'an address that is none, and nothing said',
      { 'email-school': ['larch'], about: [''] },
      ['email-school', 'about'],
    ],
    ['no name', { 'organisation-school': [''] }, ['organisation-school']],
    ['nothing said of what it is about', { about: [' '] }, ['about']],
    ['nobody chosen', { parties: [] }, ['parties']],
  ])('says what to put right: %s', async (_what, more, fields) => {
    expect(await submitted(more)).toEqual(fields)
  })

  test.each([
    ['without an address', { 'email-school': [''], about: [''] }],
    [
      'with one of somebody who is not chosen',
      { 'email-school': [''], 'email-icb': ['x@nhs.example'], about: [''] },
    ],
  ])('%s nobody is written to, and nothing need be said', async (_what, more) => {
    expect(await submitted(more)).toMatchObject({ asks: [], about: null })
  })
})
