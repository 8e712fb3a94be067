import { family, officer, type Tellings } from '../telling.ts'

/** An appeal to the SEND Tribunal: noted here, decided there. */
export const APPEAL: Tellings<'appealNoted' | 'appealPapersRecorded' | 'appealEnded' | 'appealWithdrawn'> = {
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

  appealPapersRecorded: (_, kase) =>
    officer(
      kase,
      'appealPapersRecorded',
      'The tribunal has sent the papers of an appeal.',
      'The time to answer runs. The case shows the last day; a date in the tribunal’s directions prevails.',
    ),

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
