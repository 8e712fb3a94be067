import type { CellName } from './kinds/index.ts'
import type { RouteId } from './route.ts'
import type { Situation } from './situation.ts'

/** What each route is for one kind of disagreement. */
export type Row = { readonly [R in RouteId]: CellName<R> }

/** A decision that can be appealed, with a certificate. */
const DECISION = {
  'case-officer': 'council',
  reconsideration: 'council',
  iass: 'always',
  'disagreement-resolution': 'withCouncil',
  mediation: 'council',
  'health-mediation': 'notHealth',
  appeal: 'decision',
  'extended-appeal': 'withAppeal',
  'council-complaint': 'appealInstead',
  ombudsman: 'appealInstead',
  'school-complaint': 'notTheirs',
  'nhs-complaint': 'notHealth',
  'social-care-complaint': 'notCare',
  'discrimination-claim': 'notSchool',
  'county-court': 'notThem',
  'judicial-review': 'otherRemedy',
} as const satisfies Row

/** A decision where delay is often part of the trouble, and can be complained of beside the appeal. */
const REFUSAL = {
  ...DECISION,
  'council-complaint': 'howNotWhat',
  ombudsman: 'howNotWhat',
} as const satisfies Row

/** A part of a plan that the tribunal cannot hear on its own. */
const PART_OF_PLAN = { ...DECISION, 'extended-appeal': 'needsEducation' } as const satisfies Row

/** Something the council did or did not do, that is no decision of s.51. */
const COUNCIL_MATTER = {
  ...DECISION,
  reconsideration: 'nothingDecided',
  mediation: 'noDecision',
  appeal: 'noDecision',
  'extended-appeal': 'noAppeal',
  'council-complaint': 'open',
  ombudsman: 'afterComplaint',
} as const satisfies Row

/** Something a school or other setting decides. */
const SETTING = {
  ...COUNCIL_MATTER,
  'case-officer': 'signpost',
  reconsideration: 'settingDecides',
  'disagreement-resolution': 'withSetting',
  'council-complaint': 'setting',
  ombudsman: 'notCouncil',
  'school-complaint': 'setting',
  'discrimination-claim': 'school',
} as const satisfies Row

/** Something that belongs to neither the SEN team nor a setting's complaints procedure. */
const ELSEWHERE = {
  ...COUNCIL_MATTER,
  'case-officer': 'notOurs',
  'council-complaint': 'notUs',
  ombudsman: 'notCouncil',
} as const satisfies Row

/**
 * The decision table: which form each route takes in each situation. The council's own steps appear nowhere in
 * it, so nothing the council does can take a route away.
 */
export const ROUTE_TABLE: Readonly<Record<Situation, Row>> = {
  RTA: { ...REFUSAL, appeal: 'assessment', 'extended-appeal': 'notForAssessment' },
  RTI: REFUSAL,
  RRA: DECISION,
  RAM: REFUSAL,
  CEASE: DECISION,
  planEducation: DECISION,
  planEducationAndHealth: {
    ...DECISION,
    mediation: 'joint',
    'health-mediation': 'oneMeeting',
    'nhs-complaint': 'health',
  },
  planPlacement: { ...DECISION, mediation: 'place', appeal: 'place', 'extended-appeal': 'withPlace' },
  planPlacementAndHealth: {
    ...DECISION,
    mediation: 'jointPlace',
    'health-mediation': 'oneMeeting',
    appeal: 'place',
    'extended-appeal': 'withPlace',
    'nhs-complaint': 'health',
  },
  planHealth: {
    ...PART_OF_PLAN,
    'case-officer': 'passedOn',
    reconsideration: 'nhsDecides',
    'disagreement-resolution': 'withNhs',
    mediation: 'byNhs',
    'health-mediation': 'nhs',
    appeal: 'healthAlone',
    'council-complaint': 'nhsInstead',
    ombudsman: 'notCouncil',
    'nhs-complaint': 'health',
  },
  planSocialCare: {
    ...PART_OF_PLAN,
    'disagreement-resolution': 'withCare',
    mediation: 'care',
    appeal: 'careAlone',
    'council-complaint': 'careInstead',
    ombudsman: 'afterComplaint',
    'social-care-complaint': 'care',
  },
  planHealthAndCare: {
    ...PART_OF_PLAN,
    'disagreement-resolution': 'withCare',
    mediation: 'careAndHealth',
    'health-mediation': 'oneMeeting',
    appeal: 'careAlone',
    'council-complaint': 'careInstead',
    ombudsman: 'afterComplaint',
    'nhs-complaint': 'health',
    'social-care-complaint': 'care',
  },
  planOther: {
    ...PART_OF_PLAN,
    mediation: 'ask',
    appeal: 'otherAlone',
    'council-complaint': 'partOfPlan',
    ombudsman: 'afterComplaint',
  },
  someDecision: REFUSAL,
  unsaid: {
    ...COUNCIL_MATTER,
    mediation: 'notYet',
    appeal: 'unsaid',
    'council-complaint': 'unsaid',
  },
  draftPlan: { ...COUNCIL_MATTER, 'case-officer': 'draft', mediation: 'notYet', appeal: 'notYet' },
  lateDecision: {
    ...COUNCIL_MATTER,
    mediation: 'notYet',
    appeal: 'notYet',
    'judicial-review': 'lastResort',
  },
  councilNotDelivering: { ...COUNCIL_MATTER, 'judicial-review': 'lastResort' },
  schoolNotDelivering: {
    ...COUNCIL_MATTER,
    'disagreement-resolution': 'withSetting',
    'school-complaint': 'setting',
  },
  nhsNotDelivering: {
    ...COUNCIL_MATTER,
    'disagreement-resolution': 'aroundPlans',
    'council-complaint': 'nhsInstead',
    ombudsman: 'notCouncil',
    'nhs-complaint': 'health',
  },
  assessmentQuality: { ...COUNCIL_MATTER, mediation: 'notYet', appeal: 'notYet', 'nhs-complaint': 'health' },
  reviewNotHeld: COUNCIL_MATTER,
  earlyReviewRefused: { ...COUNCIL_MATTER, reconsideration: 'council' },
  senSupport: SETTING,
  earlyYears: { ...SETTING, 'county-court': 'claim' },
  post16: { ...SETTING, 'discrimination-claim': 'notSchool', 'county-court': 'claim' },
  independentSchool: SETTING,
  healthInProcess: {
    ...COUNCIL_MATTER,
    'disagreement-resolution': 'withNhs',
    mediation: 'notYet',
    appeal: 'notYet',
    'council-complaint': 'nhsInstead',
    ombudsman: 'notCouncil',
    'nhs-complaint': 'health',
  },
  careInProcess: {
    ...COUNCIL_MATTER,
    reconsideration: 'council',
    'disagreement-resolution': 'withCare',
    mediation: 'notYet',
    appeal: 'notYet',
    'council-complaint': 'careInstead',
    'social-care-complaint': 'care',
  },
  outsideProcess: {
    ...COUNCIL_MATTER,
    'case-officer': 'signpost',
    'disagreement-resolution': 'notForThis',
    'council-complaint': 'careInstead',
    'nhs-complaint': 'health',
    'social-care-complaint': 'care',
  },
  councilAndNhs: { ...ELSEWHERE, 'disagreement-resolution': 'betweenBodies' },
  exclusion: {
    ...SETTING,
    'council-complaint': 'exclusion',
    'school-complaint': 'exclusion',
  },
  schoolDiscrimination: SETTING,
  otherDiscrimination: { ...ELSEWHERE, 'county-court': 'claim' },
  transport: {
    ...COUNCIL_MATTER,
    'case-officer': 'transport',
    reconsideration: 'transport',
    'council-complaint': 'transport',
  },
  admission: { ...ELSEWHERE, 'council-complaint': 'admission' },
  conduct: COUNCIL_MATTER,
  orderNotKept: { ...COUNCIL_MATTER, 'judicial-review': 'lastResort' },
  agreementNotKept: { ...COUNCIL_MATTER, 'judicial-review': 'lastResort' },
  recommendationRefused: {
    ...COUNCIL_MATTER,
    'nhs-complaint': 'health',
    'judicial-review': 'lastResort',
  },
}
