import type { Told } from '../calendar/told.ts'

/**
 * What a family can disagree about when it is not one of the decisions of s.51, by row of the decision table
 * (rows 1 to 13 are decisions and parts of plans).
 */
export const MATTER_ROWS = {
  draftPlan: 14,
  lateDecision: 15,
  councilNotDelivering: 16,
  schoolNotDelivering: 17,
  nhsNotDelivering: 18,
  assessmentQuality: 19,
  reviewNotHeld: 20,
  earlyReviewRefused: 21,
  senSupport: 22,
  earlyYears: 23,
  post16: 24,
  independentSchool: 25,
  healthInProcess: 26,
  careInProcess: 27,
  outsideProcess: 28,
  councilAndNhs: 29,
  exclusion: 30,
  schoolDiscrimination: 31,
  otherDiscrimination: 32,
  transport: 33,
  admission: 34,
  conduct: 35,
  orderNotKept: 36,
  agreementNotKept: 37,
  recommendationRefused: 38,
} as const

export type Matter = keyof typeof MATTER_ROWS
export const MATTERS = Object.keys(MATTER_ROWS) as readonly Matter[]

/** The matter of a row of the decision table, or undefined for a row that is a decision or does not exist. */
export const matterOfRow = (row: number): Matter | undefined =>
  MATTERS.find((matter) => MATTER_ROWS[matter] === row)

/** Each matter in a family's words and in an officer's. */
export const MATTER_WORDS: Readonly<Record<Matter, Told>> = {
  draftPlan: { family: 'A draft plan, before the final one', staff: 'Draft plan' },
  lateDecision: {
    family: 'The council is late, or has not sent a decision',
    staff: 'Statutory date missed, or no decision letter',
  },
  councilNotDelivering: {
    family: 'The council is not giving the help that is in the plan',
    staff: 'Plan not delivered by the council (s.42)',
  },
  schoolNotDelivering: {
    family: 'The school is not giving the help that is in the plan',
    staff: 'Plan not delivered by the school',
  },
  nhsNotDelivering: {
    family: 'The NHS is not giving the help that is in the plan',
    staff: 'Plan not delivered by the NHS',
  },
  assessmentQuality: {
    family: 'How an assessment was done, or a report written for it',
    staff: 'Quality of assessment or advice',
  },
  reviewNotHeld: {
    family: 'A yearly review that was not held or not finished',
    staff: 'Annual review not held or not concluded',
  },
  earlyReviewRefused: {
    family: 'The council will not review the plan early, or change the school outside a review',
    staff: 'Early review or change of placement refused',
  },
  senSupport: {
    family: 'Support at a school, without a plan',
    staff: 'SEN support without a plan',
  },
  earlyYears: {
    family: 'Support at a nursery, childminder or pre-school',
    staff: 'Early years setting',
  },
  post16: { family: 'Support at a college or sixth form', staff: 'Post-16 setting' },
  independentSchool: {
    family: 'Support at an independent school',
    staff: 'Independent school not approved under s.41',
  },
  healthInProcess: {
    family: 'Health help while a plan is being made or reviewed',
    staff: 'Health provision during assessment, planning or review',
  },
  careInProcess: {
    family: 'Social care help while a plan is being made or reviewed',
    staff: 'Social care provision during assessment, planning or review',
  },
  outsideProcess: {
    family: 'Health or social care help that has nothing to do with a plan',
    staff: 'Health or social care outside EHC processes',
  },
  councilAndNhs: {
    family: 'The council and the NHS do not agree with each other',
    staff: 'Between the council and the NHS',
  },
  exclusion: { family: 'A suspension or a permanent exclusion', staff: 'Suspension or exclusion' },
  schoolDiscrimination: {
    family: 'A school treated a child unfairly because of a disability',
    staff: 'Disability discrimination by a school',
  },
  otherDiscrimination: {
    family: 'A college, private nursery or the council treated someone unfairly because of a disability',
    staff: 'Disability discrimination by another body',
  },
  transport: { family: 'Travel between home and school', staff: 'Home-to-school transport' },
  admission: { family: 'A school place, without a plan', staff: 'Admission without a plan' },
  conduct: {
    family: 'How the council behaved, answered or kept records',
    staff: 'Conduct, communication or data',
  },
  orderNotKept: {
    family: 'The council has not done what the tribunal ordered',
    staff: 'Tribunal order not complied with',
  },
  agreementNotKept: {
    family: 'Something agreed at mediation was not done',
    staff: 'Mediation agreement not complied with',
  },
  recommendationRefused: {
    family: 'The NHS or social care will not do what the tribunal recommended',
    staff: 'Tribunal recommendation refused',
  },
}
