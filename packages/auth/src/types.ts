import type { Db, World } from '@common-ground/db'
import type { PersonId, Role } from '@common-ground/domain'

/** Which accounts are meant: those of one authority, in one of its two apps. */
export type Room = {
  readonly db: Db
  readonly authorityId: string
  readonly world: World
  /** Where that app is served, without a slash at the end: the links in messages begin with it. */
  readonly origin: string
}

/** How long a session lasts without being used, and at the very most. */
export type Limits = { readonly idleMinutes: number; readonly absoluteHours: number }

/** The person a session belongs to, as they are now and not as they were when they signed in. */
export type SignedInUser = {
  readonly id: PersonId
  readonly fullName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  readonly world: World
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
