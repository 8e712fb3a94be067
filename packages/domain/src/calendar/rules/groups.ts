import type { Situation } from '../../routes/situation.ts'

/** The school, college or other place is the only education matter: the appeal needs no certificate. */
export const PLACEMENT_ONLY = [
  'planPlacement',
  'planPlacementAndHealth',
] as const satisfies readonly Situation[]

/** An appeal that needs a certificate first. */
export const NEEDS_CERTIFICATE = [
  'RTA',
  'RTI',
  'RRA',
  'RAM',
  'CEASE',
  'planEducation',
  'planEducationAndHealth',
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

/** A decision the council made, or a plan it wrote. */
export const COUNCIL_DECISION = [...WITH_APPEAL, ...WITHOUT_APPEAL] as const
