import { expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { schoolAge } from './school-age.ts'

test.each([
  ['2010-09-01', '2026-11-25', '2027-06-25', false, false],
  // The day itself still belongs to compulsory school age.
  ['2010-04-05', '2026-06-26', '2026-06-26', false, true],
  ['2010-04-05', '2026-06-27', '2026-06-26', true, false],
  // Six months before, to the day.
  ['2010-09-01', '2026-12-24', '2027-06-25', false, false],
  ['2010-09-01', '2026-12-25', '2027-06-25', false, true],
  // Born in August: it ends while they are still 15.
  ['2011-08-31', '2027-06-26', '2027-06-25', true, false],
])('born %s, on %s: ends on %s, over %s, soon %s', (born, today, endsOn, over, soon) => {
  expect(schoolAge(localDate(born), localDate(today))).toEqual({ endsOn, over, soon })
})
