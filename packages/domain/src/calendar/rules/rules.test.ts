import { describe, expect, test } from 'vitest'
import { ROUTE_KINDS } from '../../routes/kinds/index.ts'
import { MATTERS } from '../../routes/matters.ts'
import { SITUATIONS } from '../../routes/situation.ts'
import { ROUTE_TABLE } from '../../routes/table.ts'
import { isLocalDate } from '../local-date.ts'
import {
  CERTIFICATE_COUNTS,
  COUNCIL_DECISION,
  JUDICIAL_REVIEW_FITS,
  NEEDS_CERTIFICATE,
  NHS_HAS_A_PART,
  OMBUDSMAN_CAN_LOOK,
  PLACEMENT_ONLY,
  SOCIAL_CARE_HAS_A_PART,
  WITH_APPEAL,
  WITHOUT_APPEAL,
} from './groups.ts'
import { RULES } from './index.ts'

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

describe('the rules, as a whole', () => {
  test('only an appeal is moved by rule 12', () => {
    const rolled = RULES.filter((rule) => rule.roll === 'appealRule12').map((rule) => rule.id)
    // Discrimination claims were moved by it until 21 July 2020; the row that says so ends before that.
    expect(rolled).toEqual(['appeal', 'appeal-placement-only', 'discrimination-claim-before-2020'])
  })

  test('a rule that is recalled rather than read tells a family who has to meet it to ask', () => {
    const recalled = RULES.filter((rule) => rule.citation.confidence === 'R' && rule.owedBy === 'family')
    expect(recalled.map((rule) => rule.id)).toEqual([
      'county-court',
      'nhs-complaint',
      'social-care-complaint',
      'judicial-review',
    ])
    for (const rule of recalled) expect(rule.notes.family.join(' ')).toMatch(/\b(Ask|Speak to)\b/)
  })

  test('a row that replaces another begins the day after it ends', () => {
    const claims = RULES.filter((rule) => rule.deadline === 'discrimination-claim').map(
      (rule) => rule.inForce,
    )
    expect(claims).toEqual([{ from: '2020-01-21' }, { from: '2014-09-01', to: '2020-01-20' }])
  })
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a name of its own', () => {
    expect(id).toMatch(/^[a-zA-Z]+(-[a-zA-Z\d]+)*$/)
    expect(RULES.filter((other) => other.id === id)).toHaveLength(1)
  })

  test('is data and nothing else: it survives being written down', () => {
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
  })

  test('cites a provision and was in force from a real day', () => {
    expect(rule.citation.instrument).toMatch(/\d{4}/)
    expect(rule.citation.provision).not.toBe('')
    if (rule.citation.url)
      expect(rule.citation.url).toMatch(/^https:\/\/www\.(legislation\.gov\.uk|gov\.uk)\//)
    expect(isLocalDate(rule.inForce.from)).toBe(true)
  })

  test('counts whole units', () => {
    for (const term of rule.terms) {
      expect(Number.isInteger(term.n)).toBe(true)
      if (term.n < 0) expect(term.unit).toBe('workingDays')
    }
  })

  test('has words for both readers, with nothing that shouts or pleads', () => {
    const said = strings([rule.title, rule.notes, rule.ifMissed])
    expect(said.length).toBeGreaterThanOrEqual(4)
    for (const line of said) expect(line).not.toMatch(/!|please|sorry|unfortunately|DISPUTE|TODO/i)
    for (const line of strings([rule.notes, rule.ifMissed])) expect(line).toMatch(/\.$/)
    for (const line of strings(rule.title)) expect(line).not.toMatch(/\.$/)
  })
})

describe('groups of situations', () => {
  test('with and without an appeal share nothing and leave out only what is no decision', () => {
    const both = [...WITH_APPEAL, ...WITHOUT_APPEAL]
    expect(new Set(both).size).toBe(both.length)
    expect([...both, 'unsaid', ...MATTERS].toSorted()).toEqual(SITUATIONS.toSorted())
    expect([...COUNCIL_DECISION].toSorted()).toEqual([...both, 'unsaid'].toSorted())
    expect([...CERTIFICATE_COUNTS].toSorted()).toEqual([...WITH_APPEAL, 'unsaid'].toSorted())
  })

  test.each([
    ['ombudsman', OMBUDSMAN_CAN_LOOK],
    ['nhs-complaint', NHS_HAS_A_PART],
    ['social-care-complaint', SOCIAL_CARE_HAS_A_PART],
    ['judicial-review', JUDICIAL_REVIEW_FITS],
    ['county-court', ['earlyYears', 'post16', 'otherDiscrimination']],
  ] as const)('%s has a time limit exactly where the decision table has the route', (id, group) => {
    const there = SITUATIONS.filter((each) => {
      const cells: Record<string, { readonly available: boolean }> = ROUTE_KINDS[id].cells
      return cells[ROUTE_TABLE[each][id]]?.available
    })
    expect([...group].toSorted()).toEqual(there.toSorted())
  })

  test('an appeal needs a certificate unless the place is all it is about', () => {
    expect([...NEEDS_CERTIFICATE, ...PLACEMENT_ONLY].toSorted()).toEqual([...WITH_APPEAL].toSorted())
    expect(PLACEMENT_ONLY).toEqual(['planPlacement', 'planPlacementAndHealth'])
  })
})
