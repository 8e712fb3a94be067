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

  mediationArranged: (event) => arrangedTelling(event, 'mediation'),

  mediationReferred: () => [family('mediationReferred')],

  icbTold: () => [family('toldTheIcb')],

  mediationMeetingCancelled: ({ off }) =>
    offTelling(off, 'mediationMeetingOff', outside('mediation', 'outsideMeetingOff', { when: said(off) })),

  mediationCannotBeArranged: () => [
    family('mediationCannotBeArranged'),
    managers('mediationCannotBeArrangedManager'),
  ],

  mediationConcluded: () => [family('mediationHeld')],

  mediationWithdrawn: ({ off }, kase) => [
    ...(off ? offTelling(off, 'mediationOff') : [family('mediationStopped')]),
    ...officer(kase, 'mediationStoppedOfficer'),
    outside('mediation', 'outsideWithdrawn'),
  ],

  certificateRecorded: (_, kase) => [
    family('certificateRecorded'),
    ...officer(kase, 'certificateRecordedOfficer'),
  ],
}
