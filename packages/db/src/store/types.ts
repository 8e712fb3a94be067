import type { Actor, Case, CaseEvent, LocalDate, OutsideStage, Refusal } from '@common-ground/domain'
import type { Tx } from '../connect.ts'
import type { casePeople, submittedAnswers } from '../schema/index.ts'
import type { NewText } from './texts.ts'

/**
 * Whom a message goes to.
 *
 * - `family`: everyone who takes part for themselves. `circle`: one of them.
 * - `supporters`: who supports one of them, or any where `of` is null, and reads the case.
 * - `attending`: who only comes to meetings.
 * - `person`: one person of either side. `managers`: those of the case's team, and those of no team.
 * - `outside`: organisations that a link about one of these stages was sent to, until the link's last day, also where what
 *   is told has just ended it. Not of what a stage was about before it was asked for anew.
 */
export type Addressed =
  | { readonly kind: 'family' }
  | { readonly kind: 'circle'; readonly personId: string }
  | { readonly kind: 'supporters'; readonly of: string | null }
  | { readonly kind: 'attending' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'managers' }
  | { readonly kind: 'outside'; readonly stages: readonly OutsideStage[] }

/** A message to go out because of what happened, before it is known which addresses it goes to. */
export type OutgoingMessage = {
  readonly template: string
  /** The version of the authority's own words that it was written in; left out or 0: the product's own. */
  readonly wording?: number
  readonly to: Addressed
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
