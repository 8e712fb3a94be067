import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/arithmetic.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { localDate } from '../calendar/local-date.ts'
import { POSSIBLE_STEP_WORDS, POSSIBLE_STEPS, whatIf } from './what-if.ts'

const d = localDate
const TODAY = d('2026-11-23')
const facts: ClockFacts = { decisionType: 'RTA', sections: [], dateSent: d('2026-11-02') }
const changes = (step: (typeof POSSIBLE_STEPS)[number], on = '2026-12-01', given: ClockFacts = facts) =>
  Object.fromEntries(
    whatIf(given, step, d(on), TODAY).map(({ deadline, from, to, kind }) => [
      deadline.id,
      `${kind} ${from ?? '-'} ${to ?? '-'}`,
    ]),
  )

describe('what every date becomes', () => {
  test.each(['talk', 'ask-reconsideration', 'ask-disagreement-resolution', 'complain'] as const)(
    '%s moves nothing: no clock stops for it',
    (step) => {
      expect(changes(step)).toEqual({
        'contact-adviser': 'stays 2027-01-02 2027-01-02',
        appeal: 'stays 2027-01-04 2027-01-04',
        ombudsman: 'stays 2027-11-02 2027-11-02',
      })
    },
  )

  test('telling the adviser no meets one day and starts another', () => {
    expect(changes('decline-mediation')).toMatchObject({
      'contact-adviser': 'ends 2027-01-02 -',
      certificate: 'starts - 2026-12-04',
      appeal: 'stays 2027-01-04 2027-01-04',
    })
  })

  test('asking for mediation starts the 30 days and leaves the appeal running', () => {
    expect(changes('ask-mediation')).toMatchObject({
      'contact-adviser': 'ends 2027-01-02 -',
      'arrange-mediation': 'starts - 2026-12-31',
      appeal: 'stays 2027-01-04 2027-01-04',
    })
  })

  test('a late certificate moves the appeal, an early one does not', () => {
    expect(changes('get-certificate', '2026-12-21').appeal).toBe('moves 2027-01-04 2027-01-21')
    expect(changes('get-certificate', '2026-11-30').appeal).toBe('stays 2027-01-04 2027-01-04')
  })

  test('mediation held and agreed', () => {
    const asked = { ...facts, mediationToldLaOn: d('2026-11-20'), adviserContactedOn: d('2026-11-20') }
    expect(changes('hold-mediation', '2026-12-10', asked)).toMatchObject({
      'arrange-mediation': 'ends 2026-12-20 -',
      certificate: 'starts - 2026-12-15',
    })
    expect(changes('agree', '2026-12-10', asked)['agreed-other']).toBe('starts - 2026-12-24')
    expect(changes('cannot-arrange', '2026-12-10', asked).certificate).toBe('starts - 2026-12-15')
  })

  test('an appeal that is sent settles its day', () => {
    expect(changes('appeal').appeal).toBe('ends 2027-01-04 -')
  })

  test('a new decision starts every day again and forgets the old certificate', () => {
    const before = { ...facts, certificateIssuedOn: d('2026-11-20'), notPursuingToldOn: d('2026-11-17') }
    expect(changes('new-decision', '2026-12-01', before)).toEqual({
      'contact-adviser': 'moves 2027-01-02 2027-02-01',
      appeal: 'moves 2027-01-04 2027-02-01',
      ombudsman: 'moves 2027-11-02 2027-12-01',
      certificate: 'ends 2026-11-20 -',
    })
  })

  test('each has words for both readers', () => {
    for (const step of POSSIBLE_STEPS) {
      expect(POSSIBLE_STEP_WORDS[step].family).toMatch(/^[A-Z].*[^.]$/)
      expect(POSSIBLE_STEP_WORDS[step].staff).toMatch(/^[A-Z].*[^.]$/)
    }
  })

  test('the next comes first, and what moves a family’s day only ever makes it later', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSSIBLE_STEPS), fc.nat(300), (step, later) => {
        const found = whatIf(facts, step, addDays(TODAY, later), TODAY)
        const days = found.map(({ to, deadline }) => to ?? deadline.due)
        expect(days).toEqual(days.toSorted())
        for (const { deadline, from, to, kind } of found) {
          if (kind === 'moves' && deadline.owedBy === 'family') expect(to && from && to > from).toBe(true)
          if (kind === 'stays') expect(to).toBe(from)
        }
      }),
    )
  })
})
