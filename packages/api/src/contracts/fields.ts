import { isLocalDate, type LocalDate, type LocalTime, parseTime } from '@common-ground/domain'
import { z } from 'zod'

/**
 * The pieces that inputs are made of. Every message is a sentence that can stand beside a field: it says what to
 * do. Limits are in characters.
 */

const NUL = 'Remove the characters that cannot be shown, then try again'
const keepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** A line or two of text that somebody must write. */
export const words = (empty: string, max = 4_000) =>
  z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer`)
    .refine(keepable, NUL)

/** The same, where nothing need be written: empty becomes null. */
export const optionalWords = (max = 4_000) =>
  z
    .string()
    .trim()
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer`)
    .refine(keepable, NUL)
    .nullish()
    .transform((text) => text || null)

/** A civil date, 'YYYY-MM-DD'. */
export const date = (empty: string) =>
  z
    .string({ error: empty })
    .refine(isLocalDate, empty)
    .transform((text) => text as LocalDate)

/** The same, or null when it is not known. */
export const optionalDate = () =>
  z
    .string()
    .nullish()
    .refine((text) => !text || isLocalDate(text), 'Enter a real date, such as 27 9 2026')
    .transform((text) => (text ? (text as LocalDate) : null))

/** A time of day as somebody types it, such as "9:30am" or "14:00", or null when it is not known. */
export const optionalTime = () =>
  z
    .string()
    .trim()
    .nullish()
    .refine(
      (text) => !text || parseTime(text) !== undefined,
      'Enter a time with am or pm, such as 9:30am, or as 14:00',
    )
    .transform((text): LocalTime | null => (text ? (parseTime(text) ?? null) : null))

/** One of a fixed list. */
export const choice = <const T extends readonly string[]>(options: T, empty: string) =>
  z.enum(options, { error: empty })

/** Any number of a fixed list, at least one. */
export const choices = <const T extends readonly string[]>(options: T, empty: string) =>
  z
    .array(z.enum(options, { error: empty }), { error: empty })
    .min(1, empty)
    .max(options.length)

/** Any number of a fixed list, or none. */
export const someOf = <const T extends readonly string[]>(options: T) =>
  z
    .array(z.enum(options))
    .max(options.length)
    .nullish()
    .transform((some) => some ?? [])

/** An e-mail address, in lower case. */
export const email = z
  .string({ error: 'Enter your email address' })
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .regex(
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/,
    'Enter an email address in the correct format, like name@example.com',
  )

/** A telephone number as the person writes it. */
export const telephone = z
  .string()
  .trim()
  .max(40, 'Telephone number must be 40 characters or fewer')
  .regex(
    /^\+?[\d\s().-]{7,}(?:\s?(?:ext|x)\.?\s?\d{1,6})?$/i,
    'Enter a telephone number, like 01632 960 001 or 07700 900 982',
  )

/** What every command says of itself: which case, which version the person saw, and the key of the form. */
export const onCase = {
  reference: z.string().max(20),
  expectedVersion: z.coerce.number().int().min(1).max(1_000_000),
  idempotencyKey: z.string().min(8).max(80),
}
/** Just which case. */
export const ofCase = z.strictObject({ reference: z.string().max(20) })

/** Bytes as they come: only a call within the process can bring them. */
export const Bytes = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
)
