import { randomUUID } from 'node:crypto'
import type { CommandName } from '@common-ground/domain'
import { type Person, PROVIDER } from './house.ts'

export type World = 'portal' | 'staff'

const today = '2026-11-23'
const meeting = { meetingOn: '2026-12-01', mode: 'video', at: '9:30am', place: 'A link', bring: 'The plan' }
const concluded = { heldOn: today, outcome: 'full', summary: 'It was held.' }

/** Words of an authority's own for a message. */
const WORDING = {
  template: 'messageFromCouncil',
  subject: 'There is news, {reference}',
  happened: 'There is a message for you.',
  toDo: 'Sign in to read it.',
}

/** A good input for each command beside the case it is about. */
const STEP_INPUTS: Record<CommandName, Record<string, unknown>> = {
  assignCase: {},
  recordDecision: { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: null },
  recordDone: { deadline: 'arrange-mediation', doneOn: today },
  proposeDate: { deadline: 'appeal', to: '2027-03-01', reason: 'The tribunal gave more time.' },
  confirmDate: { deadline: 'appeal' },
  refuseDate: { deadline: 'appeal', reason: 'It did not.' },
  sendMessage: { text: 'Hello' },
  closeCase: { outcome: 'notResolved', reason: 'noReply', summary: 'Closed.' },
  withdrawCase: {},
  reopenCase: { why: 'There is something new.' },
  undoWithdrawal: {},
  invitePerson: {
    fullName: 'A Friend',
    email: 'friend@example.org',
    relation: 'friend',
    scope: 'see',
    until: null,
  },
  withdrawInvitation: { invitationId: randomUUID() },
  joinCase: { invitationId: randomUUID() },
  changeAccess: { personId: randomUUID(), scope: 'see', until: null },
  endAccess: { personId: randomUUID() },
  moveRight: { capacity: 'no', keepParent: null, basis: 'Assessed.', actsAs: 'parent', from: today },
  recordContact: { field: 'phone', value: '07700 900 983' },
  flagSafety: { reason: 'Somebody must not find us.' },
  unflagSafety: { reason: 'It is over.' },
  restrictCase: { reason: 'A colleague is a relative.' },
  unrestrictCase: { reason: 'They have left.' },
  addDocument: { kind: 'report', datedOn: null, source: null, sharedWith: 'council', people: [] },
  shareDocument: { documentId: randomUUID(), sharedWith: 'everyone', people: [] },
  removeDocument: { documentId: randomUUID() },
  releasePack: {},
  sayUnavailable: { days: ['2026-12-01'] },
  statePosition: { pointId: randomUUID(), text: 'We say this.' },
  settlePoint: { pointId: randomUUID(), settled: 'yes' },
  recordAgreement: {
    from: 'conversation',
    agreedOn: today,
    actions: [{ what: 'An assessment', owner: 'council', item: 'assess', dueOn: null }],
  },
  signAgreement: { agreementId: randomUUID(), how: 'paper', signedOn: today },
  recordActionDone: { agreementId: randomUUID(), actionId: randomUUID(), doneOn: today, evidence: 'Sent.' },
  reportNotDone: { agreementId: randomUUID(), actionId: randomUUID(), text: 'It was not.' },
  requestConversation: {},
  arrangeConversation: meeting,
  logConversation: { heldOn: today, mode: 'video', outcome: 'explained', summary: 'We talked.' },
  withdrawConversation: {},
  requestReconsideration: { newEvidence: null },
  openReconsideration: {},
  recommendReconsideration: {
    points: [{ pointId: randomUUID(), result: 'kept', reasons: 'Because.', originalReason: null }],
    answer: null,
  },
  returnReconsideration: { questions: 'Why?' },
  decideReconsideration: { points: [{ pointId: randomUUID(), result: 'kept', reasons: 'Because.' }] },
  withdrawReconsideration: {},
  requestDisagreementResolution: { kind: 'DR1', parties: ['family', 'council'], providerId: PROVIDER },
  askParty: {
    party: 'school',
    organisation: 'A School',
    email: 'school@example.org',
    about: 'Whether help is given.',
    pointIds: [],
  },
  answerByLink: { party: 'school', agrees: true, reason: null, link: randomUUID(), by: 'A Head' },
  referDisagreementResolution: { about: 'Whether help is given.', reach: [] },
  answerForParty: { party: 'family', agrees: 'yes', answeredOn: today, reason: null },
  arrangeDisagreementResolution: meeting,
  concludeDisagreementResolution: concluded,
  withdrawDisagreementResolution: {},
  requestMediation: { toldCouncilOn: today, healthIncluded: 'no', providerId: PROVIDER },
  declineMediation: { toldOn: today },
  arrangeMediation: meeting,
  referMediation: { issues: 'The hours.', reach: [], email: 'provider@example.org' },
  tellIcb: {
    icb1: 'NHS board',
    icb1Email: 'board@example.org',
    issues: 'The hours.',
    healthWanted: 'Therapy.',
  },
  cancelMediationMeeting: { causedBy: 'council', why: 'Nobody can come.' },
  cannotArrangeMediation: { why: 'The provider has no day.', email: 'adviser@example.org' },
  concludeMediation: { ...concluded, agreed: ['other'], agreementOn: null, couldDecide: 'yes' },
  withdrawMediation: {},
  recordCertificate: { ground: 'notPursuing', issuedOn: today },
  noteAppeal: { lodgedOn: today, tribunalReference: null },
  registerAppeal: { registeredOn: today, tribunalReference: 'EH893/26/00567' },
  recordAppealPapers: { sentOn: today },
  recordDirections: {
    madeOn: today,
    directions: [{ kind: 'hearing', who: 'both', day: '2027-03-10', what: null }],
  },
  changeDirection: { directionId: randomUUID(), becomes: 'another', day: '2027-03-17' },
  recordDirectionDone: { directionId: randomUUID(), doneOn: today },
  concedeAppeal: { toldOn: today, whole: 'whole', unopposed: ['assess'] },
  endAppeal: { endedOn: today, outcome: 'allowed', ordered: [] },
  withdrawAppeal: {},
  recordCause: { of: 'reconsideration', cause: 'newAdvice', text: 'A report came.' },
  recordCost: { route: 'mediation', minutes: '90', charge: '850.50' },
}

/** A case and everybody and everything that calls about it name. */
export type Cast = {
  reference: string
  draft: string
  owner: Person
  officer: Person
  decider: Person
  manager: Person
  /** Files that were sent in and are not on the record yet: the owner's, and the officer's. */
  files: Record<World, string>
  upload: string
  /** A pack of papers that was made for the family. */
  pack?: string
  /** The owner's row among the people of the case. */
  row: string
  /** A paper about the case that went to somebody outside. */
  outside: string
  /** A message about the case that could not be sent. */
  message?: string
}

/** What each guarded procedure is called with, about this family's own case. */
export function inputFor(world: World, path: string, cast: Cast): unknown {
  const { reference } = cast
  const form = { reference, expectedVersion: 2, idempotencyKey: randomUUID() }
  if (path.startsWith('step.')) {
    const name = path.slice('step.'.length) as CommandName
    const people = {
      ...(name === 'assignCase' && { officerId: cast.officer.id }),
      ...(name === 'restrictCase' && { named: [cast.officer.id, cast.manager.id] }),
      ...(name === 'openReconsideration' && { decisionMakerId: cast.decider.id }),
      ...(name === 'recordContact' && { personId: cast.row }),
      ...(name === 'addDocument' && { documentId: cast.files[world] }),
    }
    return { ...form, ...STEP_INPUTS[name], ...people }
  }
  const inputs: Record<string, unknown> = {
    'drafts.claim': { secret: 'a-secret-that-opens-nothing' },
    'disagreements.saveContact': {
      reference,
      contactBy: 'email',
      phone: '',
      address: '',
      never: [],
      safetyNote: '',
      needs: [],
      language: '',
      needsNote: '',
      sharedWith: 'council',
      except: [],
    },
    'disagreements.preparation': { reference },
    'disagreements.savePreparation': { reference, answers: { most: 'Be heard' } },
    'documents.receive': { reference, fileName: 'letter.txt', source: aFile() },
    'documents.open': { reference, id: cast.files[world] },
    'documents.begin': { reference, fileName: 'letter.txt', bytes: 10 },
    'documents.stands': { id: cast.upload },
    'documents.piece': { id: cast.upload, piece: 0, source: aFile() },
    'documents.finish': { reference, id: cast.upload },
    'ownWords.save': { reference, well: 'Art', hard: '', want: '', help: '', sharedWith: 'nobody' },
    'ownWords.remove': { reference, writtenBy: cast.owner.id },
    'fairness.answer': { reference, listened: '4', understood: '5', fair: '2', knew: '3' },
    'packs.choose': { reference, recipient: 'school' },
    'packs.order': { ...form, recipient: 'family', papers: [], extras: ['points'], looked: [] },
    'packs.asked': { reference, id: cast.pack ?? randomUUID() },
    'packs.again': { reference, id: cast.pack ?? randomUUID() },
    'packs.open': { reference, id: cast.pack ?? randomUUID() },
    'papers.everything': { reference },
    'papers.zip': { reference },
    'papers.complaint': { reference },
    'invitations.accept': { token: 'a-token-that-opens-nothing' },
    'adviser.board': undefined,
    'adviser.statistics': undefined,
    'adviser.notes': { reference },
    'adviser.addNote': { reference, body: 'For me alone' },
    'adviser.removeNote': { reference, id: randomUUID() },
    'keptForms.show': { browser: 'b'.repeat(43), address: '/disagreements' },
    'keptForms.discard': { browser: 'b'.repeat(43), address: '/disagreements' },
    'letterCodes.make': {
      childName: 'Wren',
      dateOfBirth: '2016-04-05',
      decision: 'RTA',
      sections: [],
      dateOnLetter: today,
      dateSent: null,
    },
    'account.security': undefined,
    'account.endDevice': { publicId: randomUUID() },
    'account.checkPassword': { password: 'nothing' },
    'account.beginApp': { password: 'nothing' },
    'account.confirmApp': { id: randomUUID(), code: '123456' },
    'account.beginPasskey': { password: 'nothing' },
    'account.finishPasskey': { challengeId: 'none', response: {}, name: 'Phone' },
    'account.removeStep': { id: randomUUID(), password: 'nothing' },
    'account.newRecoveryCodes': { password: 'nothing' },
    'account.checkCode': { code: '123456' },
    'account.passkeyOptions': undefined,
    'account.checkPasskey': { challengeId: 'none', response: {} },
    'account.changePassword': { password: 'nothing', newPassword: 'nothing either' },
    'account.changeEmail': { email: 'other@example.org', password: 'nothing' },
    'account.changeName': { fullName: 'Another Name' },
    'account.close': { password: 'nothing' },
    'account.contactChanges': undefined,
    'account.decideContactChange': { id: randomUUID(), yes: true },
    'raise.send': { draftId: cast.draft, asked: [] },
    'disagreements.list': undefined,
    'disagreements.show': { reference },
    'disagreements.whatIf': { reference, step: 'talk', on: today },
    'cases.whatIf': { reference, step: 'talk', on: today },
    'lookIns.ask': { reference },
    'lookIns.say': { reference, reason: 'cover', words: 'They are ill today.' },
    'lookIns.list': { page: 1 },
    'staffAccounts.list': undefined,
    'staffAccounts.resetSecondStep': { id: cast.officer.id },
    'directory.show': undefined,
    'cases.list': { view: 'all' },
    'cases.handOver': {
      cases: [{ reference, version: 2 }],
      officerId: cast.officer.id,
      note: 'They ring on Tuesdays.',
      tellFamily: 'no',
      idempotencyKey: randomUUID(),
    },
    'wordings.list': undefined,
    'wordings.show': { template: 'messageFromCouncil' },
    'wordings.check': { ...WORDING, seen: 0 },
    'wordings.save': { ...WORDING, seen: 0 },
    'wordings.ownAgain': { template: 'messageFromCouncil', seen: 0 },
    'wordings.letter': { template: 'messageFromCouncil' },
    'work.show': undefined,
    'work.counts': undefined,
    'work.views': undefined,
    'work.news': { since: `${today}T09:00:00.000Z` },
    'work.saveView': { name: 'Mine that wait', query: { waiting: 'yes' } },
    'work.renameView': { id: randomUUID(), name: 'Another' },
    'work.removeView': { id: randomUUID() },
    'work.nameCover': { deputyId: cast.officer.id, from: today, until: today },
    'work.endCover': { id: randomUUID() },
    'cases.show': { reference },
    'cases.version': { reference },
    'calendar.list': undefined,
    'calendar.make': undefined,
    'calendar.revoke': { id: randomUUID() },
    'calls.start': undefined,
    'calls.list': undefined,
    'calls.show': { id: cast.draft },
    'calls.save': {
      id: cast.draft,
      page: 'who',
      answers: {
        channel: 'telephone',
        who: 'parent',
        callerName: 'A Caller',
        childName: 'Wren',
        dateOfBirth: '2016-04-05',
      },
    },
    'calls.discard': { id: cast.draft },
    'calls.alike': { id: cast.draft },
    'calls.send': { id: cast.draft, asked: [] },
    'papers.letter': { reference },
    'links.add': { reference, other: 'BBB-BBB-BBB', kind: 'sibling' },
    'links.remove': { reference, other: 'BBB-BBB-BBB' },
    'notes.list': { reference },
    'notes.add': { reference, id: randomUUID(), body: 'For us alone' },
    'dashboard.show': undefined,
    'workload.show': {},
    'registers.show': undefined,
    'figures.board': { board: 'service' },
    'figures.measure': { measure: 'reply' },
    'figures.counted': { measure: 'reply' },
    'figureSettings.numbers': undefined,
    'figureSettings.keepNumber': { name: 'plansMaintained', year: 2026, value: 3016, source: 'SEN2' },
    'figureSettings.aim': { measure: 'reply' },
    'figureSettings.keepAim': {
      measure: 'reply',
      owner: 'The service manager',
      percent: 90,
      source: 'Our plan',
    },
    'figureSettings.usualAim': { measure: 'reply' },
    'learningNotes.list': undefined,
    'learningNotes.show': { quarter: '2026-07' },
    'learningNotes.save': { quarter: '2026-07', seen: 0, body: 'We say more of why.' },
    'openNumbers.show': undefined,
    'openNumbers.set': { isOpen: false },
    'mediations.referral': { reference, issues: 'The hours.', reach: [], email: null },
    'mediations.icb': { reference, icb1: 'NHS board', issues: 'The hours.', healthWanted: 'Therapy.' },
    'mediations.cannotArrange': { reference, why: 'The provider has no day.', email: null },
    'cases.outside': { reference, id: cast.outside },
    'papers.outside': { reference, id: cast.outside },
    'disagreements.outside': { reference, id: cast.outside },
    'referrals.parties': {
      reference,
      kind: 'DR2',
      parties: ['family', 'school'],
      providerId: PROVIDER,
      asks: [{ party: 'school', organisation: 'A School', email: 'school@example.org' }],
      about: 'Whether help is given.',
      pointIds: [],
    },
    'referrals.party': {
      reference,
      party: 'school',
      organisation: 'A School',
      email: 'school@example.org',
      about: 'Whether help is given.',
      pointIds: [],
    },
    'referrals.provider': { reference, about: 'Whether help is given.', reach: [] },
    'retention.schedule': undefined,
    'retention.setSchedule': {
      version: 0,
      case: 6,
      untilAge: 31,
      file: 28,
      message: 2,
      outside: 6,
      closedAccount: 90,
      unconfirmedAccount: 28,
      audit: 12,
      reason: 'As before.',
    },
    'retention.removals': { list: 'waiting', page: 1 },
    'retention.removal': { id: randomUUID() },
    'retention.keptAllTheSame': undefined,
    'retention.approve': { ids: [randomUUID()] },
    'retention.keep': { id: randomUUID(), until: '2030-01-01', reason: 'A complaint.' },
    'retention.removed': { page: 1 },
    'retention.removedCase': { reference },
    'holds.of': { reference },
    'holds.place': { reference, id: randomUUID(), reason: 'A complaint.' },
    'holds.lift': { reference, id: randomUUID(), reason: 'It is over.' },
    'holds.list': { page: 1 },
    'reconsiderations.queue': undefined,
    'reconsiderations.preview': {
      reference,
      points: [{ pointId: randomUUID(), result: 'kept', reasons: 'Because.' }],
    },
  }
  Object.assign(inputs, inputsOfReaching(cast), INPUTS_OF_EXPORTS)
  if (!(path in inputs)) throw new Error(`Say what ${path} is called with, so that it is tested`)
  return inputs[path]
}

/** The same for what is taken away. */
const INPUTS_OF_EXPORTS: Record<string, unknown> = {
  'takeAway.cases': { view: 'all' },
  'takeAway.work': {},
  'takeAway.underReview': {},
  'takeAway.counted': { measure: 'reply' },
  'takeAway.months': { measure: 'reply' },
  'takeAway.workload': {},
  'takeAway.registers': {},
  'takeAway.notDelivered': { view: 'all' },
  'takeAway.lookedAt': {},
  'takeAway.removals': {},
  'takeAway.removed': {},
  'takeAway.holds': {},
  'takeAway.staffAccounts': {},
  'takeAway.outbox': {},
  'takeAway.sen2Cases': {},
  'takeAway.downloads': {},
  'exports.list': undefined,
  'exports.sen2': {},
  'exports.sen2List': {},
  'exports.exportSen2': {},
  'exports.scrutiny': undefined,
  'exports.exportScrutiny': undefined,
}

/** The same for what reached nobody, and for the worker's own work. */
function inputsOfReaching({ reference, message = randomUUID() }: Cast): Record<string, unknown> {
  const seen = { id: message, failedAt: '2026-11-20T15:00:00.000Z' }
  const rang = { how: 'rang', on: today, note: null }
  return {
    'undelivered.list': { view: 'all' },
    'undelivered.work': undefined,
    'undelivered.show': { id: message },
    'undelivered.sendAgain': { ...seen, way: 'any' },
    'undelivered.reached': { ...seen, ...rang },
    'undelivered.sendAllAgain': { view: 'all', cause: 'providerAway' },
    'unreadLetters.show': { reference, seq: 1 },
    'unreadLetters.reached': { reference, seq: 1, ...rang },
    'workerWatch.show': undefined,
    'workerWatch.runAgain': { id: randomUUID() },
    'workerWatch.discard': { id: randomUUID() },
  }
}

/** A small good file. */
export async function* aFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('A letter that says nothing of anybody.')
}
