import { expect, test } from 'vitest'
import { recommendReconsideration } from './recommend-reconsideration.ts'

const [ONE, TWO] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const sent = { reference: 'BCD-FGH-JKL', expectedVersion: 3, idempotencyKey: 'a-key-of-the-form' }

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
const filled = {
  [`originalReason-${ONE}`]: '',
  [`result-${ONE}`]: 'kept',
  [`reasons-${ONE}`]: 'The report was read.',
  [`originalReason-${TWO}`]: 'There was no evidence.',
  [`result-${TWO}`]: 'changed',
  [`reasons-${TWO}`]: 'There is now.',
}

/** What the step would send, or what is to be put right. */
async function submitted(fields: Readonly<Record<string, string>>) {
  let given: unknown
  const steps = {
    recommendReconsideration: async (input: unknown) => {
      given = input
      return { ok: true, reference: sent.reference, version: 4, replayed: false }
    },
  }
  const done = await recommendReconsideration.submit(steps as never, form(fields), sent)
  return 'errors' in done ? done.errors : given
}

test('each point becomes one, with the first reason where it was written down', async () => {
  expect(await submitted(filled)).toEqual({
    ...sent,
    points: [
      { pointId: ONE, result: 'kept', reasons: 'The report was read.', originalReason: null },
      { pointId: TWO, result: 'changed', reasons: 'There is now.', originalReason: 'There was no evidence.' },
    ],
    answer: null,
  })
})

test('an answer goes with it where one was asked for', async () => {
  expect(await submitted({ ...filled, answer: 'Two terms.' })).toMatchObject({ answer: 'Two terms.' })
})

test('what is missing is said of its own point', async () => {
  const problems = await submitted({ ...filled, [`result-${TWO}`]: '', [`reasons-${ONE}`]: ' ' })
  expect(problems).toMatchObject([
    { field: `reasons-${ONE}`, message: 'Give the reason for what you recommend on point 1' },
    { field: `result-${TWO}`, message: 'Choose what you recommend on point 2' },
  ])
})
