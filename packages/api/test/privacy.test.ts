import { describe, expect, test } from 'vitest'
import { addPaper, bytes, comes, form, next, versionOf } from './company.ts'
import { everything, type House, house, type Person, raised } from './house.ts'
import { passSecondStep } from './second-step.ts'

const built: House = house()

const show = (who: Person, reference: string) => built.portal(who).disagreements.show({ reference })
const text = (view: unknown): string => JSON.stringify(view)
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? 'threw',
  )

async function family(answers: Parameters<typeof raised>[2] = {}) {
  const [parent, other, officer] = [
    await built.person('family'),
    await built.person('family'),
    await built.person('officer'),
  ]
  const reference = await raised(built, parent, answers)
  await comes(built, parent, reference, other, 'otherParent', null)
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  return { parent, other, officer, reference }
}
type Family = Awaited<ReturnType<typeof family>>
const staffOf = ({ officer }: Family) => built.staff(officer).step
const dates = { heldOn: '2026-11-23', mode: 'video' as const, outcome: 'explained' as const }

describe('replies never cross', () => {
  test('what one parent says to the council is nowhere in what the other is given', async () => {
    const home = await family()
    const { parent, other, reference } = home
    const steps = built.portal(parent).step
    await steps.requestReconsideration({ ...(await next(built, reference)), newEvidence: 'CANARY evidence' })
    await steps.requestMediation({
      ...(await next(built, reference)),
      toldCouncilOn: '2026-11-23',
      healthIncluded: true,
      providerId: 'fair-hearing',
      issues: 'CANARY issues',
      healthWanted: 'CANARY health',
    })
    await staffOf(home).requestDisagreementResolution({
      ...(await next(built, reference)),
      kind: 'DR1',
      parties: ['family', 'council'],
      providerId: 'fair-hearing',
    })
    await steps.answerForParty({
      ...(await next(built, reference)),
      party: 'family',
      agrees: false,
      answeredOn: '2026-11-23',
      reason: 'CANARY reason',
    })
    await staffOf(home).logConversation({
      ...(await next(built, reference)),
      ...dates,
      summary: 'CANARY conversation',
    })
    await staffOf(home).recordAgreement({
      ...(await next(built, reference)),
      from: 'conversation',
      agreedOn: '2026-11-23',
      actions: [{ what: 'To assess', owner: 'council', item: 'assess', dueOn: null }],
    })
    const [agreement] = (await show(parent, reference)).agreements
    await steps.reportNotDone({
      ...(await next(built, reference)),
      agreementId: agreement?.id ?? '',
      actionId: agreement?.actions[0]?.id ?? '',
      text: 'CANARY not done',
    })
    const mine = text(await show(parent, reference))
    for (const words of ['evidence', 'reason', 'conversation', 'not done']) {
      expect(mine).toContain(`CANARY ${words}`)
    }
    expect(text(await show(other, reference))).not.toContain('CANARY')
    // Whoever is told what changed while they typed is told no more than their page holds.
    const late = await built
      .portal(other)
      .step.sendMessage({ ...form(reference, 2), text: 'Hello', threadId: 'new', topic: 'News' })
    expect(late).toMatchObject({ ok: false, refusal: { code: 'movedOn' } })
    expect(text(late)).not.toContain('CANARY')
  })

  test('a conversation with the other parent is read by the other parent', async () => {
    const home = await family()
    const { parent, other, reference } = home
    await staffOf(home).logConversation({
      ...(await next(built, reference)),
      ...dates,
      summary: 'CANARY with the other',
      person: other.id,
    })
    expect(text(await show(other, reference))).toContain('CANARY')
    expect(text(await show(parent, reference))).not.toContain('CANARY')
  })

  test('that another waits for an answer is not to be seen', async () => {
    const { parent, other, reference } = await family()
    await built.portal(parent).step.sendMessage({ ...(await next(built, reference)), text: 'Hello' })
    expect(text(await show(parent, reference))).toContain('your message')
    expect(text(await show(other, reference))).not.toContain('your message')
  })

  test('a supporter who changes sides brings no words and no paper across', async () => {
    const { parent, other, reference } = await family()
    const friend = await built.person('family')
    await comes(built, parent, reference, friend, 'friend', 'actFor')
    await built
      .portal(friend)
      .step.requestReconsideration({ ...(await next(built, reference)), newEvidence: 'CANARY evidence' })
    const paper = await addPaper(built, friend, reference, { fileName: 'CANARY.txt', text: 'words' })
    // Whom it was for sees it, and may take it back.
    expect(text(await show(parent, reference))).toContain('CANARY evidence')
    expect((await show(parent, reference)).documents).toMatchObject([{ id: paper, mine: true }])
    await built.portal(parent).step.endAccess({ ...(await next(built, reference)), personId: friend.id })
    await comes(built, other, reference, friend, 'friend', 'actFor')
    expect(text(await show(other, reference))).not.toContain('CANARY')
    expect(text(await show(friend, reference))).not.toContain('CANARY evidence')
  })
})

/** Every step of the council that carries words, each with words that give the parent's number away. */
const NUMBER = 'Ring her on 07700 900982.'
const POISONED: Record<string, (home: Family) => Promise<unknown>> = {
  sendMessage: async (home) =>
    staffOf(home).sendMessage({
      ...(await next(built, home.reference)),
      text: NUMBER,
      threadId: 'new',
      topic: 'News',
      person: home.other.id,
    }),
  'the topic of a message': async (home) =>
    staffOf(home).sendMessage({
      ...(await next(built, home.reference)),
      text: 'Hello',
      threadId: 'new',
      topic: NUMBER,
      person: home.other.id,
    }),
  closeCase: async (home) => {
    await built.portal(home.parent).step.withdrawConversation(await next(built, home.reference))
    return staffOf(home).closeCase({
      ...(await next(built, home.reference)),
      outcome: 'notResolved',
      reason: 'noReply',
      summary: NUMBER,
    })
  },
  proposeDate: async (home) =>
    staffOf(home).proposeDate({
      ...(await next(built, home.reference)),
      deadline: 'appeal',
      to: '2027-03-01',
      reason: NUMBER,
    }),
  statePosition: async (home) =>
    staffOf(home).statePosition({
      ...(await next(built, home.reference)),
      pointId: (await show(home.parent, home.reference)).points[0]?.id ?? '',
      text: NUMBER,
    }),
  recordAgreement: async (home) =>
    staffOf(home).recordAgreement({
      ...(await next(built, home.reference)),
      from: 'conversation',
      agreedOn: '2026-11-23',
      actions: [{ what: NUMBER, owner: 'council', item: null, dueOn: null }],
    }),
  'logConversation with the other parent': async (home) =>
    staffOf(home).logConversation({
      ...(await next(built, home.reference)),
      ...dates,
      summary: NUMBER,
      person: home.other.id,
    }),
  answerForParty: async (home) => {
    await staffOf(home).requestDisagreementResolution({
      ...(await next(built, home.reference)),
      kind: 'DR1',
      parties: ['family', 'school'],
      providerId: 'fair-hearing',
    })
    return staffOf(home).answerForParty({
      ...(await next(built, home.reference)),
      party: 'school',
      agrees: false,
      answeredOn: '2026-11-23',
      reason: NUMBER,
    })
  },
  decideReconsideration: async (home) => {
    const decider = await built.person('decisionMaker')
    const first = await built.person('decisionMaker')
    await staffOf(home).recordDecision({
      ...(await next(built, home.reference)),
      dateOnLetter: '2026-11-02',
      dateSent: '2026-11-02',
      decidedBy: first.id,
    })
    await staffOf(home).openReconsideration({
      ...(await next(built, home.reference)),
      decisionMakerId: decider.id,
    })
    const pointId = (await show(home.parent, home.reference)).points[0]?.id ?? ''
    // A recommendation is for the council alone, which may read where somebody can be found.
    await staffOf(home).recommendReconsideration({
      ...(await next(built, home.reference)),
      points: [{ pointId, result: 'kept', reasons: NUMBER, originalReason: NUMBER }],
    })
    return built.staff(decider).step.decideReconsideration({
      ...(await next(built, home.reference)),
      points: [{ pointId, result: 'kept', reasons: NUMBER }],
    })
  },
  'the name of a paper': (home) => paperOf(home, 'Ring 07700900982.txt', null, 'everyone'),
  'who wrote a paper': (home) => paperOf(home, 'letter.txt', NUMBER, 'everyone'),
  shareDocument: async (home) => {
    const added = await paperOf(home, 'Ring 07700900982.txt', null, 'council')
    expect(added).toMatchObject({ ok: true })
    const { documents } = await built.staff(home.officer).cases.show({ reference: home.reference })
    return staffOf(home).shareDocument({
      ...(await next(built, home.reference)),
      documentId: documents[0]?.id ?? '',
      sharedWith: 'people',
      people: [home.other.id],
    })
  },
}

async function paperOf(
  home: Family,
  fileName: string,
  source: string | null,
  sharedWith: 'council' | 'everyone',
) {
  const { reference, officer } = home
  const sent = { reference, fileName, source: bytes('A letter.') }
  const received = await built.staff(officer).documents.receive(sent)
  if (!received.ok) throw new Error(received.text)
  return staffOf(home).addDocument({
    ...(await next(built, reference)),
    documentId: received.documentId,
    kind: 'other',
    source,
    sharedWith,
  })
}

const HIDDEN = { contactBy: 'telephone', phone: '07700 900 982' } as const

describe('words of the council that give somebody away', () => {
  test.each(Object.keys(POISONED))('%s: nothing is sent and nothing changes', async (name) => {
    const home = await family(HIDDEN)
    const step = POISONED[name]
    if (!step) throw new Error('There is no such step')
    let before = -1
    const outcome = await step(home).catch(async (error: unknown) => {
      before = await versionOf(built, home.reference)
      return error
    })
    expect(String(outcome)).toContain('This was not sent')
    expect(await versionOf(built, home.reference)).toBe(before)
    expect(text(await show(home.other, home.reference))).not.toMatch(/07700 ?900 ?982/)
  })

  test.each(Object.keys(POISONED).filter((name) => name !== 'logConversation with the other parent'))(
    '%s: the same goes once the parent says that everyone may know it',
    async (name) => {
      const home = await family(HIDDEN)
      await built.portal(home.parent).disagreements.saveContact({
        reference: home.reference,
        ...HIDDEN,
        never: [],
        needs: [],
        sharedWith: 'everyone',
        except: [],
      })
      expect(await POISONED[name]?.(home)).toMatchObject({ ok: true })
    },
  )

  test('words for the parent alone may hold what is theirs', async () => {
    const home = await family(HIDDEN)
    const logged = await staffOf(home).logConversation({
      ...(await next(built, home.reference)),
      ...dates,
      summary: NUMBER,
    })
    expect(logged.ok).toBe(true)
  })

  test('a number that still waits, and the address of somebody who was asked, are kept too', async () => {
    const home = await family()
    const { parent, reference, officer } = home
    const { people } = await built.staff(officer).cases.show({ reference })
    await staffOf(home).recordContact({
      ...(await next(built, reference)),
      personId: people.find(({ userId }) => userId === parent.id)?.id ?? '',
      field: 'phone',
      value: '07700 900 984',
    })
    await built.portal(parent).step.invitePerson({
      ...(await next(built, reference)),
      fullName: 'A Friend',
      email: 'hidden.friend@example.org',
      relation: 'friend',
      scope: 'see',
      until: null,
    })
    for (const words of ['07700900984', 'hidden.friend@example.org']) {
      await expect(
        staffOf(home).statePosition({
          ...(await next(built, reference)),
          pointId: (await show(parent, reference)).points[0]?.id ?? '',
          text: `Write to ${words}`,
        }),
      ).rejects.toThrow('This was not sent')
    }
  })
})

describe('a case on which somebody could be in danger', () => {
  const flag = async (who: Person, reference: string) =>
    built
      .portal(who)
      .step.flagSafety({ ...(await next(built, reference)), reason: 'CANARY he must not find us' })

  test('the council and whoever said it read why; the other parent learns nothing', async () => {
    const { parent, other, officer, reference } = await family()
    const friend = await built.person('family')
    await comes(built, parent, reference, friend, 'friend', 'see')
    const before = await show(other, reference)
    expect((await flag(parent, reference)).ok).toBe(true)
    const after = await show(other, reference)
    // All that differs for the other parent is the number of the version, and that papers need a second step.
    expect({ ...after, version: 0, papersNeedSecondStep: false }).toEqual({ ...before, version: 0 })
    expect(text(await show(friend, reference))).not.toContain('CANARY')
    expect((await show(parent, reference)).safety).toMatchObject({ said: 'CANARY he must not find us' })
    const seen = await built.staff(officer).cases.show({ reference })
    expect(seen.safety).toMatchObject([{ by: 'Invented family', said: 'CANARY he must not find us' }])
    const told = await built.owner.sql<{ to: string; body: string }[]>`
      select o.to_user_id as to, o.body from outbox o join cases c on c.id = o.case_id
      where c.reference = ${reference} and o.template = 'safetyFlagged'`
    expect(told.map(({ to }) => to)).toEqual([officer.id])
    expect(text(told)).not.toContain('CANARY')
  })

  test('only the council takes it off; whoever said it hears, and nobody else', async () => {
    const home = await family()
    const { parent, other, reference } = home
    await flag(parent, reference)
    const off = await staffOf(home).unflagSafety({
      ...(await next(built, reference)),
      reason: 'CANARY police say so',
    })
    expect(off.ok).toBe(true)
    expect((await show(parent, reference)).papersNeedSecondStep).toBe(false)
    expect(text(await show(parent, reference))).not.toContain('CANARY police')
    const told = await built.owner.sql<{ to: string }[]>`
      select o.to_user_id as to from outbox o join cases c on c.id = o.case_id
      where c.reference = ${reference} and o.template = 'safetyUnflagged'`
    expect(told.map(({ to }) => to)).toEqual([parent.id])
    expect(text(await show(other, reference))).not.toMatch(/safety flag|in danger/i)
  })

  test('papers come and go only after a second step, for everybody; refused changes nothing', async () => {
    const { parent, other, officer, reference } = await family()
    const attends = await built.person('family')
    await comes(built, parent, reference, attends, 'friend', 'attend')
    const id = await addPaper(built, parent, reference, {
      fileName: 'letter.txt',
      text: 'Words',
      sharedWith: 'everyone',
    })
    const upload = await built.portal(parent).documents.begin({ reference, fileName: 'a.txt', bytes: 3 })
    if (!upload.ok) throw new Error(upload.text)
    await built.portal(parent).documents.piece({ id: upload.id, piece: 0, source: bytes('abc') })
    const received = await built
      .portal(parent)
      .documents.receive({ reference, fileName: 'b.txt', source: bytes('Words') })
    if (!received.ok) throw new Error(received.text)
    await flag(parent, reference)
    const asked = await next(built, reference)
    const calls = (who: Person): Record<string, () => Promise<unknown>> => ({
      open: () => built.portal(who).documents.open({ reference, id }),
      receive: () =>
        built.portal(who).documents.receive({ reference, fileName: 'c.txt', source: bytes('Words') }),
      begin: () => built.portal(who).documents.begin({ reference, fileName: 'd.txt', bytes: 3 }),
      pdf: () => built.portal(who).papers.everything({ reference }),
      zip: () => built.portal(who).papers.zip({ reference }),
    })
    const own: Record<string, () => Promise<unknown>> = {
      ...calls(parent),
      finish: () => built.portal(parent).documents.finish({ reference, id: upload.id }),
      addDocument: () =>
        built.portal(parent).step.addDocument({
          ...asked,
          documentId: received.documentId,
          kind: 'report',
          sharedWith: 'council',
        }),
      shareDocument: () =>
        built.portal(parent).step.shareDocument({ ...asked, documentId: id, sharedWith: 'council' }),
    }
    const before = await everything(built.owner)
    for (const call of [...Object.values(own), ...Object.values(calls(other))]) {
      expect(await codeOf(call())).toBe('PRECONDITION_FAILED')
    }
    // Those who have no papers here learn nothing of it.
    for (const who of [attends, await built.person('family')]) {
      for (const call of Object.values(calls(who))) expect(await codeOf(call())).toBe('NOT_FOUND')
    }
    // Whoever has no account is counted among people; nothing else differs.
    const { users: _before, ...then } = before
    const { users: _after, ...now } = await everything(built.owner)
    expect(now).toEqual(then)
    for (const who of [parent, other]) await passSecondStep(built, who)
    for (const call of [...Object.values(own), ...Object.values(calls(other))]) {
      expect(await codeOf(call())).toBe('answered')
    }
    // The council signs in by a way of its own.
    expect(await codeOf(built.staff(officer).documents.open({ reference, id }))).toBe('answered')
  })
})

describe('how to reach somebody', () => {
  test('as an officer writes it down waits for the person, and nobody else learns of it', async () => {
    const home = await family({ contactBy: 'telephone', phone: '07700 900 982' })
    const { parent, other, officer, reference } = home
    const person = async () =>
      (await built.staff(officer).cases.show({ reference })).people.find(({ userId }) => userId === parent.id)
    const before = await show(other, reference)
    for (const [field, value] of [
      ['phone', '07700 900 985'],
      ['address', 'CANARY Cottage'],
    ] as const) {
      const done = await staffOf(home).recordContact({
        ...(await next(built, reference)),
        personId: (await person())?.id ?? '',
        field,
        value,
      })
      expect(done).toMatchObject({ ok: true })
    }
    // It is not used: the old number stands, and the new one is shown as waiting.
    expect(await person()).toMatchObject({ phone: '07700 900 982', address: null })
    expect((await person())?.waiting.map(({ value }) => value)).toEqual(['07700 900 985', 'CANARY Cottage'])
    expect({ ...(await show(other, reference)), version: 0 }).toEqual({ ...before, version: 0 })
    const told = await built.owner.sql<{ to: string; text: string }[]>`
      select o.to_user_id as to, o.subject || o.body as text from outbox o where o.template = 'contactProposed'
      and o.to_user_id in (${parent.id}, ${other.id})`
    expect(told.map(({ to }) => to)).toEqual([parent.id, parent.id])
    expect(text(told)).not.toMatch(/CANARY|07700/)
    // The person's own yes makes it so; their no leaves what was.
    const changes = await built.portal(parent).account.contactChanges()
    expect(await built.portal(other).account.contactChanges()).toEqual([])
    for (const { id, field } of changes) {
      await built.portal(parent).account.decideContactChange({ id, yes: field === 'phone' })
    }
    expect(await person()).toMatchObject({ phone: '07700 900 985', address: null, waiting: [] })
    // What was put forward is not kept once it is decided.
    expect(
      await built.owner.sql`select distinct value from contact_changes where user_id = ${parent.id}`,
    ).toEqual([{ value: '' }])
  })

  test('of somebody without an account changes when it is said how they confirmed it', async () => {
    const home = await family()
    const { officer, reference, other } = home
    const [row] = await built.owner.sql<{ id: string }[]>`
      insert into case_people (authority_id, case_id, id, kind, full_name, phone)
      select authority_id, id, gen_random_uuid(), 'otherParent', 'Somebody Offline', '01632 960 001'
      from cases where reference = ${reference} returning id`
    const change = { personId: row?.id ?? '', field: 'phone' as const, value: '01632 960 002' }
    const bare = await staffOf(home).recordContact({ ...(await next(built, reference)), ...change })
    expect(bare).toMatchObject({ ok: false, refusal: { code: 'confirmedHow' } })
    const done = await staffOf(home).recordContact({
      ...(await next(built, reference)),
      ...change,
      confirmedBy: 'telephone',
      confirmedOn: '2026-11-23',
    })
    expect(done.ok).toBe(true)
    const view = await built.staff(officer).cases.show({ reference })
    expect(view.people.find(({ id }) => id === row?.id)?.phone).toBe('01632 960 002')
    // Who, how and when stand on the record; the number does not.
    expect(view.timeline[0]).toMatchObject({
      title: 'New telephone number written down',
      by: 'Invented officer (you)',
      details: ['Confirmed on Monday 23 November 2026. By telephone, on the number we had'],
    })
    expect(text(view.timeline)).not.toContain('960 002')
    expect(/960 00|number written down/.test(text(await show(other, reference)))).toBe(false)
  })

  test('changed by somebody themselves is told to the address they had', async () => {
    const { parent, reference } = await family({ contactBy: 'telephone', phone: '07700 900 982' })
    const details = {
      reference,
      contactBy: 'telephone' as const,
      never: [],
      needs: [],
      sharedWith: 'council' as const,
    }
    const told = () =>
      built.owner.sql<{ to: string; text: string }[]>`
        select o.to_address as to, o.subject || o.body as text from outbox o
        where o.template = 'contactChanged' and o.to_user_id = ${parent.id}`
    await built.portal(parent).disagreements.saveContact({ ...details, phone: '07700 900 982' })
    expect(await told()).toHaveLength(0)
    await built
      .portal(parent)
      .disagreements.saveContact({ ...details, phone: '07700 900 986', address: 'CANARY Cottage' })
    const [one, ...more] = await told()
    expect(more).toEqual([])
    expect(one?.to).toBe(`${parent.id}@example.org`)
    expect(one?.text).not.toMatch(/CANARY|07700/)
  })
})

test('whoever added a paper sees who has opened it, and nobody else does', async () => {
  const { parent, other, officer, reference } = await family()
  const adviser = await built.person('family')
  await comes(built, parent, reference, adviser, 'adviser', 'see')
  const second = await built.person('officer')
  const id = await addPaper(built, parent, reference, {
    fileName: 'letter.txt',
    text: 'Words',
    sharedWith: 'everyone',
  })
  const openedBy = async (who: Person) => (await show(who, reference)).documents[0]?.opened
  expect(await openedBy(parent)).toEqual([])
  await built.portal(parent).documents.open({ reference, id })
  await built.staff(officer).documents.open({ reference, id })
  await built.staff(officer).documents.open({ reference, id })
  await built.staff(second).documents.open({ reference, id })
  await built.portal(adviser).documents.open({ reference, id })
  await built
    .portal(other)
    .papers.zip({ reference })
    .then(async ({ stream }) => new Response(stream).bytes())
  const seen = await openedBy(parent)
  expect(seen?.map(({ who, times }) => `${who}: ${times}`).toSorted()).toEqual([
    'Invented officer at the council: 1',
    'another parent or carer: 1',
    'your adviser Invented family: 1',
    'your case officer Invented officer: 2',
  ])
  expect(seen?.every(({ on }) => on === '2026-11-23')).toBe(true)
  expect(await openedBy(other)).toBeNull()
  expect(await openedBy(adviser)).toBeNull()
})
