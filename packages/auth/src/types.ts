import type { Db, World } from '@common-ground/db'
import type { PersonId, Role } from '@common-ground/domain'

/** Which accounts are meant: those of one authority, in one of its two apps. */
export type Room = {
  readonly db: Db
  readonly authorityId: string
  readonly world: World
  /** Where that app is served, without a slash at the end: the links in messages begin with it. */
  readonly origin: string
  /** 32 bytes that secrets which must be had back are kept under; null where no app may be enrolled. */
  readonly secretKey: Uint8Array | null
}

/** How long a session lasts without being used, and at the very most. */
export type Limits = { readonly idleMinutes: number; readonly absoluteHours: number }

/**
 * How a session stands to the second step: the account has none, has one that this session has not passed yet, or
 * it is passed. While it is wanted, whoever signed in may do nothing but pass it or sign out.
 */
export type SecondStepState = 'none' | 'wanted' | 'passed'

/** The person a session belongs to, as they are now and not as they were when they signed in. */
export type SignedInUser = {
  readonly id: PersonId
  readonly fullName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  readonly world: World
  readonly secondStep: SecondStepState
  /** Let in by the council's own provider, and so without a password here. */
  readonly federated: boolean
}

/** "No" as a value: a code for the program and a sentence that can stand on the page. */
export type Refused<Code extends string> = {
  readonly ok: false
  readonly refusal: Code
  readonly text: string
}

/** A refusal of something that was typed into a field. */
export type FieldRefused<Field extends string> = {
  readonly ok: false
  readonly refusal: 'field'
  readonly field: Field
  readonly text: string
}

/** A refusal because something was tried too often, and when it may be tried again. */
export type TooManyTries = Refused<'tooManyTries'> & { readonly retryAfterMinutes: number }
