/** The decisions a family can disagree with here. The codes are those of practice: RTA, refusal to assess. */
export const DECISION_TYPES = ['RTA', 'RTI', 'CON', 'RRA', 'RAM', 'CEASE', 'SUP', 'OTH'] as const
export type DecisionType = (typeof DECISION_TYPES)[number]

/**
 * What a kind of decision is: its place in the law, how a family reads it (after "the decision …"), what staff
 * call it, and whether the SEND Tribunal can hear an appeal against it at all.
 */
export type DecisionKind = {
  readonly statute: string
  readonly family: string
  readonly staff: string
  readonly appealable: boolean
}

const section51 = (paragraph: string) => `Children and Families Act 2014 s.51(2)(${paragraph})`

/** Every kind of decision. Only some sections of a plan can be appealed: `situationOf` looks at those. */
export const DECISIONS: Record<DecisionType, DecisionKind> = {
  RTA: {
    statute: section51('a'),
    family: 'not to carry out an EHC needs assessment',
    staff: 'Refusal to assess',
    appealable: true,
  },
  RTI: {
    statute: section51('b'),
    family: 'not to issue an EHC plan after an assessment',
    staff: 'Refusal to issue a plan',
    appealable: true,
  },
  CON: {
    statute: section51('c'),
    family: 'about what is in an EHC plan, or the school or college it names',
    staff: 'Contents of the plan',
    appealable: true,
  },
  RRA: {
    statute: section51('d'),
    family: 'not to carry out a new assessment when there is already an EHC plan',
    staff: 'Refusal to re-assess',
    appealable: true,
  },
  RAM: {
    statute: section51('e'),
    family: 'not to change an EHC plan after a review or a new assessment',
    staff: 'Refusal to amend after review or re-assessment',
    appealable: true,
  },
  CEASE: {
    statute: section51('f'),
    family: 'to end an EHC plan',
    staff: 'Decision to cease to maintain the plan',
    appealable: true,
  },
  SUP: {
    statute: 'Children and Families Act 2014 s.57',
    family: 'about support at a school, college or early years setting, without an EHC plan',
    staff: 'SEN support without a plan',
    appealable: false,
  },
  OTH: {
    statute: 'Not a decision under s.51(2)',
    family: 'about something else',
    staff: 'Another matter',
    appealable: false,
  },
}
