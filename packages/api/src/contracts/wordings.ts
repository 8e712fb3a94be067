import type { LocalDate } from '@common-ground/domain'
import type { Audience, Kind } from '@common-ground/messages'
import { z } from 'zod'

/** The most signs that are taken of one part. What is too long for a message is sent back with a sentence that says so. */
const MOST = 5_000

const part = z
  .string()
  .max(MOST, `Use ${MOST.toLocaleString('en-GB')} characters or fewer`)
  // A browser ends lines in its own way.
  .transform((text) =>
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'Remove the characters that cannot be shown')

/** Which message. One that there is not is not found. */
export const OfTemplate = z.strictObject({ template: z.string().max(60) })

/** Words for a message, as somebody typed them, and the version of it that they saw. */
export const NewWording = OfTemplate.extend({
  seen: z.coerce.number().int().min(0).max(1_000_000),
  subject: part,
  happened: part,
  toDo: part,
})
/** Going back to the product's own words. */
export const OwnWordsAgain = OfTemplate.extend({ seen: z.coerce.number().int().min(0).max(1_000_000) })

/** A message in the list of all. */
export type WordingRow = {
  readonly template: string
  readonly name: string
  readonly kind: Kind
  /** Whether the authority has words of its own for it. */
  readonly isOurs: boolean
}
/** Every message that one audience gets. */
export type WordingGroup = { readonly audience: Audience; readonly rows: readonly WordingRow[] }

type WordsView = { readonly subject: string; readonly happened: string; readonly toDo: string }

/** A message as it would go out, by each way. */
export type WordingPreview = {
  readonly subject: string
  readonly body: string
  readonly text: string
  readonly segments: number
  /** Whether it can go by post: messages with a link of their own go by email alone. */
  readonly hasLetter: boolean
}

/** One message: its words, what can be filled in, how it looks, and who wrote what. */
export type WordingView = {
  readonly template: string
  readonly name: string
  readonly audiences: readonly Audience[]
  readonly kind: Kind
  readonly timing: 'atOnce' | 'gentle' | 'workingHours'
  /** The words that count now. */
  readonly words: WordsView
  readonly isOurs: boolean
  /** The newest version: 0 where there was never one. */
  readonly version: number
  readonly placeholders: readonly { readonly name: string; readonly means: string; readonly must: boolean }[]
  readonly preview: WordingPreview
  readonly versions: readonly {
    readonly version: number
    /** Null where somebody went back to the product's own words. */
    readonly words: WordsView | null
    readonly writtenBy: string
    readonly writtenAt: string
  }[]
  readonly today: LocalDate
}

export type WordingProblem = { readonly field: 'subject' | 'happened' | 'toDo'; readonly text: string }
/** What came of new words: saved, sent back with what is wrong, or overtaken by somebody else's. */
export type WordingSaved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problems: readonly WordingProblem[] }
  | { readonly ok: false; readonly overtaken: { readonly by: string; readonly version: number } }
