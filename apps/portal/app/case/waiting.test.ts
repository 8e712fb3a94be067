import { expect, test } from 'vitest'
import { waitingLine } from './waiting.ts'

const message = (by: string, ours: boolean) => ({ seq: 1, at: '', by, ours, body: '', documents: [] })

test('who waits, and how long', () => {
  const waited = '4 working days ago'
  const mine = message('you', true)
  const adviser = message('Jo Larch, for you', true)
  const council = message('Alex Hawthorn', false)
  expect(waitingLine({ waited, messages: [mine] })).toBe('You wrote 4 working days ago.')
  expect(waitingLine({ waited, messages: [mine, council, adviser, mine] })).toBe(
    'Jo Larch, for you, wrote 4 working days ago.',
  )
  expect(waitingLine({ waited: null, messages: [mine, council] })).toBeNull()
})
