import { beforeAll, describe, expect, test } from 'vitest'
import { comes, next } from './company.ts'
import { type House, house, type Person, raised } from './house.ts'

const built: House = house()
const TODAY = '2026-11-23'
const NUMBER = 'EH893/26/00567'
const ASKS = 'Kingfisher: a list of the reports.'

type Cast = { reference: string; parent: Person; other: Person; friend: Person; officer: Person }
let cast: Cast

const staff = () => built.staff(cast.officer)
const form = () => next(built, cast.reference)
const shown = (who: Person) => built.portal(who).disagreements.show({ reference: cast.reference })
const work = () => staff().cases.show({ reference: cast.reference })
const due = async () => (await work()).deadlines.map(({ id, due: on }) => [id, on])
const datesOf = async (reference: string) =>
  (
    await built.owner.sql<{ kind: string; rule: string }[]>`
      select d.kind, d.rule from case_dates d join cases c on c.authority_id = d.authority_id and c.id = d.case_id
      where c.reference = ${reference} order by d.due, d.key`
  ).map(({ kind, rule }) => `${kind} ${rule}`)

beforeAll(async () => {
  const parent = await built.person('family')
  const officer = await built.person('officer')
  const reference = await raised(built, parent)
  cast = {
    reference,
    parent,
    officer,
    other: await built.person('family'),
    friend: await built.person('family'),
  }
  await comes(built, parent, reference, cast.other, 'otherParent', null)
  await comes(built, parent, reference, cast.friend, 'friend', 'see')
  await staff().step.assignCase({ ...(await form()), officerId: officer.id })
  await staff().step.noteAppeal({ ...(await form()), lodgedOn: '2026-11-09', tribunalReference: null })
})

describe('an appeal, from its number to its end', () => {
  test('has a number, kept in capitals, and a line for e-mails that names nobody', async () => {
    const { step } = staff()
    const odd = { registeredOn: TODAY, tribunalReference: 'EHC893/15/00008' }
    expect(await step.registerAppeal({ ...(await form()), ...odd })).toMatchObject({
      ok: false,
      refusal: { code: 'unusualNumber' },
    })
    await step.registerAppeal({ ...(await form()), ...odd, allTheSame: ['yes'] })
    await step.registerAppeal({ ...(await form()), registeredOn: TODAY, tribunalReference: 'eh893/26/00567' })
    expect((await work()).appeal?.subject).toBe(NUMBER)
    expect((await shown(cast.parent)).threeLines.happened).toContain(NUMBER)
  })

  test('directions are dates of the case, for lists as well, and say whose they are', async () => {
    await staff().step.recordAppealPapers({ ...(await form()), sentOn: '2026-11-16' })
    await staff().step.recordDirections({
      ...(await form()),
      madeOn: '2026-11-16',
      directions: [
        { kind: 'response', who: 'council', day: '2026-12-18', what: null },
        { kind: 'hearing', who: 'both', day: '2027-03-10', what: null },
        { kind: 'other', who: 'family', day: '2026-12-11', what: ASKS },
      ],
    })
    expect((await due()).filter(([id]) => /direction|council-response|bundle/.test(id ?? ''))).toEqual([
      [expect.stringMatching(/^direction:/), '2026-12-11'],
      ['council-response', '2026-12-18'],
      ['hearing-bundle', '2027-02-24'],
      [expect.stringMatching(/^direction:/), '2027-03-10'],
    ])
    expect(await datesOf(cast.reference)).toEqual(
      expect.arrayContaining([
        'direction direction-other',
        'law council-response',
        'direction direction-hearing',
      ]),
    )
    expect((await work()).appeal?.subject).toBe(`${NUMBER}, hearing on 10 March 2027`)
  })

  test('its words are read by those whose appeal it is and who help them, and by no other parent', async () => {
    const said = async (who: Person) => JSON.stringify(await shown(who)).includes(ASKS)
    expect(await said(cast.parent)).toBe(true)
    expect(await said(cast.friend)).toBe(true)
    expect(await said(cast.other)).toBe(false)
    // What both sides have to do is among what is the family's.
    const { deadlines } = await shown(cast.parent)
    const both = deadlines.filter(({ direction }) => direction?.who === 'both')
    expect(both.map(({ owedBy }) => owedBy)).toEqual(['family'])
    const [mail] = await built.owner.sql<{ all: string }[]>`
      select coalesce(string_agg(subject || body, ' '), '') as all from outbox`
    for (const kept of [ASKS, NUMBER, 'hearing']) expect(mail?.all).not.toContain(kept)
  })

  test('what the tribunal changes and what is done is seen at once', async () => {
    const all = (await work()).appeal?.directions ?? []
    const id = (kind: string): string => all.find((each) => each.kind === kind)?.id ?? ''
    const { step } = staff()
    await step.changeDirection({
      ...(await form()),
      directionId: id('hearing'),
      becomes: 'another',
      day: '2027-04-14',
    })
    expect(await due()).toContainEqual(['hearing-bundle', '2027-03-31'])
    await expect(
      step.changeDirection({ ...(await form()), directionId: id('hearing'), becomes: 'another', day: null }),
    ).rejects.toThrow()
    await step.changeDirection({ ...(await form()), directionId: id('other'), becomes: 'gone', day: null })
    await step.recordDirectionDone({ ...(await form()), directionId: id('response'), doneOn: TODAY })
    expect((await work()).answeredOn).toBe(TODAY)
    expect((await due()).map(([name]) => name)).not.toContain('council-response')
    expect((await work()).appeal?.directions.map(({ kind, doneOn }) => [kind, doneOn])).toEqual([
      ['response', TODAY],
      ['hearing', null],
    ])
  })

  test('conceded after the response it goes on, and ends with an order and what came of each point', async () => {
    const { step } = staff()
    await step.concedeAppeal({
      ...(await form()),
      toldOn: TODAY,
      whole: true,
      pointIds: [],
      unopposed: ['assess'],
    })
    const went = await work()
    expect(went.stageFacts.appeal.state).toBe('lodged')
    expect(went.stages.find(({ stage }) => stage === 'appeal')?.lines.at(-1)).toContain('is not opposed')
    const [point] = went.points
    await step.endAppeal({
      ...(await form()),
      endedOn: TODAY,
      outcome: 'consentOrder',
      ordered: ['assess'],
      points: [{ pointId: point?.id ?? '', result: 'forFamily' }],
    })
    expect((await due()).filter(([id]) => id?.startsWith('ordered-'))).toEqual([
      ['ordered-assess-notify', '2026-12-07'],
      ['ordered-assess-no-plan', '2027-02-01'],
      ['ordered-assess-final', '2027-03-01'],
    ])
    expect((await shown(cast.parent)).points[0]?.appeal?.resultLabel).toBe('Decided for you')
    expect((await work()).appeal).toEqual({ subject: NUMBER, directions: [] })
  })
})

test('the council says why it opens a case again; nothing that a family’s form brings is kept', async () => {
  const { step } = staff()
  await built.portal(cast.parent).step.withdrawConversation(await form())
  const close = { outcome: 'endedByTribunal', reason: 'byConsent', summary: 'It is done.' } as const
  expect(await step.closeCase({ ...(await form()), ...close, reason: null })).toMatchObject({
    ok: false,
    refusal: { code: 'reasonOfEnd' },
  })
  await step.closeCase({ ...(await form()), ...close })
  expect(await step.reopenCase({ ...(await form()), why: null })).toMatchObject({
    ok: false,
    refusal: { code: 'wordsMissing' },
  })
  await step.reopenCase({ ...(await form()), why: 'The plan is not right yet.' })
  expect(JSON.stringify((await shown(cast.parent)).timeline)).toContain('The plan is not right yet.')
  await step.closeCase({ ...(await form()), ...close })
  const { step: theirs } = built.portal(cast.parent)
  expect(await theirs.reopenCase({ ...(await form()), why: 'Kept from nobody' })).toMatchObject({ ok: true })
  expect(JSON.stringify(await work())).not.toContain('Kept from nobody')
})
