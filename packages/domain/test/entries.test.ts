import { describe, expect, test } from 'vitest'
import {
  type CaseEvent,
  type EventOf,
  type EventType,
  entriesOf,
  fold,
  localDate,
  type MeasureId,
} from '../src/index.ts'

const day = localDate
const TEXT = { id: 'text-1', commitment: 'c', length: 9 }
const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }

const RAISED = {
  type: 'caseRaised',
  on: day('2026-11-02'),
  caseId: 'case-1',
  reference: 'BCD-FGH-JKM',
  channel: 'telephone',
  raisedBy: 'officer-1',
  decision: { type: 'RTA', sections: [], dateOnLetter: null, dateSent: null, decidedBy: null },
  points: [],
  setting: null,
  teamId: 'north',
} as const satisfies CaseEvent

/** An event of a kind on a day, with what else there is to say of it. */
const on = <T extends EventType>(date: string, type: T, rest: Omit<EventOf<T>, 'type' | 'on'>): CaseEvent =>
  ({ type, on: day(date), ...rest }) as unknown as CaseEvent

/** What a measure counts of a case: each entry as its result, its day, its part and its days. */
function counted(measure: MeasureId, ...events: readonly CaseEvent[]) {
  const record = [RAISED, ...events]
  return entriesOf({ events: record, kase: fold(record), promises: PROMISES })
    .filter((entry) => entry.measure === measure)
    .map(({ result, on: date, due, part, days }) => [result, date, due, part, days])
}

const officer = (date: string, officerId: string) => on(date, 'caseAssigned', { officerId, teamId: 'north' })
const message = (date: string, from: 'family' | 'council', threadId?: string) =>
  on(date, 'messageSent', { from, text: TEXT, ...(threadId && { threadId }) } as never)
const asked = (date: string) =>
  on(date, 'mediationRequested', {
    askedBy: 'family',
    toldCouncilOn: day(date),
    healthIncluded: false,
    providerId: 'p',
  })
const arranged = (date: string, meetingOn: string, more = {}) =>
  on(date, 'mediationArranged', { meetingOn: day(meetingOn), mode: 'video', ...more } as never)
const held = (date: string, more = {}) =>
  on(date, 'mediationConcluded', { heldOn: day(date), outcome: 'part', summary: TEXT, ...more } as never)
const closed = (date: string, outcome: 'resolvedByTalking' | 'notResolved') =>
  on(date, 'caseClosed', { outcome, summary: null } as never)

describe('what a measure counts of a case', () => {
  test('D4: an officer on the second working day is in time, on the third is not, and none is open', () => {
    // 2 November 2026 is a Monday.
    expect(counted('officer-named', officer('2026-11-04', 'a'))).toEqual([
      ['yes', '2026-11-02', null, null, 2],
    ])
    expect(counted('officer-named', officer('2026-11-05', 'a'))).toEqual([
      ['no', '2026-11-02', null, null, 3],
    ])
    expect(counted('officer-named')).toEqual([['open', '2026-11-02', '2026-11-04', null, null]])
  })

  test('D5: one side writing is no contact; the answer makes it', () => {
    expect(counted('first-contact', message('2026-11-03', 'council'))[0]?.[0]).toBe('open')
    expect(
      counted('first-contact', message('2026-11-03', 'council'), message('2026-11-09', 'family')),
    ).toEqual([['yes', '2026-11-02', null, null, 5]])
    expect(
      counted('first-contact', message('2026-11-03', 'council'), message('2026-11-10', 'family'))[0]?.[0],
    ).toBe('no')
  })

  test('D6: a message is answered in its own thread', () => {
    const wrote = message('2026-11-03', 'family', 'a')
    expect(counted('reply', wrote, message('2026-11-04', 'council', 'b'))).toEqual([
      ['open', '2026-11-03', '2026-11-10', null, null],
    ])
    expect(counted('reply', wrote, message('2026-11-11', 'council', 'a'))).toEqual([
      ['no', '2026-11-03', null, null, 6],
    ])
  })

  test('D6: a talk before the family wrote is no answer, also when it is written down after', () => {
    const wrote = message('2026-11-09', 'family')
    const talked = (heldOn: string) =>
      on('2026-11-10', 'conversationHeld', {
        heldOn: day(heldOn),
        mode: 'telephone',
        outcome: 'explained',
        summary: TEXT,
      })
    expect(counted('reply', wrote, talked('2026-11-06'))[0]?.[0]).toBe('open')
    expect(counted('reply', wrote, talked('2026-11-09'))[0]?.[0]).toBe('yes')
  })

  test('D8: the same officer again is no change', () => {
    expect(
      counted(
        'changes-of-officer',
        officer('2026-11-03', 'a'),
        officer('2026-11-04', 'a'),
        officer('2026-11-05', 'b'),
      )[0]?.[0],
    ).toBe('no')
    expect(
      counted(
        'changes-of-officer',
        officer('2026-11-03', 'a'),
        officer('2026-11-04', 'b'),
        officer('2026-11-05', 'a'),
      )[0]?.[0],
    ).toBe('yes')
  })

  test('D11: a case that was opened again is not closed', () => {
    const settled = closed('2026-11-10', 'resolvedByTalking')
    expect(counted('settled-early', settled)).toEqual([['yes', '2026-11-10', null, null, null]])
    expect(counted('settled-early', settled, on('2026-11-11', 'caseReopened', { by: 'council' }))).toEqual([])
    expect(counted('settled-early', closed('2026-11-10', 'notResolved'))[0]?.[0]).toBe('no')
  })

  test('D13: the 30th day is in time, whatever day of the week it is', () => {
    const request = asked('2026-11-05')
    const late = counted(
      'mediation-in-time',
      request,
      arranged('2026-11-06', '2026-12-05'),
      held('2026-12-05'),
    )
    expect(late).toEqual([['yes', '2026-12-05', null, null, 30]])
    expect(
      counted('mediation-in-time', request, arranged('2026-11-06', '2026-12-06'), held('2026-12-06'))[0]?.[0],
    ).toBe('no')
    expect(counted('mediation-in-time', request)).toEqual([['open', '2026-12-05', '2026-12-05', null, null]])
    expect(counted('mediation-in-time', request, on('2026-11-20', 'mediationWithdrawn', {}))).toEqual([])
    expect(counted('mediation-in-time', request, on('2026-12-06', 'mediationWithdrawn', {}))[0]?.[0]).toBe(
      'no',
    )
  })

  test('D13 and D15: whoever takes a withdrawal back has given nothing up', () => {
    const before = [asked('2026-11-05'), arranged('2026-11-06', '2026-11-20')]
    const { stages } = fold([RAISED, ...before])
    const gone = [
      on('2026-11-09', 'mediationWithdrawn', {}),
      on('2026-11-09', 'caseClosed', { outcome: 'withdrawn', summary: null, before: stages }),
    ]
    const back = on('2026-11-10', 'withdrawalUndone', {})
    expect(counted('mediation-in-time', ...before, ...gone)).toEqual([])
    expect(counted('mediation-in-time', ...before, ...gone, back)).toEqual(
      counted('mediation-in-time', ...before),
    )
    expect(counted('postponed', ...before, ...gone, back)).toEqual(counted('postponed', ...before))
  })

  test('D14: 3 working days from what the certificate is for', () => {
    const declined = on('2026-11-06', 'mediationDeclined', { toldOn: day('2026-11-06') })
    const certificate = (issuedOn: string) =>
      on(issuedOn, 'certificateRecorded', { ground: 'notPursuing', issuedOn: day(issuedOn) })
    // Friday to Wednesday.
    expect(counted('certificates', declined, certificate('2026-11-11'))).toEqual([
      ['yes', '2026-11-11', null, 'notPursuing', null],
    ])
    expect(counted('certificates', declined, certificate('2026-11-12'))[0]?.[0]).toBe('no')
    expect(counted('certificates', certificate('2026-11-12'))).toEqual([])
  })

  test('D15: each day that was arranged is a meeting; the one that moved says who moved it', () => {
    const first = arranged('2026-11-06', '2026-11-20')
    const moved = arranged('2026-11-10', '2026-11-25', {
      was: { meetingOn: day('2026-11-20') },
      causedBy: 'council',
      why: TEXT,
    })
    expect(counted('postponed', asked('2026-11-05'), first, moved)).toEqual([
      ['yes', '2026-11-06', null, 'council', null],
      ['no', '2026-11-10', null, null, null],
    ])
    // More is said of the same day: it is the same meeting.
    expect(
      counted('postponed', asked('2026-11-05'), first, arranged('2026-11-07', '2026-11-20')),
    ).toHaveLength(1)
  })

  test('D16, D17 and D19: what came of a mediation, and what came after it', () => {
    const mediated = [
      asked('2026-11-05'),
      arranged('2026-11-06', '2026-11-20'),
      held('2026-11-20', { couldDecide: true }),
    ]
    const appealed = on('2026-12-01', 'appealNoted', { lodgedOn: day('2026-12-01'), tribunalReference: null })
    expect(counted('could-decide', ...mediated)[0]?.[0]).toBe('yes')
    expect(
      counted(
        'could-decide',
        asked('2026-11-05'),
        arranged('2026-11-06', '2026-11-20'),
        held('2026-11-20'),
      )[0]?.[0],
    ).toBe('no')
    expect(counted('mediation-outcome', ...mediated)).toEqual([['yes', '2026-11-20', null, 'part', null]])
    expect(counted('mediation-then-appeal', ...mediated)[0]?.[0]).toBe('no')
    expect(counted('mediation-then-appeal', ...mediated, appealed)[0]?.[0]).toBe('yes')
  })

  test('D20 and D21: an appeal that the tribunal sent back is none', () => {
    const noted = on('2026-11-10', 'appealNoted', { lodgedOn: day('2026-11-10'), tribunalReference: null })
    const ended = (outcome: 'allowed' | 'notRegistered') =>
      on('2026-12-01', 'appealEnded', { endedOn: day('2026-12-01'), outcome })
    expect(counted('appeals', noted)).toEqual([['yes', '2026-11-10', null, null, null]])
    expect(counted('appeals', noted, ended('notRegistered'))).toEqual([])
    expect(counted('appeal-end', noted, ended('allowed'))).toEqual([
      ['yes', '2026-12-01', null, 'forFamily', null],
    ])
  })

  test('the same record always gives the same, and no two entries of a measure have one name', () => {
    const record = [RAISED, officer('2026-11-03', 'a'), message('2026-11-03', 'family'), asked('2026-11-05')]
    const history = { events: record, kase: fold(record), promises: PROMISES }
    const names = entriesOf(history).map(({ measure, key }) => `${measure} ${key}`)
    expect(new Set(names).size).toBe(names.length)
    expect(entriesOf(history)).toEqual(entriesOf(history))
  })
})
