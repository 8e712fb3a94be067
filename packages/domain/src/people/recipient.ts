import type { PersonId } from './actor.ts'
import type { CaseDocument } from './document.ts'

/** Those outside the family and the council to whom papers of a case may go. */
export const ORGANISATIONS = [
  'provider',
  'icb',
  'school',
  'earlyYears',
  'college',
  'socialCare',
  'tribunal',
] as const
export type Organisation = (typeof ORGANISATIONS)[number]

/** Whom a pack of papers is for: all of the family's side, one person of it, or an organisation. */
export type PackRecipient =
  | { readonly kind: 'family' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: Organisation }

/** What an organisation is called in a sentence: "papers for the mediator". */
export const ORGANISATION_WORDS: Readonly<Record<Organisation, string>> = {
  provider: 'the provider of mediation or disagreement resolution',
  icb: 'the NHS integrated care board',
  school: 'the school',
  earlyYears: 'the early years setting',
  college: 'the college',
  socialCare: 'social care',
  tribunal: 'the SEND Tribunal',
}

/** What may be put into a pack beside papers: what both sides say of each point, and what happened when. */
export const PACK_EXTRAS = ['points', 'chronology'] as const
export type PackExtra = (typeof PACK_EXTRAS)[number]

export const PACK_EXTRA_WORDS: Readonly<Record<PackExtra, string>> = {
  points: 'What each side says about each point',
  chronology: 'What happened, with dates',
}

/** A pack of papers that was made for somebody. What it holds is kept outside the record. */
export type PackRelease = {
  readonly packId: string
  readonly recipient: PackRecipient
  readonly documentIds: readonly CaseDocument['id'][]
  readonly extras: readonly PackExtra[]
  /** Hex SHA-256 of the PDF as it went out. */
  readonly sha256: string
  readonly pages: number
  /** Whether the child's or young person's own views are in it. Absent: nobody said, and from older records. */
  readonly views?: boolean
}
