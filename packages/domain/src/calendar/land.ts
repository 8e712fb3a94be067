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

/** The ends of a rule's terms that have begun, the first of them first, and the one that counts. */
type Ends = { readonly terms: readonly [Ending, ...Ending[]]; readonly picked: LocalDate }
type Ending = { readonly term: Term; readonly anchor: Anchored; readonly on: LocalDate }

/** Counts a rule out from these facts; undefined while its first fact is not known, or was before its time. */
export function land(rule: Rule, facts: ClockFacts, decision: DecisionDay | undefined): Landing | undefined {
  const ends = endsOf(rule, facts, decision)
  if (!ends) return undefined
  const { terms, picked } = ends
  const lines = terms.map(({ term, anchor, on }) => lineOf(term, anchor, on))
  if (lines.length > 1) lines.push(pickLine(rule.pick, picked))
  const due = rolled(rule, picked)
  if (rule.roll !== 'none') lines.push(...rollLines(picked, due))
  return { due, lines }
}

/** The day that a rule comes down on, without its working. */
export function landingDay(
  rule: Rule,
  facts: ClockFacts,
  decision: DecisionDay | undefined,
): LocalDate | undefined {
  const ends = endsOf(rule, facts, decision)
  return ends && rolled(rule, ends.picked)
}

const rolled = ({ roll }: Rule, picked: LocalDate): LocalDate =>
  roll === 'none' ? picked : appealRule12(picked)

function endsOf(rule: Rule, facts: ClockFacts, decision: DecisionDay | undefined): Ends | undefined {
  const [term, ...others] = rule.terms
  const anchor = anchored(term.from, facts, decision)
  if (!anchor || !inForce(rule, anchor.on)) return undefined
  let picked = countTerm(term, anchor.on)
  const terms: [Ending, ...Ending[]] = [{ term, anchor, on: picked }]
  for (const other of others) {
    const from = anchored(other.from, facts, decision)
    if (!from) continue
    const on = countTerm(other, from.on)
    picked = rule.pick === 'latest' ? latest(picked, on) : earliest(picked, on)
    terms.push({ term: other, anchor: from, on })
  }
  return { terms, picked }
}

const inForce = ({ inForce: { from, to } }: Rule, on: LocalDate): boolean =>
  on >= from && (to === undefined || on <= to)

/** The line of a term: "Letter sent Friday 29 May 2026 + 2 months = Wednesday 29 July 2026". */
function lineOf(term: Term, anchor: Anchored, on: LocalDate): Told {
  const sum = term.n === 0 ? long(on) : `${long(anchor.on)} ${termWords(term)} = ${long(on)}`
  return { family: `${anchor.words.family} ${sum}`, staff: `${anchor.words.staff} ${sum}` }
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
