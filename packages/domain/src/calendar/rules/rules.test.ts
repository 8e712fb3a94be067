import { describe, expect, test } from 'vitest'
import { SITUATIONS } from '../../routes/situation.ts'
import { isLocalDate } from '../local-date.ts'
import { COUNCIL_DECISION, NEEDS_CERTIFICATE, PLACEMENT_ONLY, WITH_APPEAL, WITHOUT_APPEAL } from './groups.ts'
import { RULES } from './index.ts'

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

describe('the rules, as a whole', () => {
  test('are exactly these', () => {
    expect(RULES.map((rule) => `${rule.id} · ${rule.owedBy} · ${rule.citation.provision}`)).toEqual([
      'contact-mediation-adviser · family · reg 33',
      'appeal · family · r.20(1)(c), with r.12',
      'appeal-placement-only · family · r.20(1)(c), with r.12',
      'tell-icb · council · reg 35',
      'mediation-arranged · council · reg 36; Children and Families Act 2014 s.54',
      'mediation-arranged-no-appeal · council · reg 36; Children and Families Act 2014 s.54',
      'mediation-arranged-icb · icb · reg 35; Children and Families Act 2014 s.53',
      'notice-of-meeting · council · para 11.38',
      'notice-of-meeting-icb · icb · para 11.38',
      'certificate-not-pursuing · mediationAdviser · reg 34',
      'certificate-after-mediation · mediationAdviser · reg 39',
      'agreement-kept · council · reg 42(3)',
      'agreement-kept-icb · icb · reg 42(3)',
      'agreement-icb-tells-council · icb · reg 42(4)',
      'discrimination-claim · family · Sch 17 para 4',
      'ombudsman-complaint · family · s.26B',
    ])
  })

  test('count like this', () => {
    const count = (id: string) =>
      RULES.find((rule) => rule.id === id)?.terms.map((term) => `${term.n} ${term.unit} from ${term.from}`)
    expect(count('contact-mediation-adviser')).toEqual(['2 months from decision'])
    expect(count('appeal')).toEqual(['2 months from decision', '1 months from certificateIssuedOn'])
    expect(count('appeal-placement-only')).toEqual(['2 months from decision'])
    expect(count('tell-icb')).toEqual(['3 workingDays from mediationToldLaOn'])
    expect(count('mediation-arranged')).toEqual(['30 days from mediationToldLaOn'])
    expect(count('mediation-arranged-no-appeal')).toEqual(['30 days from mediationToldLaOn'])
    expect(count('mediation-arranged-icb')).toEqual(['30 days from icbToldOn'])
    expect(count('notice-of-meeting')).toEqual(['-5 workingDays from mediationArrangedFor'])
    expect(count('certificate-not-pursuing')).toEqual(['3 workingDays from notPursuingToldOn'])
    expect(count('certificate-after-mediation')).toEqual(['3 workingDays from mediationHeldOn'])
    expect(count('agreement-kept')).toEqual(['2 weeks from mediationHeldOn'])
    expect(count('agreement-icb-tells-council')).toEqual(['1 weeks from mediationHeldOn'])
    expect(count('discrimination-claim')).toEqual(['6 months from discriminationOn'])
    expect(count('ombudsman-complaint')).toEqual(['12 months from decision'])
  })

  test('only an appeal is moved by rule 12', () => {
    const rolled = RULES.filter((rule) => rule.roll === 'appealRule12').map((rule) => rule.id)
    expect(rolled).toEqual(['appeal', 'appeal-placement-only'])
  })

  test('no rule that a family meets is recalled rather than read', () => {
    expect(RULES.filter((rule) => rule.citation.confidence === 'R')).toEqual([])
  })
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a name of its own', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(RULES.filter((other) => other.id === id)).toHaveLength(1)
  })

  test('is data and nothing else: it survives being written down', () => {
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
  })

  test('cites a provision and was in force from a real day', () => {
    expect(rule.citation.instrument).toMatch(/\d{4}/)
    expect(rule.citation.provision).toMatch(/\d/)
    if (rule.citation.url)
      expect(rule.citation.url).toMatch(/^https:\/\/www\.(legislation\.gov\.uk|gov\.uk)\//)
    expect(isLocalDate(rule.inForce.from)).toBe(true)
  })

  test('counts whole units', () => {
    for (const term of rule.terms) {
      expect(Number.isInteger(term.n)).toBe(true)
      expect(term.n).not.toBe(0)
      if (term.n < 0) expect(term.unit).toBe('workingDays')
    }
  })

  test('has words for both readers, with nothing that shouts or pleads', () => {
    const said = strings([rule.title, rule.notes, rule.ifMissed])
    expect(said.length).toBeGreaterThanOrEqual(6)
    for (const line of said) expect(line).not.toMatch(/!|please|sorry|unfortunately|DISPUTE|TODO/i)
    for (const line of strings([rule.notes, rule.ifMissed])) expect(line).toMatch(/\.$/)
    for (const line of strings(rule.title)) expect(line).not.toMatch(/\.$/)
  })
})

describe('groups of situations', () => {
  test('with and without an appeal share nothing and leave out only support without a plan', () => {
    const both = [...WITH_APPEAL, ...WITHOUT_APPEAL]
    expect(new Set(both).size).toBe(both.length)
    expect([...both, 'SUP'].toSorted()).toEqual(SITUATIONS.toSorted())
    expect([...COUNCIL_DECISION].toSorted()).toEqual(both.toSorted())
  })

  test('an appeal needs a certificate unless the place is all it is about', () => {
    expect([...NEEDS_CERTIFICATE, ...PLACEMENT_ONLY].toSorted()).toEqual([...WITH_APPEAL].toSorted())
    expect(PLACEMENT_ONLY).toEqual(['planPlacement', 'planPlacementAndHealth'])
  })
})
