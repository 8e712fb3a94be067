import {
  ACTS_AS,
  AGREED_ITEMS,
  CERTIFICATE_GROUNDS,
  CLOSING_OUTCOMES,
  CLOSING_REASONS,
  CONFIRMED_BY,
  CONTACT_FIELDS,
  CONVERSATION_OUTCOMES,
  DEADLINE_IDS,
  DOCUMENT_KINDS,
  INVITED,
  MEETING_CAUSES,
  MEETING_MODES,
  MEETING_OUTCOMES,
  OUTSIDE_PARTIES,
  PACK_EXTRAS,
  PARTIES,
  POINT_RESULTS,
  SCOPES,
  SUPPORTERS,
} from '@common-ground/domain'
import { z } from 'zod'
import { APPEAL_INPUTS } from './appeal.ts'
import {
  choice,
  date,
  email,
  onCase,
  optionalDate,
  optionalTime,
  optionalWords,
  someOf,
  telephone,
  words,
} from './fields.ts'
import { LEARNING_INPUTS, optionalCause } from './learning.ts'
import { cannotArrange, eachIcb, icb, referral } from './mediation.ts'
import { PackFor } from './packs.ts'
import { askShape, referralShape, referShape, saysWhat, sayWhat } from './referrals.ts'

const meeting = {
  meetingOn: date('Enter the date of the meeting'),
  mode: choice(MEETING_MODES, 'Choose how people will meet'),
  at: optionalTime(),
  place: optionalWords(1_000),
  bring: optionalWords(1_000),
  /** Who comes for the council, and whether they can decide; and why it moves. */
  council: optionalWords(300),
  canDecide: z
    .union([
      z.boolean(),
      z.enum(['yes', 'no']).transform((said) => said === 'yes'),
      z.literal('').transform(() => null),
    ])
    .nullish()
    .transform((can) => can ?? null),
  why: optionalWords(1_000),
  /** Who caused the move; who of the family agreed to shorter notice, and when. Asked of mediation only. */
  causedBy: z
    .union([z.enum(MEETING_CAUSES), z.literal('')])
    .nullish()
    .transform((cause) => cause || null),
  noticeWho: optionalWords(200),
  noticeOn: optionalDate(),
  /** Those whose needs are arranged. */
  needsMet: z
    .array(z.uuid())
    .max(20)
    .nullish()
    .transform((ids) => ids ?? []),
  /** Ticked when the day is meant though it does not suit somebody who comes. */
  allTheSame: someOf(['yes']),
}
const MeetingFields = z.object(meeting)
export type MeetingInput = z.output<typeof MeetingFields>
/** What was in place of all that people need, by its keys. */
const inPlace = z
  .array(z.string().max(80, 'Tick what is in the list'))
  .max(200, 'Tick what is in the list')
  .nullish()
  .transform((keys) => keys ?? [])
const concluded = {
  heldOn: date('Enter the date the meeting was held'),
  outcome: choice(MEETING_OUTCOMES, 'Choose what was agreed'),
  summary: words('Write down what was agreed, or what was not'),
  inPlace,
}
const yesOrNo = (empty: string) =>
  z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')], { error: empty })
const deadline = choice(DEADLINE_IDS, 'Choose which date')
const person = (empty: string) => z.uuid({ error: empty })
const provider = z.string({ error: 'Choose who will run it' }).min(1, 'Choose who will run it').max(80)

const someIds = z
  .array(z.uuid())
  .max(10, 'Choose 10 documents or fewer')
  .nullish()
  .transform((ids) => ids ?? [])
/** Who a paper is shown to: nobody but the council, everyone on the case, or those who are named. */
const sharing = {
  sharedWith: choice(['council', 'everyone', 'people'], 'Choose who can see it'),
  people: someIds,
}
const isSupporter = (relation: string): boolean => SUPPORTERS.some((each) => each === relation)
/** Where something can be agreed. */
export const AGREED_AT = ['conversation', 'disagreementResolution', 'mediation'] as const

/** What is decided on each point, and why. */
const decidedPoints = z
  .array(
    z.strictObject({
      pointId: z.uuid(),
      result: choice(POINT_RESULTS, 'Choose what you decided on this point'),
      reasons: words('Give the reason for your decision on this point'),
    }),
  )
  .min(1, 'Decide every point')
  .max(20)

/** A decision as it would be sent, to see its letter first. */
export const NoticeInput = z.strictObject({ reference: onCase.reference, points: decidedPoints })

/** Closing by hand: withdrawing is the family's own act. */
const CLOSING_BY_STAFF = CLOSING_OUTCOMES.filter((each) => each !== 'withdrawn')

/** Giving a case to an officer: from the case's own page, or many at once from the list. */
export const handOver = {
  officerId: person('Choose a case officer'),
  note: optionalWords(1_000),
  /** Absent, as where somebody takes a case with one press: told. */
  tellFamily: yesOrNo('Say whether the family is told')
    .nullish()
    .transform((told) => told ?? true),
}

/** What each command needs from a form, by the name of the command. `onCase` comes with every one. */
export const COMMAND_INPUTS = {
  assignCase: z.strictObject({ ...onCase, ...handOver }),
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
  sendMessage: z.strictObject({
    ...onCase,
    text: words('Write your message'),
    /** Absent: the first thread; 'new' begins one, which then has a topic. */
    threadId: z
      .union([z.uuid(), z.enum(['first', 'new']), z.literal('')])
      .nullish()
      .transform((id) => (!id || id === 'first' ? null : id)),
    topic: optionalWords(200),
    person: z
      .union([z.uuid(), z.literal('')])
      .nullish()
      .transform((id) => id || null),
    documentIds: someIds,
  }),
  invitePerson: z
    .strictObject({
      ...onCase,
      fullName: words('Enter their full name', 200),
      email,
      relation: choice(INVITED, 'Choose who they are'),
      scope: z
        .union([z.enum(SCOPES), z.literal('')])
        .nullish()
        .transform((scope) => scope || null),
      until: optionalDate(),
    })
    .refine(({ relation, scope }) => !isSupporter(relation) || scope !== null, {
      path: ['scope'],
      message: 'Choose what they may do',
    })
    // Another parent and a young person take part for themselves, whatever else the form held.
    .transform((input) => ({ ...input, scope: isSupporter(input.relation) ? input.scope : null })),
  withdrawInvitation: z.strictObject({ ...onCase, invitationId: z.uuid() }),
  joinCase: z.strictObject({ ...onCase, invitationId: z.uuid() }),
  changeAccess: z.strictObject({
    ...onCase,
    personId: person('Choose a person'),
    scope: choice(SCOPES, 'Choose what they may do'),
    until: optionalDate(),
  }),
  endAccess: z.strictObject({ ...onCase, personId: person('Choose a person') }),
  moveRight: z
    .strictObject({
      ...onCase,
      capacity: choice(['yes', 'no'], 'Choose one'),
      keepParent: yesOrNo('Choose yes if your parent or carer should still see this').nullish(),
      /** What the council records: why somebody acts, who, and from when. */
      basis: optionalWords(),
      actsAs: z
        .union([z.enum(ACTS_AS), z.literal('')])
        .nullish()
        .transform((actsAs) => actsAs || null),
      from: optionalDate(),
    })
    .superRefine(({ capacity, basis, actsAs, from }, found) => {
      if (capacity === 'yes') return
      const missing = (path: string, message: string) =>
        found.addIssue({ code: 'custom', path: [path], message })
      if (!basis) missing('basis', 'Say what was found, how, and who assessed it')
      if (!actsAs) missing('actsAs', 'Choose who acts for them')
      if (!from) missing('from', 'Enter the date of the assessment')
    }),
  recordContact: z
    .strictObject({
      ...onCase,
      personId: person('Choose whose it is'),
      field: choice(CONTACT_FIELDS, 'Choose what has changed'),
      value: words('Write down the new number or address', 500),
      confirmedBy: z
        .union([z.enum(CONFIRMED_BY), z.literal('')])
        .nullish()
        .transform((by) => by || null),
      confirmedOn: optionalDate(),
    })
    .refine(({ field, value }) => field !== 'phone' || telephone.safeParse(value).success, {
      path: ['value'],
      message: 'Enter a telephone number, like 01632 960 001 or 07700 900 982',
    }),
  flagSafety: z.strictObject({
    ...onCase,
    reason: words('Say what we must know to keep people safe', 2_000),
  }),
  unflagSafety: z.strictObject({ ...onCase, reason: words('Say why nobody is in danger any more', 2_000) }),
  restrictCase: z.strictObject({
    ...onCase,
    named: z
      .array(z.uuid('Choose people from the list'), { error: 'Choose who may see it' })
      .min(1, 'Choose who may see it')
      .max(30, 'Choose no more than 30 people'),
    reason: words('Say why only they may see it', 2_000),
  }),
  unrestrictCase: z.strictObject({
    ...onCase,
    reason: words('Say why it need not be restricted any more', 2_000),
  }),
  addDocument: z.strictObject({
    ...onCase,
    documentId: z.uuid({ error: 'Choose a file' }),
    kind: choice(DOCUMENT_KINDS, 'Choose what it is'),
    datedOn: optionalDate(),
    source: optionalWords(200),
    ...sharing,
  }),
  shareDocument: z.strictObject({ ...onCase, documentId: z.uuid(), ...sharing }),
  removeDocument: z.strictObject({ ...onCase, documentId: z.uuid() }),
  /** No form's own: `packs.release` makes the pack, looks through it, and says what it was. */
  releasePack: z.strictObject({
    ...onCase,
    packId: z.uuid(),
    recipient: PackFor,
    documentIds: z.array(z.uuid()).max(500),
    extras: z.array(z.enum(PACK_EXTRAS)).max(PACK_EXTRAS.length),
    sha256: z.hex().length(64),
    pages: z.int().min(1).max(10_000),
    views: z.boolean().nullable(),
  }),
  sayUnavailable: z.strictObject({
    ...onCase,
    days: z
      .array(date('Choose days from the list'))
      .max(100)
      .nullish()
      .transform((days) => days ?? []),
  }),
  statePosition: z.strictObject({
    ...onCase,
    pointId: z.uuid(),
    text: words('Write what you say about this point'),
  }),
  settlePoint: z.strictObject({
    ...onCase,
    pointId: z.uuid(),
    settled: yesOrNo('Choose yes if it is settled'),
  }),
  recordAgreement: z.strictObject({
    ...onCase,
    from: choice(AGREED_AT, 'Choose where it was agreed'),
    agreedOn: date('Enter the date it was agreed'),
    actions: z
      .array(
        z.strictObject({
          what: words('Write what is to be done', 1_000),
          owner: choice(PARTIES, 'Choose who does it'),
          item: z
            .union([z.enum(AGREED_ITEMS), z.literal('')])
            .nullish()
            .transform((item) => item || null),
          dueOn: optionalDate(),
        }),
      )
      .min(1, 'Write down at least one thing that was agreed')
      .max(20),
  }),
  signAgreement: z.strictObject({
    ...onCase,
    agreementId: z.uuid(),
    how: choice(['online', 'paper'], 'Choose how you sign'),
    signedOn: date('Enter the date it was signed'),
  }),
  recordActionDone: z.strictObject({
    ...onCase,
    agreementId: z.uuid(),
    actionId: z.uuid(),
    doneOn: date('Enter the date it was done'),
    evidence: optionalWords(2_000),
  }),
  reportNotDone: z.strictObject({
    ...onCase,
    agreementId: z.uuid(),
    actionId: z.uuid(),
    text: words('Say what was not done'),
  }),
  undoWithdrawal: z.strictObject({ ...onCase }),
  closeCase: z
    .strictObject({
      ...onCase,
      outcome: z.enum(CLOSING_BY_STAFF, { error: 'Choose how it ended' }),
      /** Where how it ended does not say why. */
      reason: z
        .union([z.enum(CLOSING_REASONS), z.literal('')], { error: 'Choose a reason from the list' })
        .nullish()
        .transform((reason) => reason || null),
      /** The other case, where this was raised twice. */
      other: optionalWords(40),
      summary: words('Tell the family why you are closing this'),
    })
    .refine(({ reason, other }) => reason !== 'raisedTwice' || other !== null, {
      path: ['other'],
      message: 'Enter the reference of the other case',
    }),
  withdrawCase: z.strictObject({ ...onCase }),
  /** The council says why; the family reads it. */
  reopenCase: z.strictObject({ ...onCase, why: optionalWords(1_000) }),

  requestConversation: z.strictObject({ ...onCase }),
  arrangeConversation: z.strictObject({ ...onCase, ...meeting }),
  logConversation: z.strictObject({
    ...onCase,
    heldOn: date('Enter the date you talked'),
    mode: choice(MEETING_MODES, 'Choose how you talked'),
    outcome: choice(CONVERSATION_OUTCOMES, 'Choose what came of it'),
    summary: words('Write what was said'),
    /** With whom of the family's side; it need not be said where there is one. */
    person: z
      .union([z.uuid(), z.literal('')])
      .nullish()
      .transform((id) => id || null),
    /** Whether the family is sent a copy; it is where nothing is said. */
    copied: yesOrNo('Choose yes or no').optional().default(true),
    inPlace,
  }),
  withdrawConversation: z.strictObject({ ...onCase }),

  requestReconsideration: z.strictObject({ ...onCase, newEvidence: optionalWords() }),
  openReconsideration: z.strictObject({
    ...onCase,
    decisionMakerId: person('Choose a decision maker'),
    /** Why whoever took the first decision looks again. The family reads it. */
    sameDeciderReason: optionalWords(300),
  }),
  recommendReconsideration: z.strictObject({
    ...onCase,
    points: z
      .array(
        z.strictObject({
          pointId: z.uuid(),
          originalReason: optionalWords(),
          result: choice(POINT_RESULTS, 'Choose what you recommend on this point'),
          reasons: words('Give the reason for what you recommend on this point'),
        }),
      )
      .min(1, 'Recommend on every point')
      .max(20),
    answer: optionalWords(),
  }),
  returnReconsideration: z.strictObject({
    ...onCase,
    questions: words('Write what you need to know before you decide'),
  }),
  decideReconsideration: z.strictObject({ ...onCase, points: decidedPoints, ...optionalCause }),
  withdrawReconsideration: z.strictObject({ ...onCase }),

  requestDisagreementResolution: z.strictObject({ ...onCase, ...referShape }).refine(saysWhat, sayWhat()),
  askParty: z.strictObject({ ...onCase, ...askShape }),
  // Through the party's page and no form of a case: only the API itself makes one.
  answerByLink: z.strictObject({
    ...onCase,
    party: choice(OUTSIDE_PARTIES, 'Choose whose answer this is'),
    agrees: z.boolean(),
    reason: optionalWords(),
    link: z.uuid(),
    by: words('Enter your name'),
  }),
  referDisagreementResolution: z.strictObject({ ...onCase, ...referralShape }),
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
    issues: optionalWords(),
    healthWanted: optionalWords(),
  }),
  declineMediation: z.strictObject({
    ...onCase,
    toldOn: date('Enter the date the mediation adviser was told'),
  }),
  referMediation: z.strictObject({ ...onCase, ...referral }),
  tellIcb: z.strictObject({ ...onCase, ...icb }).superRefine(eachIcb),
  arrangeMediation: z.strictObject({ ...onCase, ...meeting }),
  cancelMediationMeeting: z.strictObject({
    ...onCase,
    causedBy: choice(MEETING_CAUSES, 'Choose who caused it'),
    why: words('Say why the meeting is off', 1_000),
  }),
  cannotArrangeMediation: z.strictObject({ ...onCase, ...cannotArrange }),
  concludeMediation: z.strictObject({
    ...onCase,
    ...concluded,
    couldDecide: yesOrNo('Choose yes if whoever came for the council could decide'),
    agreed: someOf(AGREED_ITEMS),
    agreementOn: optionalDate(),
  }),
  withdrawMediation: z.strictObject({ ...onCase }),
  recordCertificate: z.strictObject({
    ...onCase,
    ground: choice(CERTIFICATE_GROUNDS, 'Choose why the certificate was issued'),
    issuedOn: date('Enter the date on the certificate'),
    number: optionalWords(60),
    receivedOn: optionalDate(),
  }),

  ...APPEAL_INPUTS,
  ...LEARNING_INPUTS,
} as const
