import { randomUUID } from 'node:crypto'
import type { CommandName, Role } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { portalRouter } from '../src/portal/router.ts'
import { staffRouter } from '../src/staff/router.ts'
import { everything, HERE, type House, house, type Person, PROVIDER, raised, THERE } from './house.ts'

const built: House = house()

type World = 'portal' | 'staff'
type Procedure = { _def: { type: 'query' | 'mutation'; meta?: { who: unknown; audit: string } } }
const proceduresOf = (router: { _def: { procedures: object } }): [string, Procedure][] =>
  Object.entries(router._def.procedures as Record<string, Procedure>)
const ALL: readonly (readonly [World, string, Procedure])[] = [
  ...proceduresOf(portalRouter).map(([path, procedure]) => ['portal', path, procedure] as const),
  ...proceduresOf(staffRouter).map(([path, procedure]) => ['staff', path, procedure] as const),
]

describe('every procedure', () => {
  test.each(ALL)('%s %s says who may call it and what the audit calls it', (_world, _path, procedure) => {
    expect(procedure._def.meta).toMatchObject({
      audit: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      who: expect.anything(),
    })
  })

  /** Procedures that need no session. Drafts without an account are opened by a secret or a code alone. */
  test('the public ones are these and no others', () => {
    const open = ALL.filter(([, , procedure]) => procedure._def.meta?.who === 'public').map(
      ([world, path]) => `${world} ${path}`,
    )
    expect(open.toSorted()).toEqual([
      'portal account.confirm',
      'portal account.confirmNewEmail',
      'portal account.create',
      'portal account.me',
      'portal account.peek',
      'portal account.requestReset',
      'portal account.resend',
      'portal account.reset',
      'portal account.signIn',
      'portal account.signOut',
      'portal authority.show',
      'portal drafts.discard',
      'portal drafts.keep',
      'portal drafts.list',
      'portal drafts.resume',
      'portal drafts.save',
      'portal drafts.show',
      'portal drafts.start',
      'portal invitations.show',
      'portal keptForms.keep',
      'portal letterCodes.open',
      'portal outbox.list',
      'portal outbox.show',
      'staff account.confirmNewEmail',
      'staff account.me',
      'staff account.peek',
      'staff account.requestReset',
      'staff account.reset',
      'staff account.signIn',
      'staff account.signOut',
      'staff authority.show',
      'staff outbox.list',
      'staff outbox.show',
    ])
  })
})

/** Calls a procedure by its path. */
function call(
  world: World,
  path: string,
  who: Person | null,
  input: unknown,
  authorityId?: string,
): Promise<unknown> {
  const caller: unknown = world === 'portal' ? built.portal(who, authorityId) : built.staff(who, authorityId)
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof TRPCError ? error.code : `threw ${error}`),
  )

const today = '2026-11-23'
const meeting = { meetingOn: '2026-12-01', mode: 'video' }
const concluded = { heldOn: today, outcome: 'full', summary: 'It was held.' }

/** A good input for each command beside the case it is about. */
const STEP_INPUTS: Record<CommandName, Record<string, unknown>> = {
  assignCase: {},
  recordDecision: { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: null },
  recordDone: { deadline: 'arrange-mediation', doneOn: today },
  proposeDate: { deadline: 'appeal', to: '2027-03-01', reason: 'The tribunal gave more time.' },
  confirmDate: { deadline: 'appeal' },
  refuseDate: { deadline: 'appeal', reason: 'It did not.' },
  sendMessage: { text: 'Hello' },
  closeCase: { outcome: 'notResolved', summary: 'Closed.' },
  withdrawCase: {},
  reopenCase: {},
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
  moveRight: { capacity: 'no', keepParent: null },
  addDocument: { kind: 'report', datedOn: null, source: null, sharedWith: 'council', people: [] },
  shareDocument: { documentId: randomUUID(), sharedWith: 'everyone', people: [] },
  removeDocument: { documentId: randomUUID() },
  sayUnavailable: { days: ['2026-12-01'] },
  statePosition: { pointId: randomUUID(), text: 'We say this.' },
  settlePoint: { pointId: randomUUID(), settled: 'yes' },
  recordAgreement: {
    from: 'conversation',
    agreedOn: today,
    actions: [{ what: 'An assessment', owner: 'council', item: 'assess', dueOn: null }],
  },
  signAgreement: { agreementId: randomUUID(), how: 'paper', signedOn: today },
  recordActionDone: { agreementId: randomUUID(), actionId: randomUUID(), doneOn: today },
  reportNotDone: { agreementId: randomUUID(), actionId: randomUUID(), text: 'It was not.' },
  requestConversation: {},
  arrangeConversation: meeting,
  logConversation: { heldOn: today, mode: 'video', outcome: 'explained', summary: 'We talked.' },
  withdrawConversation: {},
  requestReconsideration: { newEvidence: null },
  openReconsideration: {},
  decideReconsideration: { points: [{ pointId: randomUUID(), result: 'kept', reasons: 'Because.' }] },
  withdrawReconsideration: {},
  requestDisagreementResolution: { kind: 'DR1', parties: ['family', 'council'], providerId: PROVIDER },
  answerForParty: { party: 'family', agrees: 'yes', answeredOn: today, reason: null },
  arrangeDisagreementResolution: meeting,
  concludeDisagreementResolution: concluded,
  withdrawDisagreementResolution: {},
  requestMediation: { toldCouncilOn: today, healthIncluded: 'no', providerId: PROVIDER },
  declineMediation: { toldOn: today },
  arrangeMediation: meeting,
  cannotArrangeMediation: { toldOn: today },
  concludeMediation: { ...concluded, agreed: ['other'], agreementOn: null },
  withdrawMediation: {},
  recordCertificate: { ground: 'notPursuing', issuedOn: today },
  noteAppeal: { lodgedOn: today, tribunalReference: null },
  recordAppealPapers: { sentOn: today },
  endAppeal: { endedOn: today, outcome: 'allowed', ordered: [] },
  withdrawAppeal: {},
}

/** The roles that a guarded procedure is for. */
const rolesOf = (procedure: Procedure): readonly Role[] => {
  const who = procedure._def.meta?.who
  return Array.isArray(who) ? who : []
}

type Cast = {
  reference: string
  draft: string
  owner: Person
  officer: Person
  decider: Person
  manager: Person
  /** Files that were sent in and are not on the record yet: the owner's, and the officer's. */
  files: Record<World, string>
  upload: string
}

/** What each guarded procedure is called with, about this family's own case. */
function inputFor(world: World, path: string, cast: Cast): unknown {
  const { reference } = cast
  const form = { reference, expectedVersion: 2, idempotencyKey: randomUUID() }
  if (path.startsWith('step.')) {
    const name = path.slice('step.'.length) as CommandName
    const people = {
      ...(name === 'assignCase' && { officerId: cast.officer.id }),
      ...(name === 'openReconsideration' && { decisionMakerId: cast.decider.id }),
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
    'papers.everything': { reference },
    'papers.zip': { reference },
    'papers.complaint': { reference },
    'invitations.accept': { token: 'a-token-that-opens-nothing' },
    'adviser.board': undefined,
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
    'account.close': { password: 'nothing' },
    'account.contactChanges': undefined,
    'account.decideContactChange': { id: randomUUID(), yes: true },
    'raise.send': { draftId: cast.draft, asked: [] },
    'disagreements.list': undefined,
    'disagreements.show': { reference },
    'disagreements.whatIf': { reference, step: 'talk', on: today },
    'cases.whatIf': { reference, step: 'talk', on: today },
    'directory.show': undefined,
    'cases.list': { view: 'all' },
    'cases.show': { reference },
    'cases.version': { reference },
    'dashboard.show': undefined,
  }
  if (!(path in inputs)) throw new Error(`Say what ${path} is called with, so that it is tested`)
  return inputs[path]
}

const GUARDED = ALL.filter(([, , procedure]) => procedure._def.meta?.who !== 'public')
/** Those about one thing that belongs to somebody: a stranger must not learn that it exists. */
const ABOUT_ONE = GUARDED.filter(([world, path]) =>
  world === 'portal'
    ? path.startsWith('step.') ||
      [
        'disagreements.show',
        'disagreements.whatIf',
        'disagreements.saveContact',
        'disagreements.preparation',
        'disagreements.savePreparation',
        'papers.everything',
        'papers.zip',
        'documents.receive',
        'documents.begin',
        'documents.stands',
        'documents.piece',
        'raise.send',
      ].includes(path)
    : path.startsWith('step.') ||
      ['cases.show', 'cases.version', 'cases.whatIf', 'documents.receive'].includes(path),
)

async function castFor(): Promise<Cast> {
  const owner = await built.person('family')
  const reference = await raised(built, owner)
  const { id: draft } = await built.portal(owner).drafts.start()
  const [officer, decider, manager] = [
    await built.person('officer'),
    await built.person('decisionMaker'),
    await built.person('manager'),
  ]
  const sent = { reference, fileName: 'letter.txt', source: aFile() }
  const [portal, staff] = [
    await built.portal(owner).documents.receive(sent),
    await built.staff(officer).documents.receive({ ...sent, source: aFile() }),
  ]
  const upload = await built.portal(owner).documents.begin({ reference, fileName: 'long.txt', bytes: 100 })
  if (!portal.ok || !staff.ok || !upload.ok) throw new Error('A good file was not taken')
  const files = { portal: portal.documentId, staff: staff.documentId }
  return { reference, draft, owner, officer, decider, manager, files, upload: upload.id }
}

async function* aFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('A letter that says nothing of anybody.')
}

/** Somebody for whom the procedure is meant. */
function rightful(world: World, procedure: Procedure, cast: Cast): Person {
  if (world === 'portal') return cast.owner
  // Only officers record that somebody acts for a young person; the officer sent the file.
  const roles = rolesOf(procedure)
  if (roles.includes('officer')) return cast.officer
  return roles.includes('manager') ? cast.manager : cast.decider
}

describe('whoever may not', () => {
  test.each(GUARDED)(
    '%s %s: nobody signed in is asked to sign in, and nothing changes',
    async (world, path) => {
      const cast = await castFor()
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, null, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
      expect(await everything(built.owner)).toEqual(before)
    },
  )

  test.each(GUARDED)('%s %s: a session of the other app is none here', async (world, path) => {
    const cast = await castFor()
    const other = world === 'portal' ? cast.manager : cast.owner
    expect(await codeOf(call(world, path, other, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
  })

  test.each(GUARDED)('%s %s: a session of another authority is none here', async (world, path, procedure) => {
    const cast = await castFor()
    const abroad = await built.person(rolesOf(procedure)[0] ?? 'officer', THERE)
    expect(await codeOf(call(world, path, abroad, inputFor(world, path, cast), HERE))).toBe('UNAUTHORIZED')
  })

  test.each(ABOUT_ONE)(
    '%s %s: another family, or another authority, finds nothing and changes nothing',
    async (world, path, procedure) => {
      const cast = await castFor()
      const input = inputFor(world, path, cast)
      const stranger =
        world === 'portal'
          ? await built.person('family')
          : await built.person(rolesOf(procedure)[0] ?? 'officer', THERE)
      // Those whom a form names work in the stranger's own authority, so that nothing else stops the call.
      const named =
        world === 'staff' && path.startsWith('step.')
          ? { ...(input as object), ...(await peopleThere(path)) }
          : input
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, stranger, named))).toBe('NOT_FOUND')
      expect(await everything(built.owner)).toEqual(before)
      // The same call by whoever it is for is answered: the refusal above was not for want of a good call.
      expect(
        await codeOf(call(world, path, rightful(world, procedure, cast), inputFor(world, path, cast))),
      ).toBe('answered')
    },
  )

  test('a role that a procedure is not for finds nothing there', async () => {
    const cast = await castFor()
    expect(await codeOf(call('staff', 'dashboard.show', cast.officer, undefined))).toBe('NOT_FOUND')
    expect(
      await codeOf(
        call(
          'staff',
          'step.decideReconsideration',
          cast.officer,
          inputFor('staff', 'step.decideReconsideration', cast),
        ),
      ),
    ).toBe('NOT_FOUND')
    expect(
      await codeOf(call('staff', 'step.closeCase', cast.decider, inputFor('staff', 'step.closeCase', cast))),
    ).toBe('NOT_FOUND')
  })

  test('a case that never existed looks the same as one that is not yours', async () => {
    const cast = await castFor()
    const stranger = await built.person('family')
    const message = (reference: string) =>
      built
        .portal(stranger)
        .disagreements.show({ reference })
        .catch((error: unknown) => JSON.stringify(error))
    expect(await message(cast.reference)).toBe(await message('BBB-BBB-BBB'))
  })
})

async function peopleThere(path: string): Promise<Record<string, string>> {
  if (path === 'step.assignCase') return { officerId: (await built.person('officer', THERE)).id }
  if (path === 'step.openReconsideration')
    return { decisionMakerId: (await built.person('decisionMaker', THERE)).id }
  return {}
}
