import { DECISION_TYPES, DECISIONS, MATTERS, PLAN_SECTIONS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, choices, date, optionalDate, optionalWords, someOf, telephone, words } from './fields.ts'
import { SPOKE_TO_ADVISER } from './find-out.ts'

export const WHO_ASKS = ['parent', 'carer', 'youngPerson'] as const
export const CONTACT_BY = ['email', 'telephone', 'text', 'letter'] as const
export type ContactBy = (typeof CONTACT_BY)[number]
/** What somebody asks us never to do, because others might hear or read it. */
export const NEVER = ['calls', 'voicemail', 'letters'] as const
/** What somebody may need to take part. */
export const NEEDS = [
  'bsl',
  'interpreter',
  'largePrint',
  'easyRead',
  'relay',
  'quiet',
  'breaks',
  'step-free',
] as const
export type Need = (typeof NEEDS)[number]
/** The most points of disagreement that are raised at once. */
export const MOST_POINTS = 12
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
  wrong: z.strictObject({ wrong: optionalWords() }),
  wanted: z.strictObject({ wanted: optionalWords() }),
  /** One point among several: its own page, kept under the letter of its section or its number. */
  point: z.strictObject({
    wrong: words('Tell us what you disagree with, or remove this point'),
    wanted: optionalWords(),
  }),
  contact: z.strictObject({
    contactBy: choice(CONTACT_BY, 'Choose how we should get in touch'),
    phone: z
      .union([telephone, z.literal('')])
      .nullish()
      .transform((number) => number || null),
    mobile: z
      .union([telephone, z.literal('')])
      .nullish()
      .transform((number) => number || null),
    address: optionalWords(500),
  }),
  safety: z.strictObject({
    never: someOf(NEVER),
    safetyNote: optionalWords(500),
  }),
  needs: z.strictObject({
    needs: someOf(NEEDS),
    language: optionalWords(100),
    needsNote: optionalWords(1_000),
  }),
} as const
export type RaiseQuestion = keyof typeof RAISE_QUESTIONS

/** A point beside the first: the letter of a section, or a number. */
export const PointKey = z.union([z.enum(PLAN_SECTIONS), z.string().regex(/^([2-9]|1[0-2])$/)])

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
    ...RAISE_QUESTIONS.safety.shape,
    ...RAISE_QUESTIONS.needs.shape,
    points: z.record(PointKey, RAISE_QUESTIONS.point),
    /** Whether it began with the code on a letter: the decision is as the council wrote it. */
    letterCode: z.string().max(60),
  })
  .partial()
export type RaiseDraft = z.infer<typeof RaiseDraft>

/** What a decision letter's code is made for. */
export const NewLetterCode = z.strictObject({
  childName: words('Enter the child’s or young person’s full name', 200),
  dateOfBirth: date('Enter the date of birth'),
  decision: choice(
    DECISION_TYPES.filter((type) => DECISIONS[type].appealable),
    'Choose the decision',
  ),
  sections: someOf(PLAN_SECTIONS),
  dateOnLetter: date('Enter the date on the letter'),
  dateSent: optionalDate(),
})

/** The code on a decision letter, with the birthday that goes with it. */
export const LetterCode = z.strictObject({
  code: words('Enter the code on your letter', 60),
  dateOfBirth: date('Enter the date of birth'),
})
