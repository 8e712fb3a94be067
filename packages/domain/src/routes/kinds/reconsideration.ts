import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const citation = {
  instrument: 'Practice, not statute',
  provision: 'A council may look at its own decision again at any time',
  confidence: 'V2',
} as const

/** The council looks at its own decision again. */
export const RECONSIDERATION = {
  statutory: false,
  whatItIs: 'We look at our decision again. Someone who did not make the first decision makes the new one.',
  whoTakesPart:
    'Someone at the council who did not make the first decision. They read what you send. You do not have to meet them.',
  cost: 'Nothing.',
  clockNote:
    'Asking us to look again does not stop the time limit for an appeal. If we keep our decision, no new time limit begins. Only a new decision that can be appealed begins one.',
  cells: {
    council: {
      ...OPEN,
      reason: {
        family:
          'We can change our decision at any time. It helps if you have something new to show us, such as a report.',
        staff: 'Open while the decision is ours to change. Leave time before the last day to appeal.',
      },
      howToTake: [
        'Ask your case officer to have the decision looked at again.',
        'Send us anything new that you want us to read.',
        'We tell you what we decided and why.',
      ],
      citation,
    },
    nhsDecides: {
      ...CLOSED,
      reason: {
        family:
          'The NHS decides about this part, so we cannot change it. You can ask for mediation with the NHS, or complain to it.',
        staff: 'The integrated care board decides: nothing of ours to reconsider.',
      },
      citation,
    },
    settingDecides: {
      ...CLOSED,
      reason: {
        family:
          'The school or setting decides about this support, so there is no decision of ours to look at again. You can complain to it.',
        staff: 'No council decision to reconsider.',
      },
      citation,
    },
    nothingDecided: {
      ...CLOSED,
      reason: told(
        'There is no decision here to look at again. Talk to your case officer, or complain about what was not done.',
        'No decision to reconsider: act, or use the complaints procedure.',
      ),
      citation,
    },
    transport: {
      ...OPEN,
      reason: told(
        'You can ask for a review of a decision about travel. There is usually a second stage, with people who did not take the first decision.',
        'Transport review under the council’s published policy.',
      ),
      howToTake: [
        'Ask the transport team for a review, in writing.',
        'Say why the travel offered does not work.',
      ],
      citation,
    },
  },
} as const satisfies RouteKind
