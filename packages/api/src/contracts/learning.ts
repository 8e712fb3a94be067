import { CAUSES, CHANGED_BY, MOST_MINUTES, MOST_PENCE, STAGE_NAMES } from '@common-ground/domain'
import { z } from 'zod'
import { choice, onCase, optionalWords } from './fields.ts'

/** Why a decision was changed, where it is asked beside something else: nothing need be chosen. */
export const optionalCause = {
  cause: z
    .union([z.enum(CAUSES), z.literal('')], { error: 'Choose a reason from the list' })
    .nullish()
    .transform((cause) => cause || null),
  causeText: optionalWords(2_000),
}

const MINUTES = `Enter minutes as a whole number up to ${MOST_MINUTES.toLocaleString('en-GB')}, like 90`
const POUNDS = `Enter an amount in pounds up to ${(MOST_PENCE / 100).toLocaleString('en-GB')}, like 850 or 850.50`

/** Whole minutes as somebody types them. Empty is none. */
const minutes = z
  .union([z.string(), z.number()], { error: MINUTES })
  .nullish()
  .transform((typed) => String(typed ?? '').replace(/[\s,]/g, ''))
  .refine((typed) => /^\d{0,6}$/.test(typed) && Number(typed) <= MOST_MINUTES, MINUTES)
  .transform(Number)

/** An amount in pounds as somebody types it, such as "£1,250.50": without sign and commas, or null. */
const pounds = z
  .string({ error: POUNDS })
  .nullish()
  .transform((typed) => (typed ?? '').replace(/[\s,£]/g, ''))
  .refine(
    (typed) => typed === '' || (/^\d{1,6}(\.\d{2})?$/.test(typed) && penceOf(typed) <= MOST_PENCE),
    POUNDS,
  )
  .transform((typed) => typed || null)

/** Pounds as they were read, in pence. */
export const penceOf = (pounds: string): number => {
  const [whole = '0', part = '00'] = pounds.split('.')
  return Number(whole) * 100 + Number(part)
}

/** What the council notes for itself, to learn from. */
export const LEARNING_INPUTS = {
  recordCause: z.strictObject({
    ...onCase,
    of: choice(CHANGED_BY, 'Choose how the decision was changed'),
    cause: choice(CAUSES, 'Choose why it had to be changed'),
    text: optionalWords(2_000),
  }),
  recordCost: z
    .strictObject({
      ...onCase,
      route: choice(STAGE_NAMES, 'Choose what it was spent on'),
      minutes,
      charge: pounds,
    })
    .refine((input) => input.minutes > 0 || (input.charge !== null && penceOf(input.charge) > 0), {
      path: ['minutes'],
      message: 'Enter the time it took, what the provider charged, or both',
    }),
}
