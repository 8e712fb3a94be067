import { describe, expect, test } from 'vitest'
import type { ClockFacts } from './clock-facts.ts'
import { deadlines } from './deadlines.ts'
import { localDate } from './local-date.ts'

const d = localDate
const TODAY = d('2026-11-23')
const due = (facts: Omit<ClockFacts, 'sections'>): Record<string, string> =>
  Object.fromEntries(
    deadlines({ sections: [], ...facts }, TODAY).map(({ id, due: on, safeBy }) => [
      id,
      safeBy ? `${on} (safe ${safeBy})` : on,
    ]),
  )
const of = (facts: ClockFacts, id: string) => {
  const found = deadlines(facts, TODAY).find((deadline) => deadline.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('the timetable of assessments, plans and reviews', () => {
  test.each<[string, Omit<ClockFacts, 'sections'>, Record<string, string>]>([
    [
      'a request of 2 March: 6, 16 and 20 weeks',
      { requestReceivedOn: d('2026-03-02') },
      {
        'decide-whether-to-assess': '2026-04-13',
        'decide-no-plan': '2026-06-22',
        'final-plan': '2026-07-20',
      },
    ],
    [
      'a review meeting of 28 September: 4 and 12 weeks',
      { reviewMeetingOn: d('2026-09-28') },
      { 'decide-after-review': '2026-10-26', 'amended-plan': '2026-12-21' },
    ],
    [
      'and 8 weeks from the notice, where that is earlier',
      { reviewMeetingOn: d('2026-09-28'), amendmentNoticeOn: d('2026-10-12') },
      { 'decide-after-review': '2026-10-26', 'amended-plan': '2026-12-07' },
    ],
    [
      'or not, where it is later',
      { reviewMeetingOn: d('2026-09-28'), amendmentNoticeOn: d('2026-11-02') },
      { 'decide-after-review': '2026-10-26', 'amended-plan': '2026-12-21' },
    ],
    ['the notice alone', { amendmentNoticeOn: d('2026-10-12') }, { 'amended-plan': '2026-12-07' }],
    ['15 days on a draft', { draftSentOn: d('2026-11-02') }, { 'comment-on-draft': '2026-11-17' }],
    ['6 weeks for advice', { adviceAskedOn: d('2026-11-02') }, { 'advice-for-assessment': '2026-12-14' }],
    ['12 months to the next review', { lastReviewedOn: d('2026-01-15') }, { 'next-review': '2027-01-15' }],
    [
      'another assessment: 15 days and 14 weeks',
      { reassessmentAskedOn: d('2026-11-02'), reassessmentDecidedOn: d('2026-11-16') },
      { 'decide-whether-to-reassess': '2026-11-17', 'reassessed-plan': '2027-02-22' },
    ],
    [
      'a move of school: the day itself',
      { phaseTransferBy: d('2027-02-15') },
      { 'phase-transfer': '2027-02-15' },
    ],
  ])('%s', (_, facts, expected) => expect(due(facts)).toEqual(expected))
})

describe('what the tribunal orders, and what is not opposed', () => {
  test.each<[string, Omit<ClockFacts, 'sections'>, Record<string, string>]>([
    [
      'assess',
      { orderMadeOn: d('2026-06-15'), ordered: ['assess'] },
      {
        'ordered-assess-notify': '2026-06-29',
        'ordered-assess-no-plan': '2026-08-24',
        'ordered-assess-final': '2026-09-21',
      },
    ],
    [
      'issue',
      { orderMadeOn: d('2026-06-15'), ordered: ['issue'] },
      { 'ordered-issue-draft': '2026-07-20', 'ordered-issue-final': '2026-08-31 (safe 2026-08-28)' },
    ],
    [
      'reconsider, amend, name a school',
      { orderMadeOn: d('2026-06-15'), ordered: ['reconsider', 'amendContents', 'nameSchool'] },
      {
        'ordered-reconsider': '2026-06-29',
        'ordered-amendContents': '2026-07-20',
        'ordered-nameSchool': '2026-06-29',
      },
    ],
    [
      'at once',
      { orderMadeOn: d('2026-06-15'), ordered: ['cease', 'continue'] },
      { 'ordered-cease': '2026-06-15', 'ordered-continue': '2026-06-15' },
    ],
    ['nothing', { orderMadeOn: d('2026-06-15'), ordered: [] }, {}],
    ['an order of which nothing is known', { orderMadeOn: d('2026-06-15') }, {}],
    [
      'not opposed: 4, 4, 2 and 5 weeks',
      { unopposedOn: d('2026-06-15'), unopposed: ['assess', 'amendContents', 'nameSchool', 'issue'] },
      {
        'unopposed-assess': '2026-07-13',
        'unopposed-amendContents': '2026-07-13',
        'unopposed-nameSchool': '2026-06-29',
        'unopposed-issue': '2026-07-20',
      },
    ],
    ['not opposed, and nothing more is known', { unopposedOn: d('2026-06-15') }, {}],
    [
      'a recommendation: 5 weeks',
      { recommendationOn: d('2026-06-15') },
      { 'answer-recommendation': '2026-07-20' },
    ],
    [
      'the papers for a hearing: 10 working days',
      { hearingOn: d('2026-09-30') },
      { 'hearing-bundle': '2026-09-16' },
    ],
  ])('%s', (_, facts, expected) => expect(due(facts)).toEqual(expected))
})

describe('how a limit is read', () => {
  const mediation = { decisionType: 'RTA', sections: [], mediationToldLaOn: d('2026-06-22') } as const

  test('a safer reading counts when it gives an earlier day, and only then', () => {
    expect(of({ ...mediation, askedAdviserOn: d('2026-06-19') }, 'arrange-mediation').safeBy).toBe(
      '2026-07-17',
    )
    for (const askedAdviserOn of [d('2026-06-22'), d('2026-06-25')]) {
      const { safeBy, steps } = of({ ...mediation, askedAdviserOn }, 'arrange-mediation')
      expect(safeBy).toBeUndefined()
      expect(steps.staff.join(' ')).not.toContain('Some count')
    }
  })

  test('it is said to staff in their words', () => {
    const { steps } = of({ ...mediation, askedAdviserOn: d('2026-06-19') }, 'arrange-mediation')
    expect(steps.staff.slice(-3)).toEqual([
      'Some count from the day the provider was told, which gives Sunday 19 July 2026',
      'Sunday 19 July 2026 is not a working day, and this time limit does not move',
      'The safe day to act by is Friday 17 July 2026',
    ])
  })

  test('a riskier reading is explained when it gives a later day, and only then', () => {
    const place = { decisionType: 'CON', sections: ['I'], dateSent: d('2026-02-03') } as const
    const words = (issued: string) =>
      of({ ...place, certificateIssuedOn: d(issued) }, 'appeal').steps.staff.join(' ')
    expect(words('2026-03-10')).toContain('Friday 10 April 2026. Do not count on it')
    expect(words('2026-03-07')).not.toContain('Do not count on it')
    expect(words('2026-02-20')).not.toContain('Do not count on it')
    for (const issued of ['2026-03-10', '2026-02-20']) {
      expect(of({ ...place, certificateIssuedOn: d(issued) }, 'appeal').safeBy).toBeUndefined()
    }
  })

  test('the date on the letter is a reading only where the day it was sent is known too', () => {
    const letter = { decisionType: 'RTA', sections: [], dateOnLetter: d('2026-06-08') } as const
    expect(of(letter, 'appeal').steps.family.join(' ')).not.toContain('Some count')
    const same = { ...letter, dateSent: d('2026-06-08') }
    expect(of(same, 'appeal').steps.family.join(' ')).not.toContain('Some count')
    expect(of({ ...letter, dateSent: d('2026-09-14') }, 'appeal').steps.family.join(' ')).toContain(
      'Some count',
    )
  })

  test('of the beginnings of one limit the earliest stands, whichever row is first', () => {
    const both = { decisionType: 'RTA', sections: [] } as const
    const first = of(
      { ...both, notPursuingToldOn: d('2026-06-22'), mediationHeldOn: d('2026-06-15') },
      'certificate',
    )
    expect([first.due, first.rule]).toEqual(['2026-06-18', 'certificate-after-mediation'])
    const second = of(
      { ...both, notPursuingToldOn: d('2026-06-15'), mediationHeldOn: d('2026-06-22') },
      'certificate',
    )
    expect([second.due, second.rule]).toEqual(['2026-06-18', 'certificate-not-pursuing'])
    const tied = of(
      { ...both, notPursuingToldOn: d('2026-06-15'), mediationHeldOn: d('2026-06-15') },
      'certificate',
    )
    expect(tied.rule).toBe('certificate-not-pursuing')
  })

  test('what a family first knew counts for a complaint, not the day of the decision', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-06-08') }
    expect(of(facts, 'ombudsman').due).toBe('2027-06-08')
    const knew = of({ ...facts, knewOn: d('2026-03-02') }, 'ombudsman')
    expect(knew.due).toBe('2027-03-02')
    expect(knew.steps.staff[0]).toBe('First known on Monday 2 March 2026 + 12 months = Tuesday 2 March 2027')
  })
})
