import { type Deadline, formatWithWeekday } from '@common-ground/domain'
import type { KeyDate } from '@common-ground/ui'

/** Dates in the family's words, each with its working and its source. */
export const familyDates = (deadlines: readonly Deadline[]): KeyDate[] =>
  deadlines.map((deadline) => ({
    id: deadline.rule,
    date: formatWithWeekday(deadline.due),
    what: deadline.title.family,
    note: deadline.safeBy ? `To be safe, act by ${formatWithWeekday(deadline.safeBy)}.` : undefined,
    passed: deadline.passed,
    passedLabel: 'This day has passed',
    working: deadline.steps.family,
    source: `${deadline.citation.instrument}, ${deadline.citation.provision}`,
    ifMissed: `If it is missed: ${lowerFirst(deadline.ifMissed.family)}`,
  }))

const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

/** What the family can lose, apart from what others owe them. */
export const split = (deadlines: readonly Deadline[]): { yours: KeyDate[]; ours: KeyDate[] } => ({
  yours: familyDates(deadlines.filter((deadline) => deadline.owedBy === 'family')),
  ours: familyDates(deadlines.filter((deadline) => deadline.owedBy !== 'family')),
})
