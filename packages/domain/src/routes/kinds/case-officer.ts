import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const citation = {
  instrument: 'R (Kumar) v Hillingdon LBC [2020] EWHC 3326 (Admin)',
  provision: 'A council cannot ask for another meeting before mediation',
  confidence: 'V',
} as const

/** A conversation with the case officer. Offered first, never required. */
export const CASE_OFFICER = {
  statutory: false,
  whatItIs: 'A conversation with the person who looks after your case. It is often the quickest way.',
  whoTakesPart: 'You and your case officer. You can bring someone with you.',
  cost: 'Nothing.',
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
    draft: {
      ...OPEN,
      reason: told(
        'The plan is still a draft, so this is the time to change it. You have at least 15 days from the day we sent it to tell us what you think, and you can ask for a meeting.',
        'Draft plan: take representations for at least 15 days, and meet the family if they ask.',
      ),
      howToTake: [
        'Tell us what you think of the draft, in writing if you can.',
        'Say which school or college you want named.',
        'Ask to meet us about it.',
      ],
      citation: { ...citation, instrument: 'SEND Regulations 2014 (SI 2014/1530)', provision: 'reg 13(1)' },
    },
    transport: {
      ...OPEN,
      reason: told(
        'The transport team decides about travel. Your case officer can tell you who to ask. You do not have to talk to us before you ask for a review.',
        'Signpost to the transport team and its review stages.',
      ),
      howToTake: ['Contact the council’s transport team.', 'Ask it to explain the decision.'],
      citation,
    },
    notOurs: {
      ...CLOSED,
      reason: told(
        'Our SEN team does not decide about this. The impartial advice service can help you find who does.',
        'Not a decision of the SEN team.',
      ),
      citation,
    },
  },
} as const satisfies RouteKind
