import type { FamilyCaseView } from '@common-ground/api/contracts'
import { ACTS_AS_WORDS, addDays, formatWithWeekday } from '@common-ground/domain'

/** Where somebody stands to the right to mediate and to appeal, for the page that explains it. */
export type WhoseRight =
  | { readonly stands: 'settled'; readonly lines: readonly string[]; readonly basis: string | null }
  /** It is the young person's by law, and they are asked. */
  | { readonly stands: 'toTake' }
  /** They raised it themselves when it was theirs already. */
  | { readonly stands: 'theirs' }
  /** Compulsory school age lasts: until which day, and from which day it is the young person's. */
  | { readonly stands: 'later'; readonly until: string; readonly from: string; readonly soon: boolean }
  | { readonly stands: 'unknown' }

const WHO = {
  parent: 'The right is the parent’s or carer’s.',
  youngPerson: 'The right is the young person’s.',
  alternativePerson: 'Somebody acts for the young person, because they cannot decide about this themselves.',
} as const

/** Reads it out of a disagreement as somebody sees it. */
export function whoseRight({
  place,
  rightHolder,
  rightPasses,
  schoolAge,
}: Pick<FamilyCaseView, 'place' | 'rightHolder' | 'rightPasses' | 'schoolAge'>): WhoseRight {
  if (rightHolder?.who === 'youngPerson' && place.relation === 'youngPerson') {
    const since = `Since ${formatWithWeekday(rightHolder.since)}.`
    return {
      stands: 'settled',
      lines: ['The right is yours, and you decide.', since],
      basis: rightHolder.basis,
    }
  }
  if (rightHolder) {
    const { who, actsAs, since, basis } = rightHolder
    const acts = actsAs ? [`Who acts: ${ACTS_AS_WORDS[actsAs].family}.`] : []
    return { stands: 'settled', lines: [WHO[who], ...acts, `Since ${formatWithWeekday(since)}.`], basis }
  }
  if (rightPasses) return { stands: 'toTake' }
  if (!schoolAge) return { stands: 'unknown' }
  if (schoolAge.over) return { stands: 'theirs' }
  const { endsOn, soon } = schoolAge
  return {
    stands: 'later',
    until: formatWithWeekday(endsOn),
    from: formatWithWeekday(addDays(endsOn, 1)),
    soon,
  }
}
