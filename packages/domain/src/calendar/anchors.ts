import type { ClockFacts } from './clock-facts.ts'
import type { LocalDate } from './local-date.ts'
import type { Anchor } from './rules/rule.ts'
import type { Told } from './told.ts'

/** Which of the two dates of a decision a count starts from. */
export type DecisionDay = { readonly on: LocalDate; readonly basis: 'sent' | 'letter' }

/** How each fact opens a line of working. The decision has two, by the date that was used. */
const WORDS: Record<Exclude<Anchor, 'decision'> | DecisionDay['basis'], Told> = {
  sent: { family: 'Letter sent', staff: 'Decision sent' },
  letter: { family: 'Letter dated', staff: 'Decision letter dated' },
  certificateIssuedOn: { family: 'Certificate dated', staff: 'Certificate issued' },
  mediationToldLaOn: { family: 'You told us you want mediation on', staff: 'Council told of mediation wish' },
  mediationArrangedFor: { family: 'Meeting on', staff: 'Mediation arranged for' },
  icbToldOn: { family: 'We told the NHS on', staff: 'Integrated care board told' },
  mediationHeldOn: { family: 'Meeting held on', staff: 'Mediation held' },
  notPursuingToldOn: {
    family: 'You told the mediation adviser you do not want mediation on',
    staff: 'Adviser told that mediation is not wanted',
  },
  discriminationOn: { family: 'It happened on', staff: 'Act, or last act, on' },
}

/** The day the law counts a decision from: sent, or the date on the letter while that is all we know. */
export function decisionDay(facts: ClockFacts): DecisionDay | undefined {
  if (facts.dateSent) return { on: facts.dateSent, basis: 'sent' }
  return facts.dateOnLetter && { on: facts.dateOnLetter, basis: 'letter' }
}

/** A fact's date, and how a line of working names it. */
export type Anchored = { readonly on: LocalDate; readonly words: Told }

/** The date of a fact and how to name it, or undefined while it is not known. */
export function anchored(
  anchor: Anchor,
  facts: ClockFacts,
  decision: DecisionDay | undefined,
): Anchored | undefined {
  if (anchor === 'decision') return decision && { on: decision.on, words: WORDS[decision.basis] }
  const on = facts[anchor]
  return on && { on, words: WORDS[anchor] }
}
