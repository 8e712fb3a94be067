import { family, officer, outside, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling } from './meeting.ts'

/** The independent disagreement resolution service (CFA 2014 s.57). */
export const DISAGREEMENT_RESOLUTION: Tellings<
  | 'disagreementResolutionRequested'
  | 'partyAnswered'
  | 'partyAsked'
  | 'disagreementResolutionReferred'
  | 'disagreementResolutionArranged'
  | 'disagreementResolutionConcluded'
  | 'disagreementResolutionWithdrawn'
> = {
  disagreementResolutionRequested: ({ askedBy, parties }, kase) =>
    askedBy === 'council'
      ? [
          // Between the council and the NHS no family takes part: it is told, and asked nothing.
          family(
            parties.includes('family')
              ? 'disagreementResolutionOffered'
              : 'disagreementResolutionBetweenOthers',
          ),
        ]
      : officer(kase, 'disagreementResolutionAskedFor'),

  partyAnswered: (_, kase) => [family('disagreementResolutionAnswered'), ...officer(kase, 'partyAnswered')],

  partyAsked: () => [family('askedAParty')],

  disagreementResolutionReferred: () => [family('disagreementResolutionReferred')],

  disagreementResolutionArranged: (event) => arrangedTelling(event, 'disagreementResolution'),

  disagreementResolutionConcluded: () => [family('disagreementResolutionHeld')],

  disagreementResolutionWithdrawn: ({ off }, kase) => [
    ...offTelling(off),
    ...officer(kase, 'disagreementResolutionWithdrawn'),
    outside('disagreementResolution', 'outsideWithdrawn'),
  ],
}
