import type { Deadline } from '../calendar/deadline.ts'
import { formatWithWeekday as long } from '../calendar/format.ts'
import type { Told } from '../calendar/told.ts'

/** Several sentences as one paragraph, for each reader. */
export const together = (...parts: readonly Told[]): Told => ({
  family: parts.map((part) => part.family).join(' '),
  staff: parts.map((part) => part.staff).join(' '),
})

const both = (words: string): Told => ({ family: words, staff: words })

/** The last day, and the safer one before it where there is one. */
export function lastDay({ due, safeBy }: Deadline): Told {
  const safe = safeBy ? ` To be safe, act by ${long(safeBy)}.` : ''
  return both(`The last day is ${long(due)}.${safe}`)
}

/** The last day, once it has gone. */
export const wasLastDay = ({ due }: Deadline): Told => both(`The last day was ${long(due)}.`)

export const MEDIATING: Told = {
  family: 'You have already asked for mediation, so this stays open to you.',
  staff: 'Mediation has been asked for.',
}

export const ANSWERED_ADVISER: Told = {
  family:
    'You have already given the mediation adviser your answer. You can still ask us to meet, and we can both agree to.',
  staff: 'The family has answered the adviser. A meeting is still possible if everyone agrees.',
}

export const APPEALED: Told = {
  family: 'You have appealed. We can still sort it out with you while the tribunal looks at it.',
  staff: 'Appeal lodged. Settlement, concession or mediation remain possible.',
}

export const HAS_CERTIFICATE: Told = {
  family: 'You have your certificate.',
  staff: 'A certificate has been issued.',
}

export const AWAITS_CERTIFICATE: Told = {
  family:
    'The first 2 months are over, but you are still to get your certificate. When you have it, you have 1 month from its date.',
  staff:
    'Two months have run. The adviser was told in time, so 1 month will run from the date of the certificate (r.20(1)(c)(ii)).',
}

export const NEEDS_LEAVE: Told = {
  family:
    'The day to contact a mediation adviser has passed. If you did not contact one, ask the tribunal to let you appeal without a certificate, and say why.',
  staff:
    'The reg 33 day has passed with no contact recorded: leave to appeal without a certificate is needed.',
}

export const NO_LETTER_DATE: Told = {
  family:
    'We need the date on your decision letter to work out the last day. Until you know it, act today: it can be as close as that. The date is at the top of the letter. If you cannot find it, ring the SEN Team and ask when it was sent.',
  staff: 'Record the date on the letter and the date it was sent to work out the last day.',
}

export const NO_KNOWN_DATE: Told = {
  family: 'The time limit is 12 months from when you first knew about the problem.',
  staff: 'Record when the family first knew to work out the last day.',
}

export const NO_REVIEW_DATE: Told = {
  family: 'A court wants to be asked within 3 months at the very most, and often much sooner.',
  staff: 'Promptly, and within 3 months at the outside.',
}

export const NO_ACT_DATE: Told = {
  family: 'The time limit is 6 months from the day it happened.',
  staff: 'Record the date of the act to work out the last day.',
}
