import { describe, expect, test } from 'vitest'
import type { ClockFacts } from './clock-facts.ts'
import { CalendarNotCovered } from './coverage.ts'
import type { DeadlineId } from './deadline-ids.ts'
import { deadlines } from './deadlines.ts'
import { localDate } from './local-date.ts'

const d = localDate
const TODAY = d('2026-06-04')
const rules = (facts: ClockFacts): DeadlineId[] => deadlines(facts, TODAY).map((deadline) => deadline.id)
const by = (facts: ClockFacts, rule: DeadlineId) =>
  deadlines(facts, TODAY).find((deadline) => deadline.id === rule)

describe('the working is shown', () => {
  test('letter dated, in plain words', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateOnLetter: d('2026-05-29') }
    expect(by(facts, 'contact-adviser')?.steps.family).toEqual([
      'Letter dated Friday 29 May 2026 + 2 months = Wednesday 29 July 2026',
      'This day does not move for weekends, bank holidays, August or Christmas. Some advisers allow longer. Do not count on it.',
    ])
  })

  test('the longest working: two terms, the later, and August', () => {
    const facts: ClockFacts = {
      decisionType: 'CON',
      sections: ['B'],
      dateSent: d('2026-06-10'),
      certificateIssuedOn: d('2026-07-20'),
    }
    expect(by(facts, 'appeal')?.steps.staff).toEqual([
      'Decision sent Wednesday 10 June 2026 + 2 months = Monday 10 August 2026',
      'Certificate issued Monday 20 July 2026 + 1 month = Thursday 20 August 2026',
      'The later day counts: Thursday 20 August 2026',
      'Thursday 20 August 2026 is in August, so the last day is the first working day after 31 August: Tuesday 1 September 2026 (SI 2008/2699 r.12(3)(a))',
      'To be received by 5pm (r.12(1)).',
      'Later of 2 months from sending and 1 month from the certificate (r.20(1)(c)).',
    ])
  })

  test('counting back, and by working days', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], mediationArrangedFor: d('2026-09-30') }
    expect(by(facts, 'notice-of-meeting')?.due).toBe('2026-09-23')
    expect(by(facts, 'notice-of-meeting')?.steps.family[0]).toBe(
      'Meeting on Wednesday 30 September 2026 − 5 working days = Wednesday 23 September 2026',
    )
  })

  test('both reasons for a safe day at once', () => {
    const facts: ClockFacts = {
      decisionType: 'RTA',
      sections: [],
      dateOnLetter: d('2026-06-08'),
      dateSent: d('2026-06-10'),
    }
    const found = by(facts, 'contact-adviser')
    expect([found?.due, found?.safeBy]).toEqual(['2026-08-10', '2026-08-07'])
    expect(found?.steps.family.slice(-3)).toEqual([
      'Some count from the date on the letter, Monday 8 June 2026, which gives Saturday 8 August 2026',
      'Saturday 8 August 2026 is not a working day, and this time limit does not move',
      'The safe day to act by is Friday 7 August 2026',
    ])
  })

  test('a letter dated after it was sent adds nothing', () => {
    const facts: ClockFacts = {
      decisionType: 'RTA',
      sections: [],
      dateOnLetter: d('2026-06-12'),
      dateSent: d('2026-06-10'),
    }
    expect(by(facts, 'appeal')?.due).toBe(by({ ...facts, dateOnLetter: d('2026-06-10') }, 'appeal')?.due)
    expect(by(facts, 'contact-adviser')?.safeBy).toBeUndefined()
  })
})

describe('which rules speak', () => {
  test('nothing is known: nothing is claimed', () => {
    for (const decisionType of ['RTA', 'RTI', 'CON', 'RRA', 'RAM', 'CEASE', 'SUP'] as const) {
      expect(rules({ decisionType, sections: [] })).toEqual([])
    }
  })

  test('a certificate without the date of the decision gives no last day', () => {
    expect(rules({ decisionType: 'RTA', sections: [], certificateIssuedOn: d('2026-05-01') })).toEqual([])
  })

  test.each([
    ['G', ['nhs-complaint']],
    ['C', ['nhs-complaint']],
    ['D', ['ombudsman', 'social-care-complaint']],
    ['H1', ['ombudsman', 'social-care-complaint']],
    ['J', ['ombudsman']],
    ['E', ['ombudsman']],
    ['I', ['contact-adviser', 'appeal']],
    ['B', ['contact-adviser', 'appeal']],
    ['F', ['contact-adviser', 'appeal']],
  ] as const)('section %s of a plan', (section, expected) => {
    expect(rules({ decisionType: 'CON', sections: [section], dateSent: d('2026-06-01') })).toEqual(expected)
  })

  test('not amending after review needs a certificate even where only the place is in dispute', () => {
    expect(rules({ decisionType: 'RAM', sections: ['I'], dateSent: d('2026-06-01') })).toContain('appeal')
  })

  test('social care alone: the council arranges, and no certificate follows', () => {
    expect(
      rules({
        decisionType: 'CON',
        sections: ['H1'],
        mediationToldLaOn: d('2026-06-01'),
        mediationHeldOn: d('2026-06-02'),
      }),
    ).toEqual(['arrange-mediation'])
  })

  test('health said to be included brings the NHS in, for any decision', () => {
    const facts: ClockFacts = { decisionType: 'RTI', sections: [], mediationToldLaOn: d('2026-06-01') }
    expect(rules(facts)).toEqual(['arrange-mediation'])
    expect(rules({ ...facts, healthIncluded: true })).toEqual(['tell-icb', 'arrange-mediation'])
    expect(rules({ ...facts, mediationHealthOnly: true })).toEqual(['tell-icb'])
    expect(rules({ ...facts, mediationHealthOnly: true, icbToldOn: d('2026-06-02') })).toEqual([
      'tell-icb',
      'icb-arrange-mediation',
    ])
  })

  test('health in the plan but not in the mediation: the NHS is not told', () => {
    const facts: ClockFacts = {
      decisionType: 'CON',
      sections: ['F', 'G'],
      mediationToldLaOn: d('2026-06-01'),
    }
    expect(rules(facts)).toContain('tell-icb')
    expect(rules({ ...facts, healthIncluded: false })).not.toContain('tell-icb')
  })

  test('the notice of a health meeting is owed by the NHS', () => {
    const facts: ClockFacts = { decisionType: 'CON', sections: ['G'], mediationArrangedFor: d('2026-07-16') }
    expect(by(facts, 'notice-of-meeting')).toMatchObject({ owedBy: 'icb', rule: 'notice-of-meeting-icb' })
  })

  test('a letter from before the Act has no time limit under it, and does not break the page', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateOnLetter: d('2010-03-06') }
    expect(rules(facts)).toEqual(['ombudsman'])
    expect(by({ ...facts, discriminationOn: d('2012-03-04') }, 'discrimination-claim')).toBeUndefined()
  })

  test('the rule in force on the day it counts from applies: claims had August until 2020', () => {
    const claim = (on: string) =>
      by({ sections: [], matter: 'schoolDiscrimination', discriminationOn: d(on) }, 'discrimination-claim')
    expect(claim('2019-02-10')).toMatchObject({ due: '2019-09-02', rule: 'discrimination-claim-before-2020' })
    expect(claim('2020-01-20')).toMatchObject({ due: '2020-07-20', rule: 'discrimination-claim-before-2020' })
    expect(claim('2020-01-21')).toMatchObject({ due: '2020-07-20', rule: 'discrimination-claim' })
    expect(claim('2021-02-10')).toMatchObject({ due: '2021-08-09', rule: 'discrimination-claim' })
  })

  test('a slip of the pen in the date on the letter does not break the page either', () => {
    const facts: ClockFacts = {
      decisionType: 'RTA',
      sections: [],
      dateOnLetter: d('2006-06-01'),
      dateSent: d('2026-06-01'),
    }
    expect([by(facts, 'appeal')?.due, by(facts, 'appeal')?.safeBy]).toEqual(['2026-09-01', undefined])
  })

  test('a limit that ends on the very first day we know the bank holidays of stays there', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateOnLetter: d('2013-01-01') }
    expect(by(facts, 'ombudsman')).toMatchObject({ due: '2014-01-01' })
    expect(by(facts, 'ombudsman')?.safeBy).toBeUndefined()
  })

  test('the first day of the Act counts', () => {
    const facts = (sent: string): ClockFacts => ({ decisionType: 'RTA', sections: [], dateSent: d(sent) })
    expect(rules(facts('2014-08-31'))).toEqual(['ombudsman'])
    expect(rules(facts('2014-09-01'))).toContain('appeal')
  })
})

describe('past the known bank holidays', () => {
  test('it stops, rather than take an unknown day for a working day', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2028-11-15') }
    expect(() => deadlines(facts, TODAY)).toThrow(CalendarNotCovered)
  })
})
