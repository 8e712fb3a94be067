import { describe, expect, test } from 'vitest'
import { type Case, caseDeadlines, type DeadlineId, decide, localDate, refusalText } from '../src/index.ts'
import { after, DECIDER, FAMILY, MANAGER, OFFICER, raised, TODAY, text } from './build.ts'

const due = (kase: Case, id: DeadlineId) => caseDeadlines(kase, TODAY).find((each) => each.id === id)?.due
const refusal = (kase: Case, command: Parameters<typeof decide>[1], actor = OFFICER) => {
  const decided = decide(kase, command, { actor, today: TODAY })
  return decided.ok ? null : decided.refusal.code
}
const reason = text()
const later = localDate('2027-01-29')
const propose = { type: 'proposeDate', deadline: 'appeal', to: later, reason } as const
const confirm = { type: 'confirmDate', deadline: 'appeal' } as const
const second = { id: 'officer-2', roles: ['officer'] } as const

describe('a date that people change', () => {
  test('takes two of them, and shows the old day, the new day, why and who', () => {
    const asked = after(raised(), propose, OFFICER)
    expect(due(asked, 'appeal')).toBe('2027-01-04')
    expect(refusal(asked, confirm)).toBe('samePerson')
    const changed = after(asked, confirm, second)
    expect(caseDeadlines(changed, TODAY).find(({ id }) => id === 'appeal')).toMatchObject({
      due: later,
      passed: false,
      changed: { from: '2027-01-04', to: later, reason, proposedBy: OFFICER.id, confirmedBy: second.id },
    })
    expect(changed.proposedDates).toEqual({})
  })

  test('can be refused, with a reason, by either of them', () => {
    const asked = after(raised(), propose, OFFICER)
    expect(refusal(asked, { type: 'refuseDate', deadline: 'appeal', reason: text(0) })).toBe('wordsMissing')
    const refused = after(asked, { type: 'refuseDate', deadline: 'appeal', reason }, MANAGER)
    expect(due(refused, 'appeal')).toBe('2027-01-04')
    expect(refusal(refused, confirm, second)).toBe('nothingProposed')
  })

  test('needs a reason, a date that runs, and another day', () => {
    expect(refusal(raised(), { ...propose, reason: text(0) })).toBe('wordsMissing')
    expect(refusal(raised(), { ...propose, deadline: 'council-response' })).toBe('noSuchDate')
    expect(refusal(raised(), { ...propose, to: localDate('2027-01-04') })).toBe('nothingChanges')
    expect(refusal(raised(), propose, FAMILY)).toBe('wrongRole')
    expect(refusal(raised(), propose, DECIDER)).toBe('wrongRole')
  })

  test('that a family can lose is never made earlier, then or afterwards', () => {
    expect(refusal(raised(), { ...propose, to: localDate('2027-01-03') })).toBe('familyDateEarlier')
    // The law moves the day past the one that was asked for, while it waits.
    const asked = after(
      raised({ sent: localDate('2026-10-01') }),
      { ...propose, to: localDate('2026-12-02') },
      OFFICER,
    )
    const certificate = { type: 'recordCertificate', ground: 'notPursuing', issuedOn: TODAY } as const
    const withCertificate = after(asked, certificate, FAMILY)
    expect(due(withCertificate, 'appeal')).toBe('2026-12-23')
    expect(refusal(withCertificate, confirm, second)).toBe('familyDateEarlier')
    // And past one that was confirmed.
    expect(due(after(after(asked, confirm, second), certificate, FAMILY), 'appeal')).toBe('2026-12-23')
  })

  test('of our own can be made earlier', () => {
    const mediating = after(
      raised(),
      { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' },
      FAMILY,
    )
    const sooner = { ...propose, deadline: 'arrange-mediation', to: localDate('2026-12-01') } as const
    const changed = after(
      after(mediating, sooner, OFFICER),
      { type: 'confirmDate', deadline: 'arrange-mediation' },
      second,
    )
    expect(due(changed, 'arrange-mediation')).toBe('2026-12-01')
  })
})

describe('a date that an event moves', () => {
  const moves = (kase: Case, command: Parameters<typeof decide>[1], actor = OFFICER) => {
    const decided = decide(kase, command, { actor, today: TODAY })
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.events.filter((event) => event.type === 'deadlineMoved')
  }

  test('is written down, old and new, with what moved it', () => {
    const kase = raised({ sent: localDate('2026-10-01') })
    expect(moves(kase, { type: 'recordCertificate', ground: 'notPursuing', issuedOn: TODAY })).toEqual([
      {
        type: 'deadlineMoved',
        on: TODAY,
        deadline: 'appeal',
        from: '2026-12-01',
        to: '2026-12-23',
        because: 'certificateRecorded',
      },
    ])
  })

  test('a corrected letter moves every date that counts from it', () => {
    const correct = {
      type: 'recordDecision',
      dateOnLetter: localDate('2026-11-04'),
      dateSent: localDate('2026-11-04'),
      decidedBy: null,
    } as const
    expect(moves(raised(), correct).map((event) => event.type === 'deadlineMoved' && event.deadline)).toEqual(
      ['contact-adviser', 'ombudsman'],
    )
  })

  test('a day past the known bank holidays is refused with words, not with an exception', () => {
    const asked = after(
      raised(),
      { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' },
      FAMILY,
    )
    const meeting = { type: 'arrangeMediation', meetingOn: localDate('2040-05-01'), mode: 'video' } as const
    expect(refusal(asked, meeting)).toBe('beyondCalendar')
    expect(refusalText({ code: 'beyondCalendar' }, 'staff')).toContain('Enter a nearer day')
  })

  test('a step that moves nothing says nothing', () => {
    expect(moves(raised(), { type: 'sendMessage', text: text() })).toEqual([])
    expect(moves(raised(), { type: 'declineMediation', toldOn: TODAY }, FAMILY)).toEqual([])
  })

  test('a change by hand is told once', () => {
    const asked = after(raised(), propose, OFFICER)
    expect(moves(asked, confirm, second)).toEqual([])
  })
})

describe('what was owed and is done', () => {
  const done = (deadline: DeadlineId, doneOn = TODAY) => ({ type: 'recordDone', deadline, doneOn }) as const

  test('is recorded once, by those who owe it, not before its day', () => {
    const mediating = after(
      raised(),
      { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: true, providerId: 'p' },
      FAMILY,
    )
    expect(refusal(mediating, done('appeal'))).toBe('familysOwnDate')
    expect(refusal(mediating, done('council-response'))).toBe('noSuchDate')
    expect(refusal(mediating, done('tell-icb', localDate('2026-11-24')))).toBe('inTheFuture')
    expect(refusal(mediating, done('tell-icb'), FAMILY)).toBe('wrongRole')
    const told = after(mediating, done('tell-icb'), OFFICER)
    expect(told.done).toEqual({ 'tell-icb': TODAY })
    expect(refusal(told, done('tell-icb'))).toBe('nothingChanges')
  })

  test('the tribunal’s papers start our time to answer, and an order our time to obey', () => {
    let kase = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    kase = after(kase, { type: 'recordAppealPapers', sentOn: localDate('2026-10-05') }, OFFICER)
    expect(due(kase, 'council-response')).toBe('2026-11-16')
    const end = { type: 'endAppeal', endedOn: TODAY, ordered: ['assess'] } as const
    const ordered = after(kase, { ...end, outcome: 'allowed' }, OFFICER)
    expect(due(ordered, 'ordered-assess-notify')).toBe('2026-12-07')
    const conceded = after(kase, { ...end, outcome: 'conceded' }, OFFICER)
    expect(due(conceded, 'unopposed-assess')).toBe('2026-12-21')
    expect(due(conceded, 'ordered-assess-notify')).toBeUndefined()
  })

  test('mediation that cannot be arranged brings the certificate', () => {
    let kase = after(
      raised(),
      { type: 'requestMediation', toldCouncilOn: TODAY, healthIncluded: false, providerId: 'p' },
      FAMILY,
    )
    kase = after(kase, { type: 'cannotArrangeMediation', toldOn: TODAY }, OFFICER)
    expect(due(kase, 'certificate')).toBe('2026-11-26')
    expect(due(kase, 'arrange-mediation')).toBe('2026-12-23')
  })
})
