import type { FindOutAnswers } from '@common-ground/api/contracts'
import { checkFacts, type LocalDate, localDate, MATTER_ROWS, type RightsFacts } from '@common-ground/domain'
import type { FieldError } from '@common-ground/web'

/** The day a letter counts from: its date, or the first of its month when that is all anybody knows. */
function letterDay({ knowsLetter, dateOnLetter, letterMonth }: FindOutAnswers): LocalDate | undefined {
  if (knowsLetter === 'yes') return dateOnLetter ?? undefined
  return knowsLetter === 'month' && letterMonth ? localDate(`${letterMonth}-01`) : undefined
}

/** What somebody answered, as the facts of their rights. */
export function factsOf(answers: FindOutAnswers, today: LocalDate): RightsFacts {
  const { what, sections, matter, happenedOn, dateOfBirth, adviser, declinedOn, askedOn } = answers
  const dateOnLetter = letterDay(answers)
  const certificateOn = answers.hasCertificate === 'yes' ? answers.certificateOn : null
  return {
    today,
    ...(dateOfBirth && { person: { dateOfBirth } }),
    ...(what &&
      what !== 'OTH' && {
        decision: {
          type: what,
          ...(dateOnLetter && { dateOnLetter }),
          ...(what === 'CON' && sections && { sections }),
        },
      }),
    ...(what === 'OTH' && matter && { matter: MATTER_ROWS[matter] }),
    ...(what === 'OTH' && happenedOn && { decision: { dateOnLetter: happenedOn } }),
    ...(what !== 'OTH' && adviserFacts(adviser, declinedOn, askedOn)),
    ...(what !== 'OTH' && certificateOn && { certificate: { issuedOn: certificateOn } }),
  }
}

function adviserFacts(
  adviser: FindOutAnswers['adviser'],
  declinedOn: FindOutAnswers['declinedOn'],
  askedOn: FindOutAnswers['askedOn'],
): Pick<RightsFacts, 'adviser' | 'mediation'> {
  if (adviser === 'declined') {
    return { adviser: { wantsMediation: false, ...(declinedOn && { contactedOn: declinedOn }) } }
  }
  if (adviser !== 'wants') return {}
  return { adviser: { wantsMediation: true }, ...(askedOn && { mediation: { councilToldOn: askedOn } }) }
}

/** Which field of the questions a fact was typed into. */
const FIELDS: Readonly<Record<string, string>> = {
  'decision.dateOnLetter': 'dateOnLetter',
  'person.dateOfBirth': 'dateOfBirth',
  'adviser.contactedOn': 'declinedOn',
  'mediation.councilToldOn': 'askedOn',
  'certificate.issuedOn': 'certificateOn',
}

/**
 * What is wrong with the answers so far, beside a field of this page.
 * @param names the fields of the page; a fact of another page is told beside the first of them.
 */
export function problemWith(
  answers: FindOutAnswers,
  names: readonly string[],
  today: LocalDate,
): FieldError | null {
  if (answers.knowsLetter === 'yes' && !answers.dateOnLetter && names.includes('dateOnLetter')) {
    return at('dateOnLetter', 'Enter the date on the letter, or choose another answer')
  }
  if (answers.knowsLetter === 'month' && !answers.letterMonth && names.includes('letterMonth')) {
    return { field: 'letterMonth', href: '#letterMonth', message: 'Choose the month from the list' }
  }
  if (answers.hasCertificate === 'yes' && !answers.certificateOn && names.includes('certificateOn')) {
    return at('certificateOn', 'Enter the date on the certificate')
  }
  const refusal = checkFacts(factsOf(answers, today))
  if (!refusal) return null
  const meant = answers.what === 'OTH' ? 'happenedOn' : FIELDS[refusal.fact]
  if (meant && names.includes(meant)) return at(meant, refusal.message)
  const [first = ''] = names
  return { field: first, href: `#${first}`, message: refusal.message }
}

const at = (field: string, message: string): FieldError => ({ field, href: `#${field}-day`, message })
