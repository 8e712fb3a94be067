import type { FindOutAnswers, RaiseDraft } from '@common-ground/api/contracts'

/** Answers of a draft, none of them undefined. */
type Carried = { [K in keyof RaiseDraft]?: Exclude<RaiseDraft[K], undefined> }

/** What somebody found out with, as the first answers of a disagreement they raise. */
export function draftFrom(answers: FindOutAnswers): Carried {
  const { what, sections, matter, dateOfBirth, knowsLetter, dateOnLetter, adviser } = answers
  const isSupport = what === 'OTH' && matter === 'senSupport'
  const knows = knowsLetter === 'yes' && dateOnLetter
  return {
    ...(dateOfBirth && { dateOfBirth }),
    ...(what && { decision: isSupport ? 'SUP' : what }),
    ...(what === 'CON' && sections?.length && { sections }),
    ...(what === 'OTH' && matter && !isSupport && { matter }),
    ...(what &&
      what !== 'OTH' &&
      knowsLetter && { knowsDate: knows ? 'yes' : 'no', dateOnLetter: knows ? dateOnLetter : null }),
    ...(what !== 'OTH' &&
      adviser &&
      adviser !== 'no' && {
        adviser,
        declinedOn: adviser === 'declined' ? (answers.declinedOn ?? null) : null,
        askedOn: adviser === 'wants' ? (answers.askedOn ?? null) : null,
        certificateOn: answers.hasCertificate === 'yes' ? (answers.certificateOn ?? null) : null,
      }),
  }
}

/** What the code on a letter told us, as the answers of somebody who has done nothing about it yet. */
export function answersFrom({ decision, sections, dateOnLetter, dateOfBirth }: RaiseDraft): FindOutAnswers {
  return {
    ...(decision && decision !== 'SUP' && { what: decision }),
    ...(sections && { sections }),
    dateOfBirth: dateOfBirth ?? null,
    knowsLetter: dateOnLetter ? 'yes' : 'no',
    dateOnLetter: dateOnLetter ?? null,
    letterMonth: null,
    adviser: 'no',
    declinedOn: null,
    askedOn: null,
    hasCertificate: 'no',
    certificateOn: null,
  }
}
