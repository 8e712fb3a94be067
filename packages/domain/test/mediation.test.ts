import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  arrangeBy,
  arrangeWarning,
  type Case,
  type CommandOf,
  caseDeadlines,
  clockFacts,
  compare,
  dateWords,
  daysBetween,
  decide,
  isWorkingDay,
  type LocalDate,
  localDate,
  MEETING_CAUSES,
  mediationArranger,
  noticeDay,
  openDates,
  openDeadlines,
  type PlanSection,
  postponed,
  postponedLines,
  refusalText,
  threeLines,
} from '../src/index.ts'
import { after, FAMILY, OFFICER, raised, TODAY, text } from './build.ts'

const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }
const ask = (toldCouncilOn: LocalDate = TODAY, healthIncluded = false) =>
  ({ type: 'requestMediation', toldCouncilOn, healthIncluded, providerId: 'p' }) as const
const meet = (meetingOn: string, more: Partial<CommandOf<'arrangeMediation'>> = {}) =>
  ({ type: 'arrangeMediation', meetingOn: localDate(meetingOn), mode: 'video', ...more }) as const
const plan = (...sections: PlanSection[]): Case => raised({ type: 'CON', sections })
const asked = (kase: Case = raised(), told: LocalDate = TODAY, health = false): Case =>
  after(kase, ask(told, health), FAMILY)
/** Why a command is refused on a day, or null. */
const refused = (
  kase: Case,
  command: Parameters<typeof decide>[1],
  today: LocalDate = TODAY,
): string | null => {
  const decided = decide(kase, command, { actor: OFFICER, today })
  return decided.ok ? null : decided.refusal.code
}
const due = (kase: Case, id: string, today: LocalDate = TODAY) =>
  caseDeadlines(kase, today).find((each) => each.id === id)?.due ?? null

describe('who arranges it', () => {
  test.each([
    [['F'], false, 'council'],
    [['D'], false, 'council'],
    [['F', 'D'], false, 'council'],
    [['F', 'G'], true, 'both'],
    [['F'], true, 'both'],
    [['C', 'G'], true, 'icb'],
    [['G'], false, 'icb'],
    [['D', 'G'], true, 'both'],
  ] as const)('sections %j, health %s: %s', (sections, health, who) => {
    expect(mediationArranger(asked(plan(...sections), TODAY, health))).toBe(who)
  })

  test('a decision that is no plan is the council’s to mediate, with the NHS where the family says so', () => {
    expect(mediationArranger(asked())).toBe('council')
    expect(mediationArranger(asked(raised(), TODAY, true))).toBe('both')
  })

  test('G14: health alone runs from the day the board was told, and ends in no certificate', () => {
    const told = localDate('2026-11-12')
    let kase = asked(raised({ type: 'CON', sections: ['G'], sent: localDate('2026-11-02') }), told, true)
    expect(due(kase, 'tell-icb')).toBe('2026-11-17')
    expect(due(kase, 'icb-arrange-mediation')).toBeNull()
    const tell = { type: 'tellIcb', bodies: [text()], toldOn: localDate('2026-11-17') } as const
    kase = after(kase, tell, OFFICER)
    expect(due(kase, 'icb-arrange-mediation')).toBe('2026-12-17')
    expect(openDeadlines(kase, TODAY).map(({ id }) => id)).not.toContain('tell-icb')
    expect(due(kase, 'arrange-mediation')).toBeNull()
    expect(arrangeBy(kase, localDate('2027-01-10'))).toBeNull()
    expect(refused(kase, { type: 'cannotArrangeMediation', toldOn: TODAY })).toBe('noCertificate')
    expect(threeLines(kase, TODAY, PROMISES).next).toContain('the NHS must arrange it')
  })

  test('G15: health and education is one mediation, 30 days from the day the family told the council', () => {
    const kase = asked(plan('F', 'G'), localDate('2026-11-12'), true)
    expect(due(kase, 'tell-icb')).toBe('2026-11-17')
    expect(due(kase, 'arrange-mediation')).toBe('2026-12-12')
  })
})

describe('telling the integrated care board', () => {
  test('only where health is part of it', () =>
    expect(refused(asked(), { type: 'tellIcb', bodies: [text()], toldOn: TODAY })).toBe('healthNotIncluded'))

  test('not on a day to come', () =>
    expect(
      refused(asked(plan('F', 'G'), TODAY, true), {
        type: 'tellIcb',
        bodies: [text()],
        toldOn: addDays(TODAY, 1),
      }),
    ).toBe('inTheFuture'))

  test('of an earlier mediation is not of the next', () => {
    let kase = asked(plan('F', 'G'), TODAY, true)
    kase = after(kase, { type: 'tellIcb', bodies: [text()], toldOn: TODAY }, OFFICER)
    kase = after(kase, { type: 'withdrawMediation' }, FAMILY)
    const later = addDays(TODAY, 20)
    const again = decide(kase, ask(later, true), { actor: FAMILY, today: later })
    if (!again.ok) throw new Error(again.refusal.code)
    kase = after(kase, ask(later, true), FAMILY, later)
    expect(clockFacts(kase).icbToldOn).toBeUndefined()
    expect(openDeadlines(kase, later).map(({ id }) => id)).toContain('tell-icb')
  })
})

describe('5 working days’ notice (SEND Code, para 11.38)', () => {
  // 2026-11-23 is a Monday; Christmas Day 2026 is a Friday, and Boxing Day is kept on Monday 28 December.
  test.each([
    ['2026-11-23', '2026-11-30', null],
    ['2026-11-23', '2026-11-28', null],
    ['2026-11-23', '2026-11-27', 'shortNotice'],
    ['2026-11-23', '2026-11-23', 'shortNotice'],
    ['2026-12-21', '2026-12-30', null],
    ['2026-12-21', '2026-12-29', 'shortNotice'],
    ['2026-12-24', '2027-01-04', 'shortNotice'],
    ['2026-12-24', '2027-01-05', null],
    ['2026-11-23', '2027-06-01', null],
  ] as const)('arranged on %s for %s: %s', (today, on, code) => {
    const kase = asked(raised(), localDate('2026-11-20'))
    expect(refused(kase, meet(on), localDate(today))).toBe(code)
  })

  test('is shortened by whoever of the family agrees, and that is kept', () => {
    const shorterNotice = { who: text(9), agreedOn: TODAY }
    expect(refused(asked(), meet('2026-11-25', { shorterNotice: { ...shorterNotice, who: text(0) } }))).toBe(
      'shortNotice',
    )
    const tomorrow = { ...shorterNotice, agreedOn: addDays(TODAY, 1) }
    expect(refused(asked(), meet('2026-11-25', { shorterNotice: tomorrow }))).toBe('inTheFuture')
    const decided = decide(asked(), meet('2026-11-25', { shorterNotice }), { actor: OFFICER, today: TODAY })
    expect(decided.ok && decided.events[0]).toMatchObject({ type: 'mediationArranged', shorterNotice })
  })

  test('is asked again when the day moves, and not when anything else does', () => {
    const kase = after(asked(), meet('2026-12-10'), OFFICER)
    const near = localDate('2026-12-09')
    expect(refused(kase, meet('2026-12-10', { place: text() }), near)).toBeNull()
    expect(refused(kase, meet('2026-12-11', { causedBy: 'council', why: text() }), near)).toBe('shortNotice')
  })

  test('is the rule’s own day, whatever the day: 5 working days lie between', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(TODAY, n))
    fc.assert(
      fc.property(days, days, (today, on) => {
        if (compare(on, today) < 0) return
        const short = refused(asked(), meet(on), today) === 'shortNotice'
        let between = 0
        for (let day = today; compare(day, on) < 0; day = addDays(day, 1))
          between += Number(isWorkingDay(day))
        expect(short).toBe(between < 5)
        expect(short).toBe(compare(today, noticeDay(on)) > 0)
      }),
    )
  })

  test('its words say the rule', () =>
    expect(refusalText({ code: 'shortNotice' }, 'staff')).toContain('para 11.38'))
})

describe('a meeting that moves', () => {
  const moves = (kase: Case, on: string, causedBy: (typeof MEETING_CAUSES)[number]) =>
    after(kase, meet(on, { causedBy, why: text() }), OFFICER)

  test.each([
    ['nothing said', {}],
    ['no cause', { why: text() }],
    ['no reason', { causedBy: 'council' as const }],
    ['an empty reason', { causedBy: 'council' as const, why: text(0) }],
  ])('says why and who caused it: %s', (_what, more) => {
    const kase = after(asked(), meet('2026-12-10'), OFFICER)
    expect(refused(kase, meet('2026-12-17', more))).toBe('causeMissing')
  })

  test('is counted with its causes, and the days since the first', () => {
    let kase = after(asked(), meet('2026-12-03'), OFFICER)
    expect(postponed(kase.stages.mediation, TODAY)).toBeNull()
    kase = moves(kase, '2026-12-10', 'council')
    kase = moves(kase, '2026-12-24', 'family')
    expect(postponed(kase.stages.mediation, TODAY)).toEqual({
      moved: 2,
      calledOff: 0,
      daysLost: 21,
      causes: ['council', 'family'],
    })
    expect(postponedLines(kase.stages.mediation, 'staff', TODAY)).toEqual([
      'Moved twice: 21 days lost',
      'From 3 December 2026 to 10 December 2026: the council',
      'From 10 December 2026 to 24 December 2026: the family',
    ])
  })

  test('or is called off keeps what it had, and is arranged again', () => {
    let kase = after(
      asked(plan('F', 'G'), TODAY, true),
      { type: 'referMediation', reach: false, sent: true },
      OFFICER,
    )
    kase = after(kase, meet('2026-12-03'), OFFICER)
    expect(refused(kase, { type: 'cancelMediationMeeting', causedBy: 'icb', why: text(0) })).toBe(
      'causeMissing',
    )
    kase = after(kase, { type: 'cancelMediationMeeting', causedBy: 'icb', why: text() }, OFFICER)
    expect(kase.stages.mediation).toMatchObject({
      state: 'requested',
      toldCouncilOn: TODAY,
      healthIncluded: true,
      referredOn: TODAY,
    })
    expect(postponed(kase.stages.mediation, localDate('2026-12-13'))).toEqual({
      moved: 0,
      calledOff: 1,
      daysLost: 10,
      causes: ['icb'],
    })
    expect(due(kase, 'arrange-mediation')).toBe('2026-12-23')
    kase = after(kase, meet('2026-12-17'), OFFICER)
    expect(postponedLines(kase.stages.mediation, 'family', TODAY)).toEqual([
      'Called off once: 14 days lost',
      'From 3 December 2026 to 17 December 2026: the NHS could not come',
    ])
  })

  test('whatever moves, the 30 days do not; and the days lost are from the first day to the last', () => {
    const steps = fc.array(
      fc.record({ by: fc.constantFrom(...MEETING_CAUSES), off: fc.boolean(), on: fc.nat({ max: 40 }) }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(steps, (all) => {
        const first = localDate('2026-12-07')
        let kase = after(asked(), meet(first), OFFICER)
        for (const { by, off, on } of all) {
          if (off && kase.stages.mediation.state === 'arranged')
            kase = after(kase, { type: 'cancelMediationMeeting', causedBy: by, why: text() }, OFFICER)
          kase = after(kase, meet(addDays(first, on), { causedBy: by, why: text() }), OFFICER)
        }
        expect(due(kase, 'arrange-mediation')).toBe('2026-12-23')
        const now = kase.stages.mediation
        if (now.state !== 'arranged') throw new Error(now.state)
        const lost = postponed(now, TODAY)?.daysLost ?? 0
        const isMoved = 'postponements' in now && now.postponements !== undefined
        expect(lost).toBe(isMoved ? Math.max(0, daysBetween(first, now.meetingOn)) : 0)
      }),
    )
  })
})

describe('a mediation that is not arranged in time', () => {
  const told = localDate('2026-11-02')
  const kase = asked(raised({ sent: localDate('2026-11-01') }), told)
  // 2 November and 30 days is 2 December; 10 days before that it is warned of.
  test.each([
    ['2026-11-21', 'running', null],
    ['2026-11-22', 'closing', 'Arrange mediation by Wednesday 2 December 2026, or tell'],
    ['2026-12-02', 'closing', 'Arrange mediation by Wednesday 2 December 2026, or tell'],
    ['2026-12-03', 'passed', 'ended on Wednesday 2 December 2026'],
  ] as const)('on %s: %s', (day, stands, warning) => {
    expect(arrangeBy(kase, localDate(day))).toMatchObject({ due: '2026-12-02', stands, isLate: false })
    const said = arrangeWarning(kase, localDate(day))
    if (warning === null) expect(said).toBeNull()
    else expect(said).toContain(warning)
    const { what } = dateWords('law', 'arrange-mediation', {
      due: localDate('2026-12-02'),
      today: localDate(day),
    })
    expect(what.includes('tell the mediation adviser')).toBe(stands !== 'running')
    expect(what.includes('have ended')).toBe(stands === 'passed')
  })

  test('a meeting inside the limit ends the warning; one after it does not', () => {
    expect(arrangeWarning(after(kase, meet('2026-12-01'), OFFICER), TODAY)).toBeNull()
    const late = after(kase, meet('2026-12-10'), OFFICER)
    expect(arrangeWarning(late, TODAY)).toContain('after Wednesday 2 December 2026')
    expect(openDates(late, null, TODAY).filter(({ rule }) => rule === 'arranged-late')).toHaveLength(1)
    expect(dateWords('law', 'arranged-late').what).toContain('bring it forward')
  })

  test('once the adviser knows, the certificate is due in 3 working days, and the meeting is still owed', () => {
    const known = after(kase, { type: 'cannotArrangeMediation', toldOn: TODAY, why: text() }, OFFICER)
    expect(arrangeWarning(known, TODAY)).toBeNull()
    expect(due(known, 'certificate')).toBe('2026-11-26')
    const rules = openDates(known, null, localDate('2026-12-10')).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['arrange-all-the-same', 'certificate-cannot-arrange']))
    expect(rules).not.toContain('arrange-mediation')
    expect(threeLines(known, TODAY, PROMISES)).toMatchObject({
      next: expect.stringContaining('appeal at once, or still wait'),
      byWhen: 'By Thursday 26 November 2026',
    })
  })

  test('the certificate moves the family’s last day to appeal, and the top of its page says it', () => {
    const today = localDate('2026-12-30')
    const before = due(kase, 'appeal', today)
    let known = after(kase, { type: 'cannotArrangeMediation', toldOn: TODAY }, OFFICER)
    const issuedOn = localDate('2026-12-28')
    const certificate = { type: 'recordCertificate', ground: 'couldNotArrange', issuedOn } as const
    known = after(known, certificate, OFFICER, today)
    expect(before).toBe('2027-01-04')
    expect(due(known, 'appeal', today)).toBe('2027-01-28')
    expect(threeLines(known, today, PROMISES).byWhen).toBe('By Thursday 28 January 2027')
  })
})

describe('the date of a certificate', () => {
  const certificate = (issuedOn: string, more: Partial<CommandOf<'recordCertificate'>> = {}) =>
    ({
      type: 'recordCertificate',
      ground: 'couldNotArrange',
      issuedOn: localDate(issuedOn),
      ...more,
    }) as const

  test.each([
    ['2026-11-22', {}, 'certificateTooEarly'],
    ['2026-11-23', {}, null],
    ['2026-11-24', {}, 'inTheFuture'],
    ['2026-11-23', { receivedOn: localDate('2026-11-22') }, 'receivedTooEarly'],
    ['2026-11-23', { receivedOn: localDate('2026-11-24') }, 'inTheFuture'],
    ['2026-11-23', { receivedOn: TODAY, number: text() }, null],
  ] as const)('%s %j: %s', (on, more, code) => expect(refused(asked(), certificate(on, more))).toBe(code))

  test.each([
    ['2026-12-09', 'beforeItsDay'],
    ['2026-12-10', null],
    ['2026-12-11', null],
  ])('what came of a meeting on 10 December, written down on %s: %s', (today, code) => {
    const kase = after(asked(), meet('2026-12-10'), OFFICER)
    const came = { heldOn: localDate(today), outcome: 'none', summary: text(), agreementOn: null } as const
    const conclude = { type: 'concludeMediation', ...came, agreed: [] } as const
    expect(refused(kase, conclude, localDate(today))).toBe(code)
  })

  test('after mediation it is no earlier than the meeting', () => {
    const shorterNotice = { who: text(), agreedOn: TODAY }
    let kase = after(asked(raised(), localDate('2026-11-10')), meet(TODAY, { shorterNotice }), OFFICER)
    const came = { heldOn: TODAY, outcome: 'none', summary: text(), agreementOn: null, agreed: [] } as const
    kase = after(kase, { type: 'concludeMediation', ...came, couldDecide: false }, OFFICER)
    expect(kase.stages.mediation).toMatchObject({ state: 'held', couldDecide: false })
    expect(refused(kase, certificate('2026-11-20', { ground: 'tookPart' }))).toBe('certificateTooEarly')
    kase = after(kase, certificate(TODAY, { ground: 'tookPart', number: text(), receivedOn: TODAY }), OFFICER)
    expect(kase.stages.mediation.certificate).toEqual({
      ground: 'tookPart',
      issuedOn: TODAY,
      number: text(),
      receivedOn: TODAY,
    })
  })
})
