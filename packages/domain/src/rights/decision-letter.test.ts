import { describe, expect, test } from 'vitest'
import { DECISION_TYPES, DECISIONS } from '../routes/index.ts'
import { askForMissing, LETTER_ITEMS, letterItems, missingItems } from './decision-letter.ts'

describe.each(DECISION_TYPES)('the notice of %s', (type) => {
  const items = letterItems(type)

  test('is prescribed where the decision can be appealed, and only there', () => {
    expect(items.length > 0).toBe(DECISIONS[type].appealable)
  })

  test('names each thing once, in order, with a law that families are shown', () => {
    expect(items.map(({ id }) => id)).toEqual(
      LETTER_ITEMS.filter((each) => items.some(({ id }) => id === each)),
    )
    for (const { citation } of items) {
      expect(citation.confidence).not.toBe('R')
      expect(citation.url).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//)
    }
  })

  test('holds all of regulation 32', () => {
    const said = items.filter(({ citation }) => citation.provision.startsWith('reg 32'))
    expect(said).toHaveLength(DECISIONS[type].appealable ? 5 : 0)
  })
})

test('what is ticked is not asked for; what is not, is, with its law', () => {
  const all = letterItems('RTA').map(({ id }) => id)
  expect(missingItems('RTA', all)).toEqual([])
  const missing = missingItems('RTA', all.slice(1))
  expect(missing.map(({ id }) => id)).toEqual(['reasons'])
  expect(askForMissing(missing)).toContain('• the reasons for the decision (s.36(5))')
  expect(missingItems('RTA', ['nonsense'])).toHaveLength(all.length)
})

test('a refusal to assess says nothing of recommendations; the others do', () => {
  const has = (type: 'RTA' | 'RTI') => letterItems(type).some(({ id }) => id === 'recommendations')
  expect([has('RTA'), has('RTI')]).toEqual([false, true])
})
