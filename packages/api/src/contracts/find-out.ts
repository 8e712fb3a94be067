import { ASKED_DECISIONS, MATTERS, PLAN_SECTIONS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, optionalDate, someOf } from './fields.ts'

/** Whether somebody knows the date on their letter, only the month it came, or neither. */
export const KNOWS_LETTER = ['yes', 'month', 'no'] as const
/** What somebody has said to the mediation adviser. */
export const SPOKE_TO_ADVISER = ['no', 'wants', 'declined'] as const
/** What somebody disagrees with, when it need not be a decision. */
export const WHAT_HAPPENED = [...ASKED_DECISIONS, 'OTH'] as const

const month = z
  .string()
  .nullish()
  .refine((text) => !text || /^20\d\d-(0[1-9]|1[0-2])$/.test(text), 'Choose the month from the list')
  .transform((text) => text || null)

/** The questions of "Find out what you can do", one schema each. No account, and nothing is kept by the council. */
export const FIND_OUT_QUESTIONS = {
  what: z.strictObject({ what: choice(WHAT_HAPPENED, 'Choose what you disagree with') }),
  sections: z.strictObject({ sections: someOf(PLAN_SECTIONS) }),
  matter: z.strictObject({ matter: choice(MATTERS, 'Choose what it is about') }),
  letter: z.strictObject({
    knowsLetter: choice(KNOWS_LETTER, 'Choose whether you know the date on the letter'),
    dateOnLetter: optionalDate(),
    letterMonth: month,
  }),
  happened: z.strictObject({ happenedOn: optionalDate() }),
  birth: z.strictObject({ dateOfBirth: optionalDate() }),
  adviser: z.strictObject({
    adviser: choice(SPOKE_TO_ADVISER, 'Choose whether you have talked to a mediation adviser'),
    declinedOn: optionalDate(),
    askedOn: optionalDate(),
  }),
  certificate: z.strictObject({
    hasCertificate: choice(['yes', 'no'], 'Choose yes if you have a certificate'),
    certificateOn: optionalDate(),
  }),
} as const
export type FindOutQuestion = keyof typeof FIND_OUT_QUESTIONS

/** Any part of the answers. */
export const FindOutAnswers = z
  .object({
    ...FIND_OUT_QUESTIONS.what.shape,
    ...FIND_OUT_QUESTIONS.sections.shape,
    ...FIND_OUT_QUESTIONS.matter.shape,
    ...FIND_OUT_QUESTIONS.letter.shape,
    ...FIND_OUT_QUESTIONS.happened.shape,
    ...FIND_OUT_QUESTIONS.birth.shape,
    ...FIND_OUT_QUESTIONS.adviser.shape,
    ...FIND_OUT_QUESTIONS.certificate.shape,
  })
  .partial()
export type FindOutAnswers = z.infer<typeof FindOutAnswers>
