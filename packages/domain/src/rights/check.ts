import { addMonths } from '../calendar/arithmetic.ts'
import { formatDate } from '../calendar/format.ts'
import { earliest, type LocalDate, localDate } from '../calendar/local-date.ts'
import { PART_3_BEGAN } from '../calendar/rules/sources.ts'
import { decisionOfRow, type RightsFacts } from './facts.ts'

/** A fact that cannot be so, named as in the facts, with what to do about it. */
export type FactRefusal = { readonly fact: string; readonly message: string }

const LAW_BEGAN = localDate(PART_3_BEGAN)
/** Plans go on to the end of the school year in which a person turns 25. */
const TOO_OLD = 26

/** Every date but the day of birth, by name. `later`: it may lie in the future. */
function datesOf(
  facts: RightsFacts,
): readonly { fact: string; on: LocalDate | undefined; later?: boolean }[] {
  const { decision = {}, adviser = {}, mediation = {}, certificate = {}, appeal = {} } = facts
  return [
    { fact: 'decision.dateOnLetter', on: decision.dateOnLetter },
    { fact: 'decision.dateSent', on: decision.dateSent },
    { fact: 'adviser.contactedOn', on: adviser.contactedOn },
    { fact: 'adviser.toldCannotArrangeOn', on: adviser.toldCannotArrangeOn },
    { fact: 'mediation.councilToldOn', on: mediation.councilToldOn },
    { fact: 'mediation.icbToldOn', on: mediation.icbToldOn },
    { fact: 'mediation.meetingOn', on: mediation.meetingOn, later: true },
    { fact: 'mediation.concludedOn', on: mediation.concludedOn },
    { fact: 'mediation.agreementOn', on: mediation.agreementOn },
    { fact: 'certificate.issuedOn', on: certificate.issuedOn },
    { fact: 'appeal.papersSentToCouncilOn', on: appeal.papersSentToCouncilOn },
  ]
}

/** Which dates cannot come before which, and why. */
function ordersOf(facts: RightsFacts): readonly (readonly [fact: string, after: string, why: string])[] {
  return [
    [
      'decision.dateSent',
      'decision.dateOnLetter',
      'A letter cannot be sent before the date on it. Check both dates.',
    ],
    [
      'certificate.issuedOn',
      'decision',
      'A certificate cannot be dated before the decision. Check both dates.',
    ],
    [
      'adviser.contactedOn',
      'decision',
      'Nobody can talk to the adviser about a decision before it is made. Check both dates.',
    ],
    [
      'certificate.issuedOn',
      'adviser.contactedOn',
      'A certificate comes from the adviser, so it cannot be dated before you talked to them. Check both dates.',
    ],
    [
      'mediation.councilToldOn',
      'decision',
      'Mediation cannot be asked for before the decision is made. Check both dates.',
    ],
    [
      'appeal.papersSentToCouncilOn',
      'decision',
      'An appeal cannot be sent to the council before the decision is made. Check both dates.',
    ],
    [
      'mediation.icbToldOn',
      'mediation.councilToldOn',
      'The NHS cannot be told before the council is. Check both dates.',
    ],
    [
      'adviser.toldCannotArrangeOn',
      'mediation.councilToldOn',
      'The council cannot say that it cannot arrange mediation before it is asked. Check both dates.',
    ],
    [
      'mediation.meetingOn',
      'mediation.councilToldOn',
      'The meeting cannot be before mediation was asked for. Check both dates.',
    ],
    [
      'mediation.concludedOn',
      facts.mediation?.meetingOn ? 'mediation.meetingOn' : 'mediation.councilToldOn',
      'Mediation cannot be over before it was asked for or held. Check both dates.',
    ],
    [
      'mediation.agreementOn',
      facts.mediation?.meetingOn ? 'mediation.meetingOn' : 'mediation.councilToldOn',
      'An agreement cannot be made before the meeting. Check both dates.',
    ],
  ]
}

/**
 * The first fact that cannot be so, or null when they can all be so together. Dates are real days already.
 * A date nobody knows is left out: that is an answer, and refused by nothing here.
 */
export function checkFacts(facts: RightsFacts): FactRefusal | null {
  return badDay(facts) ?? badPerson(facts) ?? badOrder(facts) ?? contradiction(facts)
}

function badDay(facts: RightsFacts): FactRefusal | null {
  const { today } = facts
  if (today < LAW_BEGAN) return { fact: 'today', message: tooEarly }
  for (const { fact, on, later } of datesOf(facts)) {
    if (!on) continue
    if (on < LAW_BEGAN) return { fact, message: tooEarly }
    if (on > today && !later) {
      return {
        fact,
        message: `The date ${formatDate(on)} is in the future. Give a date up to today, ${formatDate(today)}, or leave it out.`,
      }
    }
  }
  return null
}

const tooEarly = `This law began on ${formatDate(LAW_BEGAN)}. Give a date on or after that day, or ask IASS about an older decision.`

function badPerson({ today, person, decision }: RightsFacts): FactRefusal | null {
  const born = person?.dateOfBirth
  const fact = 'person.dateOfBirth'
  if (!born) return null
  if (born > today) return { fact, message: 'The date of birth is in the future. Check the year.' }
  if (addMonths(born, TOO_OLD * 12) <= today) {
    return {
      fact,
      message:
        'This makes the person 26 or over, and this law ends when somebody is 25. Check the year, or ask adult social care what they can do.',
    }
  }
  const day = decision?.dateOnLetter ?? decision?.dateSent
  return day && born > day
    ? { fact, message: 'The date of birth is after the decision. Check both dates.' }
    : null
}

function badOrder(facts: RightsFacts): FactRefusal | null {
  const { decision = {} } = facts
  const known = new Map(datesOf(facts).flatMap(({ fact, on }) => (on ? [[fact, on] as const] : [])))
  const { dateOnLetter, dateSent } = decision
  const day = dateOnLetter && dateSent ? earliest(dateOnLetter, dateSent) : (dateOnLetter ?? dateSent)
  if (day) known.set('decision', day)
  for (const [fact, after, message] of ordersOf(facts)) {
    const on = known.get(fact)
    const before = known.get(after)
    if (on && before && on < before) return { fact, message }
  }
  return null
}

function contradiction({ decision, matter, adviser, mediation }: RightsFacts): FactRefusal | null {
  const row = matter === undefined ? undefined : decisionOfRow(matter)
  if (row && decision?.type && row.type !== decision.type) {
    return {
      fact: 'matter',
      message: `Row ${matter} is about another decision than ${decision.type}. Leave one of them out.`,
    }
  }
  const met = mediation?.concludedOn ?? mediation?.agreementOn ?? mediation?.meetingOn
  if (adviser?.wantsMediation === false && met) {
    return {
      fact: 'adviser.wantsMediation',
      message:
        'You say that mediation is not wanted, and that there is a meeting or an agreement. Take out the one that is not so.',
    }
  }
  if (mediation?.agreed?.length && !mediation.agreementOn && !mediation.concludedOn) {
    return {
      fact: 'mediation.agreementOn',
      message: 'Give the date of the agreement: the time to keep it counts from that day.',
    }
  }
  return null
}
