import { expect, test } from 'vitest'
import { localDate } from '../calendar/index.ts'
import { waitedWords } from './promises.ts'

test.each([
  ['2026-11-25', '2026-11-25', 'today'],
  ['2026-11-24', '2026-11-25', '1 working day ago'],
  ['2026-11-19', '2026-11-25', '4 working days ago'],
  // A message of a Saturday has not waited a working day on the Sunday.
  ['2026-11-21', '2026-11-22', 'less than 1 working day ago'],
  // Christmas and Boxing Day are not counted; 28 December stands in for the Saturday.
  ['2026-12-24', '2026-12-29', '1 working day ago'],
])('written on %s, read on %s: %s', (since, today, words) => {
  expect(waitedWords(localDate(since), localDate(today))).toBe(words)
})
