import type { Citation } from '../calendar/citation.ts'
import { codeOfPractice, familiesAct, sendRegulation } from '../calendar/rules/sources.ts'
import type { DecisionType, PlanSection } from '../routes/index.ts'

/**
 * What the law asks about a decision, for whoever decides again: questions to be answered, in plain words, with where
 * they come from. `since` is the day from which the test is the law; a changed test is a new row.
 */
export type LegalTest = {
  readonly id: string
  readonly types: readonly DecisionType[]
  /** The parts of a plan it is about; absent for the decision as a whole. */
  readonly sections?: readonly PlanSection[]
  readonly since: string
  readonly asks: readonly string[]
  readonly citation: Citation
}

const PART_3 = '2014-09-01'

/** Every test, the nearest to the point first. None of them was read word for word here: "R" until a lawyer has. */
export const LEGAL_TESTS: readonly LegalTest[] = [
  {
    id: 'assess',
    types: ['RTA'],
    since: PART_3,
    asks: [
      'Does the child or young person have, or may they have, special educational needs?',
      'May it be necessary for special educational provision to be made through an EHC plan? “May” is enough: whether it is necessary is for after the assessment.',
      'Have the views and the evidence that the family sent been taken into account?',
    ],
    citation: familiesAct('36', 's.36(8)', 'R'),
  },
  {
    id: 'issue',
    types: ['RTI'],
    since: PART_3,
    asks: [
      'In the light of the assessment, is it necessary for special educational provision to be made through an EHC plan?',
      'Can what is needed reasonably be provided from what mainstream settings ordinarily have?',
    ],
    citation: familiesAct('37', 's.37(1)', 'R'),
  },
  {
    id: 'needs',
    types: ['CON', 'RAM'],
    sections: ['B'],
    since: PART_3,
    asks: ['Does the plan say every one of the special educational needs that the assessment found?'],
    citation: familiesAct('37', 's.37(2)(a)', 'R'),
  },
  {
    id: 'provision',
    types: ['CON', 'RAM'],
    sections: ['F'],
    since: PART_3,
    asks: [
      'Is there provision for each need in section B?',
      'Is it detailed and specific, normally with the kind of help, the hours, how often and by whom?',
    ],
    citation: codeOfPractice('9.69', 'R'),
  },
  {
    id: 'place',
    types: ['CON', 'RAM'],
    sections: ['I'],
    since: PART_3,
    asks: [
      'Where the family asked for a school or college: is it unsuitable for the age, ability, aptitude or needs?',
      'Would attendance there be incompatible with the efficient education of others, or with the efficient use of resources?',
      'If neither is so, it has to be named.',
    ],
    citation: familiesAct('39', 's.39(3) and (4)', 'R'),
  },
  {
    id: 'contents',
    types: ['CON'],
    since: PART_3,
    asks: [
      'Does the plan say what the law asks it to say about this part, from the advice that was gathered?',
    ],
    citation: sendRegulation('12', 'reg 12', 'R'),
  },
  {
    id: 're-assess',
    types: ['RRA'],
    since: PART_3,
    asks: [
      'Was there an assessment within the last 6 months?',
      'If there was not: is another assessment necessary, on what has changed since the last one?',
    ],
    citation: sendRegulation('24', 'reg 24, with CFA 2014 s.44(2)', 'R'),
  },
  {
    id: 'amend',
    types: ['RAM'],
    since: PART_3,
    asks: [
      'Does the plan still say the needs, the outcomes and the help that are right now?',
      'For somebody over 18: have the outcomes for education or training been achieved?',
    ],
    citation: familiesAct('44', 's.44(1) and (5)', 'R'),
  },
  {
    id: 'cease',
    types: ['CEASE'],
    since: PART_3,
    asks: [
      'Is the council no longer responsible for them?',
      'If it still is: is the plan no longer necessary, because the help in it is no longer required?',
      'For somebody over 18: have the outcomes for education or training been achieved?',
    ],
    citation: familiesAct('45', 's.45(1) to (3)', 'R'),
  },
  {
    id: 'support',
    types: ['SUP', 'OTH'],
    since: PART_3,
    asks: [
      'Is what was decided within what the law and the council’s own published policy allow?',
      'Were the views of the child or young person and of their parents taken into account?',
    ],
    citation: familiesAct('19', 's.19', 'R'),
  },
]

/**
 * The tests for one point: those of its part of the plan or, where there are none, those of the decision as a whole.
 *
 * @returns never nothing.
 */
export function legalTests(type: DecisionType, section: PlanSection | null): readonly LegalTest[] {
  const ofType = LEGAL_TESTS.filter(({ types }) => types.includes(type))
  const ofSection = ofType.filter(({ sections }) => section !== null && sections?.includes(section))
  return ofSection.length > 0 ? ofSection : ofType.filter(({ sections }) => sections === undefined)
}
