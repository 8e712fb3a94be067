import { expect, test } from 'vitest'
import { endAppeal } from './appeal-end.ts'
import { recordDirections } from './directions.ts'
import type { Step } from './step.ts'

const sent = { reference: 'BCD-FGH-JKL', expectedVersion: 3, idempotencyKey: 'a-key-of-the-form' }
const [ONE, TWO] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

const day = (name: string, typed: string): Record<string, string> => {
  const [date = '', month = '', year = ''] = typed.split(' ')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** What the step would send, or what is to be put right. */
async function submitted(step: Step, fields: Readonly<Record<string, string>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  let given: unknown
  const take = async (input: unknown) => {
    given = input
    return { ok: true, reference: sent.reference, version: 4, replayed: false }
  }
  const done = await step.submit({ [step.command]: take } as never, form, sent)
  return 'errors' in done ? done : given
}

test('every day that was filled in is a direction, with whose it is; an empty one is none', async () => {
  const fields = {
    ...day('madeOn', '16 11 2026'),
    ...day('ourEvidence', '15 1 2027'),
    ...day('theirEvidence', '22 1 2027'),
    ...day('hearing', '10 3 2027'),
    ...day('bundle', '  '),
    what: ' ',
    who: '',
  }
  expect(await submitted(recordDirections, fields)).toEqual({
    ...sent,
    madeOn: '2026-11-16',
    directions: [
      { kind: 'evidence', who: 'council', day: '2027-01-15', what: null },
      { kind: 'evidence', who: 'family', day: '2027-01-22', what: null },
      { kind: 'hearing', who: 'both', day: '2027-03-10', what: null },
    ],
  })
})

test('something else needs its words, whose it is and its day; nothing that was typed is lost', async () => {
  const part = {
    ...day('madeOn', '16 11 2026'),
    ...day('other', '11 12 2026'),
    ...day('hearing', '31 2 2027'),
  }
  expect(await submitted(recordDirections, part)).toMatchObject({
    errors: [{ field: 'hearing' }, { field: 'what' }, { field: 'who' }],
    values: { hearing: { day: '31', month: '2', year: '2027' }, other: { day: '11' } },
  })
  const whole = { ...day('madeOn', '16 11 2026'), ...day('other', '11 12 2026'), what: 'A list', who: 'both' }
  expect(await submitted(recordDirections, whole)).toMatchObject({
    directions: [{ kind: 'other', who: 'both', day: '2026-12-11', what: 'A list' }],
  })
})

test('without any day the first is asked for', async () => {
  expect(await submitted(recordDirections, day('madeOn', '16 11 2026'))).toMatchObject({
    errors: [{ field: 'response', message: expect.stringContaining('Enter at least one day') }],
  })
})

test('an appeal ends with what came of each point', async () => {
  const fields = {
    outcome: 'allowedInPart',
    ...day('endedOn', '20 11 2026'),
    [`result-${ONE}`]: 'forFamily',
    [`result-${TWO}`]: '',
  }
  expect(await submitted(endAppeal, fields)).toMatchObject({
    errors: [{ field: `result-${TWO}`, message: 'Choose what came of point 2' }],
  })
  expect(await submitted(endAppeal, { ...fields, [`result-${TWO}`]: 'withdrawn' })).toMatchObject({
    endedOn: '2026-11-20',
    outcome: 'allowedInPart',
    ordered: [],
    recommended: [],
    points: [
      { pointId: ONE, result: 'forFamily' },
      { pointId: TWO, result: 'withdrawn' },
    ],
  })
})
