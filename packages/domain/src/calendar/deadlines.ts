import { situationsOf } from '../routes/situation.ts'
import { anchored, type DecisionDay, decisionDay } from './anchors.ts'
import { addDays } from './arithmetic.ts'
import type { ClockFacts } from './clock-facts.ts'
import { concerns } from './concerns.ts'
import { countTerm } from './count.ts'
import { coversFrom, coversTo } from './coverage.ts'
import type { Deadline } from './deadline.ts'
import type { DeadlineId } from './deadline-ids.ts'
import { formatWithWeekday as long } from './format.ts'
import { type Landing, land, landingDay } from './land.ts'
import type { LocalDate } from './local-date.ts'
import { RULES } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import type { Told } from './told.ts'
import { isWorkingDay, workingDayOnOrBefore } from './working-days.ts'

/**
 * Every time limit that these facts set running, in the order of the rules, with its working; each at most once.
 * A rule whose facts are not known, or that was not in force on the day it counts from, is left out. Where two
 * rows make the same limit, the earlier day stands.
 * @throws CalendarNotCovered when a working day past the known bank holidays is needed.
 */
export function deadlines(facts: ClockFacts, today: LocalDate): readonly Deadline[] {
  const found = new Map<DeadlineId, Deadline>()
  const situations = situationsOf(facts)
  const decision = decisionDay(facts)
  for (const rule of RULES) {
    if (!concerns(rule, facts, situations)) continue
    const deadline = deadlineOf(rule, facts, decision, today)
    if (!deadline) continue
    const other = found.get(rule.deadline)
    if (!other || deadline.due < other.due) found.set(rule.deadline, deadline)
  }
  return [...found.values()]
}

/** No working looks further than this from the day it ends on. */
const AROUND = 120
const SURELY_FROM = addDays(coversFrom, AROUND)
const SURELY_TO = addDays(coversTo, -AROUND)

/** A time limit by its day alone. */
export type DueDay = Pick<Deadline, 'due' | 'owedBy'>

/**
 * The days of the same time limits without the working that explains them: for seeing at each step whether any moved.
 * @throws CalendarNotCovered as `deadlines` does.
 */
export function dueDays(facts: ClockFacts): ReadonlyMap<DeadlineId, DueDay> {
  const found = new Map<DeadlineId, DueDay>()
  const situations = situationsOf(facts)
  const decision = decisionDay(facts)
  for (const rule of RULES) {
    if (!concerns(rule, facts, situations)) continue
    const due = landingDay(rule, facts, decision)
    // Near the end of the calendar the working itself may need a day that nobody knows.
    if (due && (due < SURELY_FROM || due > SURELY_TO)) deadlineOf(rule, facts, decision, due)
    const other = found.get(rule.deadline)
    if (due && (!other || due < other.due)) found.set(rule.deadline, { due, owedBy: rule.owedBy })
  }
  return found
}

function deadlineOf(
  rule: Rule,
  facts: ClockFacts,
  decision: DecisionDay | undefined,
  today: LocalDate,
): Deadline | undefined {
  const landing = land(rule, facts, decision)
  if (!landing) return undefined
  const { due } = landing
  const readings = otherReadings(rule, facts, decision, landing)
  const safe = workableDay(readings.by)
  const lines = [...readings.lines, ...safe.lines]
  if (safe.by !== due) lines.push(both(`The safe day to act by is ${long(safe.by)}`))
  const steps = (reader: keyof Told) => [
    ...landing.lines.map((line) => line[reader]),
    ...rule.notes[reader],
    ...lines.map((line) => line[reader]),
  ]
  return {
    id: rule.deadline,
    rule: rule.id,
    owedBy: rule.owedBy,
    due,
    ...(safe.by !== due && { safeBy: safe.by }),
    passed: today > due,
    title: rule.title,
    steps: { family: steps('family'), staff: steps('staff') },
    citation: rule.citation,
    ifMissed: rule.ifMissed,
  }
}

type SafeDay = { readonly by: LocalDate; readonly lines: readonly Told[] }

const both = (line: string): Told => ({ family: line, staff: line })

/**
 * The earliest of the ways the limit is read, and a line for each that gives another day. The rules of an appeal
 * say "sent", and the tribunal's own practice counts from the date on the letter, so that is a reading of every
 * rule that counts from the decision.
 */
function otherReadings(
  rule: Rule,
  facts: ClockFacts,
  decision: DecisionDay | undefined,
  landing: Landing,
): SafeDay {
  const lines: Told[] = []
  let by = landing.due
  if (decision?.basis === 'sent' && facts.dateOnLetter) {
    const dated = land(rule, facts, { on: facts.dateOnLetter, basis: 'letter' })
    if (dated && dated.due < by) {
      by = dated.due
      lines.push(
        both(`Some count from the date on the letter, ${long(facts.dateOnLetter)}, which gives ${long(by)}`),
      )
    }
  }
  for (const { kind, term, who } of rule.readings ?? []) {
    const anchor = anchored(term.from, facts, decision)
    if (!anchor) continue
    const on = countTerm(term, anchor.on)
    if (kind === 'safer' && on < by) {
      by = on
      lines.push(also(who, `, which gives ${long(on)}`))
    }
    if (kind === 'riskier' && on > landing.due) {
      lines.push(also(who, `, which would give ${long(on)}. Do not count on it`))
    }
  }
  return { by, lines }
}

const also = (who: Told, rest: string): Told => ({ family: who.family + rest, staff: who.staff + rest })

/** A day on which somebody is at work: a limit that ends on any other does not move, so the day before counts. */
function workableDay(day: LocalDate): SafeDay {
  // Before the first day whose bank holidays we know there is nothing to look back to.
  if (day <= coversFrom || isWorkingDay(day)) return { by: day, lines: [] }
  return {
    by: workingDayOnOrBefore(day),
    lines: [both(`${long(day)} is not a working day, and this time limit does not move`)],
  }
}
