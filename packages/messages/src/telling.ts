import type { Case, EventOf, EventType, PersonId } from '@common-ground/domain'

/**
 * Whom a message goes to; the addresses are found when it is put in the outbox.
 *
 * - `family`: everyone with a place on the case who reads it.
 * - `attending`: everyone who only comes to meetings, and reads nothing else.
 * - `circle`: one person of the family's side, and whoever supports them. Another parent hears nothing of it.
 * - `person`: one person of either side.
 */
export type Recipient =
  | { readonly kind: 'family' }
  | { readonly kind: 'attending' }
  | { readonly kind: 'circle'; readonly personId: PersonId }
  | { readonly kind: 'person'; readonly personId: PersonId }

/**
 * What is said of one event to one reader. `happened` and `toDo` are whole sentences, written here beforehand: they
 * hold dates and never anything that somebody typed, no name, and no outcome.
 */
export type Telling = {
  readonly template: string
  readonly to: Recipient
  readonly happened: string
  readonly toDo: string
}

/** What an event is told as: to nobody, to one, or to several. */
export type Tellings<T extends EventType> = {
  readonly [E in T]: (event: EventOf<E>, kase: Case) => readonly Telling[]
}

type Said = Omit<Telling, 'to'>

/** Tells the family. Whoever did it themselves is left out when the message is addressed. */
export const family = (template: string, happened: string, toDo: string): Telling => ({
  template,
  to: { kind: 'family' },
  happened,
  toDo,
})

/** Tells everyone who may be at a meeting about it. Those who only come to meetings are told apart: no more than that. */
export const meeting = (template: string, happened: string, toDo: string): readonly Telling[] => [
  family(template, happened, toDo),
  { template, to: { kind: 'attending' }, happened, toDo },
]

/** Tells one person of the family's side and whoever supports them. */
export const circle = (personId: PersonId, template: string, happened: string, toDo: string): Telling => ({
  template,
  to: { kind: 'circle', personId },
  happened,
  toDo,
})

/** Tells one person. */
export const person = (personId: PersonId, said: Said): Telling => ({
  ...said,
  to: { kind: 'person', personId },
})

/** Tells the case's officer, if it has one; without one it shows in the team's list of unassigned cases. */
export const officer = (kase: Case, template: string, happened: string, toDo: string): readonly Telling[] =>
  kase.officerId === null ? [] : [person(kase.officerId, { template, happened, toDo })]
