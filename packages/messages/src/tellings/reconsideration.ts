import { family, officer, person, type Tellings } from '../telling.ts'

/** Having the decision looked at again. */
export const RECONSIDERATION: Tellings<
  'reconsiderationRequested' | 'reconsiderationOpened' | 'reconsiderationDecided' | 'reconsiderationWithdrawn'
> = {
  reconsiderationRequested: ({ by }, kase) =>
    by === 'council'
      ? [
          family(
            'reconsiderationOffered',
            'We have asked for the decision to be looked at again.',
            'You do not need to do anything. This does not stop the time limit for appealing: the page shows the last day.',
          ),
        ]
      : officer(
          kase,
          'reconsiderationAskedFor',
          'The family asks for the decision to be looked at again.',
          'Give it to a decision maker who did not take the first decision.',
        ),

  reconsiderationOpened: ({ decisionMakerId }) => [
    family(
      'reconsiderationOpened',
      'Somebody who did not make the first decision is now looking at it again.',
      'If there is something they should know, send it as a message. This does not stop the time limit for appealing: the page shows the last day.',
    ),
    person(decisionMakerId, {
      template: 'reconsiderationGiven',
      happened: 'You have been asked to look at a decision again.',
      toDo: 'Decide each point, with your reasons in words the family will read.',
    }),
  ],

  reconsiderationDecided: (_, kase) => [
    family(
      'reconsiderationDecided',
      'We have looked at the decision again.',
      'Sign in to read what was decided on each point, and why. The page shows what is still open to you and the last day of each.',
    ),
    ...officer(
      kase,
      'reconsiderationDone',
      'The decision maker has looked at the decision again.',
      'Read what was decided, and talk with the family about what comes next.',
    ),
  ],

  reconsiderationWithdrawn: (_, kase) =>
    officer(
      kase,
      'reconsiderationWithdrawn',
      'The family no longer asks for the decision to be looked at again.',
      'Tell the decision maker to stop, if one had begun.',
    ),
}
