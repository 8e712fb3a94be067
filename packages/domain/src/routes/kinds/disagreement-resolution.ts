import { familiesAct } from '../../calendar/rules/sources.ts'
import { OPEN, type RouteKind } from './kind.ts'

const citation = familiesAct('57', 's.57', 'V')
const STEPS = [
  'Ask us, or ask the disagreement resolution service yourself.',
  'The service asks each side whether it agrees to take part.',
  'If everyone agrees, an independent person helps you talk it through.',
  'If someone says no, your other ways stay open.',
] as const

/** Disagreement resolution: voluntary, for anyone with SEN, and not mediation. */
export const DISAGREEMENT_RESOLUTION = {
  statutory: true,
  whatItIs:
    'An independent person helps both sides to agree. It is free. It is for any child or young person with special educational needs, with or without an EHC plan.',
  clockNote:
    'Disagreement resolution does not stop the time limit for an appeal. You do not get a mediation certificate from it.',
  cells: {
    withCouncil: {
      ...OPEN,
      reason: {
        family: 'You and we both have to agree to take part. There is no last day to ask.',
        staff:
          'Voluntary: needs every party’s agreement. No certificate, no effect on the appeal, no time limit.',
      },
      howToTake: STEPS,
      citation,
    },
    withNhs: {
      ...OPEN,
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
      ...OPEN,
      reason: {
        family:
          'It can be about the help that a school, college or early years setting gives. You and the setting both have to agree to take part. There is no last day to ask.',
        staff:
          'First and second kinds under s.57: duties and provision at SEN support. The setting has to agree. No certificate.',
      },
      howToTake: STEPS,
      citation,
    },
  },
} as const satisfies RouteKind
