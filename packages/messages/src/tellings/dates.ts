import { formatWithWeekday } from '@common-ground/domain'
import { family, officer, type Tellings } from '../telling.ts'

/** What becomes of time limits beside the steps that set them running. */
export const DATES: Tellings<
  'dutyDone' | 'dateChangeProposed' | 'dateChanged' | 'dateChangeRefused' | 'deadlineMoved'
> = {
  dutyDone: () => [
    family(
      'dutyDone',
      'Something that was promised to you, or owed to you in law, has been noted as done.',
      'Sign in to see what it was. If it has not been done, send us a message.',
    ),
  ],

  // A family is told of a change when two people have agreed on it.
  dateChangeProposed: (_, kase) =>
    officer(
      kase,
      'dateChangeProposed',
      'Somebody has asked for a date in this case to be changed.',
      'A second person has to agree, or say why not.',
    ),

  dateChanged: ({ to }, kase) => [
    family(
      'dateChanged',
      `A date in your disagreement has been changed to ${formatWithWeekday(to)}.`,
      'Sign in to see which date it is and why it was changed. If you think it is wrong, send us a message.',
    ),
    ...officer(
      kase,
      'dateChanged',
      `A date in this case has been changed to ${formatWithWeekday(to)}.`,
      'The case shows which, why, and who agreed.',
    ),
  ],

  dateChangeRefused: (_, kase) =>
    officer(
      kase,
      'dateChangeRefused',
      'A change of date in this case was not agreed.',
      'The date stays as it was. The case says why.',
    ),

  // The message about the step that moved it sends people to the page, where the new day stands.
  deadlineMoved: () => [],
}
