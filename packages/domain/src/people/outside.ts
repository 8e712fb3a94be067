/**
 * What somebody outside the council and the family is written to about.
 *
 * - `partyAsked`: a party is asked whether it takes part in disagreement resolution (CFA 2014 s.57).
 * - `providerReferred`: a provider is asked to arrange mediation or disagreement resolution.
 * - `icbTold`: the NHS integrated care board is told which health provision is in dispute (SEND Regs 2014, reg 35).
 * - `adviserTold`: the mediation adviser is told that no meeting can be arranged in time (SEND Regs 2014, reg 39).
 */
export const OUTSIDE_PURPOSES = ['partyAsked', 'providerReferred', 'icbTold', 'adviserTold'] as const
export type OutsidePurpose = (typeof OUTSIDE_PURPOSES)[number]

/** The stages for which somebody outside is written to. */
export const OUTSIDE_STAGES = ['disagreementResolution', 'mediation'] as const
export type OutsideStage = (typeof OUTSIDE_STAGES)[number]
