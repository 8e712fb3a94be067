import { family, managers, officer, outside, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling, said } from './meeting.ts'

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
    askedBy === 'council' ? [family('mediationNoted')] : officer(kase, 'mediationAskedFor'),

  mediationDeclined: (_, kase) => [
    family('mediationNotWanted'),
    ...officer(kase, 'mediationNotWantedOfficer'),
  ],

  mediationArranged: (event, kase) => arrangedTelling(event, 'mediation', kase),

  mediationReferred: () => [family('mediationReferred')],

  icbTold: () => [family('toldTheIcb')],

  mediationMeetingCancelled: ({ off }, kase) =>
    offTelling(
      off,
      'mediationMeetingOff',
      outside('mediation', kase, 'outsideMeetingOff', { when: said(off) }),
    ),

  mediationCannotBeArranged: () => [
    family('mediationCannotBeArranged'),
    managers('mediationCannotBeArrangedManager'),
  ],

  mediationConcluded: () => [family('mediationHeld')],

  mediationWithdrawn: ({ off }, kase) => [
    ...(off ? offTelling(off, 'mediationOff') : [family('mediationStopped')]),
    ...officer(kase, 'mediationStoppedOfficer'),
    outside('mediation', kase, 'outsideWithdrawn'),
  ],

  certificateRecorded: (_, kase) => [
    family('certificateRecorded'),
    ...officer(kase, 'certificateRecordedOfficer'),
  ],
}
