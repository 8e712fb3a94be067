import { expect, test } from 'vitest'
import { reachWithin, ringWords } from './line.ts'

test.each([
  [2, '2 working days left'],
  [1, '1 working day left'],
  [0, 'Today is the last day'],
  [-1, '1 working day over'],
])('%i is "%s"', (left, words) => expect(reachWithin(left)).toBe(words))

test.each([
  [{ phone: '01632 960 001', calls: true, voicemail: true, note: null }, 'Ring them: 01632 960 001.'],
  [
    { phone: '01632 960 001', calls: true, voicemail: false, note: 'Only in the morning.' },
    'Ring them: 01632 960 001. Do not leave a voicemail. Only in the morning.',
  ],
  [
    { phone: '01632 960 001', calls: false, voicemail: true, note: 'Talk to me at school' },
    'Do not ring. Look in the case for how to reach them. Talk to me at school.',
  ],
  [
    { phone: null, calls: true, voicemail: true, note: null },
    'Ring them: we have no number, so look in the case.',
  ],
])('what somebody asked us never to do is said with their number: %o', (ring, words) =>
  expect(ringWords(ring)).toBe(words),
)
