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
    by === 'council' ? [family('reconsiderationOffered')] : officer(kase, 'reconsiderationAskedFor'),

  reconsiderationOpened: ({ decisionMakerId, sameDecider }, kase) => [
    family(sameDecider ? 'reconsiderationOpenedSame' : 'reconsiderationOpened'),
    person(decisionMakerId, 'reconsiderationGiven'),
    ...officer(kase, 'recommendationWanted'),
  ],

  reconsiderationRecommended: ({ decisionMakerId }) => [person(decisionMakerId, 'recommendationMade')],

  reconsiderationReturned: (_, kase) => officer(kase, 'recommendationReturned'),

  reconsiderationDecided: (_, kase) => [
    family('reconsiderationDecided'),
    ...officer(kase, 'reconsiderationDone'),
  ],

  reconsiderationWithdrawn: (_, kase) => officer(kase, 'reconsiderationWithdrawn'),
}
