/** The sections of an education, health and care plan, in the plan's own order. */
export const PLAN_SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

/** What a section is about, which decides who mediates and whether the SEND Tribunal can hear it by itself. */
export type SectionSubject = 'education' | 'placement' | 'health' | 'socialCare' | 'other'

/** A section in a family's words, in the statute's words, and its subject. */
export type SectionKind = {
  readonly family: string
  readonly staff: string
  readonly subject: SectionSubject
}

export const SECTIONS: Record<PlanSection, SectionKind> = {
  A: { family: 'Views, interests and hopes', staff: 'Views, interests and aspirations', subject: 'other' },
  B: { family: 'Special educational needs', staff: 'Special educational needs', subject: 'education' },
  C: { family: 'Health needs', staff: 'Health care needs', subject: 'health' },
  D: { family: 'Social care needs', staff: 'Social care needs', subject: 'socialCare' },
  E: { family: 'Outcomes: what the help is for', staff: 'Outcomes', subject: 'other' },
  F: { family: 'Help with learning', staff: 'Special educational provision', subject: 'education' },
  G: { family: 'Help with health', staff: 'Health care provision', subject: 'health' },
  H1: {
    family: 'Help from social care (part H1)',
    staff: 'Social care provision (H1)',
    subject: 'socialCare',
  },
  H2: {
    family: 'Help from social care (part H2)',
    staff: 'Social care provision (H2)',
    subject: 'socialCare',
  },
  I: { family: 'The school, college or other place', staff: 'Placement', subject: 'placement' },
  J: { family: 'Personal budget', staff: 'Personal budget', subject: 'other' },
  K: { family: 'Reports and advice', staff: 'Advice and information', subject: 'other' },
}
