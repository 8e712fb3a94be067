import fc from 'fast-check'
import {
  ACTS_AS,
  type Actor,
  AGREED_ITEMS,
  APPEAL_OUTCOMES,
  APPEAL_POINT_RESULTS,
  CAUSES,
  type CaseCommand,
  CERTIFICATE_GROUNDS,
  CHANGED_BY,
  CLOSING_OUTCOMES,
  CLOSING_REASONS,
  COMMAND_NAMES,
  CONFIRMED_BY,
  CONTACT_FIELDS,
  CONVERSATION_OUTCOMES,
  type CommandName,
  DEADLINE_IDS,
  DECISION_TYPES,
  DIRECTED,
  DIRECTION_KINDS,
  DISAGREEMENT_KINDS,
  DOCUMENT_KINDS,
  type GivenCause,
  INVITED,
  localDate,
  localTime,
  MEETING_CAUSES,
  MEETING_MODES,
  MEETING_OUTCOMES,
  NOTICE_ITEMS,
  ORDERED_ITEMS,
  OUTSIDE_PARTIES,
  PACK_EXTRAS,
  PARTIES,
  POINT_RESULTS,
  RECOMMENDED_ABOUT,
  SCOPES,
  STAGE_NAMES,
  TRANSITIONS,
  UNOPPOSED_ITEMS,
} from '../src/index.ts'
import { ACTORS, DECIDER, FAMILY, FIRST_DECIDER, FRIEND, OTHER_PARENT, raised, text } from './build.ts'

const words = fc.constantFrom(text(0), text(12), text(200))
const maybeWords = fc.option(words)
const past = fc.constantFrom(...['2026-09-14', '2026-11-02', '2026-11-23', '2026-12-01'].map(localDate))
const future = fc.constantFrom(...['2026-11-01', '2026-11-23', '2026-12-09', '2027-01-15'].map(localDate))
const mode = fc.constantFrom(...MEETING_MODES)
const cause = fc.constantFrom(...MEETING_CAUSES)
const meeting = {
  meetingOn: future,
  mode,
  at: fc.option(fc.constantFrom(...['09:30', '14:00'].map(localTime))),
  place: maybeWords,
  bring: maybeWords,
  needsMet: fc.uniqueArray(
    fc.record({ personId: fc.constantFrom(FAMILY.id, OTHER_PARENT.id), what: fc.constant(text(12)) }),
    { selector: ({ personId }) => personId, maxLength: 2 },
  ),
  allTheSame: fc.boolean(),
}
const moved = {
  why: maybeWords,
  causedBy: fc.option(cause),
  shorterNotice: fc.option(fc.record({ who: words, agreedOn: past })),
}
const couldDecide = fc.option(fc.boolean())
const receivedOn = fc.option(past)
const given = { cause: fc.constantFrom(...CAUSES), text: maybeWords }
const concluded = { heldOn: past, outcome: fc.constantFrom(...MEETING_OUTCOMES), summary: words }
const decisionMakerId = fc.constantFrom(DECIDER.id, FIRST_DECIDER)
/** Mostly dates that a case about a decision has. */
const deadlineId = fc.oneof(
  fc.constantFrom('appeal' as const, 'contact-adviser' as const, 'arrange-mediation' as const),
  fc.constantFrom(...DEADLINE_IDS),
)
const providerId = fc.constant('provider-1')
const point = (pointId: string) =>
  fc.record({ pointId: fc.constant(pointId), result: fc.constantFrom(...POINT_RESULTS), reasons: words })

const recommended = (pointId: string) =>
  fc.record({
    pointId: fc.constant(pointId),
    result: fc.constantFrom(...POINT_RESULTS),
    reasons: words,
    originalReason: maybeWords,
  })

const personId = fc.constantFrom(FAMILY.id, FRIEND.id, OTHER_PARENT.id, 'nobody-1')
const invitationId = fc.constantFrom('invitation-1', 'invitation-2', 'invitation-3')
const documentId = fc.constantFrom('document-1', 'document-2')
const agreementId = fc.constantFrom('agreement-1', 'agreement-2')
const pointId = fc.constantFrom('point-1', 'point-2', 'point-9')
const directionId = fc.constantFrom('direction-1', 'direction-2')
const appealPoint = (id: string) =>
  fc.record({ pointId: fc.constant(id), result: fc.constantFrom(...APPEAL_POINT_RESULTS) })
const shared = fc.oneof(
  fc.constant({ with: 'council' as const }),
  fc.constant({ with: 'everyone' as const }),
  fc.record({ with: fc.constant('people' as const), people: fc.uniqueArray(personId, { maxLength: 2 }) }),
)

const partySets = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(['family', 'council'] as const, ['family', 'school'] as const) },
  fc.constant(['council', 'icb'] as const),
  fc.uniqueArray(fc.constantFrom(...PARTIES), { minLength: 1, maxLength: 4 }),
)

const rightMove = fc.record({
  capacity: fc.constantFrom('yes' as const, 'no' as const, null),
  keepParent: fc.option(fc.boolean()),
  schoolAgeEnds: fc.option(fc.oneof(past, future)),
  basis: maybeWords,
  actsAs: fc.option(fc.constantFrom(...ACTS_AS)),
  from: fc.option(past),
})

/** One arbitrary a command, so that a new command without one does not compile. */
const COMMANDS: { [C in CommandName]: fc.Arbitrary<Omit<Extract<CaseCommand, { type: C }>, 'type'>> } = {
  assignCase: fc.record({ officerId: fc.constantFrom('officer-1', 'officer-2'), teamId: fc.constant(null) }),
  recordDecision: fc.record({
    dateOnLetter: fc.option(past),
    dateSent: fc.option(past),
    decidedBy: fc.option(fc.constantFrom(FIRST_DECIDER, DECIDER.id)),
  }),
  recordDone: fc.record({ deadline: deadlineId, doneOn: past }),
  proposeDate: fc.record({ deadline: deadlineId, to: fc.oneof(past, future), reason: words }),
  confirmDate: fc.record({ deadline: deadlineId }),
  refuseDate: fc.record({ deadline: deadlineId, reason: words }),
  sendMessage: fc.oneof(
    fc.record({ text: words }),
    fc.record({
      text: words,
      threadId: fc.constantFrom('thread-1', 'thread-2'),
      topic: maybeWords,
      person: personId,
      documentIds: fc.subarray(['document-1', 'document-2']),
    }),
  ),
  invitePerson: fc.record({
    invitationId,
    relation: fc.constantFrom(...INVITED),
    scope: fc.option(fc.constantFrom(...SCOPES)),
    until: fc.option(future),
  }),
  withdrawInvitation: fc.record({ invitationId }),
  joinCase: fc.record({ invitationId }),
  changeAccess: fc.record({ personId, scope: fc.constantFrom(...SCOPES), until: fc.option(future) }),
  endAccess: fc.record({ personId }),
  moveRight: rightMove,
  recordContact: fc.record({
    about: fc.constant('row-1'),
    personId: fc.option(personId),
    field: fc.constantFrom(...CONTACT_FIELDS),
    confirmed: fc.option(fc.record({ by: fc.constantFrom(...CONFIRMED_BY), on: past })),
  }),
  flagSafety: fc.record({ reason: words }),
  unflagSafety: fc.record({ reason: words }),
  restrictCase: fc.record({
    named: fc.subarray(['officer-1', 'officer-2', DECIDER.id, FIRST_DECIDER, 'manager-1']),
    reason: words,
  }),
  unrestrictCase: fc.record({ reason: words }),
  addDocument: fc.record({
    documentId,
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    datedOn: fc.option(past),
    sha256: fc.constant('ab'.repeat(32)),
    shared,
  }),
  shareDocument: fc.record({ documentId, shared }),
  removeDocument: fc.record({ documentId }),
  releasePack: fc.record({
    packId: fc.constantFrom('pack-1', 'pack-2'),
    recipient: fc.constantFrom(
      { kind: 'family' } as const,
      { kind: 'person', personId: OTHER_PARENT.id } as const,
      { kind: 'school' } as const,
    ),
    documentIds: fc.array(documentId, { maxLength: 3 }),
    extras: fc.subarray([...PACK_EXTRAS]),
    sha256: fc.constant('ab'.repeat(32)),
    pages: fc.constant(3),
  }),
  sayUnavailable: fc.record({ days: fc.array(fc.oneof(past, future), { maxLength: 5 }) }),
  statePosition: fc.record({ pointId, text: words }),
  settlePoint: fc.record({ pointId, settled: fc.boolean() }),
  recordAgreement: fc.record({
    agreementId,
    from: fc.constantFrom('conversation' as const, 'disagreementResolution' as const, 'mediation' as const),
    agreedOn: past,
    actions: fc.array(
      fc.record({
        id: fc.constant('action-1'),
        item: fc.option(fc.constantFrom(...AGREED_ITEMS)),
        what: words,
        owner: fc.constantFrom(...PARTIES),
        dueOn: fc.option(future),
      }),
      { maxLength: 2 },
    ),
  }),
  signAgreement: fc.record({
    agreementId,
    how: fc.constantFrom('online' as const, 'paper' as const),
    signedOn: past,
  }),
  recordActionDone: fc.record({ agreementId, actionId: fc.constant('action-1'), doneOn: past }),
  reportNotDone: fc.record({ agreementId, actionId: fc.constant('action-1'), text: words }),
  undoWithdrawal: fc.record({}),
  closeCase: fc.record({
    outcome: fc.constantFrom(...CLOSING_OUTCOMES),
    reason: fc.oneof(fc.constant(null), fc.constantFrom(...CLOSING_REASONS)),
    summary: words,
  }),
  withdrawCase: fc.record({}),
  reopenCase: fc.record({ reason: maybeWords }),
  requestConversation: fc.record({}),
  arrangeConversation: fc.record(meeting),
  logConversation: fc.record({
    heldOn: past,
    mode,
    outcome: fc.constantFrom(...CONVERSATION_OUTCOMES),
    summary: words,
  }),
  withdrawConversation: fc.record({}),
  requestReconsideration: fc.record({ newEvidence: maybeWords }),
  openReconsideration: fc.record({ decisionMakerId, sameDeciderReason: maybeWords }),
  recommendReconsideration: fc.record({
    points: fc.oneof(
      fc.tuple(recommended('point-1'), recommended('point-2')),
      fc.tuple(recommended('point-1')),
    ),
    answer: maybeWords,
  }),
  returnReconsideration: fc.record({ questions: words }),
  decideReconsideration: fc.record({
    points: fc.oneof(fc.tuple(point('point-1'), point('point-2')), fc.tuple(point('point-1'))),
    notice: fc.record({
      noticeId: fc.constant('notice-1'),
      noticeHash: fc.constant('cd'.repeat(32)),
      holds: fc.oneof(fc.constant(NOTICE_ITEMS), fc.subarray([...NOTICE_ITEMS])),
    }),
    // Seldom: with a decision that changes nothing it is refused.
    cause: fc.oneof<[fc.WeightedArbitrary<null>, fc.WeightedArbitrary<GivenCause>]>(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record(given) },
    ),
  }),
  withdrawReconsideration: fc.record({}),
  recordCause: fc.record({ of: fc.constantFrom(...CHANGED_BY), ...given }),
  recordCost: fc.record({
    route: fc.constantFrom(...STAGE_NAMES),
    minutes: fc.nat({ max: 90 }),
    providerPence: fc.option(fc.nat({ max: 100_00 })),
  }),
  requestDisagreementResolution: fc.record({
    kind: fc.constantFrom(...DISAGREEMENT_KINDS),
    parties: partySets,
    providerId,
    asked: fc.constantFrom([], [], [], ['school'] as const),
  }),
  askParty: fc.record({ party: fc.constantFrom(...OUTSIDE_PARTIES) }),
  answerByLink: fc.record({
    party: fc.constantFrom(...OUTSIDE_PARTIES),
    agrees: fc.constantFrom(true, true, false),
    reason: maybeWords,
    link: fc.constant('page-1'),
    by: words,
  }),
  referDisagreementResolution: fc.record({}),
  answerForParty: fc.record({
    party: fc.constantFrom('family', 'council', 'school', ...PARTIES),
    agrees: fc.constantFrom(true, true, false),
    answeredOn: past,
    reason: maybeWords,
  }),
  arrangeDisagreementResolution: fc.record(meeting),
  concludeDisagreementResolution: fc.record(concluded),
  withdrawDisagreementResolution: fc.record({}),
  requestMediation: fc.record({ toldCouncilOn: past, healthIncluded: fc.boolean(), providerId }),
  declineMediation: fc.record({ toldOn: past }),
  referMediation: fc.record({ issues: maybeWords, reach: fc.boolean(), sent: fc.boolean() }),
  tellIcb: fc.record({
    bodies: fc.array(fc.constant(text(12)), { minLength: 1, maxLength: 3 }),
    issues: maybeWords,
    healthWanted: maybeWords,
    toldOn: past,
  }),
  arrangeMediation: fc.record({
    ...meeting,
    ...moved,
  }),
  cancelMediationMeeting: fc.record({ causedBy: cause, why: words }),
  cannotArrangeMediation: fc.record({ toldOn: past, why: maybeWords }),
  concludeMediation: fc.record({
    ...concluded,
    agreementOn: fc.option(past),
    agreed: fc.subarray([...AGREED_ITEMS]),
    couldDecide,
  }),
  withdrawMediation: fc.record({}),
  recordCertificate: fc.record({
    ground: fc.constantFrom(...CERTIFICATE_GROUNDS),
    issuedOn: past,
    number: maybeWords,
    receivedOn,
  }),
  noteAppeal: fc.record({ lodgedOn: past, tribunalReference: fc.constant(null) }),
  registerAppeal: fc.record({
    registeredOn: past,
    tribunalReference: fc.constantFrom('EH893/26/00567', 'EHC/15/00008'),
    allTheSame: fc.boolean(),
  }),
  recordAppealPapers: fc.record({ sentOn: past }),
  recordDirections: fc.record({
    madeOn: past,
    directions: fc.array(
      fc.record({
        id: directionId,
        kind: fc.constantFrom(...DIRECTION_KINDS),
        who: fc.constantFrom(...DIRECTED),
        day: fc.oneof(past, future),
        what: maybeWords,
      }),
      { maxLength: 3 },
    ),
  }),
  changeDirection: fc.record({ directionId, day: fc.option(future) }),
  recordDirectionDone: fc.record({ directionId, doneOn: past }),
  concedeAppeal: fc.record({
    toldOn: past,
    whole: fc.boolean(),
    pointIds: fc.uniqueArray(pointId, { maxLength: 2 }),
    unopposed: fc.subarray([...UNOPPOSED_ITEMS]),
  }),
  endAppeal: fc.record({
    endedOn: past,
    outcome: fc.constantFrom(...APPEAL_OUTCOMES),
    ordered: fc.subarray([...ORDERED_ITEMS]),
    points: fc.oneof(fc.constant([]), fc.tuple(appealPoint('point-1'))),
    recommended: fc.subarray([...RECOMMENDED_ABOUT]),
  }),
  withdrawAppeal: fc.record({}),
}

/** The steps of the stages that take the most of them in a row, given more often so that their end is reached. */
const LONG_WAYS = COMMAND_NAMES.filter((name) =>
  /^answerForParty$|^(request|arrange|conclude)(DisagreementResolution|Mediation)$/.test(name),
)

/** Looking again takes three steps in a row by three people. */
const LOOKING_AGAIN = ['openReconsideration', 'recommendReconsideration', 'decideReconsideration'] as const

/** Disagreement resolution takes four steps in a row, each party's yes among them. */
const TO_RESOLUTION = [
  'requestDisagreementResolution',
  'answerForParty',
  'arrangeDisagreementResolution',
  'concludeDisagreementResolution',
] as const

/** Steps of the stages: given more often, beside so many others of the case itself. */
const OF_STAGES = COMMAND_NAMES.filter((name) => TRANSITIONS[name].stage !== 'case')

/** Any command with any contents that its type allows. */
export const anyCommand: fc.Arbitrary<CaseCommand> = fc
  .oneof(
    // By shares, so that further steps of the case itself take nothing from those of the stages.
    { weight: 2, arbitrary: fc.constantFrom(...COMMAND_NAMES) },
    { weight: 6, arbitrary: fc.constantFrom(...OF_STAGES) },
    { weight: 16, arbitrary: fc.constantFrom(...LONG_WAYS) },
    { weight: 5, arbitrary: fc.constantFrom(...LOOKING_AGAIN) },
    { weight: 5, arbitrary: fc.constantFrom(...TO_RESOLUTION) },
  )
  .chain((type) => COMMANDS[type].map((rest) => ({ type, ...rest }) as CaseCommand))

/** A command of one kind with any contents. */
export const anyOf = (type: CommandName): fc.Arbitrary<CaseCommand> =>
  COMMANDS[type].map((rest) => ({ type, ...rest }) as CaseCommand)

/** Anyone who may give commands at all, mostly those who are allowed something. */
export const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom(FAMILY, ACTORS.officer, ACTORS.manager, DECIDER) },
  { weight: 1, arbitrary: fc.constantFrom(FRIEND, OTHER_PARENT, ACTORS.adviser, ACTORS.outside) },
)

/** One attempt: who, what, and how many days after the one before. */
export const anyAttempt = fc.record({ actor: anyActor, command: anyCommand, later: fc.nat({ max: 3 }) })

/** A freshly raised case about any decision. */
export const anyCase = fc
  .record({
    type: fc.constantFrom(...DECISION_TYPES),
    two: fc.boolean(),
    by: fc.option(fc.constant(FIRST_DECIDER)),
  })
  .map(({ type, two, by }) => raised({ type, sections: two ? ['B', 'F'] : ['F'], by }))
