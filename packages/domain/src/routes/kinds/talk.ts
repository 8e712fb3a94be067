import { OPEN, type RouteKind } from './kind.ts'

const citation = {
  instrument: 'R (Kumar) v Hillingdon LBC [2020] EWHC 3326 (Admin)',
  provision: 'A council cannot ask for another meeting before mediation',
  confidence: 'V',
} as const

/** A conversation with the case officer. Offered first, never required. */
export const TALK = {
  statutory: false,
  whatItIs: 'A conversation with the person who looks after your case. It is often the quickest way.',
  clockNote: 'Talking does not stop the time limit for an appeal.',
  cells: {
    council: {
      ...OPEN,
      reason: {
        family:
          'Your case officer can explain our decision, and can ask for it to be looked at again. You do not have to talk to us before you use another way.',
        staff: 'Offer it in every case. It is never a condition of mediation or of an appeal.',
      },
      howToTake: [
        'Send your case officer a message, or phone or email the SEN Team.',
        'Tell them what you think is wrong and what you would like instead.',
        'You can bring someone with you.',
      ],
      citation,
    },
    passedOn: {
      ...OPEN,
      reason: {
        family:
          'The NHS decides about this part. Your case officer can explain it and can pass on what you say. You do not have to talk to us first.',
        staff:
          'The health commissioner decides: explain, and pass the points on to the integrated care board.',
      },
      howToTake: [
        'Send your case officer a message, or phone or email the SEN Team.',
        'Tell them what health help you think is needed.',
      ],
      citation,
    },
    signpost: {
      ...OPEN,
      reason: {
        family:
          'The school or setting decides about this support. Talk to it if you can. We can explain what you can expect. You do not have to talk first.',
        staff: 'Not a council decision: signpost to the setting, to IASS and to the local offer.',
      },
      howToTake: [
        'Ask to speak to the person who leads on special educational needs, the SENCO.',
        'Ask what help is given now, and how they will know whether it works.',
        'If you think more help is needed than they can give, you can ask us for an EHC needs assessment.',
      ],
      citation,
    },
  },
} as const satisfies RouteKind
