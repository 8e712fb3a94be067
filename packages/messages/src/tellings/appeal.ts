import { family, officer, type Tellings } from '../telling.ts'

/** An appeal to the SEND Tribunal: noted here, decided there. */
export const APPEAL: Tellings<
  | 'appealNoted'
  | 'appealRegistered'
  | 'appealPapersRecorded'
  | 'directionsRecorded'
  | 'directionChanged'
  | 'directionDone'
  | 'appealConceded'
  | 'appealEnded'
  | 'appealWithdrawn'
> = {
  appealNoted: (_, kase) => [
    family(
      'appealNoted',
      'We have noted that there is an appeal to the SEND Tribunal.',
      'The tribunal will tell you what it needs and by when. We can still talk and look for a way forward together.',
    ),
    ...officer(
      kase,
      'appealNoted',
      'The family has told us of an appeal to the SEND Tribunal.',
      'Pass it to whoever answers appeals, and keep the conversation open.',
    ),
  ],

  appealRegistered: () => [
    family(
      'appealRegistered',
      'We have noted that the SEND Tribunal has registered the appeal.',
      'Compare the number that we have written down with the one in the tribunal’s letter.',
    ),
  ],

  appealPapersRecorded: (_, kase) =>
    officer(
      kase,
      'appealPapersRecorded',
      'The tribunal has sent the papers of an appeal.',
      'The time to answer runs. The case shows the last day; a date in the tribunal’s directions prevails.',
    ),

  directionsRecorded: () => [
    family(
      'directionsRecorded',
      'We have written down what the SEND Tribunal asks for, and by when.',
      'Some of it may be for you to do. Compare each day with the tribunal’s letter, and tell us if one is wrong.',
    ),
  ],

  directionChanged: () => [
    family(
      'directionChanged',
      'The SEND Tribunal has changed a day that it had set.',
      'Sign in to see which. The tribunal’s own letter counts: tell us if we have it wrong.',
    ),
  ],

  directionDone: () => [
    family(
      'directionDone',
      'Something that the SEND Tribunal asked for has been noted as done.',
      'Sign in to see what it was. If it has not been done, send us a message.',
    ),
  ],

  // The same words whatever was said: it may be that we stop opposing all of it or a part, and that is read inside.
  appealConceded: () => [
    family(
      'appealConceded',
      'We have told the SEND Tribunal something new about the appeal.',
      'Sign in to read what we said, and what follows and by when.',
    ),
  ],

  appealEnded: () => [
    family(
      'appealEnded',
      'We have noted that your appeal to the SEND Tribunal has ended.',
      'Read what we have noted, and tell us if we have something wrong.',
    ),
  ],

  appealWithdrawn: (_, kase) => [
    family(
      'appealWithdrawn',
      'We have noted that the appeal to the SEND Tribunal was withdrawn.',
      'If this is not right, send us a message.',
    ),
    ...officer(
      kase,
      'appealWithdrawn',
      'The appeal to the SEND Tribunal was withdrawn.',
      'See what is left to settle with the family.',
    ),
  ],
}
