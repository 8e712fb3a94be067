import { type Anchored, anchored, type DecisionDay } from './anchors.ts'
import type { ClockFacts } from './clock-facts.ts'
import { countTerm, termWords } from './count.ts'
import { formatWithWeekday as long } from './format.ts'
import { earliest, type LocalDate, latest } from './local-date.ts'
import { appealRule12, rule12Provision } from './roll.ts'
import type { Rule, Term } from './rules/rule.ts'
import type { Told } from './told.ts'

/** Where a rule comes down, and the working. */
export type Landing = {
  readonly due: LocalDate
  readonly steps: Told<readonly string[]>
}

type Ended = { readonly on: LocalDate; readonly line: Told }

/** Counts a rule out from these facts; undefined while its first fact is not known, or was before its time. */
export function land(rule: Rule, facts: ClockFacts, decision: DecisionDay | undefined): Landing | undefined {
  const start = anchored(rule.terms[0].from, facts, decision)
  if (!start || !inForce(rule, start.on)) return undefined
  const first = end(rule.terms[0], start)
  const others = rule.terms.slice(1).flatMap((term) => {
    const anchor = anchored(term.from, facts, decision)
    return anchor ? [end(term, anchor)] : []
  })
  const choose = rule.pick === 'latest' ? latest : earliest
  const picked = choose(first.on, ...others.map((ended) => ended.on))
  const due = rule.roll === 'appealRule12' ? appealRule12(picked) : picked
  const lines = [first, ...others].map((ended) => ended.line)
  if (others.length > 0) lines.push(pickLine(rule.pick, picked))
  if (rule.roll === 'appealRule12') lines.push(...rollLine(picked, due))
  return {
    due,
    steps: { family: lines.map((line) => line.family), staff: lines.map((line) => line.staff) },
  }
}

const inForce = ({ inForce: { from, to } }: Rule, on: LocalDate): boolean =>
  on >= from && (to === undefined || on <= to)

function end(term: Term, anchor: Anchored): Ended {
  const on = countTerm(term, anchor.on)
  const sum = `${long(anchor.on)} ${termWords(term)} = ${long(on)}`
  return { on, line: { family: `${anchor.words.family} ${sum}`, staff: `${anchor.words.staff} ${sum}` } }
}

function pickLine(pick: Rule['pick'], picked: LocalDate): Told {
  const which = pick === 'latest' ? 'later' : 'earlier'
  const line = `The ${which} day counts: ${long(picked)}`
  return { family: line, staff: line }
}

function rollLine(ended: LocalDate, due: LocalDate): readonly Told[] {
  const provision = rule12Provision(ended)
  if (provision === null) return []
  const line = `${long(ended)} ${rollReason(provision, ended)}: ${long(due)}`
  return [{ family: line, staff: `${line} (SI 2008/2699 r.${provision})` }]
}

function rollReason(provision: '12(2)' | '12(3)(a)', ended: LocalDate): string {
  if (provision === '12(2)') return 'is not a working day, so the last day is the next working day'
  return ended.slice(5, 7) === '08'
    ? 'is in August, so the last day is the first working day after 31 August'
    : 'is between 25 December and 1 January, so the last day is the first working day after 1 January'
}
