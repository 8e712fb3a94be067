import { describe, expect, test } from 'vitest'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import type { Route, RouteId } from './route.ts'
import { routesFor } from './routes-for.ts'

const d = localDate

/** How each available route stands: "open", "until …" or "closed …". */
function standings(facts: ClockFacts, today: string): Partial<Record<RouteId, string>> {
  return Object.fromEntries(
    routesFor(facts, d(today))
      .filter((route) => route.status !== 'not-available')
      .map((route) => [route.id, inWords(route)]),
  )
}

function inWords({ status, until, since }: Route): string {
  if (status === 'open' && until) return `until ${until}`
  return since ? `${status} ${since}` : status
}

function route(id: RouteId, facts: ClockFacts, today: string): Route {
  const found = routesFor(facts, d(today)).find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('golden scenarios', () => {
  const G1: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-09-14') }

  test('G1 refusal to assess', () => {
    expect(standings(G1, '2026-09-15')).toEqual({
      'case-officer': 'open',
      reconsideration: 'open',
      iass: 'open',
      'disagreement-resolution': 'needs-agreement',
      mediation: 'until 2026-11-14',
      appeal: 'until 2026-11-16',
      'council-complaint': 'open',
      ombudsman: 'until 2027-09-14',
    })
    const appeal = route('appeal', G1, '2026-09-15')
    expect(appeal.certificate).toBe('needed')
    expect(appeal.howToTake.family.join(' ')).toContain('SEND35A')
    expect(appeal.reason.staff).toContain('No health or social care recommendations')
    expect(route('mediation', G1, '2026-09-15').reason.family).toContain(
      'The last day is Saturday 14 November 2026. To be safe, act by Friday 13 November 2026.',
    )
  })

  test('G1 with the certificate in hand', () => {
    const facts = { ...G1, notPursuingToldOn: d('2026-09-15'), certificateIssuedOn: d('2026-09-18') }
    expect(route('appeal', facts, '2026-09-20').reason.family).toContain('You have your certificate.')
    expect(route('mediation', facts, '2026-11-15').reason.family).toContain(
      'given the mediation adviser your answer',
    )
  })

  test('G2 contents, after mediation: the certificate moves the day to September', () => {
    const facts: ClockFacts = {
      decisionType: 'CON',
      sections: ['B', 'F'],
      dateSent: d('2026-06-10'),
      mediationToldLaOn: d('2026-06-22'),
      mediationHeldOn: d('2026-07-16'),
      certificateIssuedOn: d('2026-07-20'),
    }
    expect(standings(facts, '2026-08-21')).toMatchObject({ mediation: 'open', appeal: 'until 2026-09-01' })
    expect(route('appeal', facts, '2026-08-21').howToTake.family.join(' ')).toContain('form SEND35.')
  })

  test('G3 the adviser was not contacted in time, the appeal still open', () => {
    const facts: ClockFacts = { decisionType: 'RTI', sections: [], dateSent: d('2026-06-15') }
    expect(standings(facts, '2026-08-24')).toMatchObject({
      mediation: 'closed 2026-08-15',
      appeal: 'until 2026-09-01',
      'disagreement-resolution': 'needs-agreement',
      reconsideration: 'open',
    })
    expect(route('appeal', facts, '2026-08-24').reason.family).toContain(
      'ask the tribunal to let you appeal without a certificate',
    )
    expect(route('mediation', facts, '2026-08-24').reason.family).toContain(
      'Disagreement resolution is still open',
    )
  })

  test('G3, had they asked or answered in time: no talk of appealing without a certificate', () => {
    const facts: ClockFacts = { decisionType: 'RTI', sections: [], dateSent: d('2026-06-15') }
    const words = (more: Partial<ClockFacts>) =>
      route('appeal', { ...facts, ...more }, '2026-08-24').reason.family
    expect(words({})).toContain('without a certificate')
    expect(words({ mediationToldLaOn: d('2026-08-10') })).not.toContain('without a certificate')
    expect(words({ notPursuingToldOn: d('2026-08-10') })).not.toContain('without a certificate')
    expect(words({ adviserContactedOn: d('2026-08-10') })).not.toContain('without a certificate')
    expect(words({ certificateIssuedOn: d('2026-08-13') })).toContain('You have your certificate.')
  })

  test('G11 section I alone', () => {
    const facts: ClockFacts = { decisionType: 'CON', sections: ['I'], dateSent: d('2026-02-03') }
    expect(standings(facts, '2026-03-01')).toMatchObject({
      mediation: 'until 2026-04-03',
      appeal: 'until 2026-04-07',
    })
    const appeal = route('appeal', facts, '2026-03-01')
    expect(appeal.certificate).toBe('not-needed')
    expect(appeal.howToTake.family[0]).toContain(
      'If you also appeal about sections B or F, get a certificate',
    )
    expect(route('mediation', facts, '2026-03-01').howToTake.family.join(' ')).toContain('in time')
    expect(route('appeal', { ...facts, sections: ['F', 'I'] }, '2026-03-01').certificate).toBe('needed')
  })

  test('G13 support without a plan', () => {
    const facts: ClockFacts = { decisionType: 'SUP', sections: [] }
    expect(standings(facts, '2026-11-09')).toEqual({
      'case-officer': 'open',
      iass: 'open',
      'disagreement-resolution': 'needs-agreement',
      'school-complaint': 'open',
      'discrimination-claim': 'open',
    })
    const told = { ...facts, discriminationOn: d('2026-11-05') }
    expect(standings(told, '2026-11-09')).toMatchObject({ 'discrimination-claim': 'until 2027-05-04' })
    expect(standings(told, '2027-05-05')).toMatchObject({ 'discrimination-claim': 'open-late 2027-05-04' })
    expect(route('disagreement-resolution', facts, '2026-11-09').reason.family).toContain(
      'both have to agree',
    )
    expect(route('case-officer', facts, '2026-11-09').howToTake.family.join(' ')).toContain(
      'EHC needs assessment',
    )
    for (const one of routesFor(facts, d('2026-11-09'))) {
      expect(one.clockNote.family).toContain('no time limit for an appeal is running')
    }
  })

  test('G14 health only', () => {
    const facts: ClockFacts = { decisionType: 'CON', sections: ['G'], dateSent: d('2026-11-02') }
    expect(standings(facts, '2026-11-12')).toEqual({
      'case-officer': 'open',
      iass: 'open',
      'disagreement-resolution': 'needs-agreement',
      'health-mediation': 'open',
      'nhs-complaint': 'until 2027-11-02',
    })
    const appeal = route('appeal', facts, '2026-11-12')
    expect(appeal.status).toBe('not-available')
    expect(appeal.reason.family).toBe(
      'The SEND Tribunal cannot hear about health on its own. You can ask for mediation with the NHS, or complain to it.',
    )
    expect(appeal.howToTake.family).toEqual([])
  })

  test('G15 health and education', () => {
    const facts: ClockFacts = { decisionType: 'CON', sections: ['F', 'G'], dateSent: d('2026-11-02') }
    expect(standings(facts, '2026-11-12')).toMatchObject({
      appeal: 'until 2027-01-04',
      'extended-appeal': 'until 2027-01-04',
      'nhs-complaint': 'until 2027-11-02',
    })
    expect(route('appeal', facts, '2026-11-12').certificate).toBe('needed')
    expect(route('mediation', facts, '2026-11-12').reason.family).toContain(
      'one meeting for education and health',
    )
  })

  test('G18 ceasing a plan: as any appeal', () => {
    const facts: ClockFacts = {
      decisionType: 'CEASE',
      sections: [],
      dateSent: d('2026-10-06'),
      certificateIssuedOn: d('2026-10-09'),
    }
    expect(standings(facts, '2026-10-10')).toMatchObject({ appeal: 'until 2026-12-07' })
  })

  test('G21 too late: nothing is shut in silence', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-03-02') }
    expect(standings(facts, '2026-05-20')).toEqual({
      'case-officer': 'open',
      reconsideration: 'open',
      iass: 'open',
      'disagreement-resolution': 'needs-agreement',
      mediation: 'closed 2026-05-02',
      appeal: 'open-late 2026-05-05',
      'council-complaint': 'open',
      ombudsman: 'until 2027-03-02',
    })
    expect(route('appeal', facts, '2026-05-20').reason.family).toMatch(
      /^The last day was Tuesday 5 May 2026\. You can still ask to appeal late\. Tell the tribunal why it is late/,
    )
    expect(route('appeal', facts, '2026-05-20').howToTake.family.length).toBeGreaterThan(0)
  })

  test('G23 dated before it was sent', () => {
    const facts: ClockFacts = {
      decisionType: 'RTI',
      sections: [],
      dateOnLetter: d('2026-09-07'),
      dateSent: d('2026-09-10'),
    }
    expect(route('appeal', facts, '2026-09-20').reason.family).toContain(
      'The last day is Tuesday 10 November 2026. To be safe, act by Monday 9 November 2026.',
    )
  })

  test('G25 changed mind: mediation stays theirs while the certificate comes', () => {
    const facts: ClockFacts = {
      decisionType: 'CON',
      sections: ['F'],
      dateSent: d('2026-09-20'),
      mediationToldLaOn: d('2026-10-01'),
      notPursuingToldOn: d('2026-10-12'),
    }
    expect(standings(facts, '2026-10-13')).toMatchObject({ mediation: 'open', appeal: 'until 2026-11-20' })
  })
})

describe('two months over, certificate still to come', () => {
  const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-03-02') }

  test.each([
    ['asked for mediation in time', { mediationToldLaOn: d('2026-05-02') }, 'open'],
    ['told the adviser no in time', { notPursuingToldOn: d('2026-05-01') }, 'open'],
    [
      'had contacted the adviser in time, and asks again late',
      { adviserContactedOn: d('2026-04-01'), mediationToldLaOn: d('2026-05-10') },
      'open',
    ],
    ['asked a day too late', { mediationToldLaOn: d('2026-05-03') }, 'open-late 2026-05-05'],
    ['never asked', {}, 'open-late 2026-05-05'],
    [
      'has the certificate',
      { notPursuingToldOn: d('2026-04-30'), certificateIssuedOn: d('2026-05-05') },
      'until 2026-06-05',
    ],
  ] as const)('%s: %s', (_, more, appeal) => {
    expect(standings({ ...facts, ...more }, '2026-05-20')).toMatchObject({ appeal })
  })

  test('says that a month will run from the certificate', () => {
    const asked = { ...facts, mediationToldLaOn: d('2026-04-20') }
    expect(route('appeal', asked, '2026-05-20').reason.family).toContain('you have 1 month from its date')
  })

  test('does not hold for the place alone, where the certificate brings no sure month', () => {
    const place: ClockFacts = {
      ...facts,
      decisionType: 'CON',
      sections: ['I'],
      mediationToldLaOn: d('2026-04-20'),
    }
    expect(standings(place, '2026-05-20')).toMatchObject({ appeal: 'open-late 2026-05-05' })
  })
})

describe('when the date is not known', () => {
  test.each(['RTA', 'RTI', 'CON', 'RRA', 'RAM', 'CEASE'] as const)(
    '%s stays open and asks for it',
    (decisionType) => {
      for (const id of ['mediation', 'appeal'] as const) {
        const found = route(id, { decisionType, sections: [] }, '2026-06-04')
        expect(found.status).toBe('open')
        expect(found.until).toBeUndefined()
        expect(found.reason.family).toContain('We need the date on your decision letter')
      }
    },
  )

  test('a claim asks about the day it happened', () => {
    const found = route('discrimination-claim', { decisionType: 'SUP', sections: [] }, '2026-06-04')
    expect(found.reason.family).toContain('6 months from the day it happened')
  })

  test('an act of discrimination opens the claim beside any decision', () => {
    const facts: ClockFacts = { decisionType: 'RTA', sections: [], discriminationOn: d('2026-05-05') }
    expect(standings(facts, '2026-06-04')).toMatchObject({ 'discrimination-claim': 'until 2026-11-04' })
  })
})
