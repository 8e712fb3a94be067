import type { RaiseDraft, RaiseQuestion } from '@common-ground/api/contracts'
import type { LocalDate } from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'

/** A question page as data: what it asks and of whom, how it is answered, and how the answer reads back. */
export type Question = {
  /** Which schema judges the answer. */
  readonly key: RaiseQuestion
  readonly slug: string
  /** The point that it is about, where each has a page of its own. */
  readonly point?: string
  /** The page's heading, where there is more than one field. */
  readonly heading?: string
  readonly ask: (draft: RaiseDraft) => string
  readonly applies: (draft: RaiseDraft) => boolean
  readonly fields: (draft: RaiseDraft) => readonly Field[]
  /** What is in the draft already, as the form shows it. */
  readonly start: (draft: RaiseDraft) => Values
  /** The answer in words, or null when it was left empty. */
  readonly readBack: (draft: RaiseDraft) => string | null
  /** What the schema cannot judge, because it depends on the day or on another answer: the draft with this one. */
  readonly check?: (draft: RaiseDraft, today: LocalDate) => FieldError | null
}

/** Whether somebody answers about themselves. */
export const isYoungPerson = (draft: RaiseDraft): boolean => draft.who === 'youngPerson'
