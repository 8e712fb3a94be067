import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import { DECISION_TYPES, DECISIONS, type DecisionType } from './decisions.ts'
import { MATTERS } from './matters.ts'
import { PLAN_SECTIONS, type PlanSection, SECTIONS } from './sections.ts'
import { SITUATIONS, situationsOf } from './situation.ts'

const situationOf = (facts: ClockFacts) => situationsOf(facts)[0]

describe('the kinds of decision', () => {
  test.each([
    ['RTA', 'Children and Families Act 2014 s.51(2)(a)', true],
    ['RTI', 'Children and Families Act 2014 s.51(2)(b)', true],
    ['CON', 'Children and Families Act 2014 s.51(2)(c)', true],
    ['RRA', 'Children and Families Act 2014 s.51(2)(d)', true],
    ['RAM', 'Children and Families Act 2014 s.51(2)(e)', true],
    ['CEASE', 'Children and Families Act 2014 s.51(2)(f)', true],
    ['SUP', 'Children and Families Act 2014 s.57', false],
    ['OTH', 'Not a decision under s.51(2)', false],
  ] as const)('%s is %s', (type, statute, appealable) => {
    expect(DECISIONS[type]).toMatchObject({ statute, appealable })
  })

  test.each(DECISION_TYPES)('%s reads on from "the decision …" and has a label for staff', (type) => {
    expect(DECISIONS[type].family).toMatch(/^(not to|about|to) /)
    expect(DECISIONS[type].family).not.toMatch(/[.!]$/)
    expect(DECISIONS[type].staff).toMatch(/^[A-Z]/)
  })
})

describe('the sections of a plan', () => {
  test.each([
    ['A', 'other'],
    ['B', 'education'],
    ['C', 'health'],
    ['D', 'socialCare'],
    ['E', 'other'],
    ['F', 'education'],
    ['G', 'health'],
    ['H1', 'socialCare'],
    ['H2', 'socialCare'],
    ['I', 'placement'],
    ['J', 'other'],
    ['K', 'other'],
  ] as const)('%s is about %s', (section, subject) => {
    expect(SECTIONS[section].subject).toBe(subject)
  })

  test('each has a name of its own for both readers', () => {
    expect(new Set(PLAN_SECTIONS.map((section) => SECTIONS[section].family)).size).toBe(PLAN_SECTIONS.length)
    expect(new Set(PLAN_SECTIONS.map((section) => SECTIONS[section].staff)).size).toBe(PLAN_SECTIONS.length)
  })
})

describe('what kind of disagreement it is', () => {
  test.each(['RTA', 'RTI', 'RRA', 'RAM', 'CEASE'] as const)('%s is itself, whatever sections', (type) => {
    fc.assert(
      fc.property(fc.subarray([...PLAN_SECTIONS]), (sections) => {
        expect(situationOf({ decisionType: type, sections })).toBe(type)
      }),
    )
  })

  test.each([
    ['', 'planEducation'],
    ['B', 'planEducation'],
    ['F', 'planEducation'],
    ['B F', 'planEducation'],
    ['B I', 'planEducation'],
    ['F I', 'planEducation'],
    ['F H1', 'planEducation'],
    ['F J', 'planEducation'],
    ['I', 'planPlacement'],
    ['I E', 'planPlacement'],
    ['I D', 'planPlacement'],
    ['F G', 'planEducationAndHealth'],
    ['B C I', 'planEducationAndHealth'],
    ['I G', 'planPlacementAndHealth'],
    ['C', 'planHealth'],
    ['G', 'planHealth'],
    ['C G', 'planHealth'],
    ['G D', 'planHealthAndCare'],
    ['G E', 'planHealthAndCare'],
    ['D', 'planSocialCare'],
    ['H1 H2', 'planSocialCare'],
    ['H1 E', 'planSocialCare'],
    ['A', 'planOther'],
    ['E J K', 'planOther'],
  ] as const)('a plan, sections "%s": %s', (text, situation) => {
    const sections = PLAN_SECTIONS.filter((section) => text.split(' ').includes(section))
    expect(situationOf({ decisionType: 'CON', sections })).toBe(situation)
    expect(situationOf({ decisionType: 'CON', sections: sections.toReversed() })).toBe(situation)
  })

  test('every situation can happen', () => {
    const seen = new Set<string>([
      ...DECISION_TYPES.filter((type) => type !== 'CON').map((type: DecisionType) =>
        situationOf({ decisionType: type, sections: [] }),
      ),
      ...MATTERS.map((matter) => situationOf({ matter, sections: [] })),
      situationOf({ sections: [], dateOnLetter: localDate('2026-05-11') }),
    ])
    const pairs = PLAN_SECTIONS.flatMap((a) => PLAN_SECTIONS.map((b): PlanSection[] => [a, b]))
    for (const sections of pairs) seen.add(situationOf({ decisionType: 'CON', sections }))
    expect([...seen].toSorted()).toEqual(SITUATIONS.toSorted())
  })

  test('support without a plan is the matter of a school, unless another setting is named', () => {
    expect(situationsOf({ decisionType: 'SUP', sections: [] })).toEqual(['senSupport'])
    expect(situationsOf({ decisionType: 'SUP', matter: 'earlyYears', sections: [] })).toEqual(['earlyYears'])
    expect(situationsOf({ decisionType: 'OTH', matter: 'conduct', sections: [] })).toEqual(['conduct'])
    expect(situationsOf({ decisionType: 'OTH', sections: [] })).toEqual(['unsaid'])
  })

  test('a decision and another matter stand side by side', () => {
    expect(situationsOf({ decisionType: 'RTA', matter: 'lateDecision', sections: [] })).toEqual([
      'RTA',
      'lateDecision',
    ])
  })

  test('a letter nobody has named is some decision, but not beside a matter', () => {
    const dated = { sections: [], dateSent: localDate('2026-05-11') }
    expect(situationsOf(dated)).toEqual(['someDecision'])
    expect(situationsOf({ ...dated, matter: 'conduct' })).toEqual(['conduct'])
  })

  test('what the mediation is to be about never changes what can be appealed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DECISION_TYPES),
        fc.subarray([...PLAN_SECTIONS]),
        fc.boolean(),
        fc.boolean(),
        (decisionType, sections, mediationHealthOnly, healthIncluded) => {
          const plain = situationOf({ decisionType, sections })
          expect(situationOf({ decisionType, sections, mediationHealthOnly, healthIncluded })).toBe(plain)
        },
      ),
    )
  })
})
