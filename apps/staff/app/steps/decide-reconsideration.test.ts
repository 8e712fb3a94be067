import { expect, test } from 'vitest'
import { readPoints } from './decide-reconsideration.ts'

const FIRST = '0198a1b2-0000-7000-8000-000000000001'
const SECOND = '0198a1b2-0000-7000-8000-000000000002'
const sent = { reference: 'BCDF-GHJK', expectedVersion: 4, idempotencyKey: 'a-key-of-the-form' }

function form(answers: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(answers)) data.append(name, value)
  return data
}

test('pairs of fields become points, in the order of the form', () => {
  const read = readPoints(
    form({
      [`result-${FIRST}`]: 'kept',
      [`reasons-${FIRST}`]: ' The report does not say so. ',
      [`result-${SECOND}`]: 'changed',
      [`reasons-${SECOND}`]: 'The new report does.',
    }),
    sent,
  )
  expect(read).toMatchObject({
    ok: true,
    value: {
      ...sent,
      points: [
        { pointId: FIRST, result: 'kept', reasons: 'The report does not say so.' },
        { pointId: SECOND, result: 'changed', reasons: 'The new report does.' },
      ],
    },
  })
})

test('what is missing is said of its own point, and what was typed is kept', () => {
  const read = readPoints(
    form({ [`reasons-${FIRST}`]: 'Typed.', [`result-${SECOND}`]: 'kept', [`reasons-${SECOND}`]: '  ' }),
    sent,
  )
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.errors.map(({ message, href }) => [href, message])).toEqual([
    [`#result-${FIRST}`, 'Choose what you decided on point 1'],
    [`#reasons-${SECOND}`, 'Give the reason for your decision on point 2'],
  ])
  expect(read.values[`reasons-${FIRST}`]).toBe('Typed.')
})

test('a form without points is not taken for a decision', () => {
  expect(readPoints(form({}), sent).ok).toBe(false)
})

test('a point that is no id is not taken', () => {
  expect(readPoints(form({ 'result-x': 'kept', 'reasons-x': 'Because.' }), sent).ok).toBe(false)
})
