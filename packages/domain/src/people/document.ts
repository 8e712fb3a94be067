import type { LocalDate } from '../calendar/index.ts'
import type { PersonId, Side } from './actor.ts'

/** What a paper is. The file itself, its name and who wrote it are kept outside the record. */
export const DOCUMENT_KINDS = [
  'decisionLetter',
  'report',
  'medical',
  'schoolRecord',
  'plan',
  'statement',
  'photo',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DOCUMENT_KIND_WORDS: Record<DocumentKind, string> = {
  decisionLetter: 'Decision letter',
  report: 'Report by a professional',
  medical: 'Medical letter or report',
  schoolRecord: 'School or college record',
  plan: 'EHC plan or draft plan',
  statement: 'What your child or you have written',
  photo: 'Photo or recording',
  other: 'Something else',
}

/**
 * Who a paper is shown to, beside whoever added it and the council.
 *
 * - `council`: nobody else.
 * - `everyone`: all who can see the disagreement, now and later.
 * - `people`: those who are named.
 */
export type Shared =
  | { readonly with: 'council' }
  | { readonly with: 'everyone' }
  | { readonly with: 'people'; readonly people: readonly PersonId[] }

/** A paper on a case. */
export type CaseDocument = {
  readonly id: string
  readonly kind: DocumentKind
  readonly side: Side
  readonly addedBy: PersonId
  /** Whom whoever added it supported then; absent where they added it for themselves. */
  readonly addedFor?: PersonId
  readonly addedOn: LocalDate
  /** The date on the paper itself, where somebody knows it. */
  readonly datedOn: LocalDate | null
  /** Hex SHA-256 of the file as it came. */
  readonly sha256: string
  readonly shared: Shared
  readonly removedOn: LocalDate | null
  /** Set on a letter that the council issued here: it stays as it went out. */
  readonly issued?: true
}
