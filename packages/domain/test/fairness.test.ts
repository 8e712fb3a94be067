import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AGREEMENT_STEPS,
  addDays,
  type CaseEvent,
  entriesOf,
  FAIRNESS_QUESTIONS,
  type FairnessAnswers,
  fairnessUntil,
  fold,
  localDate,
  measureOf,
  PRINCIPALS,
  RELATIONS,
} from '../src/index.ts'
import { anyCase } from './arbitrary.ts'

const day = localDate
const RAISED: CaseEvent = {
  type: 'caseRaised',
  on: day('2026-11-02'),
  caseId: 'case-1',
  reference: 'BCD-FGH-JKM',
  channel: 'telephone',
  raisedBy: 'officer-1',
  decision: { type: 'RTA', sections: [], dateOnLetter: null, dateSent: null, decidedBy: null },
  points: [],
  setting: null,
  teamId: 'north',
}
const closed = (on: string, outcome: 'resolvedByTalking' | 'endedByTribunal' | 'notResolved'): CaseEvent => ({
  type: 'caseClosed',
  on: day(on),
  outcome,
  summary: null,
})
const conceded: CaseEvent[] = [
  { type: 'appealNoted', on: day('2026-11-03'), lodgedOn: day('2026-11-03'), tribunalReference: null },
  {
    type: 'appealConceded',
    on: day('2026-11-10'),
    toldOn: day('2026-11-10'),
    whole: true,
    pointIds: [],
    unopposed: [],
  },
]
const said = (on: string, answers: FairnessAnswers = [5, 4, 3, 1]) => ({ answers, on: day(on) })

/** What a measure counts of a case: each entry as its result, its day and its part. */
function counted(
  measure: 'fairness' | 'fairness-answered',
  events: readonly CaseEvent[],
  fairness: readonly { answers: FairnessAnswers; on: ReturnType<typeof day> }[],
) {
  const record = [RAISED, ...events]
  return entriesOf({ events: record, kase: fold(record), promises: null, fairness })
    .filter((entry) => entry.measure === measure)
    .map(({ result, on, part }) => [result, on, part])
}

describe('who is asked how they were treated', () => {
  const kase = { closed: { on: day('2026-11-02'), outcome: 'notResolved' } } as const

  test.each(RELATIONS)('%s: whoever takes part for themselves, and nobody else', (relation) => {
    const isAsked = fairnessUntil(kase, { relation }, day('2026-11-02')) !== null
    expect(isAsked).toBe(PRINCIPALS.some((each) => each === relation))
  })

  test('for 90 days, the day of closing among them, and never while it is open', () => {
    const on = (today: string) => fairnessUntil(kase, { relation: 'parent' }, day(today))
    // 2 November and 89 days.
    expect(on('2026-11-02')).toBe('2027-01-30')
    expect(on('2027-01-30')).toBe('2027-01-30')
    expect(on('2027-01-31')).toBeNull()
    expect(fairnessUntil({ closed: null }, { relation: 'parent' }, day('2026-11-02'))).toBeNull()
  })
})

describe('D28', () => {
  test('counts each answer to each question: 4 and 5 agree, the middle does not', () => {
    expect(counted('fairness', [closed('2026-11-10', 'notResolved')], [said('2026-11-20')])).toEqual([
      ['yes', '2026-11-20', 'listenedSame'],
      ['yes', '2026-11-20', 'understoodSame'],
      ['no', '2026-11-20', 'fairSame'],
      ['no', '2026-11-20', 'knewSame'],
    ])
  })

  test.each([
    ['Changed', 'what was agreed by talking', [closed('2026-11-10', 'resolvedByTalking')]],
    ['Same', 'nothing', [closed('2026-11-10', 'notResolved')]],
    ['Same', 'an appeal that changed nothing', [closed('2026-11-10', 'endedByTribunal')]],
    [
      'Changed',
      'a concession, however it was closed',
      [...conceded, closed('2026-11-11', 'endedByTribunal')],
    ],
  ])('says %s after %s', (end, _what, events) => {
    expect(counted('fairness', events, [said('2026-11-20')])[2]).toEqual(['no', '2026-11-20', `fair${end}`])
  })

  test('an answer belongs to the closing it came after, also once the case is opened again', () => {
    const again: CaseEvent[] = [
      closed('2026-11-10', 'resolvedByTalking'),
      { type: 'caseReopened', on: day('2026-11-25'), by: 'council' },
    ]
    const answers = [said('2026-11-20')]
    expect(counted('fairness', again, answers)[0]?.[2]).toBe('listenedChanged')
    const later = [...again, closed('2026-12-01', 'notResolved')]
    expect(counted('fairness', later, [...answers, said('2026-12-02')]).map(([, , part]) => part)).toEqual([
      ...FAIRNESS_QUESTIONS.map((question) => `${question}Changed`),
      ...FAIRNESS_QUESTIONS.map((question) => `${question}Same`),
    ])
  })

  test('how many answered is a share of the disagreements closed, by the day of closing', () => {
    const events = [closed('2026-11-10', 'notResolved')]
    expect(counted('fairness-answered', events, [])).toEqual([['no', '2026-11-10', null]])
    const two = [said('2026-12-20'), said('2026-12-21')]
    expect(counted('fairness-answered', events, two)).toEqual([['yes', '2026-11-10', null]])
    expect(counted('fairness-answered', [], two)).toEqual([])
  })

  test('whatever a case has come to: four entries an answer, each in a part of the measure, under a name of its own', () => {
    const step = fc.constantFrom(...AGREEMENT_STEPS)
    const parts = measureOf('fairness').parts?.all.map(({ id }) => id)
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.tuple(fc.tuple(step, step, step, step), fc.nat(400)), { maxLength: 4 }),
        (kase, all) => {
          const fairness = all.map(([answers, after]) => ({ answers, on: addDays(kase.raisedOn, after) }))
          const entries = measureOf('fairness').entries({ events: [RAISED], kase, promises: null, fairness })
          expect(entries).toHaveLength(4 * all.length)
          expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
          for (const { part } of entries) expect(parts).toContain(part)
          const agreed = all.flatMap(([answers]) => answers).filter((answer) => answer > 3).length
          expect(entries.filter(({ result }) => result === 'yes')).toHaveLength(agreed)
        },
      ),
      { numRuns: 100 },
    )
  })
})
