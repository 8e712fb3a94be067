import { type Anchored, anchored, type DecisionDay } from './anchors.ts'
import type { ClockFacts } from './clock-facts.ts'
import { countTerm, termWords } from './count.ts'
import { formatWithWeekday as long } from './format.ts'
import { earliest, type LocalDate, latest } from './local-date.ts'
import { appealRule12, rule12Provision } from './roll.ts'
import type { Rule, Term } from './rules/rule.ts'
import type { Told } from './told.ts'
import { isTribunalBreak } from './working-days.ts'

/** Where a rule comes down, and the working. */
export type Landing = {
  readonly due: LocalDate
  readonly lines: readonly Told[]
}

type Ended = { readonly on: LocalDate; readonly line: Told }

/** Counts a rule out from these facts; undefined while its first fact is not known, or was before its time. */
export function land(rule: Rule, facts: ClockFacts, decision: DecisionDay | undefined): Landing | undefined {
  const start = anchored(rule.terms[0].from, facts, decision)
  if (!start || !inForce(rule, start.on)) return undefined
  const first = endOf(rule.terms[0], start)
  const lines = [first.line]
  let picked = first.on
  for (const term of rule.terms.slice(1)) {
    const anchor = anchored(term.from, facts, decision)
    if (!anchor) continue
    const other = endOf(term, anchor)
    picked = rule.pick === 'latest' ? latest(picked, other.on) : earliest(picked, other.on)
    lines.push(other.line)
  }
  if (lines.length > 1) lines.push(pickLine(rule.pick, picked))
  if (rule.roll === 'none') return { due: picked, lines }
  const due = appealRule12(picked)
  lines.push(...rollLines(picked, due))
  return { due, lines }
}

const inForce = ({ inForce: { from, to } }: Rule, on: LocalDate): boolean =>
  on >= from && (to === undefined || on <= to)

/** Where one term ends, and its line: "Letter sent Friday 29 May 2026 + 2 months = Wednesday 29 July 2026". */
export function endOf(term: Term, anchor: Anchored): Ended {
  const on = countTerm(term, anchor.on)
  const sum = term.n === 0 ? long(on) : `${long(anchor.on)} ${termWords(term)} = ${long(on)}`
  return { on, line: { family: `${anchor.words.family} ${sum}`, staff: `${anchor.words.staff} ${sum}` } }
}

const both = (line: string): Told => ({ family: line, staff: line })

const pickLine = (pick: Rule['pick'], picked: LocalDate): Told =>
  both(`The ${pick === 'latest' ? 'later' : 'earlier'} day counts: ${long(picked)}`)

/** Why rule 12 moved the day, and the later day that some would read out of it. */
function rollLines(ended: LocalDate, due: LocalDate): readonly Told[] {
  const provision = rule12Provision(ended)
  if (provision === null) return []
  const line = `${long(ended)} ${rollReason(provision, ended)}: ${long(due)}`
  const moved: Told = { family: line, staff: `${line} (SI 2008/2699 r.${provision})` }
  if (!isTribunalBreak(due)) return [moved]
  return [
    moved,
    both(
      `Some would move it on again, to ${long(appealRule12(due))}, as ${long(due)} is in a break. Do not count on it`,
    ),
  ]
}

function rollReason(provision: '12(2)' | '12(3)(a)', ended: LocalDate): string {
  if (provision === '12(2)') return 'is not a working day, so the last day is the next working day'
  return ended.slice(5, 7) === '08'
    ? 'is in August, so the last day is the first working day after 31 August'
    : 'is between 25 December and 1 January, so the last day is the first working day after 1 January'
}
