import { type Citation, type Deadline, formatWithWeekday } from '@common-ground/domain'
import type { KeyDate } from '@common-ground/ui'

/** A provision as staff read it. One that nobody has looked up says so. */
const sourceOf = ({ instrument, provision, confidence }: Citation): string =>
  `${instrument}, ${provision}${confidence === 'R' ? ' (from memory: check before you rely on it)' : ''}`

/** Its words are text, so that a loader can send it. */
type ShownDate = Omit<KeyDate, 'note'> & { readonly note?: string }

function dateOf(deadline: Deadline, passedLabel: string): ShownDate {
  const { safeBy } = deadline
  return {
    id: deadline.rule,
    date: formatWithWeekday(deadline.due),
    what: deadline.title.staff,
    ...(safeBy && { note: `Safer by ${formatWithWeekday(safeBy)}` }),
    passed: deadline.passed,
    passedLabel,
    working: deadline.steps.staff,
    source: sourceOf(deadline.citation),
    ifMissed: deadline.ifMissed.staff,
  }
}

/** The dates of a case, told apart by whose they are: what we owe, what the family can lose, what others owe. */
export function datesOf(deadlines: readonly Deadline[]) {
  const of = (owners: readonly Deadline['owedBy'][], passedLabel: string) =>
    deadlines.filter((each) => owners.includes(each.owedBy)).map((each) => dateOf(each, passedLabel))
  return {
    council: of(['council'], 'We missed it'),
    family: of(['family'], 'Passed'),
    others: of(['icb', 'mediationAdviser', 'provider'], 'Passed'),
  }
}
export type Dates = ReturnType<typeof datesOf>
