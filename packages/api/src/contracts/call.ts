import {
  CHANNELS,
  type Channel,
  DECISION_TYPES,
  type LocalDate,
  MATTERS,
  PLAN_SECTIONS,
} from '@common-ground/domain'
import { z } from 'zod'
import { choice, date, optionalDate, optionalWords, someOf, telephone, words } from './fields.ts'
import { NEEDS, NEVER, WHO_ASKS } from './raise.ts'

/** How somebody can raise a disagreement with the council's help. */
export const CALL_CHANNELS = CHANNELS.filter(
  (channel): channel is Exclude<Channel, 'portal'> => channel !== 'portal',
)

const said = (list: readonly string[] | null | undefined): boolean => (list ?? []).length > 0

/** Who rings or writes, and about whom. */
const WhoAsks = z
  .strictObject({
    channel: choice(CALL_CHANNELS, 'Choose how they got in touch'),
    who: choice(WHO_ASKS, 'Choose who is asking'),
    callerName: optionalWords(200),
    childName: words('Enter the child’s or young person’s full name', 200),
    dateOfBirth: date('Enter the date of birth'),
  })
  .refine(({ who, callerName }) => who === 'youngPerson' || callerName !== null, {
    path: ['callerName'],
    message: 'Enter the full name of whoever is asking',
  })

/** What it is about, in their words. */
const Decision = z
  .strictObject({
    decision: choice(DECISION_TYPES, 'Choose what they disagree with'),
    sections: someOf(PLAN_SECTIONS),
    matter: z
      .union([z.enum(MATTERS), z.literal('')])
      .nullish()
      .transform((matter) => matter || null),
    setting: optionalWords(200),
    dateOnLetter: optionalDate(),
    wrong: words('Write down what they disagree with, in their words'),
    wanted: optionalWords(),
  })
  .refine(({ decision, sections }) => decision !== 'CON' || said(sections), {
    path: ['sections'],
    message: 'Choose at least one part of the plan',
  })
  .refine(({ decision, matter }) => decision !== 'OTH' || matter !== null, {
    path: ['matter'],
    message: 'Choose what it is about',
  })
  .refine(({ decision, setting }) => decision !== 'SUP' || setting !== null, {
    path: ['setting'],
    message: 'Enter the name of the school, college or early years setting',
  })

const number = () =>
  z
    .union([telephone, z.literal('')])
    .nullish()
    .transform((typed) => typed || null)

/** How to reach them, and what they need. Somebody without an account has no email here. */
const Reach = z
  .strictObject({
    contactBy: choice(['telephone', 'text', 'letter'], 'Choose how we should get in touch'),
    phone: number(),
    mobile: number(),
    address: optionalWords(500),
    never: someOf(NEVER),
    needs: someOf(NEEDS),
    language: optionalWords(100),
  })
  .refine(({ contactBy, phone }) => contactBy !== 'telephone' || phone !== null, {
    path: ['phone'],
    message: 'Enter a telephone number',
  })
  .refine(({ contactBy, mobile }) => contactBy !== 'text' || mobile !== null, {
    path: ['mobile'],
    message: 'Enter a mobile number',
  })
  .refine(({ contactBy, address }) => contactBy !== 'letter' || address !== null, {
    path: ['address'],
    message: 'Enter the address for letters',
  })
  .refine(({ contactBy, never }) => contactBy !== 'telephone' || !never.includes('calls'), {
    path: ['never'],
    message: 'They asked us to telephone and not to ring. Change one of them',
  })
  .refine(({ contactBy, never }) => contactBy !== 'letter' || !never.includes('letters'), {
    path: ['never'],
    message: 'They asked us to write letters and not to send letters. Change one of them',
  })

/** The pages on which an officer writes down what somebody says who rings or writes, in order. */
export const CALL_PAGES = { who: WhoAsks, decision: Decision, reach: Reach } as const
export type CallPage = keyof typeof CALL_PAGES

/** What has been written down so far. Each page is kept as it was sent. */
export type CallAnswers = {
  readonly [P in CallPage]?: z.output<(typeof CALL_PAGES)[P]> | undefined
}

export type CallView = {
  readonly id: string
  readonly answers: CallAnswers
  readonly sentReference: string | null
  readonly updatedAt: string
}

/** A case that may be about the same child or young person. */
export type AlikeView = {
  readonly reference: string
  readonly decisionLabel: string
  readonly raisedOn: LocalDate
  readonly isClosed: boolean
}
