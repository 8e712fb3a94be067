import { DECISION_TYPES, MATTERS, PLAN_SECTIONS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, choices, date, optionalDate, optionalWords, telephone, words } from './fields.ts'
import { SPOKE_TO_ADVISER } from './find-out.ts'

export const WHO_ASKS = ['parent', 'carer', 'youngPerson'] as const
export const CONTACT_BY = ['email', 'telephone'] as const
/** Whether the person has the letter's date in front of them. */
export const KNOWS_DATE = ['yes', 'no'] as const

/** The answers of the raise journey, one schema a question. A draft holds any part of them. */
export const RAISE_QUESTIONS = {
  who: z.strictObject({ who: choice(WHO_ASKS, 'Choose who you are') }),
  childName: z.strictObject({ childName: words('Enter the full name', 200) }),
  dateOfBirth: z.strictObject({ dateOfBirth: date('Enter the date of birth') }),
  decision: z.strictObject({ decision: choice(DECISION_TYPES, 'Choose what you disagree with') }),
  sections: z.strictObject({ sections: choices(PLAN_SECTIONS, 'Choose at least one part of the plan') }),
  matter: z.strictObject({ matter: choice(MATTERS, 'Choose what it is about') }),
  setting: z.strictObject({
    setting: words('Enter the name of the school, college or early years setting', 200),
  }),
  letterDate: z.strictObject({
    knowsDate: choice(KNOWS_DATE, 'Choose yes if you know the date on the letter'),
    dateOnLetter: optionalDate(),
  }),
  /** Only asked of somebody who has already said it, when they found out what they can do. */
  adviser: z.strictObject({
    adviser: choice(SPOKE_TO_ADVISER, 'Choose whether you have talked to a mediation adviser'),
    declinedOn: optionalDate(),
    askedOn: optionalDate(),
    certificateOn: optionalDate(),
  }),
  wrong: z.strictObject({ wrong: words('Tell us what you disagree with') }),
  wanted: z.strictObject({ wanted: optionalWords() }),
  contact: z.strictObject({
    contactBy: choice(CONTACT_BY, 'Choose how we should get in touch'),
    phone: z
      .union([telephone, z.literal('')])
      .nullish()
      .transform((number) => number || null),
  }),
} as const
export type RaiseQuestion = keyof typeof RAISE_QUESTIONS

/** Everything a draft may hold, each answer as its question leaves it. */
export const RaiseDraft = z
  .object({
    ...RAISE_QUESTIONS.who.shape,
    ...RAISE_QUESTIONS.childName.shape,
    ...RAISE_QUESTIONS.dateOfBirth.shape,
    ...RAISE_QUESTIONS.decision.shape,
    ...RAISE_QUESTIONS.sections.shape,
    ...RAISE_QUESTIONS.matter.shape,
    ...RAISE_QUESTIONS.setting.shape,
    ...RAISE_QUESTIONS.letterDate.shape,
    ...RAISE_QUESTIONS.adviser.shape,
    ...RAISE_QUESTIONS.wrong.shape,
    ...RAISE_QUESTIONS.wanted.shape,
    ...RAISE_QUESTIONS.contact.shape,
  })
  .partial()
export type RaiseDraft = z.infer<typeof RaiseDraft>
