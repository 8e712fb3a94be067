import { MEASURE_IDS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, words } from './fields.ts'

/** Numbers that figures need and no case holds. */
export const OUTSIDE_NUMBER_NAMES = ['plansMaintained', 'appealableDecisions', 'hourRate'] as const
export type OutsideNumber = (typeof OUTSIDE_NUMBER_NAMES)[number]

const [FIRST_YEAR, LAST_YEAR] = [2014, 2099]
const MOST = 10_000_000

/** Digits as somebody types them, with or without commas and a pound sign. */
const typed = (text: string): string => text.replace(/[£,\s]/g, '')

/** A number of a year, and where it comes from. What an hour costs is typed in pounds and kept in pence. */
export const OutsideNumberInput = z
  .object({
    name: choice(OUTSIDE_NUMBER_NAMES, 'Choose which number it is'),
    year: z
      .string({ error: 'Enter the year' })
      .trim()
      .regex(/^\d{4}$/, 'Enter the year as four digits, such as 2026')
      .transform(Number)
      .refine((year) => year >= FIRST_YEAR && year <= LAST_YEAR, `Enter a year from ${FIRST_YEAR} on`),
    value: z
      .string({ error: 'Enter the number' })
      .trim()
      .min(1, 'Enter the number')
      .max(20, 'Enter a shorter number')
      // What it has to be besides depends on which number it is; this is said with whatever else is wrong.
      .regex(/^$|^£?[\d,. ]+$/, 'Enter a number, such as 3,016 or 38.50'),
    source: words('Say where the number comes from, such as the SEN2 return', 200),
  })
  .transform(({ value, ...rest }, issues) => {
    const isMoney = rest.name === 'hourRate'
    const text = typed(value)
    const fits = isMoney ? /^\d+(\.\d{1,2})?$/ : /^\d+$/
    const number = Math.round(Number(text) * (isMoney ? 100 : 1))
    if (!fits.test(text) || number < 1 || number > MOST) {
      const message = isMoney
        ? 'Enter an amount in pounds, such as 38 or 38.50'
        : 'Enter a whole number from 1, such as 3,016'
      issues.addIssue({ code: 'custom', path: ['value'], message })
      return z.NEVER
    }
    return { ...rest, value: number }
  })
export type OutsideNumberInput = z.infer<typeof OutsideNumberInput>

/** The number as it has been read: what the procedure takes. */
export const OutsideNumberKept = z.object({
  name: z.enum(OUTSIDE_NUMBER_NAMES),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  value: z.int().min(1).max(MOST),
  source: z.string().min(1).max(200),
})

/** Who owns a figure, and what is aimed for. Without an aim there is none. */
export const AimInput = z
  .object({
    measure: z.enum(MEASURE_IDS),
    owner: words('Say who looks after this figure', 100),
    percent: z
      .string()
      .trim()
      .regex(/^(\d{1,2}|100)?%?$/, 'Enter a whole number from 0 to 100')
      .transform((text) => (text.replace('%', '') === '' ? null : Number(text.replace('%', '')))),
    source: z
      .string()
      .trim()
      .max(200, 'Use 200 characters or fewer')
      .transform((text) => text || null),
  })
  .refine(({ percent, source }) => percent === null || source !== null, {
    path: ['source'],
    message: 'Say where the aim comes from, such as a law or your own plan',
  })
  .transform((aim) => ({ ...aim, source: aim.percent === null ? null : aim.source }))
export type AimInput = z.infer<typeof AimInput>
export const AimKept = z.object({
  measure: z.enum(MEASURE_IDS),
  owner: z.string().min(1).max(100),
  percent: z.int().min(0).max(100).nullable(),
  source: z.string().min(1).max(200).nullable(),
})

/** A number as a page shows it. */
export type OutsideNumberView = {
  readonly name: OutsideNumber
  readonly year: number
  readonly value: number
  readonly source: string
  readonly setBy: string
  readonly setOn: string
}

/** A figure's owner and aim, and whether they are the usual ones. */
export type AimView = {
  readonly name: string
  readonly hasShare: boolean
  readonly isOwn: boolean
  readonly owner: string
  readonly percent: number | null
  readonly source: string | null
}
