import { decisionDay } from '../calendar/anchors.ts'
import { addMonths } from '../calendar/arithmetic.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import { concerns } from '../calendar/concerns.ts'
import type { Deadline } from '../calendar/deadline.ts'
import { formatWithWeekday as long } from '../calendar/format.ts'
import { type LocalDate, latest } from '../calendar/local-date.ts'
import { appealRule12 } from '../calendar/roll.ts'
import { RULES } from '../calendar/rules/index.ts'
import { situationsOf } from '../routes/situation.ts'

/** How to find out when a decision was sent. */
export const HOW_TO_FIND_OUT =
  'The date is at the top of the letter. If you cannot find it, ring the SEN Team and ask when it was sent. A postmark, or the date of the email it came with, helps too.'

/**
 * The limits that count from a decision whose date nobody knows, read in the safe way: the last day may be as
 * close as today. An appeal never ends before one month from its certificate, so with a certificate it is that.
 */
export function withoutLetterDate(facts: ClockFacts, today: LocalDate): readonly Deadline[] {
  if (decisionDay(facts)) return []
  const situations = situationsOf(facts)
  return RULES.filter(
    (rule) =>
      (rule.deadline === 'appeal' || rule.deadline === 'contact-adviser') &&
      concerns(rule, facts, situations),
  ).map((rule) => {
    const month = rule.terms.length > 1 && facts.certificateIssuedOn
    const due = month ? latest(today, appealRule12(addMonths(month, 1))) : today
    const steps = [
      'The date on the letter is not known, so the last day cannot be worked out.',
      due === today
        ? `It may be as close as today, so act today: ${long(due)}.`
        : `It is not before 1 month from the certificate, so act by ${long(due)}.`,
      HOW_TO_FIND_OUT,
    ]
    return {
      id: rule.deadline,
      rule: rule.id,
      owedBy: rule.owedBy,
      due,
      passed: false,
      title: rule.title,
      steps: { family: steps, staff: steps },
      citation: { ...rule.citation, confidence: 'I' },
      ifMissed: rule.ifMissed,
    }
  })
}
