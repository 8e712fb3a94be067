import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Case,
  type CommandOf,
  canBeAppealed,
  clockFacts,
  DECISION_TYPES,
  decide,
  evolve,
  isAmong,
  legalTests,
  missingFromNotice,
  NOTICE_ITEMS,
  type NoticeFacts,
  type NoticeItemId,
  noticeHolds,
  PLAN_SECTIONS,
  readsEvent,
  refusalText,
  requiredInNotice,
  routesFor,
  TRIBUNAL,
  textsIn,
  waitsFor,
  wordsFor,
} from '../src/index.ts'
import { anyAttempt } from './arbitrary.ts'
import {
  after,
  DECIDER,
  FAMILY,
  FIRST_DECIDER,
  MANAGER,
  OFFICER,
  raised,
  refusalOf,
  TODAY,
  text,
} from './build.ts'

const open = { type: 'openReconsideration', decisionMakerId: DECIDER.id } as const
const given = { pointId: 'point-1', result: 'kept', reasons: text() } as const
const recommend = (more: Partial<CommandOf<'recommendReconsideration'>> = {}) =>
  ({
    type: 'recommendReconsideration',
    points: [{ ...given, originalReason: text(8) }],
    answer: null,
    ...more,
  }) as const
const ask = { type: 'returnReconsideration', questions: text(20) } as const
const notice = { noticeId: 'notice-1', noticeHash: 'cd'.repeat(32), holds: NOTICE_ITEMS }
const settle = { type: 'decideReconsideration', points: [given], notice } as const

const opened = () => after(raised(), open, OFFICER)
const recommended = () => after(opened(), recommend(), OFFICER)
const where = (kase: Case) => waitsFor(kase.stages.reconsideration)

describe('who recommends, and who decides', () => {
  test('it waits for the officer, then the decision maker, and for the officer again when it is sent back', () => {
    const asked = after(recommended(), ask, DECIDER)
    const answered = after(asked, recommend({ answer: text(30) }), OFFICER)
    expect([raised(), opened(), recommended(), asked, answered].map(where)).toEqual([
      null,
      'officer',
      'decisionMaker',
      'officer',
      'decisionMaker',
    ])
    expect(answered.stages.reconsideration).toMatchObject({
      questions: { asked: text(20), answer: text(30) },
    })
    expect(where(after(answered, settle, DECIDER))).toBeNull()
  })

  test('nothing is decided or sent back before somebody else has recommended', () => {
    expect(refusalOf(opened(), settle, DECIDER)).toBe('withOfficer')
    expect(refusalOf(opened(), ask, DECIDER)).toBe('withOfficer')
    const both = { id: DECIDER.id, roles: ['officer', 'decisionMaker'] } as const
    expect(refusalOf(opened(), recommend(), both)).toBe('deciderRecommends')
    expect(refusalOf(recommended(), settle, DECIDER)).toBeNull()
  })

  test('what is asked has to be written, and answered before it is recommended again', () => {
    expect(refusalOf(recommended(), { ...ask, questions: text(0) }, DECIDER)).toBe('wordsMissing')
    const asked = after(recommended(), ask, DECIDER)
    expect(refusalOf(asked, ask, DECIDER)).toBe('withOfficer')
    expect(refusalOf(asked, settle, DECIDER)).toBe('withOfficer')
    expect(refusalOf(asked, recommend(), MANAGER)).toBe('answerMissing')
    expect(refusalOf(asked, recommend({ answer: text(0) }), MANAGER)).toBe('answerMissing')
  })

  test('a recommendation answers every point, and may be given again until the decision', () => {
    const two = after(raised({ type: 'CON', sections: ['B', 'F'] }), open, OFFICER)
    expect(decide(two, recommend(), { actor: OFFICER, today: TODAY })).toEqual({
      ok: false,
      refusal: { code: 'reasonMissing', pointIds: ['point-2'] },
    })
    const again = after(
      recommended(),
      recommend({ points: [{ ...given, result: 'changed', originalReason: null }] }),
      MANAGER,
    )
    expect(again.stages.reconsideration).toMatchObject({
      recommendation: { by: MANAGER.id, points: [{ result: 'changed' }] },
    })
  })
})

describe('a fresh pair of eyes', () => {
  const same = { ...open, decisionMakerId: FIRST_DECIDER } as const
  const reasoned = { ...same, sameDeciderReason: text(40) } as const
  const first = { id: FIRST_DECIDER, roles: ['decisionMaker'] } as const

  test('whoever decided first decides again only when a manager says why', () => {
    expect(refusalOf(raised(), same, MANAGER)).toBe('sameDecisionMaker')
    expect(refusalOf(raised(), { ...same, sameDeciderReason: text(0) }, MANAGER)).toBe('sameDecisionMaker')
    expect(refusalOf(raised(), reasoned, OFFICER)).toBe('overrideByManager')
    const kase = after(raised(), reasoned, MANAGER)
    expect(kase.stages.reconsideration).toMatchObject({ sameDecider: { by: MANAGER.id, reason: text(40) } })
    const done = after(after(kase, recommend(), OFFICER), settle, first)
    expect(done.stages.reconsideration).toMatchObject({ state: 'decided', sameDecider: { by: MANAGER.id } })
  })

  test('a reason beside somebody else is no override', () => {
    const kase = after(raised(), { ...open, sameDeciderReason: text() }, MANAGER)
    expect(kase.stages.reconsideration).not.toHaveProperty('sameDecider')
  })

  test('whoever turns out to have decided first cannot decide', () => {
    const found = {
      type: 'recordDecision',
      dateOnLetter: null,
      dateSent: null,
      decidedBy: DECIDER.id,
    } as const
    expect(refusalOf(after(recommended(), found, OFFICER), settle, DECIDER)).toBe('sameDecisionMaker')
  })

  test('the family reads why', () => {
    const decided = decide(raised(), reasoned, { actor: MANAGER, today: TODAY })
    const [event] = decided.ok ? decided.events : []
    expect(event && wordsFor(event, raised(), null)).toEqual({ with: 'everyone' })
  })
})

describe('the letter', () => {
  test('is a paper of the case for everyone, and nobody changes or removes it', () => {
    const done = after(recommended(), settle, DECIDER)
    expect(done.documents).toMatchObject([
      { id: 'notice-1', kind: 'decisionLetter', side: 'council', shared: { with: 'everyone' }, issued: true },
    ])
    expect(done.stages.reconsideration).toMatchObject({ noticeId: 'notice-1' })
    const share = { type: 'shareDocument', documentId: 'notice-1', shared: { with: 'council' } } as const
    expect(refusalOf(done, share, OFFICER)).toBe('issuedLetter')
    expect(refusalOf(done, { type: 'removeDocument', documentId: 'notice-1' }, MANAGER)).toBe('issuedLetter')
    expect(refusalOf(done, { type: 'removeDocument', documentId: 'notice-1' }, FAMILY)).toBe(
      'notYourDocument',
    )
  })

  const whole: NoticeFacts = {
    decider: 'Somebody',
    day: '1 December 2026',
    eachPoint: true,
    letterSent: '2 November 2026',
    council: { phone: '01632 960 001', email: null },
    adviser: { name: 'A service', phone: null, email: null, website: 'https://example.org' },
    resolution: { name: 'A service' },
    advice: { name: 'A service' },
    tribunal: TRIBUNAL,
  }

  test('made from all facts holds everything that any decision asks for', () => {
    for (const type of DECISION_TYPES)
      expect(missingFromNotice({ type, sections: [] }, noticeHolds(whole))).toEqual([])
  })

  const WITHOUT: readonly [NoticeItemId, Partial<NoticeFacts>][] = [
    ['decider', { decider: null }],
    ['day', { day: null }],
    ['each-point', { eachPoint: false }],
    ['tribunal', { tribunal: null }],
    ['tribunal', { tribunal: { lines: [] } }],
    ['last-dates', { letterSent: null }],
    ['adviser', { adviser: null }],
    ['adviser', { adviser: { name: 'A service', phone: null, email: null } }],
    ['contact', { council: { phone: null, email: null } }],
    ['disagreement-resolution', { resolution: null }],
    ['advice', { advice: null }],
  ]
  test.each(WITHOUT)('without %s it does not go out, and says so', (item, lacking) => {
    const holds = noticeHolds({ ...whole, ...lacking })
    const decided = decide(
      recommended(),
      { ...settle, notice: { ...notice, holds } },
      { actor: DECIDER, today: TODAY },
    )
    if (decided.ok) throw new Error('it went out')
    expect(decided.refusal).toMatchObject({
      code: 'noticeIncomplete',
      missing: expect.arrayContaining([item]),
    })
    expect(refusalText(decided.refusal, 'staff')).toMatch(/^The letter cannot go out yet.*: \w.*\.$/)
  })

  test('about support without a plan names no tribunal and no mediation', () => {
    expect(requiredInNotice({ type: 'SUP', sections: [] })).toEqual([
      'decider',
      'day',
      'each-point',
      'contact',
      'disagreement-resolution',
      'advice',
    ])
    expect(requiredInNotice({ type: 'RTA', sections: [] })).not.toContain('recommendations')
    expect(requiredInNotice({ type: 'CON', sections: ['I'] })).toContain('recommendations')
  })

  test('names an appeal just where the routes of the case show one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DECISION_TYPES), fc.subarray([...PLAN_SECTIONS]), (type, sections) => {
        const kase = raised({ type, sections })
        const appeal = routesFor(clockFacts(kase), TODAY).find(({ id }) => id === 'appeal')
        expect(canBeAppealed({ type, sections })).toBe(appeal?.status !== 'not-available')
      }),
    )
    expect(requiredInNotice({ type: 'CON', sections: ['G'] })).not.toContain('tribunal')
  })

  test('no letter goes out with anything missing, whatever it is that is missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DECISION_TYPES),
        fc.subarray([...NOTICE_ITEMS]),
        (type, holds: readonly NoticeItemId[]) => {
          const kase = after(after(raised({ type }), open, OFFICER), recommend(), OFFICER)
          const refused = refusalOf(kase, { ...settle, notice: { ...notice, holds } }, DECIDER)
          const lacks = requiredInNotice({ type, sections: [] }).some((item) => !holds.includes(item))
          expect(refused).toBe(lacks ? 'noticeIncomplete' : null)
        },
      ),
    )
  })
})

test('whatever happens, nobody of the family reads what the council thinks before it decides', () => {
  fc.assert(
    fc.property(fc.array(anyAttempt, { maxLength: 60 }), (attempts) => {
      let kase = opened()
      for (const { actor, command } of attempts) {
        const decided = decide(kase, command, { actor, today: TODAY })
        if (!decided.ok) continue
        kase = decided.events.reduce<Case>(evolve, kase)
        for (const event of decided.events) {
          if (event.type !== 'reconsiderationRecommended' && event.type !== 'reconsiderationReturned')
            continue
          expect(textsIn(event).length).toBeGreaterThan(0)
          for (const member of kase.people) {
            const reader = { kind: 'member', member } as const
            expect(readsEvent(kase, event, reader)).toBe(false)
            expect(isAmong(wordsFor(event, kase, member.personId), kase, reader)).toBe(false)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('every point of every decision has a legal test, each with its source', () => {
  for (const type of DECISION_TYPES) {
    for (const section of [null, ...PLAN_SECTIONS]) {
      const found = legalTests(type, section)
      expect([type, section, found.length > 0]).toEqual([type, section, true])
      for (const { asks, citation } of found) {
        expect(asks.every((each) => /[?.]$/.test(each))).toBe(true)
        expect(citation.provision).not.toBe('')
      }
    }
  }
  expect(legalTests('CON', 'I').map(({ id }) => id)).toEqual(['place'])
  expect(legalTests('RAM', null).map(({ id }) => id)).toEqual(['amend'])
})
