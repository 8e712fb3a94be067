import { describe, expect, test } from 'vitest'
import type { ClockFacts } from './clock-facts.ts'
import type { DeadlineId } from './deadline-ids.ts'
import { deadlines } from './deadlines.ts'
import { localDate } from './local-date.ts'

const d = localDate

/** Each time limit as `due`, or `due (safe safeBy)`, by rule; the Ombudsman's left out unless asked for. */
function dates(facts: ClockFacts, today = '2026-06-04'): Partial<Record<DeadlineId, string>> {
  return Object.fromEntries(
    deadlines(facts, d(today))
      .filter((deadline) => deadline.id !== 'ombudsman')

      .map(({ id, due, safeBy }) => [id, safeBy ? `${due} (safe ${safeBy})` : due]),
  )
}

const one = (facts: ClockFacts, rule: DeadlineId, today = '2026-06-04') => {
  const found = deadlines(facts, d(today)).find((deadline) => deadline.id === rule)
  if (!found) throw new Error(`no ${rule}`)
  return found
}

describe('golden scenarios', () => {
  test('G1 refusal to assess, no mediation wanted', () => {
    expect(
      dates({
        decisionType: 'RTA',
        sections: [],
        dateSent: d('2026-09-14'),
        notPursuingToldOn: d('2026-09-15'),
        certificateIssuedOn: d('2026-09-18'),
      }),
    ).toEqual({
      'contact-adviser': '2026-11-14 (safe 2026-11-13)',
      appeal: '2026-11-16',
      certificate: '2026-09-18',
    })
  })

  test('G2 contents B and F, mediation held, the last day in August', () => {
    expect(
      dates({
        decisionType: 'CON',
        sections: ['B', 'F'],
        dateSent: d('2026-06-10'),
        mediationToldLaOn: d('2026-06-22'),
        mediationArrangedFor: d('2026-07-16'),
        mediationHeldOn: d('2026-07-16'),
        certificateIssuedOn: d('2026-07-20'),
      }),
    ).toEqual({
      'contact-adviser': '2026-08-10',
      appeal: '2026-09-01',
      'arrange-mediation': '2026-07-22',
      'notice-of-meeting': '2026-07-09',
      certificate: '2026-07-21',
    })
  })

  test('G3 the adviser was not contacted in time: the two days part company', () => {
    const facts: ClockFacts = { decisionType: 'RTI', sections: [], dateSent: d('2026-06-15') }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-08-15 (safe 2026-08-14)',
      appeal: '2026-09-01',
    })
    expect(one(facts, 'contact-adviser', '2026-08-24').passed).toBe(true)
    expect(one(facts, 'appeal', '2026-08-24').passed).toBe(false)
  })

  test('G4 the last day falls on 28 December', () => {
    const facts: ClockFacts = { decisionType: 'RRA', sections: [], dateSent: d('2026-10-28') }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-12-28 (safe 2026-12-24)',
      appeal: '2027-01-04',
    })
    expect(one(facts, 'appeal').steps.staff).toContain(
      'Monday 28 December 2026 is between 25 December and 1 January, so the last day is the first working day after 1 January: Monday 4 January 2027 (SI 2008/2699 r.12(3)(a))',
    )
  })

  test('G6 month end: act by the Friday before', () => {
    expect(dates({ decisionType: 'CEASE', sections: [], dateSent: d('2025-12-31') })).toEqual({
      'contact-adviser': '2026-02-28 (safe 2026-02-27)',
      appeal: '2026-03-02',
    })
  })

  test('G10 an early certificate does not shorten', () => {
    const facts: ClockFacts = { decisionType: 'CEASE', sections: [], dateSent: d('2026-10-06') }
    expect(one(facts, 'appeal').due).toBe('2026-12-07')
    expect(one({ ...facts, certificateIssuedOn: d('2026-10-09') }, 'appeal').due).toBe('2026-12-07')
  })

  test('G11 section I alone: 2 months, whatever certificate is taken', () => {
    const facts: ClockFacts = { decisionType: 'CON', sections: ['I'], dateSent: d('2026-02-03') }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-04-03 (safe 2026-04-02)',
      appeal: '2026-04-07',
    })
    const taken = { ...facts, certificateIssuedOn: d('2026-04-02') }
    expect(one(taken, 'appeal').due).toBe('2026-04-07')
    expect(one({ ...taken, sections: ['F', 'I'] }, 'appeal').due).toBe('2026-05-05')
  })

  test('G13 support without a plan: no statutory day, but a claim has one', () => {
    expect(dates({ decisionType: 'SUP', sections: [] })).toEqual({})
    expect(dates({ decisionType: 'SUP', sections: [], dateOnLetter: d('2026-11-05') })).toEqual({})
    const facts: ClockFacts = { decisionType: 'SUP', sections: [], discriminationOn: d('2026-11-05') }
    expect(dates(facts)).toEqual({ 'discrimination-claim': '2027-05-04' })
    expect(one(facts, 'discrimination-claim').steps.family[0]).toBe(
      'It happened on Thursday 5 November 2026 + 6 months, counting that day = Tuesday 4 May 2027',
    )
  })

  test('G14 health only: the NHS arranges, keeps and tells', () => {
    expect(
      dates({
        decisionType: 'CON',
        sections: ['G'],
        dateSent: d('2026-11-02'),
        mediationToldLaOn: d('2026-11-12'),
        icbToldOn: d('2026-11-17'),
        mediationHeldOn: d('2026-12-10'),
        agreementOn: d('2026-12-10'),
        agreed: ['other'],
      }),
    ).toEqual({
      'tell-icb': '2026-11-17',
      'icb-arrange-mediation': '2026-12-17',
      'agreed-other': '2026-12-24',
      'nhs-complaint': '2027-11-02',
      'icb-tells-council': '2026-12-17',
    })
  })

  test('G15 health and education: one mediation, which the council arranges', () => {
    expect(
      dates({
        decisionType: 'CON',
        sections: ['F', 'G'],
        dateSent: d('2026-11-02'),
        mediationToldLaOn: d('2026-11-12'),
        icbToldOn: d('2026-11-17'),
      }),
    ).toEqual({
      'contact-adviser': '2027-01-02 (safe 2026-12-31)',
      appeal: '2027-01-04',
      'tell-icb': '2026-11-17',
      'arrange-mediation': '2026-12-12 (safe 2026-12-11)',
      'nhs-complaint': '2027-11-02',
    })
  })

  test('G19 an agreement on something that cannot be appealed: 2 weeks', () => {
    const facts: ClockFacts = {
      decisionType: 'RTA',
      sections: [],
      mediationHeldOn: d('2026-06-15'),
      agreementOn: d('2026-06-15'),
      agreed: ['other'],
    }
    expect(dates(facts)).toEqual({ 'agreed-other': '2026-06-29', certificate: '2026-06-18' })
    // Nothing was agreed, so nothing is owed.
    expect(dates({ ...facts, agreed: [] })).toEqual({ certificate: '2026-06-18' })
  })

  test('G21 too late: both days have passed, and both say what is still open', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-03-02') }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-05-02 (safe 2026-05-01)',
      appeal: '2026-05-05',
    })
    for (const rule of ['contact-adviser', 'appeal'] as const) {
      expect(one(facts, rule, '2026-05-20').passed).toBe(true)
      expect(one(facts, rule, '2026-05-20').ifMissed.family).toMatch(/You can|you can still/)
    }
    expect(one(facts, 'appeal', '2026-05-05').passed).toBe(false)
    expect(one(facts, 'appeal', '2026-05-06').passed).toBe(true)
  })

  test('G22 a Saturday 31 July: the earliest reading', () => {
    expect(dates({ decisionType: 'RTA', sections: [], dateSent: d('2027-05-31') })).toEqual({
      'contact-adviser': '2027-07-31 (safe 2027-07-30)',
      appeal: '2027-08-02',
    })
  })

  test('G23 dated before it was sent: the earlier is safe, the later is the law', () => {
    const facts: ClockFacts = {
      decisionType: 'RTI',
      sections: [],
      dateOnLetter: d('2026-09-07'),
      dateSent: d('2026-09-10'),
    }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-11-10 (safe 2026-11-06)',
      appeal: '2026-11-10 (safe 2026-11-09)',
    })
    expect(one(facts, 'appeal').steps.family).toEqual([
      'Letter sent Thursday 10 September 2026 + 2 months = Tuesday 10 November 2026',
      'Your appeal must reach the SEND Tribunal by 5pm on that day.',
      'A mediation certificate can make this day later. It never makes it earlier.',
      'Some count from the date on the letter, Monday 7 September 2026, which gives Monday 9 November 2026',
      'The safe day to act by is Monday 9 November 2026',
    ])
  })

  test('G24 either parent may appeal: nothing about the other changes a date', () => {
    expect(dates({ decisionType: 'CON', sections: ['F'], dateSent: d('2026-09-14') })).toEqual({
      'contact-adviser': '2026-11-14 (safe 2026-11-13)',
      appeal: '2026-11-16',
    })
  })

  test('G25 asked for mediation, then changed their mind', () => {
    const facts: ClockFacts = {
      decisionType: 'CON',
      sections: ['F'],
      mediationToldLaOn: d('2026-10-01'),
      notPursuingToldOn: d('2026-10-12'),
    }
    expect(dates(facts)).toEqual({
      'arrange-mediation': '2026-10-31 (safe 2026-10-30)',
      certificate: '2026-10-15',
    })
  })
})

describe('the Ombudsman', () => {
  test('12 months from the decision, for what the council decided', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateOnLetter: d('2026-05-29') }
    expect(one(facts, 'ombudsman').due).toBe('2027-05-29')
    expect(one(facts, 'ombudsman').safeBy).toBe('2027-05-28')
    const support = deadlines({ ...facts, decisionType: 'SUP' }, d('2026-06-04'))
    expect(support.map((deadline) => deadline.id)).not.toContain('ombudsman')
  })
})
