import { randomUUID } from 'node:crypto'
import type { CaseEvent } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { comes, next } from './company.ts'
import { HERE, type House, house, type Person, PROVIDER, raised } from './house.ts'

const built: House = house()

type Cast = { reference: string; family: Person; officer: Person; decider: Person }

/** A case that waits for whoever decides. `dated`: whether it is known when the first letter was sent. */
async function onTheBench(dated = true, answers: Parameters<typeof raised>[2] = {}): Promise<Cast> {
  const [family, officer] = [await built.person('family'), await built.person('officer')]
  const [first, decider] = [await built.person('decisionMaker'), await built.person('decisionMaker')]
  const reference = await raised(
    built,
    family,
    dated ? answers : { ...answers, knowsDate: 'no', dateOnLetter: null },
  )
  const staff = built.staff(officer).step
  const form = () => next(built, reference)
  await staff.assignCase({ ...(await form()), officerId: officer.id })
  const day = dated ? '2026-11-02' : null
  await staff.recordDecision({ ...(await form()), dateOnLetter: day, dateSent: day, decidedBy: first.id })
  await staff.openReconsideration({ ...(await form()), decisionMakerId: decider.id })
  const cast = { reference, family, officer, decider }
  const points = (await pointsOf(cast)).map((pointId) => ({
    pointId,
    originalReason: null,
    result: 'kept' as const,
    reasons: 'Advice',
  }))
  const advised = await staff.recommendReconsideration({ ...(await form()), points, answer: null })
  if (!advised.ok) throw new Error(advised.text)
  return cast
}

const pointsOf = async ({ reference, officer }: Pick<Cast, 'reference' | 'officer'>): Promise<string[]> =>
  (await built.staff(officer).cases.show({ reference })).points.map(({ id }) => id)

const decidedPoints = async (cast: Cast, result: 'kept' | 'changed') =>
  (await pointsOf(cast)).map((pointId) => ({ pointId, result, reasons: 'Because of the report' }))

const decides = async (cast: Cast, result: 'kept' | 'changed', more: object = {}) =>
  built.staff(cast.decider).step.decideReconsideration({
    ...(await next(built, cast.reference)),
    points: await decidedPoints(cast, result),
    ...more,
  })

/** Every event of a kind on a case, the oldest first. */
async function eventsOf<T extends CaseEvent['type']>(reference: string, type: T) {
  const rows = await built.owner.sql<{ data: Extract<CaseEvent, { type: T }> }[]>`
    select e.data from case_events e join cases c on c.id = e.case_id and c.authority_id = e.authority_id
    where c.reference = ${reference} and e.type = ${type} order by e.seq`
  return rows.map(({ data }) => data)
}

const CAUSE = { cause: 'newAdvice', causeText: 'The therapist wrote only in October.' } as const

describe('why a decision was changed', () => {
  test('is said with the decision, read by the council, corrected later, and hidden from the family', async () => {
    const cast = await onTheBench()
    const { reference, family, officer } = cast
    expect(await decides(cast, 'kept', CAUSE)).toMatchObject({ refusal: { code: 'nothingWasChanged' } })
    expect(await decides(cast, 'changed', CAUSE)).toMatchObject({ ok: true })
    const shown = async () => (await built.staff(officer).cases.show({ reference })).learning
    expect(await shown()).toMatchObject({
      changes: ['reconsideration'],
      wanted: [],
      causes: [{ of: 'reconsideration', cause: 'newAdvice', text: CAUSE.causeText }],
    })
    const end = { outcome: 'resolvedByReconsideration', summary: 'It is settled.' } as const
    await built.staff(officer).step.closeCase({ ...(await next(built, reference)), ...end })
    const anew = { of: 'reconsideration', cause: 'evidenceMissed', text: 'It lay in the file.' } as const
    const done = await built.staff(officer).step.recordCause({ ...(await next(built, reference)), ...anew })
    expect(done).toMatchObject({ ok: true })
    expect((await shown()).causes).toMatchObject([{ cause: 'evidenceMissed', text: 'It lay in the file.' }])
    const view = await built.staff(officer).cases.show({ reference })
    expect(view.closed).not.toBeNull()
    expect(view.timeline[0]).toMatchObject({ type: 'causeRecorded', body: 'It lay in the file.' })
    const theirs = await built.portal(family).disagreements.show({ reference })
    expect(JSON.stringify(theirs)).not.toMatch(/causeRecorded|therapist wrote|lay in the file|newAdvice/)
    expect((await eventsOf(reference, 'causeRecorded')).map(({ cause }) => cause)).toEqual([
      'newAdvice',
      'evidenceMissed',
    ])
    const told = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from outbox o where o.key like '%causeRecorded%' or o.template like '%cause%'`
    expect(told[0]?.n).toBe(0)
  })
})

describe('a letter that lacks something', () => {
  test('counts each time it is held back since the decision began to be looked at again', async () => {
    const cast = await onTheBench(false)
    const { reference, officer, decider } = cast
    // Held back once before, when another letter was written.
    await built.owner.sql`insert into audit_log (authority_id, at, actor_id, action, subject, request_id)
      values (${HERE}, '2026-11-20T09:00:00Z', ${decider.id}, 'reconsideration.notice-held-back', ${reference}, 'r')`
    const input = { reference, points: await decidedPoints(cast, 'changed') }
    expect((await built.staff(decider).reconsiderations.preview(input)).lacks).not.toBeNull()
    expect(await decides(cast, 'changed')).toMatchObject({ refusal: { code: 'noticeIncomplete' } })
    const letter = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02' }
    const { decidedBy } = await built.staff(officer).cases.show({ reference })
    await built.staff(officer).step.recordDecision({
      ...(await next(built, reference)),
      ...letter,
      decidedBy: decidedBy?.id ?? null,
    })
    expect((await built.staff(decider).reconsiderations.preview(input)).lacks).toBeNull()
    // Sent twice, it is still one form: what is counted anew with each sending does not make it another.
    const sent = { ...(await next(built, reference)), points: input.points }
    expect(await built.staff(decider).step.decideReconsideration(sent)).toMatchObject({ ok: true })
    expect(await built.staff(decider).step.decideReconsideration(sent)).toMatchObject({
      ok: true,
      replayed: true,
    })
    expect(await eventsOf(reference, 'reconsiderationDecided')).toMatchObject([{ refusedBefore: 2 }])
    const { timeline } = await built.staff(officer).cases.show({ reference })
    expect(timeline.find(({ type }) => type === 'reconsiderationDecided')?.details).toContain(
      'The letter was held back 2 times because something was missing',
    )
  })

  test('held back never, it says none', async () => {
    const cast = await onTheBench()
    await decides(cast, 'kept')
    expect(await eventsOf(cast.reference, 'reconsiderationDecided')).toMatchObject([{ refusedBefore: 0 }])
  })
})

describe('needs that were in place', () => {
  const NEEDS = { needs: ['interpreter', 'breaks'], language: 'Polish' } as const
  const talk = { heldOn: '2026-11-23', mode: 'video', outcome: 'explained', summary: 'We talked.' } as const

  test('are counted from what people said, never from the form, and no name is on the record', async () => {
    const [family, officer, other] = [
      await built.person('family'),
      await built.person('officer'),
      await built.person('family'),
    ]
    const reference = await raised(built, family, { ...NEEDS, needs: [...NEEDS.needs] })
    await comes(built, family, reference, other, 'otherParent', null)
    const theirs = ['quiet', 'relay'] as const
    await built.owner
      .sql`update case_people set needs = ${JSON.stringify({ chosen: theirs, interpreter: null, note: null })}::jsonb
      where user_id = ${other.id}`
    const staff = built.staff(officer)
    const { needsAsked } = (await staff.cases.show({ reference })).learning
    expect(needsAsked.map(({ text }) => text.split(': ').slice(1).join(': ')).toSorted()).toEqual([
      'a quiet room',
      'a text relay service instead of the telephone',
      'an interpreter: Polish',
      'breaks in a meeting',
    ])
    const keyOf = (need: string) => needsAsked.find(({ key }) => key.endsWith(need))?.key ?? ''
    // Made-up keys, and one ticked twice, count for nothing; nor do the needs of somebody who was not there.
    const ticked = [keyOf('.breaks'), keyOf('.breaks'), keyOf('.quiet'), 'made.up', `${randomUUID()}.bsl`]
    const log = async (more: object) =>
      staff.step.logConversation({ ...(await next(built, reference)), ...talk, ...more })
    expect(await log({ inPlace: ticked })).toMatchObject({ ok: true })
    expect(await log({ person: other.id, inPlace: ticked })).toMatchObject({ ok: true })
    expect(await log({ person: other.id })).toMatchObject({ ok: true })
    const form = () => next(built, reference)
    const asked = { toldCouncilOn: '2026-11-23', healthIncluded: false, providerId: PROVIDER }
    await staff.step.requestMediation({ ...(await form()), ...asked })
    const meeting = {
      meetingOn: '2026-11-23',
      mode: 'video' as const,
      noticeWho: 'Them',
      noticeOn: '2026-11-23',
    }
    await staff.step.arrangeMediation({ ...(await form()), ...meeting })
    const came = { heldOn: '2026-11-23', outcome: 'none', summary: 'We met.', couldDecide: true } as const
    await staff.step.concludeMediation({ ...(await form()), ...came, inPlace: ticked })
    expect((await eventsOf(reference, 'conversationHeld')).map(({ needs }) => needs)).toEqual([
      { asked: 2, met: 1 },
      { asked: 2, met: 1 },
      { asked: 2, met: 0 },
    ])
    const [held] = await eventsOf(reference, 'mediationConcluded')
    expect(held?.needs).toEqual({ asked: 4, met: 2 })
    expect(JSON.stringify(held)).not.toMatch(/breaks|quiet|interpreter/)
    const { timeline } = await staff.cases.show({ reference })
    expect(timeline[0]?.details).toContain('2 of 4 things that people need were in place before')
    const family1 = await built.portal(family).disagreements.show({ reference })
    expect(JSON.stringify(family1.timeline)).not.toContain('things that people need')
  })

  test('are absent where nobody needs anything', async () => {
    const [family, officer] = [await built.person('family'), await built.person('officer')]
    const reference = await raised(built, family)
    const done = await built
      .staff(officer)
      .step.logConversation({ ...(await next(built, reference)), ...talk, inPlace: ['a.b'] })
    expect(done).toMatchObject({ ok: true })
    const [held] = await eventsOf(reference, 'conversationHeld')
    expect(held).not.toHaveProperty('needs')
  })
})

describe('time and cost', () => {
  test('are noted as typed, add up, and never make a form of the family out of date', async () => {
    const [family, officer] = [await built.person('family'), await built.person('officer')]
    const reference = await raised(built, family)
    const opened = await next(built, reference)
    const staff = built.staff(officer)
    const note = async (more: object) =>
      staff.step.recordCost({
        ...(await next(built, reference)),
        route: 'mediation',
        minutes: '',
        charge: '',
        ...more,
      })
    await expect(note({})).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    for (const wrong of [
      { minutes: '60001' },
      { minutes: '1.5' },
      { charge: '100000.01' },
      { charge: '8.5' },
    ])
      await expect(note(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await note({ minutes: '90' })).toMatchObject({ ok: true })
    expect(await note({ minutes: '30', charge: '£1,250.50' })).toMatchObject({ ok: true })
    expect(await eventsOf(reference, 'costRecorded')).toMatchObject([
      { minutes: 90, providerPence: null },
      { minutes: 30, providerPence: 125_050 },
    ])
    const { learning, timeline } = await staff.cases.show({ reference })
    expect(learning.costs).toMatchObject([{ spent: '120 minutes and £1,250.50 to the provider' }])
    expect(timeline[0]?.details).toContain('30 minutes and £1,250.50 to the provider')
    const theirs = await built.portal(family).disagreements.show({ reference })
    expect(JSON.stringify(theirs)).not.toMatch(/costRecorded|1,250/)
    // What the council noted meanwhile is none of the family's business: their form is still good.
    const said = { ...opened, newEvidence: null }
    expect(await built.portal(family).step.requestReconsideration(said)).toMatchObject({ ok: true })
    // Whatever else happened meanwhile, they are told of, and so is the council of all.
    const stale = { ...opened, idempotencyKey: randomUUID() }
    expect(await built.portal(family).step.withdrawReconsideration(stale)).toMatchObject({
      refusal: { code: 'movedOn' },
    })
    expect(await staff.step.requestConversation(stale)).toMatchObject({ refusal: { code: 'movedOn' } })
  })
})
