import { describe, expect, test } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { checkFacts } from './check.ts'
import type { RightsFacts } from './facts.ts'
import { reportOf, rightsOf } from './rights.ts'

/** Facts as another program would send them: every date as text. */
type Sent = { readonly today: string; readonly [part: string]: unknown }
const report = (facts: Sent) => {
  const read = facts as unknown as RightsFacts
  expect(checkFacts(read)).toBeNull()
  return reportOf(rightsOf(read))
}

/** Each time limit as "date", or "date (safe date)"; complaints and courts left out. */
function dates(facts: Sent): Record<string, string> {
  const beside = ['ombudsman', 'nhs-complaint', 'social-care-complaint', 'judicial-review']
  return Object.fromEntries(
    report(facts)
      .deadlines.filter(({ id }) => !beside.includes(id))
      .map(({ id, date, safeDate }) => [id, safeDate === date ? date : `${date} (safe ${safeDate})`]),
  )
}

/** The routes that are there, with how each stands. */
const routes = (facts: Sent): Record<string, string> =>
  Object.fromEntries(
    report(facts)
      .routes.filter(({ status }) => status !== 'not-available')
      .map(({ id, status, until }) => [id, until ? `${status} ${until}` : status]),
  )

const COUNCIL = { 'case-officer': 'open', reconsideration: 'open', iass: 'open' }
const ALL_AGREE = { 'disagreement-resolution': 'needs-agreement' }

describe('golden scenarios, as facts and report', () => {
  test('G1 refusal to assess, no mediation wanted', () => {
    const facts = {
      today: '2026-09-20',
      decision: { type: 'RTA', dateSent: '2026-09-14' },
      adviser: { contactedOn: '2026-09-15', wantsMediation: false },
      certificate: { issuedOn: '2026-09-18' },
    }
    expect(dates(facts)).toEqual({
      certificate: '2026-09-18',
      'contact-adviser': '2026-11-14 (safe 2026-11-13)',
      appeal: '2026-11-16',
    })
    expect(routes(facts)).toEqual({
      ...COUNCIL,
      ...ALL_AGREE,
      mediation: 'open 2026-11-14',
      appeal: 'open 2026-11-16',
      'council-complaint': 'open',
      ombudsman: 'open 2027-09-14',
    })
    const appeal = report(facts).routes.find(({ id }) => id === 'appeal')
    expect(appeal?.certificate).toBe('needed')
    expect(appeal?.clocks.appeal).toBe('running')
  })

  test('G2 contents B and F, mediation held, the last day in August', () => {
    const facts = {
      today: '2026-07-21',
      decision: { type: 'CON', sections: ['B', 'F'], dateSent: '2026-06-10' },
      mediation: { councilToldOn: '2026-06-22', meetingOn: '2026-07-16', concludedOn: '2026-07-16' },
      certificate: { issuedOn: '2026-07-20' },
    }
    expect(dates(facts)).toEqual({
      'notice-of-meeting': '2026-07-09',
      certificate: '2026-07-21',
      'arrange-mediation': '2026-07-22',
      'contact-adviser': '2026-08-10',
      appeal: '2026-09-01',
    })
  })

  test('G3 August, but the adviser not contacted in time', () => {
    const facts = {
      today: '2026-08-24',
      decision: { type: 'RTI', dateSent: '2026-06-15' },
      adviser: { contactedOn: '2026-08-24' },
    }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-08-15 (safe 2026-08-14)',
      appeal: '2026-09-01',
    })
    expect(routes(facts)).toMatchObject({ ...ALL_AGREE, mediation: 'closed', appeal: 'open 2026-09-01' })
    expect(report(facts).routes.find(({ id }) => id === 'appeal')?.why).toContain('without a certificate')
  })

  test('G4 the last day on 28 December', () => {
    expect(dates({ today: '2026-11-01', decision: { type: 'RRA', dateSent: '2026-10-28' } })).toEqual({
      'contact-adviser': '2026-12-28 (safe 2026-12-24)',
      appeal: '2027-01-04',
    })
  })

  test('G5 1 October, certificate 29 November', () => {
    expect(
      dates({
        today: '2024-11-29',
        decision: { type: 'RAM', dateSent: '2024-10-01' },
        certificate: { issuedOn: '2024-11-29' },
      }).appeal,
    ).toBe('2025-01-02')
  })

  test.each([
    ['G6 month end', '2025-12-31', '2026-02-28 (safe 2026-02-27)', '2026-03-02'],
    ['G8 short months', '2026-09-30', '2026-11-30', '2026-11-30'],
    ['G8b short months', '2026-02-28', '2026-04-28', '2026-04-28'],
    ['G22 31 July on a Saturday', '2027-05-31', '2027-07-31 (safe 2027-07-30)', '2027-08-02'],
  ])('%s', (_, dateSent, contact, appeal) => {
    expect(dates({ today: dateSent, decision: { type: 'RTA', dateSent } })).toEqual({
      'contact-adviser': contact,
      appeal,
    })
  })

  test.each([
    ['G9 a certificate on the last day', '2026-03-11', '2026-05-11', '2026-06-11'],
    ['G10 an early certificate does not shorten', '2026-10-06', '2026-10-09', '2026-12-07'],
  ])('%s', (_, dateSent, issuedOn, appeal) => {
    const facts = { today: issuedOn, decision: { type: 'RTI', dateSent }, certificate: { issuedOn } }
    expect(dates(facts).appeal).toBe(appeal)
  })

  test('G11 section I alone', () => {
    const facts = { today: '2026-04-02', decision: { type: 'CON', sections: ['I'], dateSent: '2026-02-03' } }
    expect(dates(facts).appeal).toBe('2026-04-07')
    expect(report(facts).routes.find(({ id }) => id === 'appeal')?.certificate).toBe('not-needed')
    // A certificate taken by choice: explained, and not to be relied on.
    const taken = { ...facts, certificate: { issuedOn: '2026-04-02' } }
    const appeal = report(taken).deadlines.find(({ id }) => id === 'appeal')
    expect([appeal?.date, appeal?.safeDate]).toEqual(['2026-04-07', '2026-04-07'])
    expect(appeal?.working.join(' ')).toContain('Saturday 2 May 2026. Do not count on it')
    // With section F beside it a certificate is needed.
    const both = { ...facts, decision: { ...facts.decision, sections: ['F', 'I'] } }
    expect(report(both).routes.find(({ id }) => id === 'appeal')?.certificate).toBe('needed')
  })

  test('G13 support without a plan', () => {
    expect(dates({ today: '2026-11-09', matter: 22 })).toEqual({})
    expect(routes({ today: '2026-11-09', matter: 22 })).toEqual({
      'case-officer': 'open',
      iass: 'open',
      ...ALL_AGREE,
      'school-complaint': 'open',
      'discrimination-claim': 'open',
    })
    // The day it happened gives the claim its last day, and nothing else.
    expect(dates({ today: '2026-11-09', matter: 22, decision: { dateOnLetter: '2026-11-05' } })).toEqual({
      'discrimination-claim': '2027-05-04',
    })
  })

  test('G14 health only', () => {
    const facts = {
      today: '2026-12-11',
      decision: { type: 'CON', sections: ['G'], dateSent: '2026-11-02' },
      mediation: {
        councilToldOn: '2026-11-12',
        icbToldOn: '2026-11-17',
        agreementOn: '2026-12-10',
        agreed: ['other'],
      },
    }
    expect(dates(facts)).toEqual({
      'tell-icb': '2026-11-17',
      'icb-arrange-mediation': '2026-12-17',
      'icb-tells-council': '2026-12-17',
      'agreed-other': '2026-12-24',
    })
    expect(report(facts).deadlines.find(({ id }) => id === 'agreed-other')?.owner).toBe('icb')
    expect(routes(facts)).toEqual({
      'case-officer': 'open',
      iass: 'open',
      ...ALL_AGREE,
      'health-mediation': 'open',
      'nhs-complaint': 'open 2027-11-02',
    })
  })

  test('G15 health and education: one mediation, which the council arranges', () => {
    const facts = {
      today: '2026-11-23',
      decision: { type: 'CON', sections: ['F', 'G'], dateSent: '2026-11-02' },
      mediation: { councilToldOn: '2026-11-12' },
    }
    expect(dates(facts)).toEqual({
      'tell-icb': '2026-11-17',
      'arrange-mediation': '2026-12-12 (safe 2026-12-11)',
      'contact-adviser': '2027-01-02 (safe 2026-12-31)',
      appeal: '2027-01-04',
    })
    expect(routes(facts)).toMatchObject({ mediation: 'open', 'extended-appeal': 'open 2027-01-04' })
    expect(routes(facts)).not.toHaveProperty('health-mediation')
  })

  test.each([
    ['G18', '2009-02-03', '2026-10-07', 'yes', 'young-person'],
    ['G18, who cannot take this decision', '2009-02-03', '2026-10-07', 'no', 'alternative-person'],
    ['G18 edge A, 16 and still of compulsory school age', '2009-09-05', '2025-11-20', 'yes', 'parent'],
    ['G18 edge B, 15 and past it', '2010-08-20', '2026-07-01', 'yes', 'young-person'],
    ['G18, the last day of compulsory school age', '2009-09-05', '2026-06-26', 'yes', 'parent'],
    ['G18, the day after it', '2009-09-05', '2026-06-27', 'yes', 'young-person'],
  ])('%s', (_, dateOfBirth, today, capacity, who) => {
    const facts = { today, person: { dateOfBirth, capacity }, decision: { type: 'CEASE', dateSent: today } }
    expect(report(facts).actor.who).toBe(who)
  })

  test('G19 what was agreed at mediation', () => {
    expect(
      dates({
        today: '2026-06-15',
        mediation: {
          agreementOn: '2026-06-15',
          agreed: ['assess', 'issue', 'amendContents', 'nameSchool', 'other'],
        },
      }),
    ).toEqual({
      'agreed-assess-notify': '2026-06-29',
      'agreed-assess-no-plan': '2026-08-24',
      'agreed-assess-final': '2026-09-21',
      'agreed-issue-draft': '2026-07-20',
      'agreed-issue-final': '2026-08-31 (safe 2026-08-28)',
      'agreed-amendContents': '2026-07-20',
      'agreed-nameSchool': '2026-06-29',
      'agreed-other': '2026-06-29',
    })
  })

  test('G21 too late, and nothing is shut in silence', () => {
    const facts = { today: '2026-05-20', decision: { type: 'RTA', dateSent: '2026-03-02' } }
    expect(dates(facts)).toEqual({
      'contact-adviser': '2026-05-02 (safe 2026-05-01)',
      appeal: '2026-05-05',
    })
    expect(routes(facts)).toEqual({
      ...COUNCIL,
      ...ALL_AGREE,
      mediation: 'closed',
      appeal: 'open-late',
      'council-complaint': 'open',
      ombudsman: 'open 2027-03-02',
    })
  })

  test('G23 dated before it was sent: the earlier is safe', () => {
    expect(
      dates({
        today: '2026-09-20',
        decision: { type: 'RTI', dateOnLetter: '2026-09-07', dateSent: '2026-09-10' },
      }),
    ).toEqual({ 'contact-adviser': '2026-11-10 (safe 2026-11-06)', appeal: '2026-11-10 (safe 2026-11-09)' })
  })

  test('G24 two parents: nothing about the other is a fact here, and either may act', () => {
    const facts = { today: '2026-09-20', decision: { type: 'CON', sections: ['F'], dateSent: '2026-09-14' } }
    expect(report(facts).actor.who).toBe('parent')
    expect(dates(facts).appeal).toBe('2026-11-16')
  })

  test('G25 changed mind: the certificate comes, and nobody looks for a day any more', () => {
    expect(
      dates({
        today: '2026-10-13',
        decision: { type: 'RTI', dateSent: '2026-09-20' },
        adviser: { contactedOn: '2026-10-12', wantsMediation: false },
        mediation: { councilToldOn: '2026-10-01' },
      }),
    ).toEqual({
      certificate: '2026-10-15',
      'contact-adviser': '2026-11-20',
      appeal: '2026-11-20',
    })
  })
})

describe('the other vectors', () => {
  test.each([
    ['2026-06-22', '2026-07-22'],
    ['2026-11-24', '2026-12-24'],
    ['2026-07-27', '2026-08-26'],
    ['2026-12-08', '2027-01-07'],
  ])('30 days from %s: %s', (councilToldOn, due) => {
    expect(dates({ today: councilToldOn, mediation: { councilToldOn } })).toEqual({
      'arrange-mediation': due,
    })
  })

  test.each([
    ['2026-09-15', '2026-09-18'],
    ['2026-05-01', '2026-05-07'],
    ['2026-08-27', '2026-09-02'],
    ['2027-12-24', '2027-12-31'],
  ])('3 working days from %s: %s', (day, due) => {
    const no = { today: day, adviser: { contactedOn: day, wantsMediation: false } }
    expect(dates(no)).toEqual({ certificate: due })
    expect(dates({ today: day, adviser: { toldCannotArrangeOn: day } })).toEqual({ certificate: due })
    expect(dates({ today: day, mediation: { concludedOn: day } })).toEqual({ certificate: due })
  })

  test.each([
    ['2026-07-16', '2026-07-09'],
    ['2026-09-30', '2026-09-23'],
  ])('5 working days before %s: %s', (meetingOn, due) => {
    expect(dates({ today: '2026-06-01', mediation: { meetingOn } })).toEqual({ 'notice-of-meeting': due })
  })

  test.each([
    ['2026-06-22', '2026-09-01'],
    ['2026-10-05', '2026-11-16'],
    ['2026-07-13', '2026-09-22'],
  ])('30 working days of the tribunal from %s: %s', (papersSentToCouncilOn, due) => {
    expect(dates({ today: papersSentToCouncilOn, appeal: { papersSentToCouncilOn } })).toEqual({
      'council-response': due,
    })
  })

  test('of three beginnings of a certificate the first counts', () => {
    const facts = {
      today: '2027-01-20',
      adviser: { toldCannotArrangeOn: '2026-12-21' },
      mediation: { councilToldOn: '2026-11-24', concludedOn: '2027-01-11' },
    }
    expect(dates(facts).certificate).toBe('2026-12-24')
  })
})

describe('where lawyers disagree, the earlier day is the one to work to', () => {
  test('30 days: from telling the adviser, where that came first', () => {
    const facts = {
      today: '2026-06-23',
      adviser: { contactedOn: '2026-06-19', wantsMediation: true },
      mediation: { councilToldOn: '2026-06-22' },
    }
    expect(dates(facts)).toEqual({ 'arrange-mediation': '2026-07-22 (safe 2026-07-17)' })
    const { working = [] } = report(facts).deadlines[0] ?? {}
    expect(working).toContain(
      'Some count from the day you told the mediation service, which gives Sunday 19 July 2026',
    )
  })

  test('six months beginning with the act: the later reading is explained', () => {
    const { working = [] } =
      report({ today: '2026-11-09', matter: 31, decision: { dateSent: '2026-11-05' } }).deadlines[0] ?? {}
    expect(working.at(-1)).toBe(
      'Some start counting the day after it happened, which would give Wednesday 5 May 2027. Do not count on it',
    )
  })

  test('a Saturday before a break: the later reading is explained', () => {
    const limits = report({
      today: '2027-06-01',
      decision: { type: 'RTA', dateSent: '2027-05-31' },
    }).deadlines
    const { working = [] } = limits.find(({ id }) => id === 'appeal') ?? {}
    expect(working).toContain(
      'Some would move it on again, to Wednesday 1 September 2027, as Monday 2 August 2027 is in a break. Do not count on it',
    )
  })

  test('not amending after review: a certificate, even for the school alone', () => {
    const facts = { today: '2026-09-20', decision: { type: 'RAM', sections: ['I'], dateSent: '2026-09-14' } }
    expect(report(facts).routes.find(({ id }) => id === 'appeal')?.certificate).toBe('needed')
  })
})

describe('what is not known', () => {
  test('nothing: advice is there, and the right is named', () => {
    const { actor, routes: all, deadlines } = report({ today: '2026-09-20' })
    expect(actor.who).toBe('parent')
    expect(deadlines).toEqual([])
    expect(all).toHaveLength(16)
    expect(all.find(({ id }) => id === 'appeal')?.why).toContain('Tell us which decision it is')
  })

  test('which decision it was: the certificate is asked for and both days are counted', () => {
    const facts = { today: '2026-09-20', decision: { dateSent: '2026-09-14' } }
    expect(dates(facts)).toMatchObject({ appeal: '2026-11-16' })
    expect(report(facts).routes.find(({ id }) => id === 'appeal')?.certificate).toBe('needed')
  })

  test('sections without a type are of a plan', () => {
    const facts = { today: '2026-09-20', decision: { sections: ['I'], dateSent: '2026-09-14' } }
    expect(report(facts).routes.find(({ id }) => id === 'appeal')?.certificate).toBe('not-needed')
  })

  test('when the letter came: act today, and how to find out', () => {
    const facts = { today: '2026-09-20', decision: { type: 'RTA' } }
    expect(dates(facts)).toEqual({ 'contact-adviser': '2026-09-20', appeal: '2026-09-20' })
    const { working = [], sure } = report(facts).deadlines[0] ?? {}
    expect(sure).toBe('I')
    expect(working.join(' ')).toMatch(/act today: Sunday 20 September 2026.*ring the SEN Team/)
    expect(routes(facts)).toMatchObject({ mediation: 'open', appeal: 'open' })
  })

  test('when the letter came, with a certificate: never before one month from it', () => {
    const facts = { today: '2026-09-20', decision: { type: 'RTA' }, certificate: { issuedOn: '2026-09-01' } }
    expect(dates(facts).appeal).toBe('2026-10-01')
    expect(dates({ ...facts, today: '2026-11-20' }).appeal).toBe('2026-11-20')
  })

  test('a matter has no letter, so nothing is said of one', () => {
    expect(report({ today: '2026-09-20', matter: 35 }).deadlines).toEqual([])
  })
})

test('rows 1 to 13 of the table are decisions', () => {
  const today = '2026-09-20'
  const certificateOf = (matter: number) =>
    report({ today, matter }).routes.find(({ id, status }) => id === 'appeal' && status !== 'not-available')
      ?.certificate ?? '-'
  expect(Array.from({ length: 13 }, (_, at) => certificateOf(at + 1))).toEqual([
    ...Array<string>(4).fill('needed'),
    'not-needed',
    ...Array<string>(4).fill('needed'),
    '-',
    '-',
    'needed',
    '-',
  ])
})

test('every row of the table has every route once, with a reason and a source', () => {
  for (let matter = 1; matter <= 38; matter += 1) {
    const { routes: all } = report({ today: '2026-09-20', matter })
    expect(new Set(all.map(({ id }) => id)).size).toBe(16)
    for (const { why, source } of all) expect([why.length > 20, source.length > 5]).toEqual([true, true])
  }
})

test('a decision and another matter: each route stands as the one that leaves more open', () => {
  const facts = { today: '2026-09-20', decision: { type: 'CON', sections: ['F'], dateSent: '2026-09-14' } }
  expect(routes({ ...facts, matter: 15 })).toMatchObject({
    appeal: 'open 2026-11-16',
    'council-complaint': 'open',
    'judicial-review': 'open 2026-12-14',
  })
  expect(routes(facts)).not.toHaveProperty('council-complaint')
})

test('an appeal that was sent: the route says so, and its last day no longer shuts it', () => {
  const facts = {
    today: '2026-12-20',
    decision: { type: 'RTA', dateSent: '2026-09-14' },
    appeal: { papersSentToCouncilOn: '2026-11-10' },
  }
  expect(report(facts).routes.find(({ id }) => id === 'appeal')).toMatchObject({ status: 'open' })
  expect(localDate(dates(facts)['council-response'] ?? '')).toBe('2026-12-22')
})
