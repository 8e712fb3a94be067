import { describe, expect, test } from 'vitest'
import { addPaper, next } from './company.ts'
import { type House, house, type Person, raised, THERE } from './house.ts'
import { readFile } from './reading.ts'

const built: House = house()

type Bench = { reference: string; family: Person; officer: Person; decider: Person; points: string[] }

/** A case about two parts of a plan, given to a decision maker who did not take the first decision. */
async function bench(there?: string, sections: ('B' | 'F' | 'G' | 'I')[] = ['B', 'F']): Promise<Bench> {
  const [family, officer] = [await built.person('family', there), await built.person('officer', there)]
  const [first, decider] = [
    await built.person('decisionMaker', there),
    await built.person('decisionMaker', there),
  ]
  const points = {
    B: { wrong: 'The needs are not all there', wanted: null },
    F: { wrong: 'The help is not in numbers', wanted: 'Ten hours a week' },
    G: { wrong: 'The therapy is left out', wanted: null },
    I: { wrong: 'Another school is named', wanted: null },
  }
  const reference = await raised(built, family, { decision: 'CON', sections, points })
  const staff = built.staff(officer).step
  const form = () => next(built, reference)
  await staff.assignCase({ ...(await form()), officerId: officer.id })
  const letter = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: first.id }
  await staff.recordDecision({ ...(await form()), ...letter })
  const evidence = { newEvidence: 'Fresh evidence of the family' }
  await built.portal(family).step.requestReconsideration({ ...(await form()), ...evidence })
  const given = await staff.openReconsideration({ ...(await form()), decisionMakerId: decider.id })
  expect(given).toMatchObject({ ok: true })
  const view = await built.staff(officer).cases.show({ reference })
  return { reference, family, officer, decider, points: view.points.map(({ id }) => id) }
}

const recommend = async ({ reference, officer, points }: Bench, answer: string | null = null) =>
  built.staff(officer).step.recommendReconsideration({
    ...(await next(built, reference)),
    points: points.map((pointId) => ({
      pointId,
      originalReason: 'Reason of the first letter',
      result: 'kept' as const,
      reasons: 'Advice of the officer',
    })),
    answer,
  })
const decided = ({ points }: Bench) =>
  points.map((pointId, at) => ({
    pointId,
    result: at === 0 ? ('kept' as const) : ('changed' as const),
    reasons: `Reason of the decision ${at + 1}`,
  }))
const decide = async (on: Bench) =>
  built
    .staff(on.decider)
    .step.decideReconsideration({ ...(await next(built, on.reference)), points: decided(on) })

/** The words of the letter, as somebody opens it. */
async function letterFor(who: 'portal' | 'staff', person: Person, reference: string): Promise<string> {
  const caller = who === 'portal' ? built.portal(person) : built.staff(person)
  const view =
    who === 'portal'
      ? await built.portal(person).disagreements.show({ reference })
      : await built.staff(person).cases.show({ reference })
  const [letter] = view.documents
  const file = await caller.documents.open({ reference, id: letter?.id ?? '' })
  return (await readFile(await new Response(file.stream).bytes())).replace(/\s+/g, ' ')
}

describe('the bench', () => {
  test('the decision maker has it all on one page, and the family none of it', async () => {
    const on = await bench()
    const paper = await addPaper(built, on.family, on.reference, { fileName: 'new.txt', text: 'New' })
    await recommend(on)
    const { bench: view } = await built.staff(on.decider).cases.show({ reference: on.reference })
    expect(view).toMatchObject({
      waitsFor: 'decisionMaker',
      decideBy: '2026-12-14',
      daysLeft: 15,
      newEvidence: 'Fresh evidence of the family',
      newPapers: [{ id: paper, fileName: 'new.txt' }],
      recommendation: {
        points: [{ originalReason: 'Reason of the first letter', reasons: 'Advice of the officer' }, {}],
      },
      questions: null,
      sameDecider: null,
    })
    expect(view?.tests[on.points[1] ?? '']).toMatchObject([
      { source: expect.stringContaining('Code of Practice') },
    ])
    const read = await built.portal(on.family).disagreements.show({ reference: on.reference })
    expect(JSON.stringify(read)).not.toMatch(/Advice of the officer|Reason of the first letter/)
    expect(read.timeline.map(({ type }) => type)).not.toContain('reconsiderationRecommended')
    expect(read).not.toHaveProperty('bench')
  })

  test('what is sent back comes with its questions, and returns with the answers', async () => {
    const on = await bench()
    await recommend(on)
    const staff = built.staff(on.decider).step
    const back = { ...(await next(built, on.reference)), questions: 'What did the school try?' }
    expect(await staff.returnReconsideration(back)).toMatchObject({ ok: true })
    expect(await decide(on)).toMatchObject({ ok: false, refusal: { code: 'withOfficer' } })
    expect(await recommend(on)).toMatchObject({ ok: false, refusal: { code: 'answerMissing' } })
    expect(await recommend(on, 'Two terms of small groups')).toMatchObject({ ok: true })
    const view = await built.staff(on.decider).cases.show({ reference: on.reference })
    expect(view.bench).toMatchObject({
      waitsFor: 'decisionMaker',
      questions: { asked: 'What did the school try?', answer: 'Two terms of small groups' },
    })
    const told = await built.owner.sql<{ template: string; body: string }[]>`
      select o.template, o.body from outbox o join cases c on c.id = o.case_id
      where c.reference = ${on.reference} and o.template like 'recommendation%' order by o.created_at, o.key`
    expect(new Set(told.map(({ template }) => template))).toEqual(
      new Set(['recommendationMade', 'recommendationReturned']),
    )
    expect(JSON.stringify(told)).not.toMatch(/small groups|school try/)
  })

  test('the queue says what waits for whom, and shows nobody what is not theirs', async () => {
    const [first, second] = [await bench(), await bench()]
    await recommend(first)
    const mine = await built.staff(first.decider).reconsiderations.queue()
    expect(mine).toMatchObject([
      { reference: first.reference, waitsFor: 'decisionMaker', isMine: true, isAsked: false, daysLeft: 15 },
    ])
    expect(await built.staff(second.officer).reconsiderations.queue()).toMatchObject([
      { reference: second.reference, waitsFor: 'officer', isMine: false },
    ])
    expect(await built.staff(await built.person('officer')).reconsiderations.queue()).toEqual([])
    const all = await built.staff(await built.person('manager')).reconsiderations.queue()
    expect(all.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining([first.reference, second.reference]),
    )
  })
})

describe('the letter', () => {
  test('is seen before it goes out, by whoever decides and nobody else', async () => {
    const on = await bench()
    await recommend(on)
    const input = { reference: on.reference, points: decided(on) }
    const seen = await built.staff(on.decider).reconsiderations.preview(input)
    expect(seen.lacks).toBeNull()
    expect(JSON.stringify(seen.papers)).toContain('Reason of the decision 2')
    const colleague = await built.person('decisionMaker')
    await expect(built.staff(colleague).reconsiderations.preview(input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const [none] = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from documents d join cases c on c.id = d.case_id
      where c.reference = ${on.reference}`
    expect(none?.n).toBe(0)
  })

  test('goes to the family and the officer alike, with each reason, right and last day', async () => {
    const on = await bench()
    await recommend(on)
    expect(await decide(on)).toMatchObject({ ok: true })
    const letter = await letterFor('portal', on.family, on.reference)
    for (const words of [
      'We have changed part of it',
      'Invented decisionMaker did not take the first decision',
      'The help is not in numbers',
      'Reason of the decision 1',
      'Reason of the decision 2',
      'no new time limit|counted from our first letter',
      'Contact a mediation adviser by Monday 4 January 2027|Contact a mediation adviser by',
      '01632 960 002',
      'must reach the tribunal by 5pm on',
      'Darlington',
      'send@justice.gov.uk',
      'You do not need one if the school, college or other place is the only thing',
      'recommendations about health and social care',
      'Disagreement resolution',
      '01632 960 001',
      'reg 32',
    ]) {
      expect(letter).toMatch(new RegExp(words.replaceAll('.', '\\.')))
    }
    expect(letter).not.toMatch(/Advice of the officer|Reason of the first letter|Fresh evidence/)
    expect(await letterFor('staff', on.officer, on.reference)).toBe(letter)
    const zip = await built.portal(on.family).papers.zip({ reference: on.reference })
    const packed = await readFile(await new Response(zip.stream).bytes())
    expect(packed).toContain(`documents/decision-${on.reference}.pdf`)
    const heard = await built.owner.sql<{ template: string }[]>`
      select o.template from outbox o join cases c on c.id = o.case_id
      where c.reference = ${on.reference} and o.to_user_id = ${on.family.id} order by o.created_at, o.key`
    expect(heard.filter(({ template }) => template === 'documentShared')).toEqual([])
  })

  test('cannot go out while the authority has not said how to reach a mediation adviser', async () => {
    await built.owner.sql`update providers set active = false where authority_id = ${THERE}`
    const on = await bench(THERE)
    await recommend(on)
    const refused = await decide(on)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'noticeIncomplete' } })
    expect(refused.ok ? '' : refused.text).toContain('how to reach a mediation adviser')
    const input = { reference: on.reference, points: decided(on) }
    const seen = await built.staff(on.decider).reconsiderations.preview(input)
    expect(seen.lacks).toContain('who runs disagreement resolution')
    expect((await built.staff(on.officer).cases.show({ reference: on.reference })).documents).toEqual([])
  })

  test('about health alone names no appeal; about a place alone says that no certificate is needed', async () => {
    const health = await bench(undefined, ['G'])
    await recommend(health)
    expect(await decide(health)).toMatchObject({ ok: true })
    const ofHealth = await letterFor('portal', health.family, health.reference)
    expect(ofHealth).toContain('Mediation with the NHS')
    expect(ofHealth).not.toMatch(/Darlington|right to appeal|mediation certificate before/)
    const place = await bench(undefined, ['I'])
    await recommend(place)
    expect(await decide(place)).toMatchObject({ ok: true })
    expect(await letterFor('portal', place.family, place.reference)).toContain(
      'You do not need a mediation certificate if the school, college or other place is the only thing',
    )
  })

  test('sent twice it is issued once', async () => {
    const on = await bench()
    await recommend(on)
    const sent = { ...(await next(built, on.reference)), points: decided(on) }
    const [one, two] = await Promise.all([
      built.staff(on.decider).step.decideReconsideration(sent),
      built.staff(on.decider).step.decideReconsideration(sent),
    ])
    expect([one, two]).toMatchObject([{ ok: true }, { ok: true }])
    const { documents } = await built.staff(on.officer).cases.show({ reference: on.reference })
    expect(documents).toHaveLength(1)
  })

  test('stays as it went out', async () => {
    const on = await bench()
    await recommend(on)
    await decide(on)
    const { documents } = await built.staff(on.officer).cases.show({ reference: on.reference })
    const documentId = documents[0]?.id ?? ''
    const removed = built
      .staff(on.officer)
      .step.removeDocument({ ...(await next(built, on.reference)), documentId })
    expect(await removed).toMatchObject({ ok: false, refusal: { code: 'issuedLetter' } })
    expect(documents[0]).toMatchObject({ mine: false, issued: true, kind: 'decisionLetter', state: 'clean' })
  })
})

test('a manager lets whoever decided first look again, and everybody reads why', async () => {
  const [family, officer, manager] = [
    await built.person('family'),
    await built.person('officer'),
    await built.person('manager'),
  ]
  const decider = await built.person('decisionMaker')
  const reference = await raised(built, family)
  const letter = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: decider.id }
  await built.staff(officer).step.recordDecision({ ...(await next(built, reference)), ...letter })
  const why = 'Everybody else who may decide has met the family.'
  const same = { decisionMakerId: decider.id, sameDeciderReason: why }
  const byOfficer = built
    .staff(officer)
    .step.openReconsideration({ ...(await next(built, reference)), ...same })
  expect(await byOfficer).toMatchObject({ ok: false, refusal: { code: 'overrideByManager' } })
  const before = (await built.staff(manager).dashboard.show()).sameDecider.count
  const allowed = built
    .staff(manager)
    .step.openReconsideration({ ...(await next(built, reference)), ...same })
  expect(await allowed).toMatchObject({ ok: true })
  const { sameDecider } = await built.staff(manager).dashboard.show()
  expect(sameDecider.count).toBe(before + 1)
  const { stages, timeline } = await built.portal(family).disagreements.show({ reference })
  expect(JSON.stringify(stages)).toContain(why)
  expect(timeline[0]).toMatchObject({ body: why, details: [expect.stringContaining('also took the first')] })
  const points = (await built.staff(officer).cases.show({ reference })).points.map(({ id }) => id)
  const on = { reference, family, officer, decider, points }
  await recommend(on)
  expect(await decide(on)).toMatchObject({ ok: true })
  expect(await letterFor('portal', family, reference)).toContain(`for this reason: ${why}`)
})
