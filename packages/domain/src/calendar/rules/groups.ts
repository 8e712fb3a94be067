import type { Situation } from '../../routes/situation.ts'

/** The school, college or other place is the only education matter: the appeal needs no certificate. */
export const PLACEMENT_ONLY = [
  'planPlacement',
  'planPlacementAndHealth',
] as const satisfies readonly Situation[]

/** An appeal that needs a certificate first. A decision nobody has named is read as one of these, to be safe. */
export const NEEDS_CERTIFICATE = [
  'RTA',
  'RTI',
  'RRA',
  'RAM',
  'CEASE',
  'planEducation',
  'planEducationAndHealth',
  'someDecision',
] as const satisfies readonly Situation[]

/** The SEND Tribunal can hear it. */
export const WITH_APPEAL = [...NEEDS_CERTIFICATE, ...PLACEMENT_ONLY] as const

/** Parts of a plan that the tribunal cannot hear by themselves, though they can be mediated. */
export const WITHOUT_APPEAL = [
  'planHealth',
  'planSocialCare',
  'planHealthAndCare',
  'planOther',
] as const satisfies readonly Situation[]

/** A decision the council made, or a plan it wrote; nobody mediates about anything else, so also when it is unsaid. */
export const COUNCIL_DECISION = [...WITH_APPEAL, ...WITHOUT_APPEAL, 'unsaid'] as const

/** Where a certificate has a use, or may have one. */
export const CERTIFICATE_COUNTS = [...WITH_APPEAL, 'unsaid'] as const

/** What the Ombudsman may look at: how a council acted, never what was, or could be, appealed. */
export const OMBUDSMAN_CAN_LOOK = [
  'unsaid',
  'RTA',
  'RTI',
  'RAM',
  'planSocialCare',
  'planHealthAndCare',
  'planOther',
  'someDecision',
  'draftPlan',
  'lateDecision',
  'councilNotDelivering',
  'schoolNotDelivering',
  'assessmentQuality',
  'reviewNotHeld',
  'earlyReviewRefused',
  'careInProcess',
  'outsideProcess',
  'transport',
  'conduct',
  'orderNotKept',
  'agreementNotKept',
  'recommendationRefused',
] as const satisfies readonly Situation[]

/** The NHS decides some of it, so its complaints procedure is open. */
export const NHS_HAS_A_PART = [
  'planEducationAndHealth',
  'planPlacementAndHealth',
  'planHealth',
  'planHealthAndCare',
  'nhsNotDelivering',
  'assessmentQuality',
  'healthInProcess',
  'outsideProcess',
  'recommendationRefused',
] as const satisfies readonly Situation[]

/** Social care decides some of it, so its complaints procedure is open. */
export const SOCIAL_CARE_HAS_A_PART = [
  'planSocialCare',
  'planHealthAndCare',
  'careInProcess',
  'outsideProcess',
] as const satisfies readonly Situation[]

/** A failure with no tribunal to put it right, so a court may be asked. */
export const JUDICIAL_REVIEW_FITS = [
  'lateDecision',
  'councilNotDelivering',
  'orderNotKept',
  'agreementNotKept',
  'recommendationRefused',
] as const satisfies readonly Situation[]
