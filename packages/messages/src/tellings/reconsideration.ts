import { family, officer, person, type Tellings } from '../telling.ts'

/** Having the decision looked at again. */
export const RECONSIDERATION: Tellings<
  | 'reconsiderationRequested'
  | 'reconsiderationOpened'
  | 'reconsiderationRecommended'
  | 'reconsiderationReturned'
  | 'reconsiderationDecided'
  | 'reconsiderationWithdrawn'
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

  reconsiderationOpened: ({ decisionMakerId, sameDecider }, kase) => [
    family(
      'reconsiderationOpened',
      sameDecider
        ? 'Your decision is being looked at again by whoever made it. A manager allowed this: the page says why.'
        : 'Somebody who did not make the first decision is now looking at it again.',
      'If there is something they should know, send it as a message. This does not stop the time limit for appealing: the page shows the last day.',
    ),
    person(decisionMakerId, {
      template: 'reconsiderationGiven',
      happened: 'You have been asked to look at a decision again.',
      toDo: 'The case officer recommends first. We tell you when it waits for you.',
    }),
    ...officer(
      kase,
      'recommendationWanted',
      'A decision is to be looked at again, and waits for your recommendation.',
      'Recommend on each point, with your reasons. The decision maker reads it and nobody of the family does.',
    ),
  ],

  reconsiderationRecommended: ({ decisionMakerId }) => [
    person(decisionMakerId, {
      template: 'recommendationMade',
      happened: 'There is a recommendation on a decision that you look at again.',
      toDo: 'Decide each point, with your reasons in words the family will read, or send it back with questions.',
    }),
  ],

  reconsiderationReturned: (_, kase) =>
    officer(
      kase,
      'recommendationReturned',
      'The decision maker has sent your recommendation back with questions.',
      'Answer the questions and recommend again.',
    ),

  reconsiderationDecided: (_, kase) => [
    family(
      'reconsiderationDecided',
      'We have looked at the decision again.',
      'Sign in to read what was decided on each point, and why. The letter is among your documents. The page shows what is still open to you and the last day of each.',
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
