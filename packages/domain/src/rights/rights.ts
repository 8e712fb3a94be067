import type { Citation, Confidence } from '../calendar/citation.ts'
import type { Deadline } from '../calendar/deadline.ts'
import { deadlines } from '../calendar/deadlines.ts'
import { compare, type LocalDate } from '../calendar/local-date.ts'
import { ruleWords } from '../calendar/rule-words.ts'
import { type Owner, ruleOf } from '../calendar/rules/index.ts'
import type { Route } from '../routes/route.ts'
import { routesFor } from '../routes/routes-for.ts'
import { type Holder, whoActs } from './actor.ts'
import { clockFactsOf, type RightsFacts } from './facts.ts'
import { withoutLetterDate } from './unknown-date.ts'

/** Who acts, every route as it stands, and every time limit, the next first. */
export type Rights = {
  readonly actor: ReturnType<typeof whoActs>
  readonly routes: readonly Route[]
  readonly deadlines: readonly Deadline[]
}

/**
 * What somebody can do, and until when. The facts have been through `checkFacts`.
 * @throws CalendarNotCovered when a time limit reaches past the known bank holidays.
 */
export function rightsOf(facts: RightsFacts): Rights {
  const { today, person } = facts
  const clock = clockFactsOf(facts)
  const running = deadlines(clock, today)
  return {
    actor: whoActs(person?.dateOfBirth, today, person?.capacity),
    routes: routesFor(clock, today, running),
    deadlines: [...running, ...withoutLetterDate(clock, today)].toSorted((a, b) => compare(a.due, b.due)),
  }
}

/** The same as plain data for other programs, in a family's words. Dates are `YYYY-MM-DD`. */
export type RightsReport = {
  readonly actor: { readonly who: Holder; readonly why: string; readonly source: string }
  readonly routes: readonly {
    readonly id: Route['id']
    readonly status: Route['status']
    readonly until?: LocalDate
    readonly certificate: Route['certificate']
    readonly why: string
    readonly source: string
    readonly clocks: Route['clocks']
  }[]
  readonly deadlines: readonly {
    readonly id: Deadline['id']
    readonly date: LocalDate
    readonly safeDate: LocalDate
    readonly owner: Owner
    readonly rule: string
    readonly source: string
    readonly sure: Confidence
    readonly working: readonly string[]
  }[]
}

const wordsOf = (id: string): string => {
  const rule = ruleOf(id)
  return rule ? ruleWords(rule) : id
}
const sourceOf = ({ instrument, provision }: Citation): string => `${instrument}, ${provision}`

/** Writes rights out as a report. */
export function reportOf({ actor, routes, deadlines: limits }: Rights): RightsReport {
  return {
    actor: { who: actor.who, why: actor.why, source: sourceOf(actor.citation) },
    routes: routes.map(({ id, status, until, certificate, reason, citation, clocks }) => ({
      id,
      status,
      ...(until && { until }),
      certificate,
      why: reason.family,
      source: sourceOf(citation),
      clocks,
    })),
    deadlines: limits.map(({ id, rule, due, safeBy, owedBy, citation, steps }) => ({
      id,
      date: due,
      safeDate: safeBy ?? due,
      owner: owedBy,
      rule: wordsOf(rule),
      source: sourceOf(citation),
      sure: citation.confidence,
      working: steps.family,
    })),
  }
}
