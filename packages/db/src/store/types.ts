import type { Actor, Case, CaseEvent, LocalDate, Refusal } from '@common-ground/domain'
import type { Tx } from '../connect.ts'
import type { casePeople, submittedAnswers } from '../schema/index.ts'
import type { NewText } from './texts.ts'

/** A message to go out because of what happened, before it is known which addresses it goes to. */
export type OutgoingMessage = {
  readonly template: string
  readonly to:
    | { readonly kind: 'family' }
    | { readonly kind: 'attending' }
    | { readonly kind: 'circle'; readonly personId: string }
    | { readonly kind: 'person'; readonly personId: string }
  readonly subject: string
  readonly body: string
}

/** Who asks, when, and under which key: the same for every command. */
export type Request = {
  readonly authorityId: string
  readonly actor: Actor
  /** From the form: the same key twice is the same act. */
  readonly idempotencyKey: string
  readonly requestId: string
  readonly now: Date
  readonly today: LocalDate
  /** The name the audit knows this act by. */
  readonly action: string
  /** Somebody who holds an invitation has no place on the case yet; whoever calls has checked it. */
  readonly invited?: boolean
  /** More rows that belong to this step, written with it or not at all. */
  readonly also?: (tx: Tx, kase: Case) => Promise<unknown>
  /** The messages that tell people what happened; written with it or not at all. */
  readonly messagesFor: (events: readonly CaseEvent[], kase: Case) => readonly OutgoingMessage[]
}

/** What a case gets when it is raised, beside its events. */
export type Belongings = {
  readonly people: readonly Omit<typeof casePeople.$inferInsert, 'authorityId' | 'caseId'>[]
  readonly answers: readonly Omit<
    typeof submittedAnswers.$inferInsert,
    'authorityId' | 'caseId' | 'position'
  >[]
  /** The draft it was sent from, so that going back to it leads to the case. */
  readonly draftId?: string
}

/** The outcome of a command: done (`replayed` when it had been done before), refused, or no such case. */
export type Executed =
  | { readonly ok: true; readonly reference: string; readonly version: number; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly notFound: true }

export type Texts = readonly NewText[]
