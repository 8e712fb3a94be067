import { randomUUID } from 'node:crypto'
import type { PortalCaller } from '@common-ground/api/portal'
import { TOTP } from 'otpauth'
import type postgres from 'postgres'
import { NEW_PASSWORD } from '../support/account.ts'
import { dayFromNow } from '../support/days.ts'
import { freezeMonths } from '../support/numbers.ts'
import { Officer } from '../support/officer.ts'
import { PEOPLE } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'
import type { Viewer } from './portal-table.ts'

/** The people who look, by the addresses they sign in with. */
const VIEWERS: Readonly<
  Record<Exclude<Viewer, 'nobody' | 'everybody' | 'halfSignedIn'>, { name: string; email: string }>
> = {
  parent: { name: 'Hazel Example', email: 'hazel@screens.example.org' },
  otherParent: { name: 'Rowan Example', email: 'rowan@screens.example.org' },
  adviser: { name: 'Jo Larch', email: 'adviser@example.org' },
  attends: { name: 'Linden Friend', email: 'linden@screens.example.org' },
  youngPerson: { name: 'Sorrel Example', email: 'sorrel@screens.example.org' },
  ofYoungPerson: { name: 'Robin Example', email: 'robin@screens.example.org' },
  keeper: { name: 'Aspen Example', email: 'aspen@screens.example.org' },
}

/** One family's disagreement with everything in it that a page can show, and what is under way beside it. */
export type Scene = {
  readonly reference: string
  /** A disagreement about somebody who has left compulsory school age. */
  readonly rightPasses: string
  /** A closed disagreement whose parent has said how they were treated. */
  readonly answered: string
  /** A draft with every answer, one with none, and one of nobody who is signed in. */
  readonly draft: string
  readonly empty: string
  readonly ofNobody: string
  readonly thread: string
  readonly agreement: string
  readonly secondStep: string
  readonly message: string
  /** What a school was sent about another disagreement, as its family opens it. */
  readonly shared: string
  readonly links: Readonly<
    Record<'confirmEmail' | 'resetPassword' | 'confirmNewEmail' | 'invitation' | 'asked', string>
  >
  /** The disagreement a step is open in, where that is not the scene's. */
  readonly openIn: Readonly<Record<string, string | undefined>>
  /** What each step is about, where it is about one of several. */
  readonly of: Readonly<Record<string, string | undefined>>
  /** The cookies of somebody's window. */
  readonly cookies: (as: Viewer) => Promise<readonly { name: string; value: string }[]>
}

const DRAFT: Readonly<Record<string, unknown>> = {
  who: 'parent',
  childName: 'Wren Example',
  dateOfBirth: '2016-04-05',
  decision: 'CON',
  sections: ['B', 'F'],
  knowsDate: 'yes',
  contactBy: 'telephone',
  phone: '01632 960 001',
  points: {
    B: { wrong: 'It leaves out the diagnosis.', wanted: 'The diagnosis, as the report has it.' },
    F: { wrong: 'It says “as appropriate”.', wanted: 'Hours, written down.' },
  },
}

type Answers = Parameters<PortalCaller['drafts']['save']>[0]['answers']

const FOUND_OUT = {
  what: 'CON',
  sections: ['F'],
  dateOfBirth: '2016-04-05',
  knowsLetter: 'yes',
  letterMonth: null,
  adviser: 'declined',
  askedOn: null,
  hasCertificate: 'no',
  certificateOn: null,
}

async function drafted(caller: PortalCaller, answers: Readonly<Record<string, unknown>>) {
  const { id, secret } = await caller.drafts.start()
  await caller.drafts.save({ id, secret, answers: answers as Answers })
  return { id, secret }
}

async function raised(caller: PortalCaller, answers: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await drafted(caller, answers)
  const sent = await caller.raise.send({ draftId: id, asked: [] })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return sent.reference
}

type Step = keyof PortalCaller['step']
type Input = Readonly<Record<string, unknown>>

/** Takes a step on a disagreement as it stands. */
async function takes(caller: PortalCaller, reference: string, step: Step, input: Input): Promise<void> {
  const { version: expectedVersion } = await caller.disagreements.show({ reference })
  const take = caller.step[step] as (input: unknown) => Promise<{ ok: boolean }>
  const done = await take({ ...input, reference, expectedVersion, idempotencyKey: randomUUID() })
  if (!done.ok) throw new Error(`${step}: ${JSON.stringify(done)}`)
}

/** Other disagreements of a parent, each where steps are open that are not open in the scene's. */
async function besides(parent: PortalCaller, officer: Officer, answers: Input) {
  const providerId = (await parent.authority.show()).providers[0]?.id
  const fresh = () => raised(parent, { ...answers, childName: 'Ivy Example' })
  const [early, asked, left, closed] = [await fresh(), await fresh(), await fresh(), await fresh()]
  const parties = ['family', 'council', 'school']
  await takes(parent, early, 'withdrawConversation', {})
  await takes(parent, asked, 'requestReconsideration', { newEvidence: null })
  await takes(parent, asked, 'requestDisagreementResolution', { kind: 'DR1', parties, providerId })
  await takes(parent, asked, 'noteAppeal', { lodgedOn: dayFromNow(0), tribunalReference: null })
  await takes(parent, left, 'withdrawCase', {})
  await officer.takes(closed)
  await officer.closes(closed, 'notResolved', 'agreedToDiffer')
  return {
    requestConversation: early,
    requestMediation: early,
    declineMediation: early,
    answerForParty: asked,
    withdrawDisagreementResolution: asked,
    withdrawReconsideration: asked,
    withdrawAppeal: asked,
    undoWithdrawal: left,
    reopenCase: closed,
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Lives the scene through the same steps as anybody. */
export async function setScene(worlds: Worlds, sql: postgres.Sql, nobody: PortalCaller): Promise<Scene> {
  for (const who of ['parent', 'otherParent', 'attends', 'youngPerson', 'ofYoungPerson'] as const)
    await worlds.newFamily(VIEWERS[who].name, VIEWERS[who].email)
  const family = (who: keyof typeof VIEWERS) => worlds.family(VIEWERS[who].email)
  const parent = await family('parent')
  const dateOnLetter = dayFromNow(-20)
  const reference = await raised(parent, { ...DRAFT, dateOnLetter })
  const view = () => parent.disagreements.show({ reference })
  const does = (step: Step, input: Input) => takes(parent, reference, step, input)
  const linkTo = async (email: string, template: string, shape: RegExp): Promise<string> => {
    const [mail] = await sql<{ body: string }[]>`
      select body from outbox where to_address = ${email} and template = ${template}
      order by created_at desc limit 1`
    const found = shape.exec(mail?.body ?? '')?.[0]
    if (!found) throw new Error(`No link in the message ${template} to ${email}`)
    return new URL(found).pathname
  }

  // Three people who were asked, and one who has not answered.
  const officer = new Officer(worlds, sql, PEOPLE.officer)
  await officer.takes(reference)
  for (const [who, relation, scope] of [
    ['otherParent', 'otherParent', null],
    ['adviser', 'adviser', 'actFor'],
    ['attends', 'friend', 'attend'],
  ] as const) {
    const { name, email } = VIEWERS[who]
    await does('invitePerson', { fullName: name, email, relation, scope, until: null })
    const link = await linkTo(email, 'invitation', /https?:\S+\/invitations\/\S+/)
    await (await family(who)).invitations.accept({ token: decodeURIComponent(link.split('/').at(-1) ?? '') })
  }
  const asked = 'willow@screens.example.org'
  await does('invitePerson', {
    fullName: 'Willow Friend',
    email: asked,
    relation: 'friend',
    scope: 'see',
    until: null,
  })

  // Messages, papers, what both sides say, mediation, and what was agreed in it.
  await does('sendMessage', {
    text: 'Can we look at the report together?',
    threadId: 'new',
    topic: 'The report',
  })
  await officer.does(reference, 'sendMessage', { text: 'Yes. I have read it.' })
  for (const [fileName, shared] of [
    ['report.txt', 'everyone'],
    ['letter.txt', 'council'],
  ] as const) {
    const file = await parent.documents.receive({ reference, fileName, source: bytesOf('What it says') })
    if (!file.ok) throw new Error(file.text)
    const { documentId } = file
    await does('addDocument', {
      documentId,
      kind: 'report',
      datedOn: null,
      source: 'The school',
      sharedWith: shared,
      people: [],
    })
  }
  const { points } = await view()
  await officer.does(reference, 'statePosition', {
    pointId: points[0]?.id,
    text: 'We agree about the report.',
  })
  await does('requestMediation', {
    toldCouncilOn: dayFromNow(0),
    healthIncluded: 'no',
    providerId: (await parent.authority.show()).providers[0]?.id,
    issues: null,
    healthWanted: null,
  })
  await officer.does(reference, 'arrangeMediation', {
    meetingOn: dayFromNow(0),
    mode: 'video',
    noticeWho: 'The parent',
    noticeOn: dayFromNow(0),
  })
  await officer.does(reference, 'recordAgreement', {
    from: 'conversation',
    agreedOn: dayFromNow(0),
    actions: [
      { what: 'Send the amended plan', owner: 'council', item: null, dueOn: dayFromNow(-1) },
      { what: 'Meet the new school', owner: 'school', item: null, dueOn: dayFromNow(30) },
    ],
  })
  const now = await view()
  const [agreement] = now.agreements
  const others = now.seers.find(({ isMe }) => !isMe)

  // Somebody who looks after their account, with a second step.
  const keeper = VIEWERS.keeper
  await nobody.account.create({ fullName: keeper.name, email: keeper.email, password: NEW_PASSWORD })
  const confirmed = await linkTo(keeper.email, 'confirmEmail', /https?:\S+confirm-email\S+/)
  await nobody.account.confirm({ token: decodeURIComponent(confirmed.split('/').at(-1) ?? '') })
  const session = await worlds.session('portal', keeper.email)
  const kept = worlds.familyWith(session)
  const begun = await kept.account.beginApp({ password: NEW_PASSWORD })
  if (!begun.ok) throw new Error('The authenticator app could not be begun')
  await kept.account.confirmApp({ id: begun.id, code: new TOTP({ secret: begun.secret }).generate() })
  const [secondStep] = (await kept.account.security()).steps
  await kept.account.changeEmail({ email: 'aspen.new@screens.example.org', password: NEW_PASSWORD })
  await nobody.account.requestReset({ email: keeper.email })
  await nobody.account.create({
    fullName: 'Fern Example',
    email: 'fern@screens.example.org',
    password: NEW_PASSWORD,
  })
  const ofNobody = await drafted(nobody, { ...DRAFT, dateOnLetter })
  const ofYoung = await family('ofYoungPerson')
  const young = await raised(ofYoung, {
    ...DRAFT,
    childName: 'Sorrel Example',
    dateOfBirth: '2008-02-03',
    dateOnLetter,
  })
  const answered = await raised(ofYoung, { ...DRAFT, childName: 'Ivy Example', dateOnLetter })
  await officer.takes(answered)
  await officer.closes(answered, 'notResolved', 'agreedToDiffer')
  const fairness = { listened: '5', understood: '4', fair: '4', knew: '2' } as const
  await ofYoung.fairness.answer({ reference: answered, ...fairness })
  const { name: fullName, email } = VIEWERS.youngPerson
  const toYoung = { fullName, email, relation: 'youngPerson', scope: null, until: null }
  await takes(ofYoung, young, 'invitePerson', toYoung)
  const toJoin = await linkTo(email, 'invitation', /https?:\S+\/invitations\/\S+/)
  await (await family('youngPerson')).invitations.accept({
    token: decodeURIComponent(toJoin.split('/').at(-1) ?? ''),
  })
  const [message] = await sql<{ id: string }[]>`
    select id from outbox where to_address = ${asked} and template = 'invitation'`
  const paper = now.documents[0]?.id
  const school = 'school@screens.example.org'
  const referred = await raised(parent, { ...DRAFT, childName: 'Fern Example', dateOnLetter })
  await officer.takes(referred)
  await officer.does(referred, 'requestDisagreementResolution', {
    kind: 'DR2',
    parties: ['family', 'school'],
    providerId: (await parent.authority.show()).providers[0]?.id,
    asks: [{ party: 'school', organisation: 'Example School', email: school }],
    about: 'Whether the hours of help in the plan are given.',
  })
  const [sent] = (await parent.disagreements.show({ reference: referred })).outside
  return {
    reference,
    rightPasses: young,
    answered,
    draft: (await drafted(parent, { ...DRAFT, dateOnLetter })).id,
    empty: (await drafted(parent, {})).id,
    ofNobody: ofNobody.id,
    thread: now.threads[0]?.id ?? '',
    agreement: agreement?.id ?? '',
    secondStep: secondStep?.id ?? '',
    message: message?.id ?? '',
    shared: `/disagreements/${referred}/shared/${sent?.id}`,
    links: {
      confirmEmail: await linkTo('fern@screens.example.org', 'confirmEmail', /https?:\S+confirm-email\S+/),
      resetPassword: await linkTo(keeper.email, 'resetPassword', /https?:\S+reset-password\S+/),
      confirmNewEmail: await linkTo(
        'aspen.new@screens.example.org',
        'confirmNewEmail',
        /https?:\S+confirm-new-email\S+/,
      ),
      invitation: await linkTo(asked, 'invitation', /https?:\S+\/invitations\/\S+/),
      asked: await linkTo(school, 'partyAsked', /https?:\S+\/shared-with-you\/\S+/),
    },
    openIn: await besides(parent, officer, { ...DRAFT, dateOnLetter }),
    of: {
      withdrawInvitation: now.invitations[0]?.id,
      changeAccess: now.seers.find(({ canChange }) => canChange)?.personId,
      endAccess: others?.personId,
      shareDocument: paper,
      removeDocument: paper,
      statePosition: points[0]?.id,
      settlePoint: points[0]?.id,
      signAgreement: agreement?.id,
      reportNotDone: `${agreement?.id}:${agreement?.actions[0]?.id}`,
    },
    cookies: async (as) => {
      if (as === 'everybody') {
        await showNumbers(worlds)
        return []
      }
      if (as === 'nobody') {
        const found = JSON.stringify({ ...FOUND_OUT, dateOnLetter, declinedOn: dayFromNow(-10) })
        return [
          { name: 'common-ground-draft', value: ofNobody.secret ?? '' },
          { name: 'common-ground-find-out', value: Buffer.from(found).toString('base64url') },
        ]
      }
      const value =
        as === 'keeper'
          ? session
          : await worlds.session('portal', VIEWERS[as === 'halfSignedIn' ? 'keeper' : as].email)
      return [{ name: 'common-ground', value }]
    },
  }
}

/** Shows the numbers to everybody. From then on every page links to them: whoever looks so looks last. */
async function showNumbers(worlds: Worlds): Promise<void> {
  await freezeMonths()
  await (await worlds.council(PEOPLE.manager)).openNumbers.set({ isOpen: true })
  const help = `${process.env.E2E_PORTAL}/help`
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await (await fetch(help)).text()).includes('/open-numbers')) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('No page links to the numbers')
}
