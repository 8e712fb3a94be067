import { RECOMMENDATIONS } from '../../calendar/rules/sources.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const citation = { ...RECOMMENDATIONS, provision: 'regs 4 and 5', confidence: 'V' } as const

const WITH_APPEAL = {
  ...OPEN,
  limit: 'appeal',
  lateWithReasons: true,
  closed: told(
    'You can ask to appeal late, and ask for this in the same appeal.',
    'Follows the appeal: late only with the tribunal’s leave.',
  ),
  howToTake: [
    'When you fill in the appeal form, say which health or social care help you want the tribunal to look at.',
    'Say what you want it to recommend.',
  ],
  citation,
} as const

/** An appeal in which the tribunal also makes recommendations about health and social care. */
export const EXTENDED_APPEAL = {
  statutory: true,
  whatItIs:
    'When you appeal about education, you can ask the tribunal to look at health and social care too. It makes recommendations. The NHS and social care must answer in writing, but do not have to follow them.',
  whoTakesPart: 'The same people as in the appeal, with the NHS and social care.',
  cost: 'Nothing more than the appeal, which is free.',
  clockNote: 'It has the same time limit as the appeal, and does not change it.',
  cells: {
    withAppeal: {
      ...WITH_APPEAL,
      certificate: 'needed',
      reason: told(
        'You can ask for this as part of your appeal, if health or social care help matters too.',
        'Available with any appeal but one against a refusal to assess. Needs a live education issue.',
      ),
    },
    withPlace: {
      ...WITH_APPEAL,
      reason: told(
        'You can ask for this as part of your appeal about the school or college.',
        'Available with an appeal on Section I. Needs a live education issue.',
      ),
    },
    notForAssessment: {
      ...CLOSED,
      reason: told(
        'The tribunal cannot do this in an appeal about not assessing. It can once there is a decision about a plan.',
        'Excluded for s.51(2)(a).',
      ),
      citation,
    },
    needsEducation: {
      ...CLOSED,
      reason: told(
        'The tribunal looks at health and social care only beside an appeal about education. If you also disagree with sections B, F or I, you can ask for it then.',
        'No education issue in dispute: no appeal to extend.',
      ),
      citation,
    },
    noAppeal: {
      ...CLOSED,
      reason: told(
        'This is part of an appeal to the SEND Tribunal, and there is no decision here to appeal against.',
        'No s.51 decision.',
      ),
      citation,
    },
  },
} as const satisfies RouteKind
