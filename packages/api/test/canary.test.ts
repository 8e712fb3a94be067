import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { portalRouter } from '../src/portal/router.ts'
import { staffRouter } from '../src/staff/router.ts'
import { addPaper, bytes, comes, next } from './company.ts'
import { type House, house, type Person, PROVIDER, raised } from './house.ts'
import { type Cast, inputFor, type World } from './inputs.ts'
import { readFile } from './reading.ts'
import { passSecondStep } from './second-step.ts'

/**
 * One word in everything that is kept from somebody, and who finds it when each person calls every procedure and opens
 * every file. A word is found by those of this table and by nobody else.
 */
const built: House = house()

/** Whoever looks: the parent whose it is, those who stand beside them, and those who do not. */
const PORTAL = [
  'parent',
  'friend',
  'adviser',
  'attends',
  'other',
  'othersFriend',
  'stranger',
  'nobody',
] as const
const STAFF = ['officer', 'decider', 'manager'] as const
type Viewer = (typeof PORTAL)[number] | (typeof STAFF)[number]

const CIRCLE = ['parent', 'friend', 'adviser'] as const
const COUNCIL = STAFF
const BOTH = [...CIRCLE, ...COUNCIL]

/** Who finds what, written by hand. */
const CANARIES = {
  address: COUNCIL,
  waitingAddress: ['parent', ...COUNCIL],
  phone: ['parent', ...COUNCIL],
  contactNote: ['parent', ...COUNCIL],
  needsNote: ['parent', ...COUNCIL],
  language: ['parent', ...COUNCIL],
  parentEmail: ['parent', ...COUNCIL],
  parentName: ['attends', ...BOTH],
  friendName: BOTH,
  friendEmail: ['friend', ...COUNCIL],
  adviserName: BOTH,
  invitedName: ['parent'],
  invitedEmail: ['parent'],
  safety: ['parent', ...COUNCIL],
  topic: BOTH,
  message: BOTH,
  reply: BOTH,
  paperName: BOTH,
  paperSource: BOTH,
  paperText: BOTH,
  councilPaperName: BOTH,
  councilPaperText: BOTH,
  conversation: BOTH,
  unsharedTalk: COUNCIL,
  councilNote: COUNCIL,
  originalReason: COUNCIL,
  recommended: COUNCIL,
  asked: COUNCIL,
  answered: COUNCIL,
  decidedWhy: [...BOTH, 'other', 'othersFriend'],
  sameDecider: [...BOTH, 'other', 'othersFriend'],
  changedWhy: COUNCIL,
  agreedWhy: ['officer', 'manager'],
  mediated: ['parent', 'friend', 'adviser', 'officer', 'manager'],
  evidence: BOTH,
  issues: BOTH,
  health: BOTH,
  icbWanted: BOTH,
  cannotWhy: BOTH,
  noticeWho: [...BOTH, 'attends', 'other', 'othersFriend'],
  certificateNumber: BOTH,
  partyReason: BOTH,
  outsideAbout: BOTH,
  doneEvidence: [...BOTH, 'other', 'othersFriend'],
  notDone: BOTH,
  handOver: COUNCIL,
  preparation: ['parent'],
  adviserNote: ['adviser'],
  draft: ['parent'],
} as const satisfies Record<string, readonly Viewer[]>
type Canary = keyof typeof CANARIES
const NAMES = Object.keys(CANARIES) as Canary[]

/** The word itself: letters alone, so that no wrapping and no encoding hides it. A number is looked for by its digits. */
const word = (canary: Canary): string => (canary === 'phone' ? '07700900111' : `zq${canary}qz`.toLowerCase())
const isIn = (said: string, canary: Canary): boolean =>
  (canary === 'phone' ? said.replace(/[\s-]/g, '') : said.toLowerCase()).includes(word(canary))

type People = Record<Exclude<Viewer, 'nobody'>, Person>

const called = (who: Person, fullName: string, email?: string) =>
  built.owner.sql`update users set full_name = ${fullName}, email = ${email ?? `${who.id}@example.org`}
    where id = ${who.id}`

async function peopleOf(): Promise<People> {
  const of = (role: Parameters<House['person']>[0]) => built.person(role)
  return {
    parent: await of('family'),
    friend: await of('family'),
    adviser: await of('family'),
    attends: await of('family'),
    other: await of('family'),
    othersFriend: await of('family'),
    stranger: await of('family'),
    officer: await of('officer'),
    decider: await of('decisionMaker'),
    manager: await of('manager'),
  }
}

/** Everything kept from somebody, in every field there is for it. */
async function plant(people: People): Promise<{ reference: string; cast: Cast; papers: string[] }> {
  const { parent, friend, adviser, attends, other, othersFriend, officer, decider, manager } = people
  await called(parent, `Mx ${word('parentName')}`)
  const reference = await raised(built, parent, {
    contactBy: 'letter',
    address: `7 ${word('address')} Lane\nSY99 9ZZ`,
    phone: '07700 900 111',
    safetyNote: word('contactNote'),
    needs: ['interpreter'],
    language: word('language'),
    needsNote: word('needsNote'),
  })
  const { id: draft } = await built.portal(parent).drafts.start()
  await built.portal(parent).drafts.save({ id: draft, answers: { wrong: word('draft') } })

  await comes(built, parent, reference, friend, 'friend', 'see')
  await comes(built, parent, reference, adviser, 'adviser', 'actFor')
  await comes(built, parent, reference, attends, 'friend', 'attend')
  await comes(built, parent, reference, other, 'otherParent', null)
  await comes(built, other, reference, othersFriend, 'friend', 'actFor')
  // A name is on the case from when somebody came: both places that keep it hold the word.
  await called(parent, `Mx ${word('parentName')}`, `${word('parentEmail')}@example.org`)
  await called(friend, `Mx ${word('friendName')}`, `${word('friendEmail')}@example.org`)
  await called(adviser, `Mx ${word('adviserName')}`)
  await built.owner.sql`update case_people p set full_name = u.full_name from users u
    where u.id = p.user_id and u.id in (${friend.id}, ${adviser.id})`

  const steps = built.portal(parent).step
  const staff = built.staff(officer).step
  const step = () => next(built, reference)
  const done = async (outcome: Promise<{ ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true })
  await done(staff.assignCase({ ...(await step()), officerId: officer.id, note: word('handOver') }))
  await done(
    steps.invitePerson({
      ...(await step()),
      fullName: word('invitedName'),
      email: `${word('invitedEmail')}@example.org`,
      relation: 'friend',
      scope: 'see',
      until: null,
    }),
  )
  const paper = await addPaper(built, parent, reference, {
    fileName: `${word('paperName')}.txt`,
    text: word('paperText'),
    source: word('paperSource'),
  })
  const written = { ...(await step()), text: word('message'), threadId: 'new' as const, topic: word('topic') }
  await done(steps.sendMessage({ ...written, documentIds: [paper] }))
  const { threads } = await built.portal(parent).disagreements.show({ reference })
  await done(staff.sendMessage({ ...(await step()), text: word('reply'), threadId: threads[0]?.id ?? '' }))
  const file = {
    reference,
    fileName: `${word('councilPaperName')}.txt`,
    source: bytes(word('councilPaperText')),
  }
  const sent = await built.staff(officer).documents.receive(file)
  if (!sent.ok) throw new Error(sent.text)
  const shared = { documentId: sent.documentId, kind: 'other' as const, people: [parent.id] }
  await done(staff.addDocument({ ...(await step()), ...shared, sharedWith: 'people' }))
  await built.owner.sql`update documents set state = 'clean'`

  const held = { heldOn: '2026-11-23', mode: 'video' as const, outcome: 'explained' as const }
  await done(staff.logConversation({ ...(await step()), ...held, summary: word('conversation') }))
  const unshared = { ...held, summary: word('unsharedTalk'), copied: false }
  await done(staff.logConversation({ ...(await step()), ...unshared }))
  await built.staff(officer).notes.add({ reference, id: randomUUID(), body: word('councilNote') })
  await done(steps.requestReconsideration({ ...(await step()), newEvidence: word('evidence') }))
  const [point] = (await built.portal(parent).disagreements.show({ reference })).points
  const recommended = { pointId: point?.id ?? '', result: 'kept' as const, reasons: word('recommended') }
  const advice = { points: [{ ...recommended, originalReason: word('originalReason') }] }
  const first = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: decider.id }
  await done(staff.recordDecision({ ...(await step()), ...first }))
  const managers = built.staff(manager).step
  const same = { decisionMakerId: decider.id, sameDeciderReason: word('sameDecider') }
  await done(managers.openReconsideration({ ...(await step()), ...same }))
  await done(staff.recommendReconsideration({ ...(await step()), ...advice }))
  const bench = built.staff(decider).step
  await done(bench.returnReconsideration({ ...(await step()), questions: word('asked') }))
  await done(staff.recommendReconsideration({ ...(await step()), ...advice, answer: word('answered') }))
  const mediation = { toldCouncilOn: '2026-11-23', healthIncluded: true, providerId: PROVIDER }
  const wishes = { issues: word('issues'), healthWanted: word('health') }
  await done(steps.requestMediation({ ...(await step()), ...mediation, ...wishes }))
  const board = { icb1: 'NHS board', issues: 'The hours.', healthWanted: word('icbWanted') }
  await done(staff.tellIcb({ ...(await step()), ...board }))
  await done(staff.cannotArrangeMediation({ ...(await step()), why: word('cannotWhy') }))
  const notice = { noticeWho: word('noticeWho'), noticeOn: '2026-11-23' }
  const meeting = { meetingOn: '2026-11-23', mode: 'video' as const, ...notice }
  await done(staff.arrangeMediation({ ...(await step()), ...meeting }))
  const came = { heldOn: '2026-11-23', outcome: 'part' as const, couldDecide: true }
  await done(staff.concludeMediation({ ...(await step()), ...came, summary: word('mediated') }))
  const agreedWhy = { of: 'mediation' as const, cause: 'other' as const, text: word('agreedWhy') }
  await done(staff.recordCause({ ...(await step()), ...agreedWhy }))
  await done(staff.recordCost({ ...(await step()), route: 'mediation', minutes: '90', charge: '850' }))
  const certificate = { ground: 'tookPart' as const, issuedOn: '2026-11-23' }
  await done(
    staff.recordCertificate({ ...(await step()), ...certificate, number: word('certificateNumber') }),
  )
  const parties = ['family', 'school'] as const
  const asks = [{ party: 'school' as const, organisation: 'A School', email: 'school@example.org' }]
  const outside = { asks, about: word('outsideAbout'), pointIds: [] }
  const resolution = { kind: 'DR1' as const, parties: [...parties], providerId: PROVIDER, ...outside }
  await done(staff.requestDisagreementResolution({ ...(await step()), ...resolution }))
  const answer = { party: 'family' as const, agrees: false, answeredOn: '2026-11-23' }
  await done(steps.answerForParty({ ...(await step()), ...answer, reason: word('partyReason') }))
  const actions = [{ what: 'To assess', owner: 'council' as const, item: 'assess' as const, dueOn: null }]
  const agreed = { from: 'conversation' as const, agreedOn: '2026-11-23', actions }
  await done(staff.recordAgreement({ ...(await step()), ...agreed }))
  const [agreement] = (await built.portal(parent).disagreements.show({ reference })).agreements
  const action = { agreementId: agreement?.id ?? '', actionId: agreement?.actions[0]?.id ?? '' }
  const shown = { doneOn: '2026-11-23', evidence: word('doneEvidence') }
  await done(staff.recordActionDone({ ...(await step()), ...action, ...shown }))
  await done(steps.reportNotDone({ ...(await step()), ...action, text: word('notDone') }))
  await built
    .portal(parent)
    .disagreements.savePreparation({ reference, answers: { most: word('preparation') } })
  await built.portal(adviser).adviser.addNote({ reference, body: word('adviserNote') })
  const why = [{ ...recommended, result: 'changed' as const, reasons: word('decidedWhy') }]
  const changed = { cause: 'newAdvice' as const, causeText: word('changedWhy') }
  await done(bench.decideReconsideration({ ...(await step()), points: why, ...changed }))
  await done(steps.flagSafety({ ...(await step()), reason: word('safety') }))
  const row = (await built.staff(officer).cases.show({ reference })).people.find(
    ({ userId }) => userId === parent.id,
  )
  const contact = { personId: row?.id ?? '', field: 'address' as const, value: word('waitingAddress') }
  await done(staff.recordContact({ ...(await step()), ...contact }))

  const cast: Cast = {
    reference,
    draft,
    owner: parent,
    officer,
    decider,
    manager,
    files: { portal: paper, staff: sent.documentId },
    upload: randomUUID(),
    row: row?.id ?? '',
    outside:
      (await built.staff(officer).cases.show({ reference })).outside.find(
        ({ purpose }) => purpose === 'partyAsked',
      )?.id ?? '',
  }
  const letters = (await built.staff(officer).cases.show({ reference })).documents.filter(
    ({ id }) => id !== paper && id !== sent.documentId,
  )
  return { reference, cast, papers: [paper, sent.documentId, ...letters.map(({ id }) => id)] }
}

/** What the procedures that need no session are called with. */
const PUBLIC: Record<string, (cast: Cast) => unknown> = {
  'account.confirm': () => ({ token: 'a-token-that-opens-nothing' }),
  'account.confirmNewEmail': () => ({ token: 'a-token-that-opens-nothing' }),
  // What somebody types here comes back to them: it is a word of their own.
  'account.create': () => ({
    fullName: 'Somebody',
    email: 'somebody.new@example.org',
    password: 'three quiet hedgehogs',
  }),
  'account.me': () => undefined,
  'account.peek': () => ({ token: 'a-token-that-opens-nothing' }),
  'account.requestReset': () => ({ email: `${word('parentEmail')}@example.org` }),
  'account.resend': () => ({ email: `${word('parentEmail')}@example.org` }),
  'account.reset': () => ({ token: 'a-token-that-opens-nothing', password: 'three quiet hedgehogs' }),
  'account.signIn': () => ({ email: `${word('parentEmail')}@example.org`, password: 'not this one' }),
  'account.beginCouncilSignIn': () => ({ next: '/cases' }),
  'account.councilSignIn': () => undefined,
  'account.finishCouncilSignIn': () => ({ query: '?code=none', kept: null }),
  'authority.show': () => undefined,
  'openNumbers.show': () => undefined,
  'calendar.read': () => ({ token: 'x'.repeat(43) }),
  'drafts.discard': ({ draft }) => ({ id: draft }),
  'drafts.keep': ({ draft }) => ({ id: draft, email: '' }),
  'drafts.list': () => ({}),
  'drafts.resume': () => ({ code: 'BBBB-BBBB-BBBB' }),
  'drafts.save': ({ draft }) => ({ id: draft, answers: { wanted: 'Something' } }),
  'drafts.show': ({ draft }) => ({ id: draft }),
  'drafts.start': () => ({}),
  'invitations.show': () => ({ token: 'a-token-that-opens-nothing' }),
  'outside.show': () => ({ token: 'a-token-that-opens-nothing' }),
  'outside.answer': () => ({ token: 'a-token-that-opens-nothing', agrees: true, by: 'A Head' }),
  'keptForms.keep': () => ({
    browser: 'b'.repeat(43),
    whose: 'w'.repeat(43),
    address: '/disagreements',
    typed: [['text', 'Words']],
  }),
  'letterCodes.open': () => ({ code: 'BBBB-BBBB-BBBB', dateOfBirth: '2016-04-05' }),
  'outbox.list': () => undefined,
  'outbox.show': () => ({ id: randomUUID() }),
}

type Procedure = { _def: { type: string; meta?: { who: unknown } } }
const proceduresOf = (router: { _def: { procedures: object } }): [string, Procedure][] =>
  Object.entries(router._def.procedures as Record<string, Procedure>)

/** Signing out would end the walk, and a name that is changed is not the word that was planted. */
const LEFT_OUT = ['account.signOut', 'account.changeName']

/** Every procedure of a world: what only reads first. */
const walkOf = (world: World): readonly [string, Procedure][] =>
  (world === 'portal' ? proceduresOf(portalRouter) : proceduresOf(staffRouter))
    .filter(([path]) => !LEFT_OUT.includes(path))
    .toSorted(([, a], [, b]) => Number(a._def.type === 'mutation') - Number(b._def.type === 'mutation'))

/** Everything that can be read in an answer, in a file it hands out, or in a refusal. */
async function said(call: Promise<unknown>): Promise<string> {
  try {
    const answer = await call
    const isFile = typeof answer === 'object' && answer !== null && 'stream' in answer
    if (!isFile) return JSON.stringify(answer) ?? ''
    const { stream, ...rest } = answer as { stream: ReadableStream<Uint8Array> }
    return `${JSON.stringify(rest)}\n${await readFile(await new Response(stream).bytes())}`
  } catch (error) {
    const { message, cause, stack } = error as Error
    return `${message}\n${String(cause)}\n${stack}`
  }
}

function call(world: World, path: string, who: Person | null, input: unknown): Promise<unknown> {
  const caller: unknown = world === 'portal' ? built.portal(who) : built.staff(who)
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return Promise.resolve().then(() => (procedure as (input: unknown) => Promise<unknown>)(input))
}

/** The input of a call, with the form of a page that was opened long ago: it is told what changed, and changes nothing. */
function inputOf(world: World, path: string, procedure: Procedure, cast: Cast): unknown {
  if (procedure._def.meta?.who === 'public') {
    const input = PUBLIC[path]
    if (!input) throw new Error(`Say what ${path} is called with, so that it is walked`)
    return input(cast)
  }
  const input = inputFor(world, path, cast)
  return path.startsWith('step.') ? { ...(input as object), expectedVersion: 1 } : input
}

/** What somebody is told by every procedure of their world, and every paper by its id. */
async function walk(world: World, who: Person | null, cast: Cast, papers: readonly string[]) {
  const heard = new Map<string, string>()
  for (const [path, procedure] of walkOf(world)) {
    heard.set(path, await said(call(world, path, who, inputOf(world, path, procedure, cast))))
  }
  for (const id of papers) {
    heard.set(
      `paper ${id}`,
      await said(call(world, 'documents.open', who, { reference: cast.reference, id })),
    )
  }
  return heard
}

/** How long the walk may take, in milliseconds: some seven hundred calls, a good part of which hash a password. */
const WALK_MS = 300_000

describe('a word in everything that is kept from somebody', () => {
  test(
    'is found by whom it is for, and by nobody else, in whatever can be called',
    async () => {
      const people = await peopleOf()
      const { cast, papers } = await plant(people)
      for (const who of Object.values(people)) {
        const [row] = await built.owner.sql<{ world: string }[]>`select world from users where id = ${who.id}`
        if (row?.world === 'portal' && who.id !== people.stranger.id) await passSecondStep(built, who)
      }
      const found: Record<string, Viewer[]> = Object.fromEntries(NAMES.map((name) => [name, []]))
      const leaks: string[] = []
      for (const viewer of [...PORTAL, ...STAFF].toReversed()) {
        const world = STAFF.some((each) => each === viewer) ? 'staff' : 'portal'
        const who = viewer === 'nobody' ? null : people[viewer]
        const heard = await walk(world, who, cast, papers)
        for (const name of NAMES) {
          const where = [...heard].filter(([, words]) => isIn(words, name)).map(([path]) => path)
          if (where.length > 0) found[name]?.push(viewer)
          const mayFind: readonly Viewer[] = CANARIES[name]
          if (where.length > 0 && !mayFind.includes(viewer))
            leaks.push(`${viewer}: ${name} in ${where.join(', ')}`)
        }
      }
      expect(leaks).toEqual([])
      const sorted = (viewers: readonly Viewer[]) => viewers.toSorted()
      const expected = Object.fromEntries(NAMES.map((name) => [name, sorted(CANARIES[name])]))
      expect(Object.fromEntries(NAMES.map((name) => [name, sorted(found[name] ?? [])]))).toEqual(expected)

      // Messages that go out hold none of it, whoever they go to. An address stands in its own field alone.
      const out = await built.owner.sql<{ to: string; text: string }[]>`
      select to_address as to, template || ' ' || subject || ' ' || body as text from outbox`
      expect(out.length).toBeGreaterThan(20)
      const told = out.flatMap(({ text }) => NAMES.filter((name) => isIn(text, name)))
      expect(told.filter((name) => name !== 'parentName')).toEqual([])
      // The record itself holds ids and hashes, and no word of anybody.
      const record = await built.owner.sql<{ text: string }[]>`select data::text as text from case_events`
      expect(record.flatMap(({ text }) => NAMES.filter((name) => isIn(text, name)))).toEqual([])
      const audit = await built.owner.sql<{ text: string }[]>`select a::text as text from audit_log a`
      expect(audit.flatMap(({ text }) => NAMES.filter((name) => isIn(text, name)))).toEqual([])
    },
    WALK_MS,
  )
})
