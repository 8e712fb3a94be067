import { RAISE_QUESTIONS, type RaiseDraft } from '@common-ground/api/contracts'
import { localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { after, asked, before, frozen, QUESTIONS, questionOf } from './journey.ts'
import { nextPoint } from './points.ts'

const TODAY = localDate('2026-11-23')
const slugs = (draft: RaiseDraft): string[] => asked(draft).map((question) => question.slug)

describe('which questions are asked', () => {
  test('about a refusal to assess: nothing about a plan or a school', () => {
    expect(slugs({ decision: 'RTA' })).toEqual([
      'who-you-are',
      'name',
      'date-of-birth',
      'decision',
      'date-on-the-letter',
      'what-is-wrong',
      'what-would-be-right',
      'contact',
      'safe-contact',
      'what-you-need',
    ])
  })

  test('about a plan: which parts of it', () => {
    expect(slugs({ decision: 'CON' })).toContain('parts-of-the-plan')
  })

  test('about support without a plan: which school, and no letter', () => {
    expect(slugs({ decision: 'SUP' })).toContain('school')
    expect(slugs({ decision: 'SUP' })).not.toContain('date-on-the-letter')
  })

  test('about several parts of a plan: a page for each, and for what was added', () => {
    const draft: RaiseDraft = {
      decision: 'CON',
      sections: ['B', 'F'],
      points: { '2': { wrong: 'Late', wanted: null } },
    }
    expect(slugs(draft)).toEqual(expect.arrayContaining(['point-B', 'point-F', 'point-2']))
    expect(slugs(draft)).not.toContain('what-is-wrong')
    expect(questionOf(draft, 'point-F')?.ask(draft)).toContain('(F)')
    expect(nextPoint(draft)).toBe('3')
  })

  test('never more than twelve pages, each with a schema and an address of its own', () => {
    expect(new Set(QUESTIONS.map((question) => question.slug)).size).toBe(QUESTIONS.length)
    // One schema is for each of several points.
    expect([...QUESTIONS.map((question) => question.key), 'point'].toSorted()).toEqual(
      Object.keys(RAISE_QUESTIONS).toSorted(),
    )
    for (const decision of ['RTA', 'RTI', 'CON', 'RRA', 'RAM', 'CEASE', 'SUP'] as const) {
      expect(asked({ decision }).length).toBeLessThanOrEqual(11)
    }
  })
})

describe('going on and back', () => {
  test('walks every question forwards and the same ones backwards', () => {
    const draft: RaiseDraft = {
      decision: 'CON',
      sections: ['B', 'F'],
      points: { '2': { wrong: 'Late', wanted: null } },
    }
    const [first] = asked(draft)
    const forwards = []
    for (let at = first ?? null; at; at = after(draft, at)) forwards.push(at)
    const backwards = []
    for (let at = forwards.at(-1) ?? null; at; at = before(draft, at)) backwards.push(at)
    const all = asked(draft).map(({ slug }) => slug)
    expect(forwards.map(({ slug }) => slug)).toEqual(all)
    expect(backwards.map(({ slug }) => slug)).toEqual(all.toReversed())
  })

  test('a question that does not apply has no page', () => {
    expect(questionOf({ decision: 'RTA' }, 'school')).toBeUndefined()
    expect(questionOf({ decision: 'RTA' }, 'nonsense')).toBeUndefined()
  })
})

describe('answers', () => {
  test('every question shows in its form what the draft holds, and reads it back', () => {
    const draft: RaiseDraft = {
      who: 'carer',
      childName: 'Wren Example',
      dateOfBirth: localDate('2016-04-05'),
      decision: 'CON',
      sections: ['B'],
      knowsDate: 'yes',
      dateOnLetter: localDate('2026-11-02'),
      wrong: 'All of it',
      wanted: null,
      contactBy: 'telephone',
      phone: '01632 960 001',
    }
    expect(
      Object.fromEntries(asked(draft).map((question) => [question.slug, question.start(draft)])),
    ).toMatchObject({
      'who-you-are': { who: 'carer' },
      'date-of-birth': { dateOfBirth: { day: '5', month: '4', year: '2016' } },
      'parts-of-the-plan': { sections: ['B'] },
      contact: { contactBy: 'telephone', phone: '01632 960 001' },
    })
    expect(frozen(draft)).toContainEqual({
      slug: 'what-would-be-right',
      asked: 'What would you like instead?',
      answered: 'Not provided',
    })
    expect(frozen(draft)).toContainEqual({
      slug: 'date-on-the-letter',
      asked: 'Do you know the date on the decision letter?',
      answered: '2 November 2026',
    })
  })

  test('a young person is asked about themselves', () => {
    const draft: RaiseDraft = { who: 'youngPerson' }
    expect(questionOf(draft, 'name')?.ask(draft)).toBe('What is your full name?')
  })

  test.each([
    ['date-of-birth', { dateOfBirth: localDate('2026-11-24') }, 'Date of birth must be in the past'],
    [
      'date-of-birth',
      { dateOfBirth: localDate('1990-01-01') },
      'Check the year: this service is for people under 25',
    ],
    ['date-of-birth', { dateOfBirth: localDate('2016-01-01') }, null],
    ['date-on-the-letter', { knowsDate: 'yes' }, 'Enter the date on the letter'],
    [
      'date-on-the-letter',
      { knowsDate: 'yes', dateOnLetter: localDate('2026-11-24') },
      'Date on the letter must be today or in the past',
    ],
    ['date-on-the-letter', { knowsDate: 'no' }, null],
    ['contact', { contactBy: 'telephone' }, 'Enter a telephone number'],
    ['contact', { contactBy: 'email' }, null],
    ['contact', { contactBy: 'text' }, 'Enter a mobile number'],
    ['contact', { contactBy: 'letter' }, 'Enter the address for letters'],
    ['contact', { contactBy: 'email', never: ['calls'] }, null],
    [
      'contact',
      { contactBy: 'telephone', phone: '01632 960001', never: ['calls'] },
      'You asked us to telephone and not to ring. Change one of them',
    ],
    [
      'safe-contact',
      { contactBy: 'letter', never: ['letters'] },
      'You asked us to write letters and not to send letters. Change one of them',
    ],
    ['safe-contact', { contactBy: 'telephone', never: ['letters'] }, null],
    ['what-you-need', { needs: ['interpreter'] }, 'Enter the language'],
    ['what-you-need', { needs: ['bsl'] }, null],
  ] as const)('%s judges %j: %s', (slug, answer, message) => {
    const question = QUESTIONS.find((each) => each.slug === slug)
    expect(question?.check?.(answer as RaiseDraft, TODAY)?.message ?? null).toBe(message)
  })
})
