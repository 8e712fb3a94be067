import { describe, expect, test } from 'vitest'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import { MATTERS } from './matters.ts'
import { ROUTE_IDS } from './route.ts'
import { routesFor } from './routes-for.ts'
import { PLAN_SECTIONS } from './sections.ts'
import { SITUATIONS, situationsOf } from './situation.ts'
import { ROUTE_TABLE } from './table.ts'

/**
 * What the law gives each disagreement, written by hand from the Act and the Regulations and never from the
 * table. y: there. -: not there. C: there, and a certificate comes first.
 */
const MATRIX = `
                        officer reconsider iass drs mediation health appeal extended council lgo school nhs care claim court review
RTA                     y       y          y    y   y         -      C      -        y       y   -      -   -    -     -     -
RTI                     y       y          y    y   y         -      C      C        y       y   -      -   -    -     -     -
RRA                     y       y          y    y   y         -      C      C        -       -   -      -   -    -     -     -
RAM                     y       y          y    y   y         -      C      C        y       y   -      -   -    -     -     -
CEASE                   y       y          y    y   y         -      C      C        -       -   -      -   -    -     -     -
planEducation           y       y          y    y   y         -      C      C        -       -   -      -   -    -     -     -
planEducationAndHealth  y       y          y    y   y         -      C      C        -       -   -      y   -    -     -     -
planPlacement           y       y          y    y   y         -      y      y        -       -   -      -   -    -     -     -
planPlacementAndHealth  y       y          y    y   y         -      y      y        -       -   -      y   -    -     -     -
planHealth              y       -          y    y   -         y      -      -        -       -   -      y   -    -     -     -
planSocialCare          y       y          y    y   y         -      -      -        -       y   -      -   y    -     -     -
planHealthAndCare       y       y          y    y   y         -      -      -        -       y   -      y   y    -     -     -
planOther               y       y          y    y   y         -      -      -        y       y   -      -   -    -     -     -
someDecision            y       y          y    y   y         -      C      C        y       y   -      -   -    -     -     -
unsaid                  y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     -
draftPlan               y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     -
lateDecision            y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     y
councilNotDelivering    y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     y
schoolNotDelivering     y       -          y    y   -         -      -      -        y       y   y      -   -    -     -     -
nhsNotDelivering        y       -          y    y   -         -      -      -        -       -   -      y   -    -     -     -
assessmentQuality       y       -          y    y   -         -      -      -        y       y   -      y   -    -     -     -
reviewNotHeld           y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     -
earlyReviewRefused      y       y          y    y   -         -      -      -        y       y   -      -   -    -     -     -
senSupport              y       -          y    y   -         -      -      -        -       -   y      -   -    y     -     -
earlyYears              y       -          y    y   -         -      -      -        -       -   y      -   -    y     y     -
post16                  y       -          y    y   -         -      -      -        -       -   y      -   -    -     y     -
independentSchool       y       -          y    y   -         -      -      -        -       -   y      -   -    y     -     -
healthInProcess         y       -          y    y   -         -      -      -        -       -   -      y   -    -     -     -
careInProcess           y       y          y    y   -         -      -      -        -       y   -      -   y    -     -     -
outsideProcess          y       -          y    -   -         -      -      -        -       y   -      y   y    -     -     -
councilAndNhs           -       -          y    y   -         -      -      -        -       -   -      -   -    -     -     -
exclusion               y       -          y    y   -         -      -      -        -       -   -      -   -    y     -     -
schoolDiscrimination    y       -          y    y   -         -      -      -        -       -   y      -   -    y     -     -
otherDiscrimination     -       -          y    y   -         -      -      -        -       -   -      -   -    -     y     -
transport               y       y          y    y   -         -      -      -        -       y   -      -   -    -     -     -
admission               -       -          y    y   -         -      -      -        -       -   -      -   -    -     -     -
conduct                 y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     -
orderNotKept            y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     y
agreementNotKept        y       -          y    y   -         -      -      -        y       y   -      -   -    -     -     y
recommendationRefused   y       -          y    y   -         -      -      -        y       y   -      y   -    -     -     y
`
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/))

const PLAN = {
  planEducation: ['F'],
  planEducationAndHealth: ['F', 'G'],
  planPlacement: ['I'],
  planPlacementAndHealth: ['I', 'G'],
  planHealth: ['G'],
  planSocialCare: ['H1'],
  planHealthAndCare: ['G', 'H1'],
  planOther: ['E'],
} as const

function factsOf(situation: string): ClockFacts {
  const sections = Object.entries(PLAN).find(([name]) => name === situation)?.[1]
  if (sections) return { decisionType: 'CON', sections }
  if (situation === 'unsaid') return { sections: [] }
  if (situation === 'someDecision') return { sections: [], dateSent: localDate('2026-05-11') }
  const matter = MATTERS.find((each) => each === situation)
  if (matter) return { matter, sections: [] }
  const types = ['RTA', 'RTI', 'RRA', 'RAM', 'CEASE'] as const
  const decisionType = types.find((type) => type === situation)
  if (!decisionType) throw new Error(`no facts for ${situation}`)
  return { decisionType, sections: [] }
}

const TODAY = localDate('2026-06-04')

describe('the decision table against the matrix written by hand', () => {
  test('has a row for every situation and a column for every route', () => {
    expect(MATRIX.map(([situation]) => situation)).toEqual([...SITUATIONS])
    for (const [, ...cells] of MATRIX) expect(cells).toHaveLength(ROUTE_IDS.length)
    expect(Object.keys(ROUTE_TABLE).toSorted()).toEqual(SITUATIONS.toSorted())
  })

  test.each(MATRIX)('%s', (situation = '', ...cells) => {
    const facts = factsOf(situation)
    expect(situationsOf(facts)[0]).toBe(situation)
    for (const [index, route] of routesFor(facts, TODAY).entries()) {
      const cell = cells[index]
      expect([route.id, route.status !== 'not-available']).toEqual([route.id, cell !== '-'])
      expect(route.certificate).toBe(cell === 'C' ? 'needed' : 'not-needed')
    }
  })
})

describe('who mediates', () => {
  const mediation = (facts: ClockFacts) => {
    const route = routesFor(facts, TODAY).find((one) => one.id === 'mediation')
    return { words: route?.reason.family ?? '', provision: route?.citation.provision }
  }

  test.each([
    ['planEducation', 'we must arrange it', 'ss.52 to 55'],
    ['planEducationAndHealth', 'we must arrange one meeting', 'ss.52 to 55'],
    ['planPlacement', 'You do not need it', 'ss.52 to 55'],
    ['planPlacementAndHealth', 'We arrange one meeting', 'ss.52 to 55'],
    ['planHealth', 'Use mediation with the NHS', 's.53'],
    ['planSocialCare', 'We must arrange it', 'ss.52 and 54'],
    ['planHealthAndCare', 'We must arrange one meeting', 'ss.52 and 54'],
    ['planOther', 'Ask the mediation adviser', 's.52'],
    ['senSupport', 'Disagreement resolution is open to you instead', 's.52'],
  ])('%s: %s', (situation, words, provision) => {
    const found = mediation(factsOf(situation))
    expect(found.words).toContain(words)
    expect(found.provision).toBe(provision)
  })
})

test('a recalled point of law is never told to a family as certain', () => {
  for (const situation of SITUATIONS) {
    for (const route of routesFor(factsOf(situation), TODAY)) {
      if (route.citation.confidence !== 'R' || route.status === 'not-available') continue
      expect(`${route.id}: ${route.reason.family}`).toMatch(
        /may be able|can tell you how|Ask|Get advice|Speak to|can complain to social care/,
      )
    }
  }
})

test('every section leads somewhere that can settle it', () => {
  for (const section of PLAN_SECTIONS) {
    const routes = routesFor({ decisionType: 'CON', sections: [section] }, TODAY)
    const open = routes.filter((route) => route.statutory && route.status !== 'not-available')
    const ids = open.map((route) => route.id)
    expect(ids).toContain('disagreement-resolution')
    expect(ids.includes('mediation') || ids.includes('health-mediation')).toBe(true)
  }
})
