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
  appealNoted: (_, kase) => [family('appealNoted'), ...officer(kase, 'appealNotedOfficer')],

  appealRegistered: () => [family('appealRegistered')],

  appealPapersRecorded: (_, kase) => officer(kase, 'appealPapersRecorded'),

  directionsRecorded: () => [family('directionsRecorded')],

  directionChanged: () => [family('directionChanged')],

  directionDone: () => [family('directionDone')],

  // The same words whatever was said: it may be that we stop opposing all of it or a part, and that is read inside.
  appealConceded: () => [family('appealConceded')],

  appealEnded: () => [family('appealEnded')],

  appealWithdrawn: (_, kase) => [family('appealWithdrawn'), ...officer(kase, 'appealWithdrawnOfficer')],
}
