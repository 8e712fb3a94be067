import { describe, expect, test } from 'vitest'
import { termWords } from './count.ts'
import { ruleWords } from './rule-words.ts'
import { RULES, ruleOf, titleOf } from './rules/index.ts'

const words = (id: string) => {
  const rule = ruleOf(id)
  return rule && ruleWords(rule)
}

test('one of a unit is said in the singular', () => {
  const term = { n: 1, from: 'decision' } as const
  expect(
    (['months', 'weeks', 'days', 'workingDays'] as const).map((unit) => termWords({ ...term, unit })),
  ).toEqual(['+ 1 month', '+ 1 week', '+ 1 day', '+ 1 working day'])
  expect(termWords({ n: -1, unit: 'workingDays', from: 'decision' })).toBe('− 1 working day')
})

describe('a rule as one sentence', () => {
  test.each([
    ['contact-adviser', '2 months from the decision being sent'],
    [
      'appeal',
      'the later of 2 months from the decision being sent and 1 month from the certificate; moved by rule 12 when it ends on a day that does not count',
    ],
    ['notice-of-meeting', '5 working days before the meeting'],
    [
      'amended-plan',
      'the earlier of 12 weeks from the review meeting and 8 weeks from the notice of amendment',
    ],
    ['discrimination-claim', '6 months, counting that day from the act'],
    ['phase-transfer', 'the day of the limit fixed by regulation 18'],
    ['ordered-cease', 'the day of the order'],
  ])('%s', (id, expected) => expect(words(id)).toBe(expected))

  test('every row has one', () => {
    for (const rule of RULES) expect(ruleWords(rule)).toMatch(/\b(from|before|day of)\b/)
  })
})

test('a row that does not exist is undefined, and a limit without a row is called by its id', () => {
  expect(ruleOf('mediation-arranged')).toBeUndefined()
  expect(titleOf('promise-reply')).toEqual({ family: 'promise-reply', staff: 'promise-reply' })
  expect(titleOf('appeal').family).toBe('Last day to appeal to the SEND Tribunal')
})
