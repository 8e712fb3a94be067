import { familiesAct } from '../../calendar/rules/sources.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const citation = familiesAct('57', 's.57', 'V')
const STEPS = [
  'Ask us, or ask the disagreement resolution service yourself.',
  'The service asks each side whether it agrees to take part.',
  'If everyone agrees, an independent person helps you talk it through.',
  'If someone says no, your other ways stay open.',
] as const

const ASK = { ...OPEN, byAgreement: true } as const

/** Disagreement resolution: voluntary, for anyone with SEN, and not mediation. */
export const DISAGREEMENT_RESOLUTION = {
  statutory: true,
  whatItIs:
    'An independent person helps both sides to agree. It is free. It is for any child or young person with special educational needs, with or without an EHC plan.',
  whoTakesPart:
    'You, an independent person, and each side that agrees to come. You can bring someone with you.',
  cost: 'Nothing.',
  clockNote:
    'Disagreement resolution does not stop the time limit for an appeal. You do not get a mediation certificate from it.',
  cells: {
    withCouncil: {
      ...ASK,
      reason: {
        family: 'You and we both have to agree to take part. There is no last day to ask.',
        staff:
          'Voluntary: needs every party’s agreement. No certificate, no effect on the appeal, no time limit.',
      },
      howToTake: STEPS,
      citation,
    },
    withNhs: {
      ...ASK,
      reason: {
        family:
          'It can be about health help while an EHC plan is made or reviewed. You and the NHS both have to agree to take part. There is no last day to ask.',
        staff:
          'Third kind under s.57: health provision during assessment, planning, review or re-assessment. The integrated care board has to agree.',
      },
      howToTake: STEPS,
      citation,
    },
    withSetting: {
      ...ASK,
      reason: {
        family:
          'It can be about the help that a school, college or early years setting gives. You and the setting both have to agree to take part. There is no last day to ask.',
        staff:
          'First and second kinds under s.57: duties and provision at SEN support. The setting has to agree. No certificate.',
      },
      howToTake: STEPS,
      citation,
    },
    withCare: {
      ...ASK,
      reason: told(
        'It can be about social care help while an EHC plan is made or reviewed. You and social care both have to agree to take part. There is no last day to ask.',
        'Third kind under s.57: social care provision during assessment, planning, review or re-assessment.',
      ),
      howToTake: STEPS,
      citation,
    },
    aroundPlans: {
      ...ASK,
      reason: told(
        'It can be about health help only while a plan is being made or reviewed. You and the NHS both have to agree to take part. There is no last day to ask.',
        'Third kind under s.57, so only within EHC processes. The integrated care board has to agree.',
      ),
      howToTake: STEPS,
      citation,
    },
    betweenBodies: {
      ...ASK,
      reason: told(
        'The council and the NHS can use it with each other, if both agree. You are not a party to it, but you can ask us to.',
        'Fourth kind under s.57: between the council and the commissioner. The family is not a party.',
      ),
      howToTake: ['Ask us to use it with the NHS.'],
      citation,
    },
    notForThis: {
      ...CLOSED,
      reason: told(
        'It covers health and social care help only while a plan is being made or reviewed. Use the complaints procedure of the NHS or of social care.',
        'Outside EHC processes: s.57 does not reach it.',
      ),
      citation,
    },
  },
} as const satisfies RouteKind
