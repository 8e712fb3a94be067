import { termWords } from './count.ts'
import type { Anchor, Rule } from './rules/rule.ts'

/** What each term counts from, as a lawyer would say it. */
const FROM: Record<Anchor, string> = {
  decision: 'the decision being sent',
  knew: 'first knowing of the matter',
  askedAdviserOn: 'the adviser being told that mediation is wanted',
  notPursuingToldOn: 'the adviser being told that mediation is not wanted',
  toldCannotArrangeOn: 'the adviser being told that mediation cannot be arranged',
  certificateIssuedOn: 'the certificate',
  mediationToldLaOn: 'the council being told that mediation is wanted',
  mediationArrangedFor: 'the meeting',
  icbToldOn: 'the NHS body being told',
  mediationHeldOn: 'the end of mediation',
  agreementOn: 'the agreement',
  appealPapersSentOn: 'the appeal papers being sent to the council',
  hearingOn: 'the hearing',
  orderMadeOn: 'the order',
  unopposedOn: 'the tribunal being told that the appeal is not opposed',
  recommendationOn: 'the recommendation',
  requestReceivedOn: 'the request being received',
  adviceAskedOn: 'the advice being asked for',
  draftSentOn: 'the draft being sent',
  reviewMeetingOn: 'the review meeting',
  amendmentNoticeOn: 'the notice of amendment',
  lastReviewedOn: 'the plan or the last review',
  reassessmentAskedOn: 'the request for re-assessment',
  reassessmentDecidedOn: 'the decision to re-assess',
  phaseTransferBy: 'the limit fixed by regulation 18',
  discriminationOn: 'the act',
}

/** A rule as one sentence: "the later of 2 months from the decision being sent and 1 month from the certificate". */
export function ruleWords(rule: Rule): string {
  const terms = rule.terms.map((term) => {
    if (term.n === 0) return `the day of ${FROM[term.from]}`
    const size = termWords(term).replace(/^[+−] /, '')
    return `${size} ${term.n < 0 ? 'before' : 'from'} ${FROM[term.from]}`
  })
  const which = rule.pick === 'latest' ? 'later' : 'earlier'
  const limit = terms.length > 1 ? `the ${which} of ${terms.join(' and ')}` : terms.join('')
  return rule.roll === 'none' ? limit : `${limit}; moved by rule 12 when it ends on a day that does not count`
}
