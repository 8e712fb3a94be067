import type { DeadlineView } from '@common-ground/api/contracts'
import { type Deadline, formatWithWeekday } from '@common-ground/domain'
import type { KeyDate } from '@common-ground/ui'

/** A date as a page has it: of a case or, out of one, as the rules make it. */
type Dated = (Deadline & { readonly changed?: undefined; readonly direction?: undefined }) | DeadlineView

/** Dates in the family's words, each with its working and its source. */
export const familyDates = (deadlines: readonly Dated[]): KeyDate[] =>
  deadlines.map((deadline) => ({
    id: deadline.id,
    date: formatWithWeekday(deadline.due),
    what: deadline.title.family,
    note: noteOf(deadline),
    passed: deadline.passed,
    passedLabel: 'This day has passed',
    history: deadline.changed
      ? [
          `We changed this by hand on ${formatWithWeekday(deadline.changed.on)}. It was ${formatWithWeekday(deadline.changed.from)}. Why: ${deadline.changed.reason}`,
        ]
      : [],
    working: deadline.steps.family,
    source: `${deadline.citation.instrument}, ${deadline.citation.provision}${
      deadline.citation.confidence === 'R'
        ? '. We have not been able to check this one: ask before you rely on it.'
        : ''
    }`,
    ifMissed: `If it is missed: ${lowerFirst(deadline.ifMissed.family)}`,
  }))

const noteOf = ({ safeBy, direction }: Dated): string | undefined =>
  direction?.said ?? (safeBy ? `To be safe, act by ${formatWithWeekday(safeBy)}.` : undefined)

const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

/** What the family can lose, apart from what others owe them. */
export const split = (deadlines: readonly DeadlineView[]): { yours: KeyDate[]; ours: KeyDate[] } => ({
  yours: familyDates(deadlines.filter((deadline) => deadline.owedBy === 'family')),
  ours: familyDates(deadlines.filter((deadline) => deadline.owedBy !== 'family')),
})
