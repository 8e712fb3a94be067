import { COMMAND_INPUTS, type FamilyCaseView, type ProviderView } from '@common-ground/api/contracts'
import { COMMAND_NAMES, localDate, NO_STAGES, ROUTE_IDS, rowOf, STAGE_NAMES } from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import { describe, expect, test } from 'vitest'
import { FAMILY_STEPS, type FamilyStep, STEP_LINKS, STEP_PAGES } from './steps.ts'
import { openSteps, STEPS_OF, standing } from './ways.ts'

const TODAY = localDate('2026-11-23')
const PROVIDERS: readonly ProviderView[] = [
  {
    id: 'fair-hearing',
    name: 'Fair Hearing',
    services: ['mediation', 'disagreementResolution'],
    phone: null,
    email: null,
    website: null,
  },
]
const ME = 'me'
const POINT: FamilyCaseView['points'][number] = {
  id: 'point-1',
  section: null,
  about: null,
  wrong: 'All of it',
  wanted: null,
  answer: null,
  appeal: null,
  said: { family: null, council: null },
  settled: { family: null, council: null },
}
const FRIEND: FamilyCaseView['seers'][number] = {
  personId: 'friend-1',
  who: 'A Friend',
  relation: 'friend',
  relationLabel: 'A friend or relative',
  scope: 'see',
  scopeLabel: 'See',
  why: '',
  since: TODAY,
  until: null,
  isMe: false,
  canChange: true,
  canEnd: true,
}
const DOCUMENT: FamilyCaseView['documents'][number] = {
  id: 'document-1',
  kind: 'report',
  kindLabel: 'Report',
  fileName: 'report.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  source: null,
  datedOn: null,
  addedOn: TODAY,
  addedBy: 'You',
  state: 'clean',
  sharedLabel: '',
  shared: { with: 'council' },
  issued: false,
  mine: true,
  opened: [],
}
const INVITATION: FamilyCaseView['invitations'][number] = {
  id: 'invitation-1',
  fullName: 'An Adviser',
  email: 'adviser@example.org',
  relationLabel: 'An adviser',
  scopeLabel: 'See',
  until: null,
  expiresAt: '',
}
const AGREEMENT: FamilyCaseView['agreements'][number] = {
  id: 'agreement-1',
  on: TODAY,
  fromLabel: 'In mediation',
  actions: [
    {
      id: 'action-1',
      what: 'Assess',
      ownerLabel: '',
      dueOn: null,
      dueLabel: '',
      appealable: null,
      doneOn: null,
      evidence: null,
      notDone: null,
      late: false,
    },
  ],
  signatures: [],
  signedByMe: false,
}
const commands = Object.fromEntries(COMMAND_NAMES.map((name) => [name, null])) as FamilyCaseView['commands']
const view: FamilyCaseView = {
  reference: 'BCD-FGH-JKL',
  version: 2,
  childName: 'Wren',
  headline: 'new',
  headlineLabel: 'Received',
  raisedOn: TODAY,
  decision: { type: 'RTA', label: '', sections: [], dateOnLetter: null, dateSent: null },
  setting: null,
  points: [POINT],
  stages: STAGE_NAMES.map((stage) => ({
    stage,
    label: '',
    state: NO_STAGES[stage].state,
    stateLabel: '',
    lines: [],
  })),
  meetings: [],
  deadlines: [],
  routes: [],
  timeline: [],
  commands,
  closed: null,
  officerName: null,
  threeLines: { happened: '', next: '', byWhen: null },
  familyAnswerWanted: true,
  safety: null,
  papersNeedSecondStep: false,
  place: { personId: ME, relation: 'parent', scope: null, supports: null },
  threads: [],
  documents: [DOCUMENT],
  seers: [FRIEND],
  invitations: [INVITATION],
  agreements: [AGREEMENT],
  unavailable: [],
  contact: null,
  rightPasses: false,
  rightHolder: null,
  schoolAge: null,
  ownWords: [],
  keepsWords: true,
  besidesParents: null,
  undoBy: null,
  fairness: { until: null, mine: null },
  outside: [],
}
/** The same as the young person sees it, who takes their right; their parent is here too. */
const youngView: FamilyCaseView = {
  ...view,
  place: { ...view.place, relation: 'youngPerson' },
  seers: [{ ...FRIEND, personId: 'parent-1', relation: 'parent', scope: null }],
}
const viewFor = (step: FamilyStep): FamilyCaseView => (step === 'moveRight' ? youngView : view)
/** What a step is about, where there are several. */
const OF: Partial<Record<FamilyStep, string>> = {
  withdrawInvitation: INVITATION.id,
  changeAccess: FRIEND.personId,
  endAccess: FRIEND.personId,
  shareDocument: DOCUMENT.id,
  removeDocument: DOCUMENT.id,
  statePosition: POINT.id,
  settlePoint: POINT.id,
  signAgreement: AGREEMENT.id,
  reportNotDone: `${AGREEMENT.id}:action-1`,
}
/** What a step's page leaves out: messages in threads have pages of their own. */
const ELSEWHERE = [
  'reference',
  'expectedVersion',
  'idempotencyKey',
  'threadId',
  'topic',
  'person',
  'documentIds',
  // What the council records of who acts for a young person.
  'basis',
  'actsAs',
  'from',
  // Why the council opens a disagreement again: it says so to the family, which is not asked.
  'why',
  // Whom the council writes to, and what it tells them.
  'asks',
  'about',
  'pointIds',
]

const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...(field.options ?? []).flatMap((option) => option.below ?? [])])

/** The names that a command's schema takes, whatever it is wrapped in. */
function namesOf(schema: unknown): string[] {
  const inner = schema as { shape?: object; in?: unknown }
  return inner.shape ? Object.keys(inner.shape) : namesOf(inner.in)
}

describe('the steps of a family', () => {
  test('are those that the transition table gives it, all of them', () => {
    // Adding a paper and coming by invitation have pages of their own.
    const theirs = COMMAND_NAMES.filter(
      (name) => rowOf(name).by.includes('family') && name !== 'addDocument' && name !== 'joinCase',
    )
    expect([...FAMILY_STEPS].toSorted()).toEqual([...theirs].toSorted())
  })

  const drawn = FAMILY_STEPS.filter((step) => step !== 'sayUnavailable')
  test.each(drawn)('%s asks for all that its command needs, and nothing else', (step) => {
    const page = STEP_PAGES[step]({
      view: viewFor(step),
      providers: PROVIDERS,
      today: TODAY,
      of: OF[step] ?? null,
    })
    if (!page) throw new Error('There is no page')
    const asked = [...flat(page.fields).map((field) => field.name), ...Object.keys(page.given ?? {})]
    const needed = namesOf(COMMAND_INPUTS[step]).filter((name) => !ELSEWHERE.includes(name))
    expect(asked.toSorted()).toEqual(needed.toSorted())
    expect(page.done).toMatch(/\.$/)
    expect(STEP_LINKS[step].length).toBeGreaterThan(5)
  })

  test.each(Object.keys(OF) as FamilyStep[])('%s about what is not there has no page', (step) => {
    const known = { view, providers: PROVIDERS, today: TODAY }
    expect(STEP_PAGES[step]({ ...known, of: null })).toBeNull()
    expect(STEP_PAGES[step]({ ...known, of: 'something-else' })).toBeNull()
  })

  test('the right is taken by the young person alone, and on no day before it is theirs', () => {
    const known = { providers: PROVIDERS, today: TODAY, of: null }
    expect(STEP_PAGES.moveRight({ ...known, view })).toBeNull()
    const early = { endsOn: TODAY, over: false, soon: true }
    expect(STEP_PAGES.moveRight({ ...known, view: { ...youngView, schoolAge: early } })).toBeNull()
    expect(STEP_PAGES.moveRight({ ...known, view: { ...youngView, seers: [] } })?.fields).toEqual([])
  })

  test('where several providers run it, the family chooses', () => {
    const two = [...PROVIDERS, { ...PROVIDERS[0], id: 'other', name: 'Other' } as ProviderView]
    const page = STEP_PAGES.requestMediation({ view, providers: two, today: TODAY, of: null })
    expect(page?.fields.map((field) => field.name)).toContain('providerId')
    expect(page?.given).not.toHaveProperty('providerId')
  })

  test('each of a way’s own is offered there when it is open, and only then', () => {
    for (const way of ROUTE_IDS) expect(openSteps(view, way)).toEqual(STEPS_OF[way])
    const shut = { commands: { ...commands, requestMediation: 'Not now.' }, familyAnswerWanted: false }
    expect(openSteps(shut, 'mediation')).not.toContain('requestMediation')
    expect(openSteps(shut, 'disagreement-resolution')).not.toContain('answerForParty')
  })
})

test('how a way stands is said in words', () => {
  const route = { status: 'closed', since: TODAY } as Parameters<typeof standing>[0]
  expect(standing(route).label).toBe('Last day was Monday 23 November 2026')
  expect(standing({ ...route, status: 'open', until: TODAY }).label).toBe(
    'Open until Monday 23 November 2026',
  )
})
