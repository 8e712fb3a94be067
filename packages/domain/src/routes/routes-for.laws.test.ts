import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays } from '../calendar/arithmetic.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { deadlines } from '../calendar/deadlines.ts'
import { type LocalDate, localDate } from '../calendar/local-date.ts'
import { DECISION_TYPES } from './decisions.ts'
import { ROUTE_IDS, type Route } from './route.ts'
import { routesFor } from './routes-for.ts'
import { PLAN_SECTIONS } from './sections.ts'

const anyDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-10-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))
const optional = { requiredKeys: [] as [] }

/** What the council or the NHS does, and so must not take a right away. */
const councilSide = fc.record(
  {
    mediationArrangedFor: anyDay,
    mediationHeldOn: anyDay,
    icbToldOn: anyDay,
    healthIncluded: fc.boolean(),
    mediationHealthOnly: fc.boolean(),
  },
  optional,
)
const familySide = fc.record(
  {
    mediationToldLaOn: anyDay,
    notPursuingToldOn: anyDay,
    adviserContactedOn: anyDay,
    certificateIssuedOn: anyDay,
    discriminationOn: anyDay,
  },
  optional,
)
const decision = fc.record({
  decisionType: fc.constantFrom(...DECISION_TYPES),
  sections: fc.subarray([...PLAN_SECTIONS]),
})
const letter = fc.record({ dateOnLetter: anyDay, dateSent: anyDay }, optional)
const anyFacts: fc.Arbitrary<ClockFacts> = fc
  .tuple(decision, letter, familySide, councilSide)
  .map((parts) => Object.assign({}, ...parts))

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const RANK: Record<Route['status'], number> = {
  'not-available': 0,
  closed: 1,
  'open-late': 2,
  'needs-agreement': 3,
  open: 3,
}
const byId = (facts: ClockFacts, today: LocalDate) =>
  new Map(routesFor(facts, today).map((one) => [one.id, one]))

describe('laws of the routes', () => {
  test('every route is always shown, in one order, with a reason', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const routes = routesFor(facts, today)
        expect(routes.map((one) => one.id)).toEqual([...ROUTE_IDS])
        for (const one of routes) {
          expect(one.reason.family).not.toBe('')
          expect(one.reason.staff).not.toBe('')
          expect(one.clockNote.family).not.toBe('')
          if (one.status !== 'not-available') expect(one.howToTake.family.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a status carries its date and no other', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        for (const { status, until, since } of routesFor(facts, today)) {
          expect(since !== undefined).toBe(status === 'closed' || status === 'open-late')
          if (until) expect([status, until >= today]).toEqual(['open', true])
          if (since) expect(since < today).toBe(true)
        }
      }),
    )
  })

  test('nothing the council does shuts or shortens a statutory route', () => {
    fc.assert(
      fc.property(anyFacts, councilSide, anyDay, (facts, changed, today) => {
        const { mediationArrangedFor: _a, mediationHeldOn: _h, icbToldOn: _i, ...family } = facts
        const before = byId(family, today)
        for (const [id, after] of byId({ ...family, ...changed }, today)) {
          const was = before.get(id)
          if (!after.statutory || !was) continue
          expect(RANK[after.status]).toBeGreaterThanOrEqual(RANK[was.status])
          expect(after.certificate).toBe(was.certificate)
          if (was.until && after.until) expect(after.until >= was.until).toBe(true)
        }
      }),
    )
  })

  test('a certificate never shuts an appeal that was open', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyDay, (facts, issued, today) => {
        const {
          certificateIssuedOn: _c,
          notPursuingToldOn: _n,
          adviserContactedOn: _a,
          mediationToldLaOn: _m,
          ...bare
        } = facts
        const before = byId(bare, today).get('appeal')
        const after = byId({ ...bare, certificateIssuedOn: issued }, today).get('appeal')
        if (!before || !after) throw new Error('no appeal')
        expect(RANK[after.status]).toBeGreaterThanOrEqual(RANK[before.status])
      }),
    )
  })

  test('advice and disagreement resolution are there for every decision on every day', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const routes = byId(facts, today)
        expect(routes.get('iass')?.status).toBe('open')
        expect(routes.get('disagreement-resolution')?.status).toBe('needs-agreement')
      }),
    )
  })

  test('a route that has shut says so first, and then what can still be done', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        for (const one of routesFor(facts, today)) {
          if (one.status !== 'closed' && one.status !== 'open-late') continue
          expect(one.reason.family).toMatch(/^The last day was \w+ \d+ \w+ \d{4}\. ./)
          expect(one.reason.family).toMatch(/still|You can|Get advice/)
        }
      }),
    )
  })

  test('the last day of a route is the last day of its rule', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const days = deadlines(facts, today).map((deadline) => deadline.due)
        for (const { until, since } of routesFor(facts, today)) {
          const day = until ?? since
          if (day) expect(days).toContain(day)
        }
      }),
    )
  })

  test('as days go by a route may shut, and never opens again by itself', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.nat(400), (facts, today, later) => {
        const first = byId(facts, today)
        for (const [id, then] of byId(facts, addDays(today, later))) {
          const now = first.get(id)
          if (now?.status === 'closed') expect(then.status).toBe('closed')
          if (now?.status === 'open-late') expect(then.status).toBe('open-late')
          expect(then.status === 'not-available').toBe(now?.status === 'not-available')
        }
      }),
    )
  })

  test('the machine’s time zone changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        process.env.TZ = 'Pacific/Kiritimati'
        const east = routesFor(facts, today)
        process.env.TZ = 'America/Los_Angeles'
        expect(routesFor(facts, today)).toEqual(east)
      }),
    )
  })
})
