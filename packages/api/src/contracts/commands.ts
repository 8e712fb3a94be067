import {
  AGREED_ITEMS,
  APPEAL_OUTCOMES,
  CERTIFICATE_GROUNDS,
  CLOSING_OUTCOMES,
  CONVERSATION_OUTCOMES,
  DEADLINE_IDS,
  DISAGREEMENT_KINDS,
  MEETING_MODES,
  MEETING_OUTCOMES,
  ORDERED_ITEMS,
  PARTIES,
  POINT_RESULTS,
} from '@common-ground/domain'
import { z } from 'zod'
import { choice, choices, date, onCase, optionalDate, optionalWords, someOf, words } from './fields.ts'

const meeting = {
  meetingOn: date('Enter the date of the meeting'),
  mode: choice(MEETING_MODES, 'Choose how people will meet'),
}
const concluded = {
  heldOn: date('Enter the date the meeting was held'),
  outcome: choice(MEETING_OUTCOMES, 'Choose what was agreed'),
  summary: words('Write down what was agreed, or what was not'),
}
const yesOrNo = (empty: string) =>
  z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')], { error: empty })
const deadline = choice(DEADLINE_IDS, 'Choose which date')
const person = (empty: string) => z.uuid({ error: empty })
const provider = z.string({ error: 'Choose who will run it' }).min(1, 'Choose who will run it').max(80)

/** Closing by hand: withdrawing is the family's own act. */
const CLOSING_BY_STAFF = CLOSING_OUTCOMES.filter((each) => each !== 'withdrawn')

/** What each command needs from a form, by the name of the command. `onCase` comes with every one. */
export const COMMAND_INPUTS = {
  assignCase: z.strictObject({ ...onCase, officerId: person('Choose a case officer') }),
  recordDecision: z.strictObject({
    ...onCase,
    dateOnLetter: optionalDate(),
    dateSent: optionalDate(),
    decidedBy: z
      .union([z.uuid(), z.literal('')])
      .nullish()
      .transform((id) => id || null),
  }),
  recordDone: z.strictObject({ ...onCase, deadline, doneOn: date('Enter the date it was done') }),
  proposeDate: z.strictObject({
    ...onCase,
    deadline,
    to: date('Enter the new date'),
    reason: words('Say why the date should change'),
  }),
  confirmDate: z.strictObject({ ...onCase, deadline }),
  refuseDate: z.strictObject({ ...onCase, deadline, reason: words('Say why the date should not change') }),
  sendMessage: z.strictObject({ ...onCase, text: words('Write your message') }),
  closeCase: z.strictObject({
    ...onCase,
    outcome: z.enum(CLOSING_BY_STAFF, { error: 'Choose how it ended' }),
    summary: words('Tell the family why you are closing this'),
  }),
  withdrawCase: z.strictObject({ ...onCase }),
  reopenCase: z.strictObject({ ...onCase }),

  requestConversation: z.strictObject({ ...onCase }),
  arrangeConversation: z.strictObject({ ...onCase, ...meeting }),
  logConversation: z.strictObject({
    ...onCase,
    heldOn: date('Enter the date you talked'),
    mode: choice(MEETING_MODES, 'Choose how you talked'),
    outcome: choice(CONVERSATION_OUTCOMES, 'Choose what came of it'),
    summary: words('Write what was said'),
  }),
  withdrawConversation: z.strictObject({ ...onCase }),

  requestReconsideration: z.strictObject({ ...onCase, newEvidence: optionalWords() }),
  openReconsideration: z.strictObject({ ...onCase, decisionMakerId: person('Choose a decision maker') }),
  decideReconsideration: z.strictObject({
    ...onCase,
    points: z
      .array(
        z.strictObject({
          pointId: z.uuid(),
          result: choice(POINT_RESULTS, 'Choose what you decided on this point'),
          reasons: words('Give the reason for your decision on this point'),
        }),
      )
      .min(1, 'Decide every point')
      .max(20),
  }),
  withdrawReconsideration: z.strictObject({ ...onCase }),

  requestDisagreementResolution: z.strictObject({
    ...onCase,
    kind: choice(DISAGREEMENT_KINDS, 'Choose what the disagreement is about'),
    parties: choices(PARTIES, 'Choose everyone who needs to agree'),
    providerId: provider,
  }),
  answerForParty: z.strictObject({
    ...onCase,
    party: choice(PARTIES, 'Choose whose answer this is'),
    agrees: yesOrNo('Choose whether they agree to take part'),
    answeredOn: date('Enter the date they answered'),
    reason: optionalWords(),
  }),
  arrangeDisagreementResolution: z.strictObject({ ...onCase, ...meeting }),
  concludeDisagreementResolution: z.strictObject({ ...onCase, ...concluded }),
  withdrawDisagreementResolution: z.strictObject({ ...onCase }),

  requestMediation: z.strictObject({
    ...onCase,
    toldCouncilOn: date('Enter the date the family told the council they want mediation'),
    healthIncluded: yesOrNo('Choose whether health is part of it'),
    providerId: provider,
  }),
  declineMediation: z.strictObject({
    ...onCase,
    toldOn: date('Enter the date the mediation adviser was told'),
  }),
  arrangeMediation: z.strictObject({ ...onCase, ...meeting }),
  cannotArrangeMediation: z.strictObject({
    ...onCase,
    toldOn: date('Enter the date the mediation adviser was told'),
  }),
  concludeMediation: z.strictObject({
    ...onCase,
    ...concluded,
    agreed: someOf(AGREED_ITEMS),
    agreementOn: optionalDate(),
  }),
  withdrawMediation: z.strictObject({ ...onCase }),
  recordCertificate: z.strictObject({
    ...onCase,
    ground: choice(CERTIFICATE_GROUNDS, 'Choose why the certificate was issued'),
    issuedOn: date('Enter the date on the certificate'),
  }),

  noteAppeal: z.strictObject({
    ...onCase,
    lodgedOn: date('Enter the date the appeal was sent'),
    tribunalReference: optionalWords(40),
  }),
  recordAppealPapers: z.strictObject({
    ...onCase,
    sentOn: date('Enter the date the tribunal sent the papers'),
  }),
  endAppeal: z.strictObject({
    ...onCase,
    endedOn: date('Enter the date the appeal ended'),
    outcome: choice(APPEAL_OUTCOMES, 'Choose how the appeal ended'),
    ordered: someOf(ORDERED_ITEMS),
  }),
  withdrawAppeal: z.strictObject({ ...onCase }),
} as const
