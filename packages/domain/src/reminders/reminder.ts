import type { Owner } from '../calendar/index.ts'
import type { DateKind } from '../case/index.ts'
import type { Party } from '../people/party.ts'

/**
 * Who is reminded of a date.
 *
 * - `family`: everybody with a place on the case who can act: those who take part for themselves, supporters who act
 *   for them, and the adviser beside them.
 * - `attending`: whoever only comes to meetings.
 * - `officer`: the case's officer; their deputy on days of cover; a manager of the team where there is neither.
 * - `decider`: who looks at the decision again, while they do.
 * - `party`: who promised it or was asked, at the address where they were written to about this case; the officer where
 *   no address is known. `icb` and `provider` are the same for the NHS body and for the mediation adviser's service.
 */
export const REMINDED = ['family', 'attending', 'officer', 'decider', 'party', 'icb', 'provider'] as const
export type Reminded = (typeof REMINDED)[number]

/** When, against the day of a date: so many calendar days before it, or the first working day after it is late. */
export type StepDay = { readonly before: number } | 'late'

/** One reminder of a date: its name within the row, when, for whom, and what it says. */
export type ReminderStep = {
  readonly step: string
  readonly on: StepDay
  readonly to: readonly Reminded[]
  readonly template: ReminderTemplate
}

/** What a reminder says. The words are in the messages. */
export const REMINDER_TEMPLATES = [
  'reminderAppeal',
  'reminderContactAdviser',
  'reminderLastDay',
  'reminderMeeting',
  'reminderMeetingToRecord',
  'reminderArrangeMediation',
  'reminderNhsArranges',
  'reminderCouncilDate',
  'reminderCouncilDateLate',
  'reminderPromise',
  'reminderPromiseLate',
  'reminderOthersDate',
  'reminderOthersDateLate',
] as const
export type ReminderTemplate = (typeof REMINDER_TEMPLATES)[number]

/** Which dates a row is about. What is absent does not matter. */
export type RemindedDate = {
  readonly kinds: readonly DateKind[]
  readonly owedBy: readonly Owner[]
  /** Rows of the rules, promises or stages; see `OpenDate.rule`. */
  readonly rules?: readonly string[]
  /** Who owes it by name. */
  readonly parties?: readonly Party[]
}

/** The reminders of one sort of date. The first row of the table that is about a date has it. */
export type Reminder = {
  readonly id: string
  readonly about: RemindedDate
  /** The first first. */
  readonly steps: readonly ReminderStep[]
  /** Why these days, and for these people. */
  readonly source: string
}
