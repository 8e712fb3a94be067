import type { CaseHolds } from '@common-ground/api/contracts'

const WORDS = {
  itself: 'This case is under a legal hold. It is kept until the hold is lifted.',
  linked: 'A case that is linked to this one is under a legal hold. This case is kept too.',
} as const

/** That the case is kept whatever the schedule says; nothing where it is not. */
export const HoldNote = ({ held }: { readonly held: CaseHolds['held'] }) =>
  held ? <p className="govuk-body">{WORDS[held]}</p> : null
