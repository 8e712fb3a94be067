import { describe, expect, test } from 'vitest'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import type { Route, RouteId } from './route.ts'
import { routesFor } from './routes-for.ts'
import type { PlanSection } from './sections.ts'

const d = localDate
const route = (id: RouteId, facts: ClockFacts, today: string): Route => {
  const found = routesFor(facts, d(today)).find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const RTA: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-09-14') }

describe('what a route does to each clock', () => {
  const clocks = (id: RouteId, facts: ClockFacts, today = '2026-09-20') => route(id, facts, today).clocks

  test('talking, looking again and disagreement resolution leave every clock of the family running', () => {
    for (const id of ['case-officer', 'reconsideration', 'iass', 'disagreement-resolution'] as const) {
      expect(clocks(id, RTA)).toEqual({
        'contact-adviser': 'running',
        appeal: 'running',
        ombudsman: 'running',
      })
    }
  })

  test('mediation meets the adviser’s day, starts its own, and leaves the appeal running', () => {
    expect(clocks('mediation', RTA)).toEqual({
      'contact-adviser': 'stops',
      appeal: 'running',
      ombudsman: 'running',
      'arrange-mediation': 'starts',
      certificate: 'starts',
    })
  })

  test('health in dispute starts the time to tell the NHS, and no certificate comes where there is no appeal', () => {
    const plan = (...sections: PlanSection[]): ClockFacts => ({ decisionType: 'CON', sections })
    const starts = (id: RouteId, facts: ClockFacts) =>
      Object.entries(clocks(id, facts)).flatMap(([clock, effect]) => (effect === 'starts' ? [clock] : []))
    expect(starts('mediation', plan('F', 'G'))).toEqual(['tell-icb', 'arrange-mediation', 'certificate'])
    expect(starts('mediation', plan('I', 'G'))).toEqual(['tell-icb', 'arrange-mediation', 'certificate'])
    expect(starts('mediation', plan('H1'))).toEqual(['arrange-mediation'])
    expect(starts('mediation', plan('H1', 'G'))).toEqual(['tell-icb', 'arrange-mediation'])
    expect(starts('mediation', plan('E'))).toEqual(['arrange-mediation'])
    expect(starts('health-mediation', plan('G'))).toEqual(['tell-icb', 'icb-arrange-mediation'])
  })

  test('an appeal starts the time to answer it', () => {
    expect(clocks('appeal', RTA)).toMatchObject({ appeal: 'running', 'council-response': 'starts' })
  })

  test('a clock that has run out says so, and what others owe is no clock of the family', () => {
    const facts = { ...RTA, mediationToldLaOn: d('2026-09-20') }
    expect(clocks('iass', facts, '2026-12-01')).toEqual({
      'contact-adviser': 'passed',
      appeal: 'passed',
      ombudsman: 'running',
    })
  })

  test('a route that is not there touches nothing', () => {
    expect(clocks('school-complaint', RTA)).toEqual({})
  })
})

describe('a decision and another matter at once', () => {
  const both: ClockFacts = { ...RTA, matter: 'outsideProcess' }

  test('each route is the one that leaves more open, the decision’s where they are equal', () => {
    expect(route('disagreement-resolution', both, '2026-09-20').status).toBe('needs-agreement')
    expect(route('nhs-complaint', both, '2026-09-20').status).toBe('open')
    expect(route('case-officer', both, '2026-09-20').reason.family).toContain('explain our decision')
    expect(route('mediation', both, '2026-12-01').status).toBe('closed')
    expect(route('appeal', both, '2026-12-01').status).toBe('open-late')
    expect(route('school-complaint', { ...RTA, matter: 'senSupport' }, '2026-09-20').status).toBe('open')
  })

  test('the appeal’s clock is spoken of while either can be appealed', () => {
    expect(route('iass', both, '2026-09-20').clockNote.family).toContain('does not stop the time limit')
    const matter: ClockFacts = { sections: [], matter: 'conduct' }
    expect(route('iass', matter, '2026-09-20').clockNote.family).toContain(
      'no time limit for an appeal is running',
    )
  })
})

describe('how a route stands', () => {
  test('says what it is', () => {
    expect(route('appeal', RTA, '2026-09-20').whatItIs.family).toContain('SEND Tribunal is independent of us')
  })

  test('mediation, once asked for, arranged or held, stays the family’s', () => {
    for (const fact of ['mediationToldLaOn', 'mediationArrangedFor', 'mediationHeldOn'] as const) {
      const facts = { ...RTA, [fact]: d('2026-09-16') }
      expect(route('mediation', facts, '2026-12-01').status).toBe('open')
      expect(route('mediation', facts, '2026-12-01').reason.family).toContain('already asked for mediation')
      // It says nothing about any other route.
      expect(route('nhs-complaint', { ...facts, sections: [] }, '2026-12-01').status).toBe('not-available')
      expect(route('ombudsman', facts, '2026-12-01').reason.family).not.toContain('already asked')
    }
  })

  test.each(['notPursuingToldOn', 'adviserContactedOn', 'certificateIssuedOn'] as const)(
    'mediation after its day, with %s: the answer is remembered',
    (fact) => {
      const words = route('mediation', { ...RTA, [fact]: d('2026-09-16') }, '2026-12-01').reason.family
      expect(words).toContain('given the mediation adviser your answer')
    },
  )

  test('mediation after its day, with no answer: what is left', () => {
    const { status, since, reason } = route('mediation', RTA, '2026-12-01')
    expect([status, since]).toEqual(['closed', '2026-11-14'])
    expect(reason.family).toBe(
      'The last day was Saturday 14 November 2026. You can ask the SEND Tribunal to let you appeal without a certificate: say why you did not contact an adviser in time. Disagreement resolution is still open.',
    )
  })

  test('the certificate is spoken of only where one is needed', () => {
    const certificate = { certificateIssuedOn: d('2026-09-18') }
    expect(route('appeal', { ...RTA, ...certificate }, '2026-09-20').reason.family).toBe(
      'You can appeal against this decision. You need a mediation certificate first. The last day is Monday 16 November 2026. You have your certificate.',
    )
    const place: ClockFacts = { ...RTA, decisionType: 'CON', sections: ['I'] }
    expect(route('appeal', { ...place, ...certificate }, '2026-09-20').reason.family).not.toContain(
      'You have your',
    )
    expect(route('ombudsman', { ...RTA, ...certificate }, '2026-09-20').reason.family).not.toContain(
      'You have your',
    )
    expect(route('appeal', place, '2026-12-20').reason.family).not.toContain('without a certificate')
  })

  test('a route without a last day says no more than what it is', () => {
    expect(route('iass', RTA, '2026-09-20').reason).toEqual({
      family: 'Every family can use this service, at any time and as often as they like.',
      staff: 'Always available. Every decision letter must say so.',
    })
  })

  test('an appeal that runs, and one that is late: nothing is added that is not so', () => {
    expect(route('appeal', RTA, '2026-09-20').reason).toEqual({
      family:
        'You can appeal against this decision. You need a mediation certificate first. The last day is Monday 16 November 2026.',
      staff:
        's.51(2)(a). Form SEND35A. No health or social care recommendations. The last day is Monday 16 November 2026.',
    })
    const late = { ...RTA, certificateIssuedOn: d('2026-09-18') }
    expect(route('appeal', late, '2026-12-01').reason.family).toBe(
      'The last day was Monday 16 November 2026. You can still ask to appeal late. Tell the tribunal why it is late: it decides whether to allow it. Get advice quickly. You can also ask us again for an EHC needs assessment. You have your certificate.',
    )
  })

  test('leave is spoken of once the adviser’s day is over, and not before', () => {
    const words = (facts: ClockFacts, today: string) => route('appeal', facts, today).reason.family
    const june: ClockFacts = { decisionType: 'RTI', sections: [], dateSent: d('2026-06-15') }
    expect(words(june, '2026-08-15')).not.toContain('without a certificate')
    expect(words(june, '2026-08-16')).toContain('without a certificate')
    expect(words({ ...june, mediationHeldOn: d('2026-08-20') }, '2026-08-24')).not.toContain(
      'without a certificate',
    )
    expect(words({ ...june, adviserContactedOn: d('2026-08-16') }, '2026-08-24')).toContain(
      'without a certificate',
    )
  })

  test('an appeal that was sent is open whatever its day, and so is what belongs to it', () => {
    const sent = { ...RTA, decisionType: 'RTI', appealLodgedOn: d('2026-11-10') } as const
    for (const id of ['appeal', 'extended-appeal'] as const) {
      const { status, until, reason } = route(id, sent, '2026-12-20')
      expect([status, until]).toEqual(['open', undefined])
      expect(reason.family).toContain('You have appealed')
    }
    expect(route('ombudsman', sent, '2026-12-20').reason.family).not.toContain('You have appealed')
  })

  test('one month still to come from the certificate, only where one is needed and was asked for in time', () => {
    const asked = { ...RTA, adviserContactedOn: d('2026-11-14') }
    expect(route('appeal', asked, '2026-12-01').status).toBe('open')
    expect(route('appeal', { ...RTA, adviserContactedOn: d('2026-11-15') }, '2026-12-01').status).toBe(
      'open-late',
    )
    expect(route('appeal', { ...asked, certificateIssuedOn: d('2026-10-01') }, '2026-12-01').status).toBe(
      'open-late',
    )
    expect(route('ombudsman', asked, '2027-12-01').status).toBe('open-late')
  })
})
