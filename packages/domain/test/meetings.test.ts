import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  addDays,
  type Case,
  type CaseEvent,
  type CommandName,
  type CommandOf,
  decide,
  evolve,
  fold,
  localDate,
  localTime,
  MEETING_STAGES,
  type Meeting,
  meetingsOf,
  raise,
  unavailableDays,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
import { FAMILY, FRIEND, OFFICER, raiseCommand, TODAY, text } from './build.ts'

const FRIDAY = localDate('2026-12-04')
const MONDAY = localDate('2026-12-07')
const AT = localTime('09:30')

/** A record that grows by commands, refusals being failures. */
function record() {
  const begun = raise(raiseCommand(), { actor: FAMILY, today: TODAY })
  if (!begun.ok) throw new Error(begun.refusal.code)
  const events: CaseEvent[] = [...begun.events]
  const give = <C extends CommandName>(command: CommandOf<C>, actor: Actor = OFFICER, today = TODAY) => {
    const decided = decide(fold(events), command, { actor, today })
    if (!decided.ok) throw new Error(`${command.type} refused: ${decided.refusal.code}`)
    events.push(...decided.events)
    return decided.events
  }
  const refused = <C extends CommandName>(command: CommandOf<C>, actor: Actor = OFFICER, today = TODAY) => {
    const decided = decide(fold(events), command, { actor, today })
    return decided.ok ? null : decided.refusal.code
  }
  return { events, give, refused, kase: () => fold(events), meetings: () => meetingsOf(events) }
}
const talk = (meetingOn = FRIDAY, more: Partial<CommandOf<'arrangeConversation'>> = {}) =>
  ({ type: 'arrangeConversation', meetingOn, mode: 'video', ...more }) as const
const log = { type: 'logConversation', mode: 'video', outcome: 'explained', summary: text() } as const
const told = ({ id, sequence, state, arrangement }: Meeting) =>
  `${id} ${sequence} ${state} ${arrangement.meetingOn}`

describe('what is arranged', () => {
  test('holds what was said of it, and nothing that was left empty', () => {
    const { give, kase } = record()
    const needsMet = [{ personId: FAMILY.id, what: text(9) }]
    give(talk(FRIDAY, { at: AT, place: text(30), bring: text(0), needsMet }))
    expect(kase().stages.conversation).toEqual({
      state: 'arranged',
      meetingOn: FRIDAY,
      at: AT,
      mode: 'video',
      place: text(30),
      needsMet,
    })
    give(talk(FRIDAY, { at: null, place: null, bring: null, needsMet: [] }))
    expect(kase().stages.conversation).toEqual({ state: 'arranged', meetingOn: FRIDAY, mode: 'video' })
  })

  test('says when it stood before, once it is arranged again', () => {
    const { give } = record()
    expect(give(talk(FRIDAY, { at: AT }))[0]).not.toHaveProperty('was')
    expect(give(talk(MONDAY))[0]).toMatchObject({ meetingOn: MONDAY, was: { meetingOn: FRIDAY, at: AT } })
    // After it was held, the next is another meeting.
    give({ ...log, heldOn: TODAY })
    expect(give(talk())[0]).not.toHaveProperty('was')
  })

  test('an event without these facts, as older records hold, folds as it did', () => {
    const { events } = record()
    const old: CaseEvent = { type: 'conversationArranged', on: TODAY, meetingOn: FRIDAY, mode: 'telephone' }
    const off: CaseEvent = { type: 'conversationWithdrawn', on: TODAY }
    expect(fold([...events, old]).stages.conversation).toEqual({
      state: 'arranged',
      meetingOn: FRIDAY,
      mode: 'telephone',
    })
    expect(meetingsOf([...events, old, old, off]).map(told)).toEqual(['conversation 2 cancelled 2026-12-04'])
  })
})

describe('every meeting of a case', () => {
  test('moves when it is arranged again, and counts it', () => {
    const { give, meetings } = record()
    expect(meetings()).toEqual([])
    give(talk())
    expect(meetings().map(told)).toEqual(['conversation 0 arranged 2026-12-04'])
    give(talk(MONDAY))
    give(talk(MONDAY, { at: AT }))
    expect(meetings().map(told)).toEqual(['conversation 2 arranged 2026-12-07'])
  })

  test('after one that was held, or is off, the next is another', () => {
    const { give, meetings } = record()
    give(talk(TODAY))
    give({ ...log, heldOn: TODAY })
    give(talk(FRIDAY))
    const [off] = give({ type: 'withdrawConversation' }, FAMILY)
    expect(off).toEqual({ type: 'conversationWithdrawn', on: TODAY, off: { meetingOn: FRIDAY } })
    give(talk(MONDAY))
    expect(meetings().map(told)).toEqual([
      'conversation 1 held 2026-11-23',
      'conversation-2 1 cancelled 2026-12-04',
      'conversation-3 0 arranged 2026-12-07',
    ])
  })

  test('a wish to talk that is given up before it is arranged calls nothing off', () => {
    const { give, meetings } = record()
    const [off] = give({ type: 'withdrawConversation' }, FAMILY)
    expect(off).toEqual({ type: 'conversationWithdrawn', on: TODAY })
    expect(meetings()).toEqual([])
  })

  test('a withdrawal calls off what is ahead, and taking it back sets it again', () => {
    const { give, meetings } = record()
    give({ type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' }, FAMILY)
    give({ type: 'arrangeMediation', meetingOn: FRIDAY, mode: 'inPerson', at: AT })
    give({ type: 'withdrawCase' }, FAMILY)
    expect(meetings().map(told)).toEqual(['mediation 1 cancelled 2026-12-04'])
    give({ type: 'undoWithdrawal' }, FAMILY)
    expect(meetings().map(told)).toEqual(['mediation 2 arranged 2026-12-04'])
    expect(meetings()[0]?.arrangement.at).toBe(AT)
  })

  test('closing a case calls off a talk that lies ahead, not one whose day has come', () => {
    const close = { type: 'closeCase', outcome: 'resolvedByTalking', summary: text() } as const
    const ahead = record()
    ahead.give(talk(FRIDAY))
    ahead.give(close)
    expect(ahead.meetings().map(told)).toEqual(['conversation 1 cancelled 2026-12-04'])
    ahead.give({ type: 'sendMessage', text: text() })
    ahead.give({ type: 'reopenCase', reason: text() })
    expect(ahead.meetings().map(told)).toEqual(['conversation 2 arranged 2026-12-04'])
    const over = record()
    over.give(talk(TODAY))
    over.give(close)
    expect(over.meetings().map(told)).toEqual(['conversation 0 arranged 2026-11-23'])
  })

  test('is, of each stage, the one that the stage itself says is arranged; and none is forgotten', () => {
    const histories = fc.array(anyAttempt, { minLength: 30, maxLength: 80, size: 'max' })
    let met = 0
    fc.assert(
      fc.property(anyCase, histories, (start, attempts) => {
        const begun = raise(
          { ...raiseCommand(), decision: start.decision, points: start.points },
          { actor: FAMILY, today: TODAY },
        )
        if (!begun.ok) throw new Error(begun.refusal.code)
        const events: CaseEvent[] = [...begun.events]
        let kase: Case = start
        let today = TODAY
        let before: readonly Meeting[] = []
        for (const { actor, command, later } of attempts) {
          today = addDays(today, later)
          const decided = decide(kase, command, { actor, today })
          if (!decided.ok) continue
          events.push(...decided.events)
          kase = decided.events.reduce<Case>(evolve, kase)
          const meetings = meetingsOf(events)
          met += meetings.length
          expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length)
          for (const [at, { id, sequence }] of before.entries()) {
            expect(meetings[at]?.id).toBe(id)
            expect(meetings[at]?.sequence).toBeGreaterThanOrEqual(sequence)
          }
          for (const stage of MEETING_STAGES) {
            const now = kase.stages[stage]
            const standing = meetings.filter((each) => each.stage === stage && each.state === 'arranged')
            if (now.state !== 'arranged') expect(standing).toEqual([])
            else if (!kase.closed)
              expect(standing.map(({ arrangement }) => arrangement.meetingOn)).toEqual([now.meetingOn])
          }
          before = meetings
        }
      }),
      { numRuns: 400 },
    )
    expect(met).toBeGreaterThan(100)
  })
})

describe('who comes to mediation for the council', () => {
  const asked = {
    type: 'requestMediation',
    toldCouncilOn: TODAY,
    healthIncluded: false,
    providerId: 'p',
  } as const
  const meet = (more: Partial<CommandOf<'arrangeMediation'>>) =>
    ({ type: 'arrangeMediation', meetingOn: FRIDAY, mode: 'video', ...more }) as const

  test.each([
    ['nobody is named yet', {}, null],
    ['what is named is empty', { council: text(0), canDecide: false }, null],
    ['they can decide', { council: text(9), canDecide: true }, null],
    ['they cannot decide', { council: text(9), canDecide: false }, 'mustDecide'],
    ['nobody says whether they can', { council: text(9) }, 'mustDecide'],
  ] as const)('%s', (_what, more, code) => {
    const { give, refused } = record()
    give(asked, FAMILY)
    expect(refused(meet(more))).toBe(code)
  })

  test('is kept with the meeting, and at a talk nobody is asked whether they can decide', () => {
    const { give, kase } = record()
    give(asked, FAMILY)
    const council = text(9)
    give(meet({ council, canDecide: true, why: text(5) }))
    expect(kase().stages.mediation).toMatchObject({ state: 'arranged', council })
    expect(kase().stages.mediation).toHaveProperty('why')
    expect(kase().stages.mediation).not.toHaveProperty('canDecide')
    give(talk(FRIDAY, { council, canDecide: false }))
    expect(kase().stages.conversation).toMatchObject({ council })
  })
})

describe('a day that does not suit', () => {
  test('is asked about, and can be chosen all the same', () => {
    const { give, refused } = record()
    give({ type: 'sayUnavailable', days: [FRIDAY] }, FAMILY)
    expect(refused(talk(FRIDAY))).toBe('dayDoesNotSuit')
    expect(refused(talk(FRIDAY, { allTheSame: false }))).toBe('dayDoesNotSuit')
    expect(refused(talk(MONDAY))).toBeNull()
    expect(refused(talk(FRIDAY, { allTheSame: true }))).toBeNull()
    // A day that has passed is no day to choose, whatever is ticked.
    expect(refused(talk(localDate('2026-11-20'), { allTheSame: true }))).toBe('inThePast')
    // That it was chosen all the same is for whoever chose; the record holds the meeting.
    expect(give(talk(FRIDAY, { allTheSame: true }))[0]).toEqual({
      type: 'conversationArranged',
      on: TODAY,
      meetingOn: FRIDAY,
      mode: 'video',
    })
  })

  test('counts while whoever said it has a place on the case', () => {
    const { give, kase } = record()
    give(
      { type: 'invitePerson', invitationId: 'i', relation: 'friend', scope: 'actFor', until: null },
      FAMILY,
    )
    give({ type: 'joinCase', invitationId: 'i' }, FRIEND)
    give({ type: 'sayUnavailable', days: [MONDAY, FRIDAY] }, FRIEND)
    give({ type: 'sayUnavailable', days: [MONDAY] }, FAMILY)
    expect(unavailableDays(kase(), TODAY)).toEqual([FRIDAY, MONDAY])
    give({ type: 'endAccess', personId: FRIEND.id }, FAMILY)
    expect(unavailableDays(kase(), TODAY)).toEqual([MONDAY])
  })
})
