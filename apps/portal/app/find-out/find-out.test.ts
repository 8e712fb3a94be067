import { FIND_OUT_QUESTIONS, type FindOutAnswers, RAISE_QUESTIONS } from '@common-ground/api/contracts'
import { ASKED_DECISIONS, localDate, MATTERS, rightsOf } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { adviser as adviserQuestion } from '../raise/adviser-question.ts'
import { draftFrom } from './carry.ts'
import { factsOf, problemWith } from './facts.ts'
import { askedOf, FIND_OUT } from './questions.ts'
import { whatToSay } from './say.ts'

const TODAY = localDate('2026-11-23')
const d = localDate
const PLAN: FindOutAnswers = {
  what: 'CON',
  sections: ['F'],
  knowsLetter: 'yes',
  dateOnLetter: d('2026-11-02'),
  dateOfBirth: d('2015-02-03'),
  adviser: 'declined',
  declinedOn: d('2026-11-10'),
  hasCertificate: 'yes',
  certificateOn: d('2026-11-13'),
}

describe('the questions', () => {
  test('are six at the most, whatever is answered', () => {
    for (const what of [...ASKED_DECISIONS, 'OTH'] as const) {
      for (const adviser of ['no', 'wants', 'declined'] as const) {
        expect(askedOf({ what, adviser }).length).toBeLessThanOrEqual(6)
      }
    }
    expect(askedOf({ what: 'CON', adviser: 'wants' })).toHaveLength(6)
  })

  test('have an address and a schema each, and read back what was answered', () => {
    expect(new Set(FIND_OUT.map((question) => question.slug)).size).toBe(FIND_OUT.length)
    expect(FIND_OUT.map((question) => question.key).toSorted()).toEqual(
      Object.keys(FIND_OUT_QUESTIONS).toSorted(),
    )
    expect(askedOf(PLAN).map((question) => question.readBack(PLAN))).toEqual([
      'What the plan says',
      'Help with learning (F)',
      '2 November 2026',
      '3 February 2015',
      'Yes, and you do not want mediation (10 November 2026)',
      'Yes, dated 13 November 2026',
    ])
    for (const question of FIND_OUT) expect(question.readBack({})).not.toBe('')
  })

  test('each shows what was answered before, in fields of its own', () => {
    for (const question of askedOf(PLAN)) {
      const names = question
        .fields(TODAY)
        .flatMap((field) => [
          field.name,
          ...(field.options ?? []).flatMap((o) => (o.below ?? []).map((b) => b.name)),
        ])
      expect(Object.keys(question.start(PLAN)).toSorted()).toEqual(names.toSorted())
    }
  })
})

describe('answers as facts', () => {
  test('of a decision', () => {
    expect(factsOf(PLAN, TODAY)).toEqual({
      today: TODAY,
      person: { dateOfBirth: '2015-02-03' },
      decision: { type: 'CON', dateOnLetter: '2026-11-02', sections: ['F'] },
      adviser: { wantsMediation: false, contactedOn: '2026-11-10' },
      certificate: { issuedOn: '2026-11-13' },
    })
  })

  test('the month alone counts from its first day, and no date at all is left out', () => {
    expect(factsOf({ what: 'RTA', knowsLetter: 'month', letterMonth: '2026-10' }, TODAY).decision).toEqual({
      type: 'RTA',
      dateOnLetter: '2026-10-01',
    })
    expect(
      factsOf({ what: 'RTA', knowsLetter: 'no', dateOnLetter: d('2026-10-05') }, TODAY).decision,
    ).toEqual({
      type: 'RTA',
    })
  })

  test('mediation that is wanted', () => {
    const facts = factsOf({ what: 'RTA', adviser: 'wants', askedOn: d('2026-11-12') }, TODAY)
    expect(facts).toMatchObject({
      adviser: { wantsMediation: true },
      mediation: { councilToldOn: '2026-11-12' },
    })
    expect(factsOf({ what: 'RTA', adviser: 'wants' }, TODAY)).not.toHaveProperty('mediation')
  })

  test('of something that is no decision: the row and the day, and nothing of a certificate', () => {
    const answers: FindOutAnswers = {
      ...PLAN,
      what: 'OTH',
      matter: 'senSupport',
      happenedOn: d('2026-11-05'),
    }
    expect(factsOf(answers, TODAY)).toEqual({
      today: TODAY,
      person: { dateOfBirth: '2015-02-03' },
      matter: 22,
      decision: { dateOnLetter: '2026-11-05' },
    })
  })

  test('what cannot be so is said beside a field of the page', () => {
    const at = (answers: FindOutAnswers, ...names: string[]) => problemWith(answers, names, TODAY)?.field
    expect(at({ what: 'RTA', knowsLetter: 'yes' }, 'knowsLetter', 'dateOnLetter', 'letterMonth')).toBe(
      'dateOnLetter',
    )
    expect(at({ what: 'RTA', knowsLetter: 'month' }, 'knowsLetter', 'dateOnLetter', 'letterMonth')).toBe(
      'letterMonth',
    )
    expect(at({ ...PLAN, certificateOn: null }, 'hasCertificate', 'certificateOn')).toBe('certificateOn')
    expect(at({ ...PLAN, certificateOn: d('2026-11-01') }, 'hasCertificate', 'certificateOn')).toBe(
      'certificateOn',
    )
    expect(at({ ...PLAN, dateOnLetter: d('2026-11-20') }, 'knowsLetter', 'dateOnLetter', 'letterMonth')).toBe(
      'knowsLetter',
    )
    expect(at({ what: 'OTH', matter: 'conduct', happenedOn: d('2026-11-24') }, 'happenedOn')).toBe(
      'happenedOn',
    )
    expect(at({ ...PLAN, dateOfBirth: d('1999-01-01') }, 'dateOfBirth')).toBe('dateOfBirth')
    expect(at(PLAN, 'hasCertificate', 'certificateOn')).toBeUndefined()
  })
})

describe('carried into a disagreement', () => {
  test('everything that the disagreement asks too', () => {
    expect(draftFrom(PLAN)).toEqual({
      dateOfBirth: '2015-02-03',
      decision: 'CON',
      sections: ['F'],
      knowsDate: 'yes',
      dateOnLetter: '2026-11-02',
      adviser: 'declined',
      declinedOn: '2026-11-10',
      askedOn: null,
      certificateOn: '2026-11-13',
    })
    const known = Object.values(RAISE_QUESTIONS).flatMap((schema) => Object.keys(schema.shape))
    for (const name of Object.keys(draftFrom(PLAN))) expect(known).toContain(name)
  })

  test('a month is no date, support at a school is its own kind, and any other matter keeps its name', () => {
    expect(draftFrom({ what: 'RTA', knowsLetter: 'month', letterMonth: '2026-10' })).toEqual({
      decision: 'RTA',
      knowsDate: 'no',
      dateOnLetter: null,
    })
    for (const matter of MATTERS) {
      expect(draftFrom({ what: 'OTH', matter })).toEqual(
        matter === 'senSupport' ? { decision: 'SUP' } : { decision: 'OTH', matter },
      )
    }
  })

  test('a day still to come cannot have been', () => {
    const check = (answers: object) => adviserQuestion.check?.(answers, TODAY)
    expect(check({ adviser: 'declined', declinedOn: d('2026-11-24') })?.field).toBe('declinedOn')
    expect(check({ adviser: 'declined', declinedOn: TODAY, certificateOn: TODAY })).toBeNull()
  })
})

describe('what to say on the telephone', () => {
  const said = (answers: FindOutAnswers) => {
    const facts = factsOf(answers, TODAY)
    return whatToSay(facts, rightsOf(facts).deadlines)
  }

  test('names the decision, the date and the last day', () => {
    expect(said(PLAN).council).toEqual([
      'I am ringing about the decision about what is in an EHC plan, or the school or college it names.',
      'The letter is dated Monday 2 November 2026.',
      'I do not agree with it. Who is my case officer, and when can we talk?',
      'Please can somebody look at it again? I can send you this new information: …',
      'I know that talking does not move my last day to appeal. I make it Monday 4 January 2027. Do you agree?',
      'Please write to me with what we have said.',
    ])
  })

  test('asks when a letter without a date was sent', () => {
    expect(said({ what: 'RTA', knowsLetter: 'no' }).council).toContain(
      'I do not know the date on the letter. When was it sent?',
    )
  })

  test('is said in no word that only officials use', () => {
    for (const matter of MATTERS) {
      for (const line of Object.values(said({ what: 'OTH', matter })).flat()) {
        expect(line).not.toMatch(/\b(LGSCO|ICB|provision|statutory|pursuant)\b/)
      }
    }
  })
})
