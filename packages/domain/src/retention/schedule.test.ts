import { describe, expect, test } from 'vitest'
import {
  keptForFamilies,
  periodWords,
  RECORD_CLASSES,
  RECORD_RULES,
  RECORD_WORDS,
  recordRule,
  scheduleFaults,
  scheduleOf,
  soundSchedule,
  USUAL_SCHEDULE,
} from './index.ts'

describe('the schedule', () => {
  test('as the product brings it, in words', () => {
    expect(RECORD_CLASSES.map((each) => periodWords(each, USUAL_SCHEDULE))).toEqual([
      '6 years after it was closed, or after the last thing that happened on it, and at least to the child’s 31st birthday',
      '28 days after it was sent in',
      '2 years after it was written',
      '6 years after the case was closed, or after the last thing that happened on it',
      '90 days after it was closed',
      '28 days after it was made',
      '28 days after it was last changed',
      '12 years after it was written down',
    ])
  })

  test.each([
    [
      1,
      22,
      '1 year after it was closed, or after the last thing that happened on it, and at least to the child’s 22nd birthday',
    ],
    [
      2,
      23,
      '2 years after it was closed, or after the last thing that happened on it, and at least to the child’s 23rd birthday',
    ],
    [
      3,
      25,
      '3 years after it was closed, or after the last thing that happened on it, and at least to the child’s 25th birthday',
    ],
    [10, null, '10 years after it was closed, or after the last thing that happened on it'],
  ])('%s years until %s', (years, untilAge, words) => {
    expect(periodWords('case', scheduleOf({ case: years, untilAge }))).toBe(words)
  })

  test('what families are told is what the schedule says', () => {
    expect(keptForFamilies(scheduleOf({ case: 7, untilAge: 25, message: 1 }))).toEqual([
      'a disagreement and what belongs to it: 7 years after it is closed, and at least until the child or young person is 25. Longer if an appeal, a complaint or an inquiry needs it',
      'copies of emails, texts and letters that we sent: 1 year',
      'a file that you sent and did not add to a disagreement: 28 days',
      'an account that you closed, if it is on no disagreement: 90 days',
      'something you began and did not send: 28 days',
    ])
    expect(keptForFamilies(scheduleOf({ untilAge: null }))[0]).not.toContain('at least until')
  })

  test('the usual periods lie within their bounds, and each says why', () => {
    expect(scheduleFaults(USUAL_SCHEDULE)).toEqual([])
    for (const each of RECORD_CLASSES) {
      expect(recordRule(each).source.length).toBeGreaterThan(20)
      expect(RECORD_WORDS[each].what.length).toBeGreaterThan(10)
    }
  })

  test.each(RECORD_CLASSES)(
    '%s: a period outside its bounds is named, and nothing is removed by it',
    (period) => {
      const { least, most } = RECORD_RULES[period]
      for (const wrong of [least - 1, most + 1, least + 0.5, Number.NaN]) {
        expect(scheduleFaults({ ...USUAL_SCHEDULE, [period]: wrong })).toEqual([{ period, least, most }])
        expect(soundSchedule({ [period]: wrong })).toBeNull()
        expect(() => scheduleOf({ [period]: wrong })).toThrow(RangeError)
      }
      for (const right of [least, most])
        expect(scheduleFaults({ ...USUAL_SCHEDULE, [period]: right })).toEqual([])
    },
  )

  test.each([17, 100, 30.5])('a birthday of %s is none to choose', (untilAge) => {
    expect(scheduleFaults({ ...USUAL_SCHEDULE, untilAge })).toEqual([
      { period: 'untilAge', least: 18, most: 99 },
    ])
  })
})
