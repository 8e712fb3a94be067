import { describe, expect, test } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { ROUTE_KINDS } from './kinds/index.ts'
import { NO_APPEAL_CLOCK, type RouteKind } from './kinds/kind.ts'
import { ROUTE_IDS, type RouteId } from './route.ts'
import { routesFor } from './routes-for.ts'
import { SITUATIONS } from './situation.ts'
import * as standingWords from './standing-words.ts'
import { ROUTE_TABLE } from './table.ts'

const kinds: readonly (readonly [RouteId, RouteKind])[] = ROUTE_IDS.map((id) => [id, ROUTE_KINDS[id]])

const forFamilies = (kind: RouteKind): string[] => [
  kind.whatItIs,
  kind.whoTakesPart,
  kind.cost,
  kind.clockNote,
  ...Object.values(kind.cells).flatMap((cell) => [
    cell.reason.family,
    ...(cell.closed ? [cell.closed.family] : []),
    ...cell.howToTake,
  ]),
]

const forStaff = (kind: RouteKind): string[] =>
  Object.values(kind.cells).flatMap((cell) => [
    cell.reason.staff,
    ...(cell.closed ? [cell.closed.staff] : []),
  ])

const standingFamily = Object.values(standingWords).flatMap((value) =>
  typeof value === 'function' ? [] : [value.family],
)

/** Words that belong to the second layer, or that hurt. */
const NOT_FOR_FAMILIES =
  /!|\b(please|sorry|unfortunately|pursuant|provision|pursue|reg \d|statutory|appellant|placement|commissioner|lodge|DISPUTE|LGSCO|ICB|must have|invalid|required)\b/i

describe.each(kinds)('%s', (_, kind) => {
  test('is said to families in plain words', () => {
    for (const line of forFamilies(kind)) expect(line).not.toMatch(NOT_FOR_FAMILIES)
  })

  test('is said to families in short sentences', () => {
    const sentences = forFamilies(kind).flatMap((line) => line.split(/(?<=[.?])\s/))
    for (const sentence of sentences)
      expect([sentence, sentence.split(/\s+/).length <= 26]).toEqual([sentence, true])
    const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0)
    expect(words / sentences.length).toBeLessThan(16)
  })

  test('every line is a sentence', () => {
    for (const line of [...forFamilies(kind), ...forStaff(kind)])
      expect(line).toMatch(/^[A-Z\d].*\.$|^s\.51.*\.$/)
  })

  test('names no council and no provider', () => {
    for (const line of [...forFamilies(kind), ...forStaff(kind)]) {
      expect(line).not.toMatch(/shropshire|telford|prime|kids\b|global mediation|\d{5}|@/i)
    }
  })

  test('every form that is shut says why, and any that is open says how', () => {
    for (const cell of Object.values(kind.cells)) {
      expect(cell.reason.family.length).toBeGreaterThan(20)
      expect(cell.howToTake.length > 0).toBe(cell.available)
      if (cell.limit) expect(cell.closed?.family).toMatch(/\b(still|You can|Get advice|do not need)\b/)
    }
  })

  test('every form has a source', () => {
    for (const { citation } of Object.values(kind.cells)) {
      expect(citation.instrument).not.toBe('')
      expect(citation.provision).not.toBe('')
      expect(['V', 'V2', 'R', 'I']).toContain(citation.confidence)
    }
  })

  test('every form is used by some row of the table', () => {
    const id = kinds.find(([, one]) => one === kind)?.[0]
    if (!id) throw new Error('a kind without an id')
    const used: string[] = SITUATIONS.map((situation) => ROUTE_TABLE[situation][id])
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(kind.cells).toSorted())
  })
})

test('what is added as time goes by is plain too', () => {
  for (const line of [...standingFamily, NO_APPEAL_CLOCK]) {
    expect(line).not.toMatch(NOT_FOR_FAMILIES)
    expect(line).toMatch(/^[A-Z].*\.$/)
  }
})

describe('traps this service must not fall into', () => {
  const TODAY = localDate('2026-06-04')
  const routes = routesFor({ decisionType: 'CON', sections: ['F'], dateSent: localDate('2026-06-01') }, TODAY)
  const of = (id: RouteId) => routes.find((route) => route.id === id)

  test('talking is never a gate', () => {
    expect(of('case-officer')?.reason.family).toContain('You do not have to talk to us before')
    expect(of('mediation')?.howToTake.family[0]).toContain('You do not have to talk to us first')
  })

  test('disagreement resolution gives no certificate and stops no clock', () => {
    expect(of('disagreement-resolution')?.certificate).toBe('not-needed')
    expect(of('disagreement-resolution')?.clockNote.family).toBe(
      'Disagreement resolution does not stop the time limit for an appeal. You do not get a mediation certificate from it.',
    )
  })

  test('nothing but the appeal and mediation speaks of the clock doing anything but run on', () => {
    for (const route of routes) {
      if (route.id === 'extended-appeal') continue
      if (route.id !== 'appeal')
        expect(route.clockNote.family).toMatch(/does not stop (the time limit for an appeal|any other)/)
    }
  })

  test('nothing tells a family that months are days', () => {
    for (const [, kind] of kinds) {
      for (const line of [...forFamilies(kind), ...forStaff(kind)]) expect(line).not.toMatch(/\b60 days\b/)
    }
  })

  test('saying no to mediation is not held against anyone', () => {
    expect(of('mediation')?.howToTake.family.join(' ')).toContain('Saying no is not held against you')
  })

  test('every route but a complaint that waits for the appeal runs beside the others', () => {
    const refused = routesFor({ decisionType: 'RTA', sections: [], dateSent: localDate('2026-06-01') }, TODAY)
    const alone = refused.filter((route) => route.status !== 'not-available' && !route.runsBeside)
    expect(alone.map((route) => route.id)).toEqual(['council-complaint', 'ombudsman'])
  })

  test('which routes Parliament gives', () => {
    expect(routes.filter((route) => route.statutory).map((route) => route.id)).toEqual([
      'iass',
      'disagreement-resolution',
      'mediation',
      'health-mediation',
      'appeal',
      'extended-appeal',
      'ombudsman',
      'nhs-complaint',
      'social-care-complaint',
      'discrimination-claim',
      'county-court',
      'judicial-review',
    ])
  })
})
