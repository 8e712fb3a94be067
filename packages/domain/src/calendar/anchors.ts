import type { ClockFacts } from './clock-facts.ts'
import type { LocalDate } from './local-date.ts'
import type { Anchor } from './rules/rule.ts'
import type { Told } from './told.ts'

/** Which of the two dates of a decision a count starts from. */
export type DecisionDay = { readonly on: LocalDate; readonly basis: 'sent' | 'letter' }

const told = (family: string, staff: string): Told => ({ family, staff })

/** How each fact opens a line of working. The decision has two, by the date that was used. */
const WORDS: Record<Exclude<Anchor, 'decision'> | DecisionDay['basis'], Told> = {
  sent: told('Letter sent', 'Decision sent'),
  letter: told('Letter dated', 'Decision letter dated'),
  knew: told('You first knew on', 'First known on'),
  askedAdviserOn: told(
    'You told the mediation service you want mediation on',
    'Provider told of mediation wish',
  ),
  notPursuingToldOn: told(
    'You told the mediation adviser you do not want mediation on',
    'Adviser told that mediation is not wanted',
  ),
  toldCannotArrangeOn: told(
    'We told the mediation adviser we could not arrange it on',
    'Adviser told that mediation cannot be arranged',
  ),
  certificateIssuedOn: told('Certificate dated', 'Certificate issued'),
  mediationToldLaOn: told('You told us you want mediation on', 'Council told of mediation wish'),
  mediationArrangedFor: told('Meeting on', 'Mediation arranged for'),
  icbToldOn: told('We told the NHS on', 'Integrated care board told'),
  mediationHeldOn: told('Meeting held on', 'Mediation held'),
  agreementOn: told('Agreement made on', 'Mediation agreement of'),
  appealPapersSentOn: told('The tribunal sent us your appeal on', 'Appeal papers sent to the council'),
  hearingOn: told('Hearing on', 'Hearing on'),
  orderMadeOn: told('Tribunal order made on', 'Order made'),
  unopposedOn: told('We told the tribunal we do not oppose you on', 'Tribunal told: not opposed'),
  recommendationOn: told('Tribunal recommendation of', 'Recommendation of'),
  requestReceivedOn: told('We got the request on', 'Request received'),
  adviceAskedOn: told('We asked for advice on', 'Advice asked for'),
  draftSentOn: told('Draft sent', 'Draft sent'),
  reviewMeetingOn: told('Review meeting on', 'Review meeting'),
  amendmentNoticeOn: told('We sent the changes on', 'Amendment notice sent'),
  lastReviewedOn: told('Plan or last review finished on', 'Plan or last review concluded'),
  reassessmentAskedOn: told('You asked for a new assessment on', 'Re-assessment requested'),
  reassessmentDecidedOn: told('We agreed to assess again on', 'Decision to re-assess'),
  phaseTransferBy: told('Every year on', 'Fixed by reg 18'),
  discriminationOn: told('It happened on', 'Act, or last act, on'),
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
  if (anchor === 'knew') return firstKnown(facts, decision)
  const on = facts[anchor]
  return on && { on, words: WORDS[anchor] }
}

/** What a complaint counts from: the day the family first knew, or the day of the decision until they say. */
function firstKnown(facts: ClockFacts, decision: DecisionDay | undefined): Anchored | undefined {
  if (facts.knewOn) return { on: facts.knewOn, words: WORDS.knew }
  return decision && { on: decision.on, words: WORDS[decision.basis] }
}
