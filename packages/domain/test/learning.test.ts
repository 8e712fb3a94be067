import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asRead,
  CAUSE_WORDS,
  CAUSES,
  type Case,
  type CaseEvent,
  CHANGED_BY,
  type CommandOf,
  caseDeadlines,
  causesWanted,
  changesOf,
  clockFacts,
  councilReads,
  decide,
  evolve,
  isKnownOutside,
  isSearched,
  localDate,
  MOST_MINUTES,
  MOST_PENCE,
  NOTICE_ITEMS,
  type PointResult,
  readsEvent,
  routesFor,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
import { after, DECIDER, FAMILY, MANAGER, OFFICER, raised, refusalOf, TODAY, text } from './build.ts'

const recommend = {
  type: 'recommendReconsideration',
  points: [{ pointId: 'point-1', result: 'kept', reasons: text(), originalReason: null }],
  answer: null,
} as const
const notice = { noticeId: 'notice-1', noticeHash: 'cd'.repeat(32), holds: NOTICE_ITEMS }
const deciding = (result: PointResult, more: Partial<CommandOf<'decideReconsideration'>> = {}) =>
  ({
    type: 'decideReconsideration',
    points: [{ pointId: 'point-1', result, reasons: text() }],
    notice,
    ...more,
  }) as const
const underReview = (kase: Case = raised()) =>
  after(
    after(kase, { type: 'openReconsideration', decisionMakerId: DECIDER.id }, OFFICER),
    recommend,
    OFFICER,
  )
const decided = (result: PointResult, kase?: Case) => after(underReview(kase), deciding(result), DECIDER)

const cause = (of: (typeof CHANGED_BY)[number], more: Partial<CommandOf<'recordCause'>> = {}) =>
  ({ type: 'recordCause', of, cause: 'wrongTest', text: null, ...more }) as const
const eventsOf = (kase: Case, command: Parameters<typeof decide>[1], actor = OFFICER) => {
  const made = decide(kase, command as never, { actor, today: TODAY })
  return made.ok ? made.events : []
}

function mediated(outcome: 'full' | 'part' | 'none'): Case {
  const asked = after(
    raised(),
    { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' },
    OFFICER,
  )
  const shorterNotice = { who: text(), agreedOn: TODAY }
  const set = after(
    asked,
    { type: 'arrangeMediation', meetingOn: TODAY, mode: 'video', shorterNotice },
    OFFICER,
  )
  const held = { heldOn: TODAY, outcome, summary: text(), agreementOn: null, agreed: [] }
  return after(set, { type: 'concludeMediation', ...held }, OFFICER)
}

const appealed = () =>
  after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, OFFICER)
const ended = (outcome: CommandOf<'endAppeal'>['outcome']) =>
  after(appealed(), { type: 'endAppeal', endedOn: TODAY, outcome, ordered: [] }, OFFICER)

describe('why a decision was changed', () => {
  test('there are twelve causes, each with words of its own', () => {
    expect(CAUSES).toHaveLength(12)
    expect(new Set(Object.values(CAUSE_WORDS)).size).toBe(12)
  })

  test.each<[string, Case, readonly string[]]>([
    ['nothing yet', raised(), []],
    ['kept', decided('kept'), []],
    ['changed', decided('changed'), ['reconsideration']],
    ['changed in part', decided('partlyChanged'), ['reconsideration']],
    ['all agreed at mediation', mediated('full'), ['mediation']],
    ['part agreed at mediation', mediated('part'), ['mediation']],
    ['nothing agreed at mediation', mediated('none'), []],
    ['an appeal that goes on', appealed(), []],
    [
      'one that is conceded in part',
      after(
        appealed(),
        { type: 'concedeAppeal', toldOn: TODAY, whole: false, pointIds: ['point-1'], unopposed: [] },
        OFFICER,
      ),
      ['appeal'],
    ],
    ['allowed', ended('allowed'), ['appeal']],
    ['allowed in part', ended('allowedInPart'), ['appeal']],
    ['a consent order', ended('consentOrder'), ['appeal']],
    ['dismissed', ended('dismissed'), []],
    ['struck out', ended('struckOut'), []],
  ])('is asked after: %s', (_, kase, ways) => {
    expect(changesOf(kase)).toEqual(ways)
    expect(causesWanted(kase)).toEqual(ways)
    for (const by of CHANGED_BY)
      expect(refusalOf(kase, cause(by), OFFICER)).toBe(ways.includes(by) ? null : 'nothingWasChanged')
  })

  test('recorded again, the last counts; changed anew, it is asked anew', () => {
    const first = after(decided('changed'), cause('reconsideration', { text: text(20) }), DECIDER)
    expect(causesWanted(first)).toEqual([])
    expect(first.causes?.reconsideration).toEqual({ cause: 'wrongTest', text: text(20), on: TODAY })
    const later = localDate('2026-11-30')
    const second = after(first, cause('reconsideration', { cause: 'newAdvice' }), MANAGER, later)
    expect(second.causes?.reconsideration).toEqual({ cause: 'newAdvice', text: null, on: later })
    const anew = decided('changed', second)
    expect(causesWanted(anew)).toEqual(['reconsideration'])
  })

  test('also on a closed case, which stays closed', () => {
    const end = { type: 'closeCase', outcome: 'resolvedByReconsideration', summary: text() } as const
    const closed = after(after(decided('changed'), end, OFFICER), cause('reconsideration'), OFFICER)
    expect(closed.closed).not.toBeNull()
    expect(closed.causes?.reconsideration?.cause).toBe('wrongTest')
  })

  test('said with the decision, it is an event of its own, and only where something was changed', () => {
    const given = { cause: { cause: 'evidenceMissed', text: text(9) } } as const
    const events = eventsOf(underReview(), deciding('changed', given), DECIDER)
    expect(events.map(({ type }) => type)).toEqual([
      'documentAdded',
      'reconsiderationDecided',
      'causeRecorded',
    ])
    expect(JSON.stringify(events[1])).not.toContain('evidenceMissed')
    expect(refusalOf(underReview(), deciding('kept', given), DECIDER)).toBe('nothingWasChanged')
    expect(refusalOf(underReview(), deciding('kept', { cause: null }), DECIDER)).toBeNull()
  })
})

describe('a letter that was held back', () => {
  test('is counted with the decision; absent where nobody knows', () => {
    expect(eventsOf(underReview(), deciding('kept', { refusedBefore: 2 }), DECIDER)[1]).toMatchObject({
      refusedBefore: 2,
    })
    expect(eventsOf(underReview(), deciding('kept'), DECIDER)[1]).not.toHaveProperty('refusedBefore')
  })
})

describe('what was in place for those who came', () => {
  const talk = { heldOn: TODAY, mode: 'video', outcome: 'explained', summary: text() } as const
  const held = (needs?: { asked: number; met: number }) =>
    eventsOf(raised(), { type: 'logConversation', ...talk, ...(needs && { needs }) })[0]

  test('is two numbers, and absent where nobody needs anything', () => {
    expect(held({ asked: 3, met: 2 })).toMatchObject({ needs: { asked: 3, met: 2 } })
    expect(held({ asked: 3, met: 0 })).toMatchObject({ needs: { asked: 3, met: 0 } })
    expect(held({ asked: 3, met: 4 })).toMatchObject({ needs: { asked: 3, met: 3 } })
    expect(held({ asked: 0, met: 0 })).not.toHaveProperty('needs')
    expect(held()).not.toHaveProperty('needs')
  })
})

describe('time and cost', () => {
  const cost = (minutes: number, providerPence: number | null, route: 'mediation' | 'appeal' = 'mediation') =>
    ({ type: 'recordCost', route, minutes, providerPence }) as const

  test('several add up, for each way by itself', () => {
    const all = [cost(90, null), cost(30, 850_00), cost(10, 5_00), cost(5, null, 'appeal')]
    const kase = all.reduce((before, each) => after(before, each, OFFICER), raised())
    expect(kase.costs).toEqual({
      mediation: { minutes: 130, providerPence: 855_00 },
      appeal: { minutes: 5, providerPence: 0 },
    })
  })

  test.each<[number, number | null, string | null]>([
    [MOST_MINUTES, MOST_PENCE, null],
    [0, 1, null],
    [1, null, null],
    [0, null, 'noCost'],
    [0, 0, 'noCost'],
    [MOST_MINUTES + 1, null, 'costOutOfRange'],
    [0, MOST_PENCE + 1, 'costOutOfRange'],
    [-1, null, 'costOutOfRange'],
    [1.5, null, 'costOutOfRange'],
    [Number.NaN, null, 'costOutOfRange'],
    [1, -1, 'costOutOfRange'],
  ])('%s minutes and %s pence: %s', (minutes, pence, code) => {
    expect(refusalOf(raised(), cost(minutes, pence), OFFICER)).toBe(code)
  })
})

describe('the child’s own views in a pack', () => {
  const YOUNG = 'young-1'
  const paper = (kind: 'statement' | 'report', by: string, forPerson?: string) => {
    const added: CaseEvent = {
      type: 'documentAdded',
      on: TODAY,
      documentId: 'document-1',
      kind,
      datedOn: null,
      sha256: 'ab'.repeat(32),
      shared: { with: 'everyone' },
      by,
      from: 'family',
      ...(forPerson && { forPerson }),
    }
    const [parent] = raised().people
    if (!parent) throw new Error('nobody raised it')
    const kase = evolve(raised(), added)
    return {
      ...kase,
      people: [parent, { ...parent, personId: YOUNG, relation: 'youngPerson' as const }],
    }
  }
  const release = (kase: Case, views?: boolean) =>
    eventsOf(kase, {
      type: 'releasePack',
      packId: 'pack-1',
      recipient: { kind: 'family' },
      documentIds: ['document-1'],
      extras: [],
      sha256: 'ab'.repeat(32),
      pages: 3,
      ...(views !== undefined && { views }),
    })[0]

  test('are there where somebody says so, or the young person wrote one of the papers', () => {
    const theirs = paper('report', FAMILY.id)
    expect(release(theirs, true)).toMatchObject({ views: true })
    expect(release(theirs, false)).toMatchObject({ views: false })
    expect(release(theirs)).not.toHaveProperty('views')
    expect(release(paper('statement', FAMILY.id))).not.toHaveProperty('views')
    expect(release(paper('statement', YOUNG), false)).toMatchObject({ views: true })
    expect(release(paper('statement', FAMILY.id, YOUNG))).toMatchObject({ views: true })
    expect(release(paper('report', YOUNG))).not.toHaveProperty('views')
  })
})

describe('none of it reaches a family', () => {
  const member = raised().people[0]
  if (!member) throw new Error('nobody raised it')
  const noted: readonly CaseEvent[] = [
    { type: 'causeRecorded', on: TODAY, of: 'mediation', cause: 'other', text: text() },
    { type: 'costRecorded', on: TODAY, route: 'mediation', minutes: 1, providerPence: null },
  ]

  test.each(noted)('$type stands on no timeline of theirs, in no pack and no search', (event) => {
    const kase = evolve(raised(), event)
    expect(readsEvent(kase, event, { kind: 'member', member })).toBe(false)
    expect(readsEvent(kase, event, { kind: 'council' })).toBe(true)
    expect(isKnownOutside(event.type)).toBe(false)
    expect(isSearched(event, kase, null)).toBe(false)
    const known = asRead(kase, { kind: 'member', member })
    expect(known).not.toHaveProperty('causes')
    expect(known).not.toHaveProperty('costs')
  })

  test('of mediation, not even whoever only decides reads the words', () => {
    const [said] = noted
    if (!said) throw new Error('nothing said')
    expect(councilReads(said, DECIDER)).toBe(false)
    expect(councilReads(said, OFFICER)).toBe(true)
    expect(councilReads({ ...said, of: 'reconsideration' } as CaseEvent, DECIDER)).toBe(true)
    expect(refusalOf(mediated('full'), cause('mediation'), FAMILY)).toBe('wrongRole')
  })

  test('no note changes a stage, a date, a way that is open, or whether the case is', () => {
    const notes = fc.constantFrom(...noted)
    fc.assert(
      fc.property(anyCase, fc.array(anyAttempt, { maxLength: 25 }), notes, (start, attempts, note) => {
        let kase = start
        for (const { actor, command } of attempts) {
          const made = decide(kase, command as never, { actor, today: TODAY })
          if (made.ok) kase = made.events.reduce<Case>(evolve, kase)
        }
        const then = evolve(kase, { ...note, on: kase.lastEventOn })
        const { version: _v, causes: _c, costs: _k, ...before } = kase
        const { version: _w, causes: _d, costs: _l, ...now } = then
        expect(now).toEqual(before)
        const ways = (each: Case) => routesFor(clockFacts(each), TODAY, caseDeadlines(each, TODAY))
        expect(ways(then)).toEqual(ways(kase))
      }),
      { numRuns: 60 },
    )
  })
})
