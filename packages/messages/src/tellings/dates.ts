import { formatWithWeekday } from '@common-ground/domain'
import { family, managers, officer, type Tellings } from '../telling.ts'

/** What becomes of time limits beside the steps that set them running. */
export const DATES: Tellings<
  'dutyDone' | 'dateChangeProposed' | 'dateChanged' | 'dateChangeRefused' | 'deadlineMoved'
> = {
  dutyDone: () => [family('dutyDone')],

  // A family is told of a change when two people have agreed on it.
  dateChangeProposed: (_, kase) => [
    ...officer(kase, 'dateChangeProposed'),
    managers('dateChangeProposedManager'),
  ],

  dateChanged: ({ to }, kase) => [
    family('dateChanged', { day: formatWithWeekday(to) }),
    ...officer(kase, 'dateChangedOfficer', { day: formatWithWeekday(to) }),
  ],

  dateChangeRefused: (_, kase) => officer(kase, 'dateChangeRefused'),

  // The message about the step that moved it sends people to the page, where the new day stands.
  deadlineMoved: () => [],
}
