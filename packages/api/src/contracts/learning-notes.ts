import type { LocalDate } from '@common-ground/domain'
import { z } from 'zod'
import type { OpenNumbersView } from './open-numbers.ts'

/** The most characters of a note. */
export const MOST_NOTE = 20_000

/** A quarter by its first month, as an address has it: "2026-07". */
export const OfQuarter = z.strictObject({ quarter: z.string().regex(/^20\d\d-(01|04|07|10)$/) })

/** A note as somebody typed it, and the version that they saw: 0 where there was none. */
export const NewLearningNote = OfQuarter.extend({
  seen: z.coerce.number().int().min(0).max(1_000_000),
  body: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Write what the service learned')
        .max(MOST_NOTE, `Use ${MOST_NOTE.toLocaleString('en-GB')} characters or fewer`),
    ),
})

export type LearningQuarter = {
  /** As its address has it. */
  readonly quarter: string
  readonly label: string
  /** Whether every month of it is frozen, so that there are figures to write of. */
  readonly isFrozen: boolean
  readonly hasNote: boolean
}

export type LearningVersion = {
  readonly version: number
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: string
}

export type LearningNoteView = {
  readonly quarter: string
  readonly label: string
  readonly from: LocalDate
  /** What is written, or null. */
  readonly note: LearningVersion | null
  /** Those before, the newest first. */
  readonly earlier: readonly LearningVersion[]
  /** What the figures alone would say. */
  readonly draft: string
  readonly figures: OpenNumbersView['figures']
  readonly periods: OpenNumbersView['periods']
}

export type LearningSaved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly overtaken: { readonly by: string; readonly version: number } }
  /** What points to a case, as the text has it. */
  | { readonly ok: false; readonly references: readonly string[]; readonly names: readonly string[] }
