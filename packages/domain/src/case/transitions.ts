import type { Role } from '../people/actor.ts'
import type { StageName, StateOf } from '../stages/index.ts'
import type { CommandName } from './commands.ts'

/** A move on one stage: from which of its states, to which, by whom, and what a closed case does about it. */
type StageRow<S extends StageName> = {
  readonly stage: S
  readonly from: readonly StateOf<S>[]
  readonly to: readonly StateOf<S>[]
  readonly by: readonly Role[]
  /** A step in a family's statutory rights reopens a closed case; any other is refused on one. */
  readonly whenClosed: 'refused' | 'reopens'
  /** Needs a decision that the law lets a family mediate about and appeal (CFA 2014 s.51). */
  readonly needs: 'anyDecision' | 'appealableDecision'
}

/** A move on the case itself: it is open or closed. */
type CaseRow = {
  readonly stage: 'case'
  readonly from: readonly ('open' | 'closed')[]
  readonly by: readonly Role[]
}

type Row = CaseRow | { [S in StageName]: StageRow<S> }[StageName]

const FAMILY_OR_STAFF = ['family', 'officer', 'manager'] as const
const STAFF = ['officer', 'manager'] as const
const COUNCIL = ['officer', 'decisionMaker', 'manager'] as const
const SMALL = { whenClosed: 'refused', needs: 'anyDecision' } as const
const RIGHT = { whenClosed: 'reopens', needs: 'appealableDecision' } as const

/**
 * Every legal move, as data: the page, the guard and the tests read this table and nothing else.
 * `docs/process/matrix.md` says the same by hand, and a test holds the two against each other.
 */
export const TRANSITIONS = {
  assignCase: { stage: 'case', from: ['open'], by: STAFF },
  recordDecision: { stage: 'case', from: ['open'], by: STAFF },
  recordDone: { stage: 'case', from: ['open'], by: STAFF },
  proposeDate: { stage: 'case', from: ['open'], by: STAFF },
  confirmDate: { stage: 'case', from: ['open'], by: STAFF },
  refuseDate: { stage: 'case', from: ['open'], by: STAFF },
  sendMessage: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  closeCase: { stage: 'case', from: ['open'], by: STAFF },
  withdrawCase: { stage: 'case', from: ['open'], by: ['family'] },
  reopenCase: { stage: 'case', from: ['closed'], by: FAMILY_OR_STAFF },
  undoWithdrawal: { stage: 'case', from: ['closed'], by: ['family'] },

  // Who can open a case is its family's to say, whether or not the case is still open. The council adds nobody.
  invitePerson: { stage: 'case', from: ['open', 'closed'], by: ['family'] },
  withdrawInvitation: { stage: 'case', from: ['open', 'closed'], by: ['family'] },
  joinCase: { stage: 'case', from: ['open', 'closed'], by: ['family'] },
  changeAccess: { stage: 'case', from: ['open', 'closed'], by: ['family'] },
  endAccess: { stage: 'case', from: ['open', 'closed'], by: ['family'] },
  moveRight: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },

  recordContact: { stage: 'case', from: ['open', 'closed'], by: STAFF },
  // Anybody whose case it is may say that somebody must not find them. Only the council takes that off again.
  flagSafety: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  unflagSafety: { stage: 'case', from: ['open', 'closed'], by: STAFF },

  // For its own officer, of all officers: the handler says so.
  restrictCase: { stage: 'case', from: ['open', 'closed'], by: STAFF },
  unrestrictCase: { stage: 'case', from: ['open', 'closed'], by: STAFF },

  addDocument: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  shareDocument: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  removeDocument: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  releasePack: { stage: 'case', from: ['open', 'closed'], by: STAFF },
  sayUnavailable: { stage: 'case', from: ['open'], by: ['family'] },
  statePosition: { stage: 'case', from: ['open'], by: FAMILY_OR_STAFF },
  settlePoint: { stage: 'case', from: ['open'], by: FAMILY_OR_STAFF },
  recordAgreement: { stage: 'case', from: ['open', 'closed'], by: STAFF },
  signAgreement: { stage: 'case', from: ['open', 'closed'], by: FAMILY_OR_STAFF },
  recordActionDone: { stage: 'case', from: ['open', 'closed'], by: STAFF },
  reportNotDone: { stage: 'case', from: ['open', 'closed'], by: ['family'] },

  // What the council notes to learn from, whether or not the case is still open.
  recordCause: { stage: 'case', from: ['open', 'closed'], by: COUNCIL },
  recordCost: { stage: 'case', from: ['open', 'closed'], by: STAFF },

  requestConversation: {
    stage: 'conversation',
    from: ['notStarted', 'held', 'withdrawn'],
    to: ['requested'],
    by: FAMILY_OR_STAFF,
    ...SMALL,
  },
  arrangeConversation: {
    stage: 'conversation',
    from: ['notStarted', 'requested', 'arranged', 'held', 'withdrawn'],
    to: ['arranged'],
    by: STAFF,
    ...SMALL,
  },
  logConversation: {
    stage: 'conversation',
    from: ['notStarted', 'requested', 'arranged', 'held', 'withdrawn'],
    to: ['held'],
    by: STAFF,
    ...SMALL,
  },
  withdrawConversation: {
    stage: 'conversation',
    from: ['requested', 'arranged'],
    to: ['withdrawn'],
    by: ['family'],
    ...SMALL,
  },

  requestReconsideration: {
    stage: 'reconsideration',
    from: ['notRequested', 'decided', 'withdrawn'],
    to: ['requested'],
    by: FAMILY_OR_STAFF,
    ...SMALL,
  },
  openReconsideration: {
    stage: 'reconsideration',
    from: ['notRequested', 'requested', 'decided', 'withdrawn'],
    to: ['underReview'],
    by: STAFF,
    ...SMALL,
  },
  // The maker: somebody who does not decide advises, as often as it takes.
  recommendReconsideration: {
    stage: 'reconsideration',
    from: ['underReview'],
    to: ['underReview'],
    by: STAFF,
    ...SMALL,
  },
  returnReconsideration: {
    stage: 'reconsideration',
    from: ['underReview'],
    to: ['underReview'],
    by: ['decisionMaker'],
    ...SMALL,
  },
  decideReconsideration: {
    stage: 'reconsideration',
    from: ['underReview'],
    to: ['decided'],
    by: ['decisionMaker'],
    ...SMALL,
  },
  withdrawReconsideration: {
    stage: 'reconsideration',
    from: ['requested', 'underReview'],
    to: ['withdrawn'],
    by: ['family'],
    ...SMALL,
  },

  requestDisagreementResolution: {
    stage: 'disagreementResolution',
    from: ['notRequested', 'declined', 'concluded', 'withdrawn'],
    to: ['seekingAgreement'],
    by: FAMILY_OR_STAFF,
    whenClosed: 'reopens',
    needs: 'anyDecision',
  },
  answerForParty: {
    stage: 'disagreementResolution',
    from: ['seekingAgreement'],
    to: ['seekingAgreement', 'agreed', 'declined'],
    by: FAMILY_OR_STAFF,
    ...SMALL,
  },
  askParty: {
    stage: 'disagreementResolution',
    from: ['seekingAgreement'],
    to: ['seekingAgreement'],
    by: STAFF,
    ...SMALL,
  },
  // By a link that was sent to the party: whoever takes it through the door has checked the link.
  answerByLink: {
    stage: 'disagreementResolution',
    from: ['seekingAgreement'],
    to: ['seekingAgreement', 'agreed', 'declined'],
    by: ['outside'],
    ...SMALL,
  },
  referDisagreementResolution: {
    stage: 'disagreementResolution',
    from: ['agreed', 'arranged'],
    to: ['agreed', 'arranged'],
    by: STAFF,
    ...SMALL,
  },
  arrangeDisagreementResolution: {
    stage: 'disagreementResolution',
    from: ['agreed', 'arranged'],
    to: ['arranged'],
    by: STAFF,
    ...SMALL,
  },
  concludeDisagreementResolution: {
    stage: 'disagreementResolution',
    from: ['arranged'],
    to: ['concluded'],
    by: STAFF,
    ...SMALL,
  },
  withdrawDisagreementResolution: {
    stage: 'disagreementResolution',
    from: ['seekingAgreement', 'agreed', 'arranged'],
    to: ['withdrawn'],
    by: ['family'],
    ...SMALL,
  },

  requestMediation: {
    stage: 'mediation',
    from: ['notRequested', 'notWanted', 'withdrawn', 'held'],
    to: ['requested'],
    by: FAMILY_OR_STAFF,
    ...RIGHT,
  },
  declineMediation: {
    stage: 'mediation',
    from: ['notRequested'],
    to: ['notWanted'],
    by: FAMILY_OR_STAFF,
    ...RIGHT,
  },
  arrangeMediation: {
    stage: 'mediation',
    from: ['requested', 'arranged'],
    to: ['arranged'],
    by: STAFF,
    ...RIGHT,
  },
  referMediation: {
    stage: 'mediation',
    from: ['requested', 'arranged'],
    to: ['requested', 'arranged'],
    by: STAFF,
    ...RIGHT,
  },
  tellIcb: {
    stage: 'mediation',
    from: ['requested', 'arranged'],
    to: ['requested', 'arranged'],
    by: STAFF,
    ...RIGHT,
  },
  cancelMediationMeeting: {
    stage: 'mediation',
    from: ['arranged'],
    to: ['requested'],
    by: STAFF,
    ...RIGHT,
  },
  cannotArrangeMediation: {
    stage: 'mediation',
    from: ['requested', 'arranged'],
    to: ['requested', 'arranged'],
    by: STAFF,
    ...RIGHT,
  },
  concludeMediation: { stage: 'mediation', from: ['arranged'], to: ['held'], by: STAFF, ...RIGHT },
  withdrawMediation: {
    stage: 'mediation',
    from: ['requested', 'arranged'],
    to: ['withdrawn'],
    // Only the family gives up its own mediation: the council must arrange it and take part (CFA 2014 s.54).
    by: ['family'],
    ...RIGHT,
  },
  recordCertificate: {
    stage: 'mediation',
    from: ['notRequested', 'notWanted', 'requested', 'arranged', 'held', 'withdrawn'],
    to: ['notRequested', 'notWanted', 'requested', 'arranged', 'held', 'withdrawn'],
    by: FAMILY_OR_STAFF,
    ...RIGHT,
  },

  noteAppeal: {
    stage: 'appeal',
    from: ['notLodged', 'withdrawn', 'ended'],
    to: ['lodged'],
    by: FAMILY_OR_STAFF,
    ...RIGHT,
  },
  registerAppeal: { stage: 'appeal', from: ['lodged'], to: ['lodged'], by: STAFF, ...RIGHT },
  recordAppealPapers: { stage: 'appeal', from: ['lodged'], to: ['lodged'], by: STAFF, ...RIGHT },
  recordDirections: { stage: 'appeal', from: ['lodged'], to: ['lodged'], by: STAFF, ...RIGHT },
  changeDirection: { stage: 'appeal', from: ['lodged'], to: ['lodged'], by: STAFF, ...RIGHT },
  recordDirectionDone: { stage: 'appeal', from: ['lodged'], to: ['lodged'], by: STAFF, ...RIGHT },
  concedeAppeal: { stage: 'appeal', from: ['lodged'], to: ['lodged', 'ended'], by: STAFF, ...RIGHT },
  endAppeal: { stage: 'appeal', from: ['lodged'], to: ['ended'], by: STAFF, ...RIGHT },
  withdrawAppeal: { stage: 'appeal', from: ['lodged'], to: ['withdrawn'], by: FAMILY_OR_STAFF, ...RIGHT },
} as const satisfies Record<CommandName, Row>

export type Transitions = typeof TRANSITIONS
export const COMMAND_NAMES = Object.keys(TRANSITIONS) as readonly CommandName[]

/** The row of a command, widened so that its lists can be searched. */
export const rowOf = (command: CommandName): Row => TRANSITIONS[command]
