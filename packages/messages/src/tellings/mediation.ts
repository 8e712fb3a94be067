import { family, officer, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling } from './meeting.ts'

const NOT_WANTED =
  'If this is not what you want, send us a message. The page shows what is open to you and the last day of each.'

/** Statutory mediation and its certificate (CFA 2014 ss.52-56). Either side may have recorded these. */
export const MEDIATION: Tellings<
  | 'mediationRequested'
  | 'mediationDeclined'
  | 'mediationReferred'
  | 'icbTold'
  | 'mediationArranged'
  | 'mediationMeetingCancelled'
  | 'mediationCannotBeArranged'
  | 'mediationConcluded'
  | 'mediationWithdrawn'
  | 'certificateRecorded'
> = {
  mediationRequested: ({ askedBy }, kase) =>
    askedBy === 'council'
      ? [
          family(
            'mediationNoted',
            'We have noted that you want mediation. It is free, and we must take part.',
            'We will tell you the day of the meeting. The page shows the day by which it must be arranged.',
          ),
        ]
      : officer(
          kase,
          'mediationAskedFor',
          'The family wants mediation. The council must arrange it and take part.',
          'Arrange it with the provider in time: the days are counted from the day they told us.',
        ),

  mediationDeclined: (_, kase) => [
    family(
      'mediationNotWanted',
      'We have noted that you do not want mediation. This is not held against you.',
      'The mediation adviser will send you a mediation certificate, the paper you need before most appeals. Keep it safe.',
    ),
    ...officer(
      kase,
      'mediationNotWanted',
      'The family does not want mediation.',
      'Nothing more is due from you. Record the certificate when you hear of it.',
    ),
  ],

  mediationArranged: (event) =>
    arrangedTelling(event, {
      template: 'mediation',
      it: 'Your mediation meeting',
      arranged: (when) =>
        `Your mediation meeting is arranged for ${when}. You can bring somebody to support you.`,
    }),

  mediationReferred: () => [
    family(
      'mediationReferred',
      'We have sent your request for mediation to the mediation service.',
      'The page shows what they were told, and the day by which the meeting must be arranged.',
    ),
  ],

  icbTold: () => [
    family(
      'icbTold',
      'We have told the NHS that health is part of your mediation.',
      'The page shows what the NHS was told, and who has to arrange the meeting by when.',
    ),
  ],

  mediationMeetingCancelled: ({ off }) =>
    offTelling(off, 'Mediation itself goes on: we look for another day and tell you. The page says why.'),

  mediationCannotBeArranged: () => [
    family(
      'mediationCannotBeArranged',
      'We cannot arrange your mediation in time, and have told the mediation adviser.',
      'The adviser will send you a mediation certificate. You can appeal with it straight away, or still wait for the meeting. You can complain to us about the delay.',
    ),
  ],

  mediationConcluded: () => [
    family(
      'mediationHeld',
      'We have written down what came of your mediation meeting.',
      'Read it, and tell us if we have something wrong. You should get a mediation certificate from the mediation adviser: keep it safe.',
    ),
  ],

  mediationWithdrawn: ({ off }, kase) => [
    ...(off
      ? offTelling(off, NOT_WANTED)
      : [family('mediationStopped', 'We have noted that mediation will not go ahead.', NOT_WANTED)]),
    ...officer(kase, 'mediationStopped', 'Mediation is no longer wanted in this case.', 'Tell the provider.'),
  ],

  certificateRecorded: (_, kase) => [
    family(
      'certificateRecorded',
      'We have noted your mediation certificate, the paper you need before most appeals.',
      'Keep it safe: you send it with an appeal. The page shows the last day to appeal.',
    ),
    ...officer(
      kase,
      'certificateRecorded',
      'A mediation certificate has been recorded.',
      'Check its date: the last day to appeal may have moved.',
    ),
  ],
}
