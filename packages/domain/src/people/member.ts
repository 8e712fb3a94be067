import type { LocalDate } from '../calendar/index.ts'
import type { PersonId } from './actor.ts'

/** What somebody with a sign-in of their own is to a disagreement. The first three take part for themselves. */
export const RELATIONS = [
  'parent',
  'youngPerson',
  'otherParent',
  'friend',
  'representative',
  'adviser',
] as const
export type Relation = (typeof RELATIONS)[number]

/** Those who take part for themselves: it is their disagreement. */
export const PRINCIPALS = ['parent', 'youngPerson', 'otherParent'] as const satisfies readonly Relation[]
/** Those whom a family invites to stand beside it. */
export const SUPPORTERS = ['adviser', 'friend', 'representative'] as const satisfies readonly Relation[]
export type Supporter = (typeof SUPPORTERS)[number]
/** Everyone that a family may invite. */
export const INVITED = [...SUPPORTERS, 'otherParent', 'youngPerson'] as const satisfies readonly Relation[]
export type Invited = (typeof INVITED)[number]

/**
 * What a supporter may do.
 *
 * - `see`: read what the person they support can read.
 * - `actFor`: the same, and take steps for them. Each step says who took it, and for whom.
 * - `attend`: know when and where people meet, and nothing else.
 */
export const SCOPES = ['see', 'actFor', 'attend'] as const
export type SupporterScope = (typeof SCOPES)[number]

/** Somebody who can open a disagreement with a sign-in of their own. */
export type Member = {
  readonly personId: PersonId
  readonly relation: Relation
  /** Null for whoever takes part for themselves. */
  readonly scope: SupporterScope | null
  /** Whom they support; null for whoever takes part for themselves. */
  readonly supports: PersonId | null
  readonly from: LocalDate
  /** The last day of their access, or null when nobody set one. */
  readonly until: LocalDate | null
  readonly endedOn: LocalDate | null
}

/** Somebody who has been asked and has not come in yet. Their address is kept outside the record. */
export type Invitation = {
  readonly id: string
  readonly relation: Invited
  readonly scope: SupporterScope | null
  readonly until: LocalDate | null
  readonly invitedBy: PersonId
  readonly on: LocalDate
}

/** How somebody can be reached, as far as another may write it down for them. */
export const CONTACT_FIELDS = ['phone', 'address'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** The way that was known before, by which somebody without a sign-in said that what is new is right. */
export const CONFIRMED_BY = ['telephone', 'letter', 'inPerson'] as const
export type ConfirmedBy = (typeof CONFIRMED_BY)[number]

type Words = { readonly family: string; readonly staff: string }

export const RELATION_WORDS: Record<Relation, Words> = {
  parent: { family: 'Parent or carer', staff: 'Parent or carer' },
  youngPerson: { family: 'Young person', staff: 'Young person' },
  otherParent: { family: 'Another parent or carer', staff: 'Other parent or carer' },
  friend: { family: 'A friend or relative', staff: 'Friend or relative' },
  representative: { family: 'A representative, such as a solicitor', staff: 'Representative' },
  adviser: { family: 'An adviser from the SEND information and advice service', staff: 'IASS adviser' },
}

export const CONTACT_FIELD_WORDS: Record<ContactField, string> = {
  phone: 'Telephone number',
  address: 'Address for letters',
}

export const CONFIRMED_BY_WORDS: Record<ConfirmedBy, string> = {
  telephone: 'By telephone, on the number we had',
  letter: 'By letter, to the address we had',
  inPerson: 'In person, to somebody who knows them',
}

/** `means` is said to whoever invites, `asks` to whoever is invited. */
export const SCOPE_WORDS: Record<
  SupporterScope,
  { readonly name: string; readonly means: string; readonly asks: string }
> = {
  see: {
    name: 'See',
    means: 'They read what you can read. They cannot change anything',
    asks: 'You read what they can read. You cannot change anything',
  },
  actFor: {
    name: 'See and act for you',
    means: 'They read what you can read, and can write and take steps for you. Each step says it was them',
    asks: 'You read what they can read, and can write and take steps for them. Each step says it was you',
  },
  attend: {
    name: 'Come to meetings',
    means: 'They see when and where we meet, and nothing else',
    asks: 'You see when and where the meetings are, and nothing else',
  },
}

const isOneOf = <T extends string>(some: readonly T[], one: string): one is T =>
  some.some((each) => each === one)

/** Whether somebody takes part for themselves. */
export const isPrincipal = (member: Pick<Member, 'relation'>): boolean => isOneOf(PRINCIPALS, member.relation)
