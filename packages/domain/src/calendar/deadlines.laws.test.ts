import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { DECISION_TYPES } from '../routes/decisions.ts'
import { PLAN_SECTIONS } from '../routes/sections.ts'
import { addDays } from './arithmetic.ts'
import type { ClockFacts } from './clock-facts.ts'
import { deadlines } from './deadlines.ts'
import { type LocalDate, localDate } from './local-date.ts'
import { isWorkingDay } from './working-days.ts'

const anyDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-10-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

const maybe = <K extends string>(...keys: readonly K[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, anyDay])) as Record<K, typeof anyDay>, {
    requiredKeys: [],
  })

const anyFacts: fc.Arbitrary<ClockFacts> = fc
  .tuple(
    fc.record({
      decisionType: fc.constantFrom(...DECISION_TYPES),
      sections: fc.subarray([...PLAN_SECTIONS]),
    }),
    fc.record({ mediationHealthOnly: fc.boolean(), healthIncluded: fc.boolean() }, { requiredKeys: [] }),
    maybe(
      'dateOnLetter',
      'dateSent',
      'certificateIssuedOn',
      'mediationToldLaOn',
      'mediationArrangedFor',
      'icbToldOn',
      'mediationHeldOn',
      'notPursuingToldOn',
      'discriminationOn',
    ),
  )
  .map(([base, health, days]) => ({ ...base, ...health, ...days }))

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const appealOf = (facts: ClockFacts, today: LocalDate) =>
  deadlines(facts, today).find((deadline) => deadline.id === 'appeal')

describe('laws of the time limits', () => {
  test('each time limit is given at most once, and always with a title, a working and a source', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const found = deadlines(facts, today)
        expect(new Set(found.map((deadline) => deadline.id)).size).toBe(found.length)
        for (const deadline of found) {
          expect(deadline.steps.family.length).toBeGreaterThan(0)
          expect(deadline.steps.staff.length).toBeGreaterThan(0)
          expect(deadline.citation.provision).not.toBe('')
          expect(deadline.passed).toBe(today > deadline.due)
        }
      }),
    )
  })

  test('the safe day is before the last day', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        for (const { due, safeBy } of deadlines(facts, today)) {
          if (safeBy) expect(safeBy < due).toBe(true)
        }
      }),
    )
  })

  test('an appeal ends on a working day, and somebody is at work on every day to act by', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        for (const { id, due, safeBy } of deadlines(facts, today)) {
          if (id === 'appeal') expect(isWorkingDay(due)).toBe(true)
          expect(isWorkingDay(safeBy ?? due)).toBe(true)
        }
      }),
    )
  })

  test('a certificate never brings an appeal forward, and a later one never does', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.nat(200), anyDay, (facts, issued, later, today) => {
        const { certificateIssuedOn: _, ...without } = facts
        const none = appealOf(without, today)
        const some = appealOf({ ...without, certificateIssuedOn: issued }, today)
        expect(some === undefined).toBe(none === undefined)
        if (!none || !some) return
        expect(some.due >= none.due).toBe(true)
        expect((some.safeBy ?? some.due) >= (none.safeBy ?? none.due)).toBe(true)
        if (issued >= '2027-04-01') return
        const more = appealOf({ ...without, certificateIssuedOn: addDays(issued, later) }, today)
        expect(more && more.due >= some.due).toBe(true)
      }),
    )
  })

  test('a decision sent later never has an earlier last day', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.nat(200), (facts, sent, later) => {
        if (sent >= '2027-04-01') return
        const { dateOnLetter: _, ...rest } = facts
        const first = appealOf({ ...rest, dateSent: sent }, sent)
        const second = appealOf({ ...rest, dateSent: addDays(sent, later) }, sent)
        if (first && second) expect(second.due >= first.due).toBe(true)
      }),
    )
  })

  test('what the council arranges never moves a day the family owes', () => {
    const councilSide = maybe('mediationArrangedFor', 'icbToldOn', 'mediationHeldOn')
    fc.assert(
      fc.property(anyFacts, councilSide, anyDay, (facts, changed, today) => {
        const owed = (given: ClockFacts) =>
          deadlines(given, today)
            .filter((deadline) => deadline.owedBy === 'family')
            .map(({ id, due, safeBy }) => ({ id, due, safeBy }))
        expect(owed({ ...facts, ...changed })).toEqual(owed(facts))
      }),
    )
  })

  test('today decides only what has passed', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyDay, (facts, a, b) => {
        const bare = (today: LocalDate) =>
          deadlines(facts, today).map((deadline) => ({ ...deadline, passed: null }))
        expect(bare(a)).toEqual(bare(b))
      }),
    )
  })

  test('the machine’s time zone changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        process.env.TZ = 'Pacific/Kiritimati'
        const east = deadlines(facts, today)
        process.env.TZ = 'America/Los_Angeles'
        expect(deadlines(facts, today)).toEqual(east)
      }),
    )
  })
})
