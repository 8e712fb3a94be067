import { officer, person, type Tellings } from '../telling.ts'

/**
 * That somebody could be in danger. Nobody of the family's side is told that it was said: a mailbox may be read by the
 * very person it is about. Whoever said it hears, in words like any other news, that it has been looked at again.
 */
export const SAFETY: Tellings<'contactRecorded' | 'safetyFlagged' | 'safetyUnflagged'> = {
  contactRecorded: ({ personId }, kase) =>
    personId === null
      ? officer(
          kase,
          'contactConfirmed',
          'How to reach somebody on this case has changed.',
          'Read the new details before you next write or ring.',
        )
      : [
          person(personId, {
            template: 'contactProposed',
            happened:
              'We were told that how to reach you has changed. We do not use it until you say it is right.',
            toDo: 'Sign in and open “Your account”. Read what we were told, and say yes or no.',
          }),
        ],

  safetyFlagged: (_, kase) =>
    officer(
      kase,
      'safetyFlagged',
      'Something about somebody’s safety has been written down on this case.',
      'Read it before you write, ring or share anything.',
    ),

  safetyUnflagged: ({ told }, kase) => [
    ...told.map((personId) =>
      person(personId, {
        template: 'safetyUnflagged',
        happened: 'We have looked again at something you told us.',
        toDo: 'Sign in to read it. You can tell us again at any time.',
      }),
    ),
    ...officer(
      kase,
      'safetyUnflagged',
      'What was written down about somebody’s safety on this case has been taken off.',
      'Read who took it off, and why.',
    ),
  ],
}
