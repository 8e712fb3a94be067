import { describe, expect, test } from 'vitest'
import { checkFacts } from './check.ts'
import type { RightsFacts } from './facts.ts'

const check = (facts: { readonly [part: string]: unknown }) =>
  checkFacts({ today: '2026-09-20', ...facts } as unknown as RightsFacts)
const decision = { type: 'RTA', dateSent: '2026-09-14' }

describe('facts that can be so', () => {
  test.each([
    ['nothing but the day', {}],
    ['a meeting still to come', { decision, mediation: { meetingOn: '2026-10-20' } }],
    ['everything on one day', { decision, adviser: { contactedOn: '2026-09-14' } }],
    ['today', { decision: { type: 'RTA', dateSent: '2026-09-20' } }],
    ['the first day of the Act', { decision: { type: 'RTA', dateSent: '2014-09-01' } }],
    ['somebody of 25', { person: { dateOfBirth: '2000-09-21' } }],
    ['born before the Act', { person: { dateOfBirth: '2009-02-03' } }],
    ['a decision and another matter', { decision, matter: 22 }],
    ['a decision and its own row', { decision, matter: 1 }],
    [
      'asked for mediation, then changed their mind',
      {
        decision,
        adviser: { contactedOn: '2026-09-18', wantsMediation: false },
        mediation: { councilToldOn: '2026-09-15' },
      },
    ],
  ])('%s', (_, facts) => expect(check(facts)).toBeNull())
})

describe('a day that cannot be', () => {
  test.each([
    ['decision.dateOnLetter', { decision: { dateOnLetter: '2026-09-21' } }],
    ['decision.dateSent', { decision: { dateSent: '2026-09-21' } }],
    ['adviser.contactedOn', { adviser: { contactedOn: '2026-09-21' } }],
    ['adviser.toldCannotArrangeOn', { adviser: { toldCannotArrangeOn: '2026-09-21' } }],
    ['mediation.councilToldOn', { mediation: { councilToldOn: '2026-09-21' } }],
    ['mediation.icbToldOn', { mediation: { icbToldOn: '2026-09-21' } }],
    ['mediation.concludedOn', { mediation: { concludedOn: '2026-09-21' } }],
    ['mediation.agreementOn', { mediation: { agreementOn: '2026-09-21' } }],
    ['certificate.issuedOn', { certificate: { issuedOn: '2026-09-21' } }],
    ['appeal.papersSentToCouncilOn', { appeal: { papersSentToCouncilOn: '2026-09-21' } }],
  ])('%s in the future', (fact, facts) => {
    expect(check(facts)).toEqual({
      fact,
      message:
        'The date 21 September 2026 is in the future. Give a date up to today, 20 September 2026, or leave it out.',
    })
  })

  test.each([
    ['decision.dateOnLetter', { decision: { dateOnLetter: '2014-08-31' } }],
    ['mediation.meetingOn', { mediation: { meetingOn: '2014-08-31' } }],
    ['certificate.issuedOn', { certificate: { issuedOn: '2013-01-01' } }],
    ['today', { today: '2014-08-31' }],
  ])('%s before the Act', (fact, facts) => {
    expect(check(facts)).toEqual({
      fact,
      message:
        'This law began on 1 September 2014. Give a date on or after that day, or ask IASS about an older decision.',
    })
  })
})

describe('somebody who cannot be', () => {
  test.each([
    ['in the future', '2026-09-21', 'in the future'],
    ['26 today', '2000-09-20', '26 or over'],
    ['27', '1999-01-01', '26 or over'],
    ['born after the decision', '2026-09-15', 'after the decision'],
  ])('%s', (_, dateOfBirth, words) => {
    const refusal = check({ person: { dateOfBirth }, decision })
    expect(refusal?.fact).toBe('person.dateOfBirth')
    expect(refusal?.message).toContain(words)
    expect(refusal?.message).toMatch(/Check (the year|both dates)/)
  })

  test('born after a letter that has only its own date', () => {
    const facts = { person: { dateOfBirth: '2026-09-15' }, decision: { dateOnLetter: '2026-09-14' } }
    expect(check(facts)?.fact).toBe('person.dateOfBirth')
  })
})

describe('two facts that cannot both be so', () => {
  test.each([
    ['decision.dateSent', { decision: { dateOnLetter: '2026-09-15', dateSent: '2026-09-14' } }],
    ['certificate.issuedOn', { decision, certificate: { issuedOn: '2026-09-13' } }],
    [
      'certificate.issuedOn',
      { decision: { dateOnLetter: '2026-09-14' }, certificate: { issuedOn: '2026-09-13' } },
    ],
    ['adviser.contactedOn', { decision, adviser: { contactedOn: '2026-09-13' } }],
    [
      'certificate.issuedOn',
      { adviser: { contactedOn: '2026-09-15' }, certificate: { issuedOn: '2026-09-14' } },
    ],
    ['mediation.councilToldOn', { decision, mediation: { councilToldOn: '2026-09-13' } }],
    ['appeal.papersSentToCouncilOn', { decision, appeal: { papersSentToCouncilOn: '2026-09-13' } }],
    ['mediation.icbToldOn', { mediation: { councilToldOn: '2026-09-10', icbToldOn: '2026-09-09' } }],
    [
      'adviser.toldCannotArrangeOn',
      { adviser: { toldCannotArrangeOn: '2026-09-09' }, mediation: { councilToldOn: '2026-09-10' } },
    ],
    ['mediation.meetingOn', { mediation: { councilToldOn: '2026-09-10', meetingOn: '2026-09-09' } }],
    ['mediation.concludedOn', { mediation: { meetingOn: '2026-09-10', concludedOn: '2026-09-09' } }],
    ['mediation.concludedOn', { mediation: { councilToldOn: '2026-09-10', concludedOn: '2026-09-09' } }],
    ['mediation.agreementOn', { mediation: { meetingOn: '2026-09-10', agreementOn: '2026-09-09' } }],
    ['mediation.agreementOn', { mediation: { councilToldOn: '2026-09-10', agreementOn: '2026-09-09' } }],
    ['mediation.agreementOn', { mediation: { agreed: ['other'] } }],
    ['matter', { decision, matter: 2 }],
    [
      'adviser.wantsMediation',
      { adviser: { wantsMediation: false }, mediation: { meetingOn: '2026-10-01' } },
    ],
    [
      'adviser.wantsMediation',
      { adviser: { wantsMediation: false }, mediation: { concludedOn: '2026-09-10' } },
    ],
    [
      'adviser.wantsMediation',
      { adviser: { wantsMediation: false }, mediation: { agreementOn: '2026-09-10' } },
    ],
  ])('%s', (fact, facts) => {
    const refusal = check(facts)
    expect(refusal?.fact).toBe(fact)
    expect(refusal?.message).toMatch(/Check both dates|Take out the one|Leave one of them out|Give the date/)
  })

  test('of two dates of a letter the earlier is the decision', () => {
    const both = { dateOnLetter: '2026-09-07', dateSent: '2026-09-10' }
    expect(check({ decision: both, certificate: { issuedOn: '2026-09-08' } })).toBeNull()
    expect(check({ decision: both, certificate: { issuedOn: '2026-09-06' } })?.fact).toBe(
      'certificate.issuedOn',
    )
  })
})
