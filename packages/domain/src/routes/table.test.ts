import { describe, expect, test } from 'vitest'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import { ROUTE_IDS } from './route.ts'
import { routesFor } from './routes-for.ts'
import { PLAN_SECTIONS } from './sections.ts'
import { SITUATIONS, situationOf } from './situation.ts'
import { ROUTE_TABLE } from './table.ts'

/**
 * What the law gives each disagreement, written by hand from the Act and the Regulations and never from the
 * table. y: there. -: not there. C: there, and a certificate comes first. n: there, and none is needed.
 */
const MATRIX = `
                        talk reconsider iass drs mediation appeal council school nhs discrimination
RTA                     y    y          y    y   y         C      y       -      -   -
RTI                     y    y          y    y   y         C      y       -      -   -
RRA                     y    y          y    y   y         C      y       -      -   -
RAM                     y    y          y    y   y         C      y       -      -   -
CEASE                   y    y          y    y   y         C      y       -      -   -
planEducation           y    y          y    y   y         C      y       -      -   -
planEducationAndHealth  y    y          y    y   y         C      y       -      y   -
planPlacement           y    y          y    y   y         n      y       -      -   -
planPlacementAndHealth  y    y          y    y   y         n      y       -      y   -
planHealth              y    -          y    y   y         -      y       -      y   -
planSocialCare          y    y          y    y   y         -      y       -      -   -
planHealthAndCare       y    y          y    y   y         -      y       -      y   -
planOther               y    y          y    y   y         -      y       -      -   -
SUP                     y    -          y    y   -         -      -       y      -   n
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
  const types = ['RTA', 'RTI', 'RRA', 'RAM', 'CEASE', 'SUP'] as const
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
    expect(situationOf(facts)).toBe(situation)
    for (const [index, route] of routesFor(facts, TODAY).entries()) {
      const cell = cells[index]
      expect([route.id, route.status !== 'notAvailable']).toEqual([route.id, cell !== '-'])
      if (cell === 'C') expect(route.certificate).toBe('needed')
      if (cell === 'n') expect(route.certificate).toBe('notNeeded')
      if (cell === 'y') expect(route.certificate).toBe('notApplicable')
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
    ['planHealth', 'The NHS must arrange it', 's.53'],
    ['planSocialCare', 'We must arrange it', 'ss.52 and 54'],
    ['planHealthAndCare', 'We must arrange it', 'ss.52 and 54'],
    ['planOther', 'Ask the mediation adviser', 's.52'],
    ['SUP', 'Disagreement resolution is open to you instead', 's.52'],
  ])('%s: %s', (situation, words, provision) => {
    const found = mediation(factsOf(situation))
    expect(found.words).toContain(words)
    expect(found.provision).toBe(provision)
  })
})

test('a recalled point of law is never told to a family as certain', () => {
  for (const situation of SITUATIONS) {
    for (const route of routesFor(factsOf(situation), TODAY)) {
      if (route.citation.confidence !== 'R' || route.status === 'notAvailable') continue
      expect(`${route.id}: ${route.reason.family}`).toMatch(/may be able|can tell you how/)
    }
  }
})

test('every section leads somewhere that can settle it', () => {
  for (const section of PLAN_SECTIONS) {
    const routes = routesFor({ decisionType: 'CON', sections: [section] }, TODAY)
    const open = routes.filter((route) => route.statutory && route.status !== 'notAvailable')
    expect(open.map((route) => route.id)).toEqual(
      expect.arrayContaining(['disagreementResolution', 'mediation']),
    )
  }
})
