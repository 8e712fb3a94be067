import type { DeadlineView, Me, StaffCaseView } from '@common-ground/api/contracts'
import { type Citation, formatWithWeekday, type Owner } from '@common-ground/domain'
import type { KeyDate } from '@common-ground/ui'
import { closedDoor, concerns } from '../../case/doors.ts'
import { paths } from '../../paths.ts'
import type { StaffCommand } from '../../steps/step.ts'

/** A provision as staff read it. One that nobody has looked up says so. */
const sourceOf = ({ instrument, provision, confidence }: Citation): string =>
  `${instrument}, ${provision}${confidence === 'R' ? ' (from memory: check before you rely on it)' : ''}`

/** Its words are text, so that a loader can send it. */
type ShownDate = Omit<KeyDate, 'note'> & { readonly note?: string }

/** What people have done to a date, in sentences. */
function historyOf({ changed, proposed }: DeadlineView): string[] {
  return [
    ...(changed
      ? [
          `Changed by hand on ${formatWithWeekday(changed.on)}: it was ${formatWithWeekday(changed.from)}. ${changed.by.join(' asked, and ')} agreed. Reason: ${changed.reason}`,
        ]
      : []),
    ...(proposed
      ? [`${proposed.by} asks to change it to ${formatWithWeekday(proposed.to)}. Reason: ${proposed.reason}`]
      : []),
  ]
}

/** What somebody may do about a date now. */
function actionsOf(view: StaffCaseView, { id, owedBy, proposed, direction }: DeadlineView, me: Me) {
  if (id.startsWith('promise-')) return []
  const link = (command: StaffCommand, text: string) =>
    concerns(command, me) && closedDoor(view, command, me) === null
      ? [{ href: paths.stepOn(view.reference, command, id), text }]
      : []
  if (direction)
    return [
      ...link('recordDirectionDone', 'Record as done'),
      ...link('changeDirection', 'The tribunal changed it'),
    ]
  return [
    ...(owedBy === 'family' ? [] : link('recordDone', 'Record as done')),
    ...(proposed && proposed.byId !== me.id ? link('confirmDate', 'Agree to the change') : []),
    ...(proposed ? link('refuseDate', 'Turn the change down') : link('proposeDate', 'Change this date')),
  ]
}

function dateOf(view: StaffCaseView, deadline: DeadlineView, me: Me, passedLabel: string): ShownDate {
  const { safeBy, direction } = deadline
  const note = direction?.said ?? (safeBy && `Safer by ${formatWithWeekday(safeBy)}`)
  return {
    id: deadline.id,
    date: formatWithWeekday(deadline.due),
    what: deadline.title.staff,
    ...(note && { note }),
    passed: deadline.passed,
    passedLabel,
    history: historyOf(deadline),
    actions: actionsOf(view, deadline, me),
    working: deadline.steps.staff,
    source: sourceOf(deadline.citation),
    ifMissed: deadline.ifMissed.staff,
  }
}

/** The dates of a case, told apart by whose they are: what we owe, what the family can lose, what others owe. */
export function datesOf(view: StaffCaseView, me: Me) {
  const of = (owners: readonly Owner[], passedLabel: string) =>
    view.deadlines
      .filter((each) => owners.includes(each.owedBy))
      .map((each) => dateOf(view, each, me, passedLabel))
  return {
    council: of(['council'], 'Late'),
    family: of(['family'], 'Passed'),
    others: of(['icb', 'provider'], 'Passed'),
  }
}
export type Dates = ReturnType<typeof datesOf>
