import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Case,
  caseRetention,
  compare,
  decide,
  dueForRemoval,
  evolve,
  type LocalDate,
  latestStart,
  localDate,
  openDeadlines,
  periodEnds,
  periodIsOver,
  RECORD_CLASSES,
  type RetentionFacts,
  recordRule,
  scheduleOf,
  USUAL_SCHEDULE,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
import { after, FAMILY, MANAGER, OFFICER, raised, TODAY, text } from './build.ts'

const BORN = localDate('2016-04-05')
const FREE: RetentionFacts = { bornOn: BORN, held: null }
const ONLY_CLOSING = scheduleOf({ untilAge: null })

const closed = (kase: Case = raised()): Case =>
  after(kase, { type: 'closeCase', outcome: 'notResolved', reason: 'noReply', summary: text() }, MANAGER)
/** Agreed at a meeting that was held, with one thing to do. */
const promised = (): Case => {
  const action = {
    id: 'action-1',
    item: 'assess' as const,
    what: text(),
    owner: 'council' as const,
    dueOn: null,
  }
  const talked = after(
    raised(),
    { type: 'logConversation', heldOn: TODAY, mode: 'video', outcome: 'settled', summary: text() },
    OFFICER,
  )
  return after(
    talked,
    {
      type: 'recordAgreement',
      agreementId: 'agreement-1',
      from: 'conversation',
      agreedOn: TODAY,
      actions: [action],
    },
    OFFICER,
  )
}

describe('when a case goes', () => {
  test.each([
    // what | born | schedule | day | kind | on
    [
      'six years, and the 31st birthday comes later',
      BORN,
      USUAL_SCHEDULE,
      '2047-04-04',
      'notYet',
      '2047-04-05',
      'age',
    ],
    ['on the 31st birthday', BORN, USUAL_SCHEDULE, '2047-04-05', 'due', '2047-04-05', 'age'],
    [
      'grown up: six years',
      localDate('1998-01-01'),
      USUAL_SCHEDULE,
      '2032-11-22',
      'notYet',
      '2032-11-23',
      'closing',
    ],
    [
      'grown up: six years on',
      localDate('1998-01-01'),
      USUAL_SCHEDULE,
      '2032-11-23',
      'due',
      '2032-11-23',
      'closing',
    ],
    ['no birthday counts', BORN, ONLY_CLOSING, '2032-11-23', 'due', '2032-11-23', 'closing'],
    ['nobody knows the birthday', null, USUAL_SCHEDULE, '2057-11-22', 'notYet', '2057-11-23', 'age'],
    [
      'born on 29 February',
      localDate('2016-02-29'),
      USUAL_SCHEDULE,
      '2047-02-28',
      'due',
      '2047-02-28',
      'age',
    ],
  ] as const)('%s', (_, bornOn, schedule, today, kind, on, because) => {
    expect(caseRetention(closed(), { bornOn, held: null }, schedule, localDate(today))).toEqual({
      kind,
      on,
      because,
    })
  })

  const LONG_AFTER = localDate('2090-01-01')
  test.each([
    ['an open case', () => raised(), FREE, 'open'],
    [
      'one that was opened again',
      () => after(closed(), { type: 'reopenCase', reason: text() }, OFFICER),
      FREE,
      'open',
    ],
    ['a held one', () => closed(), { ...FREE, held: 'itself' }, 'held'],
    ['one that is linked to a held one', () => closed(), { ...FREE, held: 'linked' }, 'linkedToHeld'],
    ['one with something agreed that nobody has recorded as done', () => closed(promised()), FREE, 'promise'],
  ] as const)('%s stays', (_, make, facts, why) => {
    expect(caseRetention(make(), facts, USUAL_SCHEDULE, LONG_AFTER)).toEqual({ kind: 'kept', why })
    expect(dueForRemoval(make(), facts, USUAL_SCHEDULE, LONG_AFTER)).toBe(false)
  })

  test('once what was agreed is done it goes, counted from the last thing that happened', () => {
    const kase = closed(promised())
    const later = addDays(TODAY, 400)
    const step = { type: 'recordActionDone', agreementId: 'agreement-1', actionId: 'action-1' } as const
    const done = after(kase, { ...step, doneOn: later, evidence: text() }, OFFICER, later)
    expect(caseRetention(done, FREE, ONLY_CLOSING, LONG_AFTER)).toEqual({
      kind: 'due',
      on: addMonths(later, 72),
      because: 'closing',
    })
  })

  test('an appeal that runs keeps it, also where the case is closed', () => {
    const lodged = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    const kase: Case = { ...closed(), stages: lodged.stages }
    expect(caseRetention(kase, FREE, USUAL_SCHEDULE, LONG_AFTER)).toEqual({ kind: 'kept', why: 'appeal' })
  })

  test('an order keeps it until it is recorded as done', () => {
    const stages = {
      ...raised().stages,
      appeal: { state: 'ended', endedOn: TODAY, outcome: 'allowed', ordered: ['assess'] },
    } as const
    const kase: Case = { ...closed(), stages }
    expect(caseRetention(kase, FREE, USUAL_SCHEDULE, LONG_AFTER)).toEqual({ kind: 'kept', why: 'order' })
    const done = Object.fromEntries(openDeadlines(kase, LONG_AFTER).map(({ id }) => [id, TODAY]))
    expect(caseRetention({ ...kase, done }, FREE, USUAL_SCHEDULE, LONG_AFTER).kind).toBe('due')
  })
})

const anyDay = fc.nat({ max: 36_500 }).map((days) => addDays(localDate('2000-01-01'), days))
const anySchedule = fc
  .record({
    ...Object.fromEntries(
      RECORD_CLASSES.map((each) => [
        each,
        fc.integer({ min: recordRule(each).least, max: recordRule(each).most }),
      ]),
    ),
    untilAge: fc.option(fc.integer({ min: 18, max: 99 })),
  })
  .map((said) => scheduleOf(said))
const anyFacts: fc.Arbitrary<RetentionFacts> = fc.record({
  bornOn: fc.option(anyDay),
  held: fc.constantFrom(null, null, null, 'itself', 'linked'),
})
const anyLife = fc.record({
  start: anyCase,
  attempts: fc.array(anyAttempt, { maxLength: 40, size: 'max' }),
  closing: fc.boolean(),
})

/** A case after some life, closed at its end where that is allowed. */
function lived({ start, attempts, closing }: typeof anyLife extends fc.Arbitrary<infer T> ? T : never): Case {
  let today: LocalDate = TODAY
  let kase = start
  for (const { actor, command, later } of attempts) {
    today = addDays(today, later)
    const decided = decide(kase, command, { actor, today })
    if (decided.ok) kase = decided.events.reduce<Case>(evolve, kase)
  }
  const end = { type: 'closeCase', outcome: 'notResolved', reason: 'noReply', summary: text() } as const
  const decided = closing ? decide(kase, end, { actor: MANAGER, today }) : null
  return decided?.ok ? decided.events.reduce<Case>(evolve, kase) : kase
}

describe('for any life of a case, any schedule and any day', () => {
  const situation = fc.record({
    life: anyLife,
    facts: anyFacts,
    schedule: anySchedule,
    later: fc.nat({ max: 45_000 }),
  })

  test('what is held, linked to what is held, open, appealed, ordered or promised never goes', () => {
    let due = 0
    fc.assert(
      fc.property(situation, ({ life, facts, schedule, later }) => {
        const kase = lived(life)
        const today = addDays(TODAY, later)
        if (!dueForRemoval(kase, facts, schedule, today)) return
        due += 1
        expect(facts.held).toBeNull()
        expect(kase.closed).not.toBeNull()
        expect(kase.stages.appeal.state).not.toBe('lodged')
        expect(kase.agreements.flatMap(({ actions }) => actions).every(({ doneOn }) => doneOn)).toBe(true)
        expect(compare(today, periodEnds('case', kase.lastEventOn, schedule))).toBeGreaterThanOrEqual(0)
        if (schedule.untilAge !== null) {
          const grown = addMonths(facts.bornOn ?? kase.raisedOn, 12 * schedule.untilAge)
          expect(compare(today, grown)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 1_200 },
    )
    // The property speaks of something: many of these lives do end.
    expect(due).toBeGreaterThan(20)
  })

  test('what is due stays due, and a longer schedule never makes it due sooner', () => {
    fc.assert(
      fc.property(situation, fc.nat({ max: 4_000 }), ({ life, facts, schedule, later }, more) => {
        const kase = lived(life)
        const today = addDays(TODAY, later)
        const longer = { ...schedule, case: schedule.case + 1 }
        if (dueForRemoval(kase, facts, schedule, today)) {
          expect(dueForRemoval(kase, facts, schedule, addDays(today, more))).toBe(true)
        } else {
          expect(dueForRemoval(kase, facts, longer, today)).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('looking up by the latest start leaves nothing out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RECORD_CLASSES),
        anyDay,
        anyDay,
        anySchedule,
        (each, from, today, schedule) => {
          if (periodIsOver(each, from, schedule, today)) {
            expect(compare(from, latestStart(each, today, schedule))).toBeLessThanOrEqual(0)
          }
        },
      ),
      { numRuns: 3_000 },
    )
  })
})
