import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  type Case,
  type CaseEvent,
  caseDeadlines,
  caseDueDays,
  clockFacts,
  compare,
  decide,
  evolve,
  fold,
  HEADLINES,
  headline,
  type LocalDate,
  type Route,
  raise,
  routesFor,
  STAGE_NAMES,
  STAGE_STATES,
  sideOf,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
import { FAMILY, raiseCommand, TODAY } from './build.ts'

const histories = fc.record({
  start: anyCase,
  attempts: fc.array(anyAttempt, { minLength: 40, maxLength: 120, size: 'max' }),
})

type Step = { before: Case; after: Case; events: readonly CaseEvent[]; today: LocalDate; byCouncil: boolean }

/** Lives a history, refusals and all, and yields every step that was accepted. */
function* live(
  start: Case,
  attempts: readonly (typeof anyAttempt extends fc.Arbitrary<infer T> ? T : never)[],
) {
  let kase = start
  let today: LocalDate = TODAY
  for (const { actor, command, later } of attempts) {
    today = addDays(today, later)
    const frozen = JSON.stringify(kase)
    const decided = decide(kase, command, { actor, today })
    // Deciding never touches the case, whether it accepts or refuses.
    expect(JSON.stringify(kase)).toBe(frozen)
    if (!decided.ok) continue
    const after = decided.events.reduce<Case>(evolve, kase)
    const step: Step = {
      before: kase,
      after,
      events: decided.events,
      today,
      byCouncil: sideOf(actor) === 'council',
    }
    yield step
    kase = after
  }
}

const RUNS = { numRuns: 400 }
const statutory = (kase: Case, today: LocalDate): Route[] =>
  routesFor(clockFacts(kase), today).filter((route) => route.statutory)

describe('laws of a case', () => {
  test('folding every event gives the case, and its version counts them', () => {
    const raisedEvents = (kase: Case): CaseEvent[] => {
      const decided = raise(
        { ...raiseCommand(), decision: kase.decision, points: kase.points },
        { actor: FAMILY, today: TODAY },
      )
      if (!decided.ok) throw new Error(decided.refusal.code)
      return [...decided.events]
    }
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        const events = raisedEvents(start)
        let kase = start
        for (const step of live(start, attempts)) {
          events.push(...step.events)
          kase = step.after
        }
        expect(fold(events)).toEqual(kase)
        expect(kase.version).toBe(events.length)
      }),
      RUNS,
    )
  })

  test('an accepted command records something, and days never run backwards', () => {
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        for (const { before, after, events } of live(start, attempts)) {
          expect(events.length).toBeGreaterThan(0)
          expect(compare(after.lastEventOn, before.lastEventOn)).toBeGreaterThanOrEqual(0)
        }
      }),
      RUNS,
    )
  })

  test('no step of the council removes or closes a statutory route that the family is shown', () => {
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        for (const { before, after, events, today, byCouncil } of live(start, attempts)) {
          if (!byCouncil) continue
          const was = statutory(before, today)
          const now = new Map(statutory(after, today).map((route) => [route.id, route]))
          // Every route stays on the page, whatever the step.
          expect([...now.keys()]).toEqual(was.map((route) => route.id))
          // The dates of a letter or of an earlier certificate are facts of others, and move a last date when they
          // become known or are corrected; nothing else that the council does may.
          const tellsDates = events.some(
            (event) =>
              event.type === 'decisionRecorded' ||
              (event.type === 'certificateRecorded' &&
                (before.stages.mediation.certificate || event.issuedOn !== today)),
          )
          if (tellsDates) continue
          for (const route of was) {
            if (route.status === 'open') {
              const became = {
                route: route.id,
                status: now.get(route.id)?.status,
                by: events.map((e) => e.type),
              }
              expect(became).toEqual({ ...became, status: expect.stringMatching(/^open/) })
              const until = now.get(route.id)?.until
              if (route.until && until) expect(compare(until, route.until)).toBeGreaterThanOrEqual(0)
            }
          }
        }
      }),
      RUNS,
    )
  })

  test('the days alone are those of the full working, and each that an event moves is on the record', () => {
    const daysOf = (kase: Case, today: LocalDate) =>
      new Map(caseDeadlines(kase, today).map(({ id, due }) => [id, due]))
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        for (const { before, after, events, today } of live(start, attempts)) {
          const [was, now] = [daysOf(before, today), daysOf(after, today)]
          expect(caseDueDays(after)).toEqual(now)
          const said = events.flatMap((event) =>
            event.type === 'deadlineMoved' || event.type === 'dateChanged' ? [event.deadline] : [],
          )
          for (const [id, due] of now) {
            const from = was.get(id)
            if (from && from !== due) expect(said).toContain(id)
          }
        }
      }),
      RUNS,
    )
  })

  test('a closed case takes a step only by reopening, or one that moves no stage', () => {
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        for (const { before, after, events } of live(start, attempts)) {
          if (!before.closed) continue
          if (['caseReopened', 'withdrawalUndone'].includes(events[0]?.type ?? '')) continue
          expect(after.closed).toEqual(before.closed)
          expect(after.stages).toEqual(before.stages)
        }
      }),
      RUNS,
    )
  })

  test('every state of every stage, and every headline, is reached', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(histories, ({ start, attempts }) => {
        for (const { after } of live(start, attempts)) {
          for (const stage of STAGE_NAMES) reached.add(`${stage}:${after.stages[stage].state}`)
          reached.add(`headline:${headline(after)}`)
        }
        for (const stage of STAGE_NAMES) reached.add(`${stage}:${start.stages[stage].state}`)
        reached.add(`headline:${headline(start)}`)
      }),
      { numRuns: 800, seed: 20261123 },
    )
    const wanted = [
      ...STAGE_NAMES.flatMap((stage) => STAGE_STATES[stage].map((state) => `${stage}:${state}`)),
      ...HEADLINES.map((each) => `headline:${each}`),
    ].filter((each) => each !== 'conversation:notStarted') // raising asks for a conversation at once
    expect(wanted.filter((each) => !reached.has(each))).toEqual([])
  })
})
