import { decisionDay } from './anchors.ts'
import type { ClockFacts } from './clock-facts.ts'
import { coversFrom } from './coverage.ts'
import type { Deadline } from './deadline.ts'
import { formatWithWeekday as long } from './format.ts'
import { concerns } from './health.ts'
import { type Landing, land } from './land.ts'
import type { LocalDate } from './local-date.ts'
import { RULES, type RuleId } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { isWorkingDay, workingDayOnOrBefore } from './working-days.ts'

/**
 * Every time limit that these facts set running, in the order of the rules, with its working.
 * A rule whose facts are not known, or that was not in force on the day it counts from, is left out.
 * @throws CalendarNotCovered when a working day past the known bank holidays is needed.
 */
export function deadlines(facts: ClockFacts, today: LocalDate): readonly Deadline[] {
  return RULES.filter((rule) => concerns(rule, facts)).flatMap((rule) => deadlineOf(rule, facts, today) ?? [])
}

function deadlineOf(
  rule: Rule & { readonly id: RuleId },
  facts: ClockFacts,
  today: LocalDate,
): Deadline | undefined {
  const landing = land(rule, facts, decisionDay(facts))
  if (!landing) return undefined
  const { due } = landing
  const safe = safeDay(rule, facts, landing)
  const safeLines = safe?.why ?? []
  return {
    rule: rule.id,
    owedBy: rule.owedBy,
    due,
    ...(safe && { safeBy: safe.by }),
    passed: today > due,
    title: rule.title,
    steps: {
      family: [...landing.steps.family, ...rule.notes.family, ...safeLines],
      staff: [...landing.steps.staff, ...rule.notes.staff, ...safeLines],
    },
    citation: rule.citation,
    ifMissed: rule.ifMissed,
  }
}

type SafeDay = { readonly by: LocalDate; readonly why: readonly string[] }

/**
 * A day before `due` to act by, if there is one. Two things make one: a letter dated before it was sent, because
 * the rules say "sent" and the tribunal's own practice counts from the date on the letter; and a limit that ends
 * on a day when nobody is at work. An appeal never does: rule 12 has moved it by now.
 */
function safeDay(rule: Rule, facts: ClockFacts, landing: Landing): SafeDay | undefined {
  const why: string[] = []
  let by = landing.due
  const dated = facts.dateOnLetter && land(rule, facts, { on: facts.dateOnLetter, basis: 'letter' })
  if (facts.dateOnLetter && dated && dated.due < by) {
    by = dated.due
    why.push(`Some count from the date on the letter, ${long(facts.dateOnLetter)}, which gives ${long(by)}`)
  }
  if (by >= coversFrom && !isWorkingDay(by)) {
    why.push(`${long(by)} is not a working day, and this time limit does not move`)
    by = workingDayOnOrBefore(by)
  }
  if (by === landing.due) return undefined
  return { by, why: [...why, `The safe day to act by is ${long(by)}`] }
}
