import type { CellName } from './kinds/index.ts'
import type { RouteId } from './route.ts'
import type { Situation } from './situation.ts'

/** What each route is for one kind of disagreement. */
export type Row = { readonly [R in RouteId]: CellName<R> }

const COUNCIL_DECISION = {
  talk: 'council',
  reconsideration: 'council',
  iass: 'always',
  disagreementResolution: 'withCouncil',
  mediation: 'council',
  appeal: 'decision',
  councilComplaint: 'howNotWhat',
  schoolComplaint: 'notTheirs',
  nhsComplaint: 'notHealth',
  discriminationClaim: 'notSchool',
} as const satisfies Row

/**
 * The decision table: which form each route takes in each situation. The council's own steps appear nowhere in
 * it, so nothing the council does can take a route away.
 */
export const ROUTE_TABLE: Readonly<Record<Situation, Row>> = {
  RTA: { ...COUNCIL_DECISION, appeal: 'assessment' },
  RTI: COUNCIL_DECISION,
  RRA: COUNCIL_DECISION,
  RAM: COUNCIL_DECISION,
  CEASE: COUNCIL_DECISION,
  planEducation: COUNCIL_DECISION,
  planEducationAndHealth: { ...COUNCIL_DECISION, mediation: 'joint', nhsComplaint: 'health' },
  planPlacement: { ...COUNCIL_DECISION, mediation: 'place', appeal: 'place' },
  planPlacementAndHealth: {
    ...COUNCIL_DECISION,
    mediation: 'jointPlace',
    appeal: 'place',
    nhsComplaint: 'health',
  },
  planHealth: {
    ...COUNCIL_DECISION,
    talk: 'passedOn',
    reconsideration: 'nhsDecides',
    disagreementResolution: 'withNhs',
    mediation: 'nhs',
    appeal: 'healthAlone',
    councilComplaint: 'ourPart',
    nhsComplaint: 'health',
  },
  planSocialCare: {
    ...COUNCIL_DECISION,
    mediation: 'care',
    appeal: 'careAlone',
    councilComplaint: 'partOfPlan',
  },
  planHealthAndCare: {
    ...COUNCIL_DECISION,
    mediation: 'care',
    appeal: 'careAlone',
    councilComplaint: 'partOfPlan',
    nhsComplaint: 'health',
  },
  planOther: { ...COUNCIL_DECISION, mediation: 'ask', appeal: 'otherAlone', councilComplaint: 'partOfPlan' },
  SUP: {
    talk: 'signpost',
    reconsideration: 'settingDecides',
    iass: 'always',
    disagreementResolution: 'withSetting',
    mediation: 'noDecision',
    appeal: 'noDecision',
    councilComplaint: 'setting',
    schoolComplaint: 'setting',
    nhsComplaint: 'notHealth',
    discriminationClaim: 'school',
  },
}
