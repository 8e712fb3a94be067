import type { LocalDate, SendingChannel } from '@common-ground/domain'
import { REACHED_HOW, SENDING_CHANNELS } from '@common-ground/domain'
import { MESSAGE_KINDS } from '@common-ground/messages'
import { z } from 'zod'
import { choice, date, optionalWords } from './fields.ts'

export { MESSAGE_KIND_WORDS, MESSAGE_KINDS } from '@common-ground/messages'

export const REACHING_VIEWS = ['mine', 'team', 'all'] as const
export const FAILED_STATES = ['undelivered', 'uncertain'] as const

/** The most messages that go again at once after something failed as a whole. */
export const MOST_SENT_AGAIN = 200

/** The list's filters as the address bar holds them. What is not understood is left out, never an error. */
export const UndeliveredQuery = z.object({
  view: z.enum(REACHING_VIEWS).catch('mine').default('mine'),
  state: z.enum(FAILED_STATES).optional().catch(undefined),
  kind: z.enum(MESSAGE_KINDS).optional().catch(undefined),
  /** Those that have waited for more than our 2 working days. */
  age: z.literal('over2').optional().catch(undefined),
  /** Where in the list a page begins, as the list itself says it. */
  from: z.string().max(300).optional().catch(undefined),
})
export type UndeliveredQuery = z.infer<typeof UndeliveredQuery>

export const OfMessage = z.strictObject({ id: z.uuid() })

/** A message as somebody saw it: when it failed. What is done about an older failure is not done. */
const seen = { id: z.uuid(), failedAt: z.iso.datetime({ error: 'Open the message again from the list' }) }

/** Sends it again: by one way, or by any that the person allows. */
export const SendAgain = z.strictObject({
  ...seen,
  way: choice(['any', ...SENDING_CHANNELS], 'Choose how to send it'),
})

const reached = {
  how: choice(REACHED_HOW, 'Choose how you reached them'),
  on: date('Enter the day you reached them'),
  note: optionalWords(500),
}
export const MarkReached = z.strictObject({ ...seen, ...reached })

export const OfLetter = z.strictObject({
  reference: z.string().min(1).max(20),
  seq: z.coerce.number().int().min(1).max(1_000_000),
})
export const MarkLetterReached = OfLetter.extend(reached)

/** Sends all that failed for one cause again. */
export const SendAllAgain = z.strictObject({
  view: z.enum(REACHING_VIEWS),
  cause: z.string().regex(/^[A-Za-z0-9]{1,60}$/),
})

/** What a deed came to: done, or why not, such as that a colleague was first. */
export type Dealt =
  | { readonly ok: true }
  | { readonly ok: false; readonly field: string | null; readonly text: string }

/** How somebody may be rung, where nobody may write to them. */
export type RingView = {
  readonly phone: string | null
  readonly calls: boolean
  readonly voicemail: boolean
  readonly note: string | null
}

export type UndeliveredView = {
  readonly id: string
  readonly reference: string | null
  /** What the message is called. */
  readonly name: string
  readonly isUncertain: boolean
  /** Whom it was for, and what they are on the case. */
  readonly who: string
  readonly role: string
  readonly writtenAt: string
  readonly failedAt: string
  readonly tried: readonly SendingChannel[]
  /** Why, as a sentence. */
  readonly why: string
  readonly by: LocalDate
  /** Working days left to reach them; fewer than 0 when the days are over. */
  readonly left: number
  /** Whose work it is. */
  readonly whose: string
  /** Set where there is no way left to write to them. */
  readonly ring: RingView | null
}

export type UnreadLetterView = {
  readonly reference: string
  readonly seq: number
  readonly name: string
  readonly child: string
  readonly sentAt: string
  /** How many working days ago. */
  readonly days: number
  readonly whose: string
}

/** What failed as a whole, to send again together. */
export type FailedTogether = { readonly cause: string; readonly why: string; readonly count: number }

export type UndeliveredList = {
  readonly rows: readonly UndeliveredView[]
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
  readonly together: readonly FailedTogether[]
  readonly unread: readonly UnreadLetterView[]
}

export type StepView = {
  readonly at: string
  readonly what: string
  readonly by: string
  readonly said: string | null
}

export type FailedMessageView = UndeliveredView & {
  /** How it stands now, in words; and whether there is anything to do about it. */
  readonly standing: string
  readonly isOpen: boolean
  readonly subject: string
  /** Its words as sent; null where they hold a link or code that opens something for its person alone. */
  readonly body: string | null
  readonly steps: readonly StepView[]
  /** The ways the person allows now, the best first. */
  readonly ways: readonly { readonly channel: SendingChannel; readonly to: string }[]
}

export type NotReachedView = {
  readonly id: string
  readonly personId: string | null
  readonly writtenOn: LocalDate
}

/** What somebody has to see to on the page of their work. */
export type ReachingWork = {
  readonly rows: readonly UndeliveredView[]
  readonly total: number
  readonly unread: readonly UnreadLetterView[]
  /** Since when nothing has gone out; for managers, and null while messages go out. */
  readonly stuckSince: string | null
}

export type SweepView = {
  readonly name: string
  readonly doneAt: string | null
  readonly error: string | null
}
export type FailedJobView = {
  readonly id: string
  readonly sweep: string
  readonly failedAt: string
  readonly attempts: number
  readonly error: string
  /** Who asked for it to be done again, while the worker has not begun. */
  readonly askedBy: string | null
}
export type WorkerView = {
  /** Since when the oldest message waits that is due; null where none does. */
  readonly waitingSince: string | null
  /** Whether that is longer than it should ever be. */
  readonly isStuck: boolean
  /** Whether any of the worker's work was done in the last ten minutes. */
  readonly isAlive: boolean
  readonly sweeps: readonly SweepView[]
  readonly failed: readonly FailedJobView[]
}
