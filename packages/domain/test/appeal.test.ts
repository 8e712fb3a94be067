import { describe, expect, test } from 'vitest'
import {
  APPEAL_OUTCOMES,
  type Case,
  type CommandOf,
  caseDeadlines,
  type DeadlineId,
  type DirectionKind,
  dateWords,
  decide,
  isUsualTribunalNumber,
  localDate,
  nextDeadline,
  openDates,
  openDeadlines,
  threeLines,
  UNOPPOSED_ITEMS,
  unopposedItems,
} from '../src/index.ts'
import { after, FAMILY, OFFICER, raised, refusalOf, TODAY, text } from './build.ts'

const d = localDate
const due = (kase: Case, id: DeadlineId, today = TODAY) =>
  caseDeadlines(kase, today).find((each) => each.id === id)?.due
const keys = (kase: Case) => openDates(kase, null, TODAY).map(({ key }) => key)

const noted = (kase = raised()) =>
  after(kase, { type: 'noteAppeal', lodgedOn: d('2026-11-09'), tribunalReference: null }, FAMILY)
const number = 'EH893/26/00567'
const register = { type: 'registerAppeal', registeredOn: d('2026-11-16'), tribunalReference: number } as const
const papers = { type: 'recordAppealPapers', sentOn: d('2026-11-16') } as const
const direct = (
  kind: DirectionKind,
  day: string,
  who: 'council' | 'family' | 'both' = 'council',
  id: string = kind,
): CommandOf<'recordDirections'>['directions'][number] => ({
  id,
  kind,
  who,
  day: d(day),
  what: kind === 'other' ? text() : null,
})
const directions = (...all: ReturnType<typeof direct>[]) =>
  ({ type: 'recordDirections', madeOn: d('2026-11-16'), directions: all }) as const
const concede = {
  type: 'concedeAppeal',
  toldOn: TODAY,
  whole: true,
  pointIds: [],
  unopposed: ['assess'],
} as const
const end = { type: 'endAppeal', endedOn: TODAY, outcome: 'allowed', ordered: [] } as const

describe('the tribunal’s number', () => {
  test.each([
    ['EH893/26/00567', true],
    ['EH936/23/00567', true],
    ['EHC893/15/00008', false],
    ['EH893/26/567', false],
    ['eh893/26/00567', false],
  ])('%s: %s', (typed, usual) => expect(isUsualTribunalNumber(typed)).toBe(usual))

  test('is asked about once where it looks unlike the rest, and never refused for good', () => {
    const odd = { ...register, tribunalReference: 'EHC 893/15/00008' }
    expect(refusalOf(noted(), odd, OFFICER)).toBe('unusualNumber')
    const kase = after(noted(), { ...odd, allTheSame: true }, OFFICER)
    expect(kase.stages.appeal).toMatchObject({ tribunalReference: 'EHC893/15/00008' })
  })

  test('is kept as the tribunal writes it, corrected, and still there when the appeal has ended', () => {
    const kase = after(noted(), { ...register, tribunalReference: ' eh893/26/00567' }, OFFICER)
    expect(kase.stages.appeal).toMatchObject({ registeredOn: '2026-11-16', tribunalReference: number })
    expect(refusalOf(kase, register, OFFICER)).toBe('nothingChanges')
    const right = after(kase, { ...register, tribunalReference: 'EH893/26/00568' }, OFFICER)
    expect(after(right, end, OFFICER).stages.appeal).toMatchObject({ tribunalReference: 'EH893/26/00568' })
  })

  test('is not given before the appeal was sent, or in days to come', () => {
    expect(refusalOf(noted(), { ...register, registeredOn: d('2026-11-08') }, OFFICER)).toBe(
      'registeredBeforeSent',
    )
    expect(refusalOf(noted(), { ...register, registeredOn: d('2026-11-24') }, OFFICER)).toBe('inTheFuture')
    expect(refusalOf(noted(), register, FAMILY)).toBe('wrongRole')
  })
})

describe('our time to answer (r.21, r.12(3)(b))', () => {
  test.each([
    // 25 December to 1 January do not count: 30 working days from Monday 16 November.
    ['2026-11-16', '2027-01-05'],
    // Nothing in August counts, nor the bank holiday at its end.
    ['2026-07-20', '2026-09-29'],
    ['2026-10-05', '2026-11-16'],
  ])('papers sent %s: %s', (sent, last) => {
    const kase = after(noted(), { ...papers, sentOn: d(sent) }, OFFICER)
    expect(due(kase, 'council-response')).toBe(last)
  })

  test('the tribunal’s own day comes before it, and says so', () => {
    const running = after(noted(), papers, OFFICER)
    const decided = decide(running, directions(direct('response', '2026-12-18')), {
      actor: OFFICER,
      today: TODAY,
    })
    expect(decided.ok && decided.events.at(-1)).toMatchObject({
      type: 'deadlineMoved',
      deadline: 'council-response',
      from: '2027-01-05',
      to: '2026-12-18',
      because: 'directionsRecorded',
    })
    const kase = after(running, directions(direct('response', '2026-12-18')), OFFICER)
    const limit = caseDeadlines(kase, TODAY).find(({ id }) => id === 'council-response')
    expect(limit).toMatchObject({ due: '2026-12-18', citation: { provision: 'SI 2008/2699 r.12(4)' } })
    expect(limit?.steps.staff.at(-1)).toContain('That day counts, and not the one above')
    // It is the limit that is open, not a second date beside it.
    expect(keys(kase).filter((key) => /response/.test(key))).toEqual(['council-response'])
  })

  test('stands by itself before the papers are recorded', () => {
    const kase = after(noted(), directions(direct('response', '2026-12-18')), OFFICER)
    expect(due(kase, 'council-response')).toBe('2026-12-18')
  })

  test('the earlier of two counts, and a later day from the tribunal moves it', () => {
    const two = directions(
      direct('response', '2026-12-18', 'council', 'a'),
      direct('response', '2026-12-11', 'council', 'b'),
    )
    const kase = after(noted(), two, OFFICER)
    expect(due(kase, 'council-response')).toBe('2026-12-11')
    const moved = after(kase, { type: 'changeDirection', directionId: 'b', day: d('2027-01-08') }, OFFICER)
    expect(due(moved, 'council-response')).toBe('2026-12-18')
  })

  test('is done by either name', () => {
    const kase = after(after(noted(), papers, OFFICER), directions(direct('response', '2026-12-18')), OFFICER)
    const sent = after(kase, { type: 'recordDirectionDone', directionId: 'response', doneOn: TODAY }, OFFICER)
    expect(sent.done).toEqual({ 'council-response': TODAY })
    expect(keys(sent)).not.toContain('council-response')
    const other = after(kase, { type: 'recordDone', deadline: 'council-response', doneOn: TODAY }, OFFICER)
    expect(
      refusalOf(other, { type: 'recordDirectionDone', directionId: 'response', doneOn: TODAY }, OFFICER),
    ).toBe('nothingChanges')
  })
})

describe('the tribunal’s directions', () => {
  const all = directions(
    direct('evidence', '2027-01-15', 'council', 'ours'),
    direct('evidence', '2027-01-22', 'family', 'theirs'),
    direct('attendanceForm', '2027-02-05', 'both'),
    direct('hearing', '2027-03-10', 'both'),
    direct('other', '2026-12-01'),
  )
  const kase = after(noted(), all, OFFICER)

  test('are open dates, each with whose it is; the hearing starts the time for the bundle', () => {
    const found = openDates(kase, null, TODAY)
      .filter(({ key }) => /direction|bundle/.test(key))
      .map(({ key, kind, owedBy, due: on }) => [key, kind, owedBy, on])
    expect(found).toEqual([
      ['direction:other', 'direction', 'council', '2026-12-01'],
      ['direction:ours', 'direction', 'council', '2027-01-15'],
      ['direction:theirs', 'direction', 'family', '2027-01-22'],
      ['direction:attendanceForm', 'direction', 'council', '2027-02-05'],
      ['hearing-bundle', 'law', 'council', '2027-02-24'],
      ['direction:hearing', 'direction', 'council', '2027-03-10'],
    ])
    expect(nextDeadline(kase, TODAY)).toMatchObject({ id: 'direction:other', due: '2026-12-01' })
    for (const { kind, rule } of openDates(kase, null, TODAY)) {
      expect(dateWords(kind, rule).what).not.toBe('A date of this case')
    }
  })

  test('a day directed for the bundle comes before the one from the hearing', () => {
    const told = after(kase, directions(direct('bundle', '2027-02-12')), OFFICER)
    expect(due(told, 'hearing-bundle')).toBe('2027-02-12')
  })

  test('move with the hearing, and go when the tribunal no longer asks', () => {
    const moved = after(
      kase,
      { type: 'changeDirection', directionId: 'hearing', day: d('2027-04-14') },
      OFFICER,
    )
    expect(due(moved, 'hearing-bundle')).toBe('2027-03-31')
    const hearing = openDeadlines(moved, TODAY).find(({ id }) => id === 'direction:hearing')
    expect(hearing?.steps.staff[0]).toContain('It was Wednesday 10 March 2027 before')
    const gone = after(kase, { type: 'changeDirection', directionId: 'hearing', day: null }, OFFICER)
    expect(due(gone, 'hearing-bundle')).toBeUndefined()
    expect(keys(gone)).not.toContain('direction:hearing')
  })

  test('what is done is not open any more; what a family let pass does not stand in the way', () => {
    const done = after(kase, { type: 'recordDirectionDone', directionId: 'other', doneOn: TODAY }, OFFICER)
    expect(keys(done)).not.toContain('direction:other')
    const family = after(noted(), directions(direct('evidence', '2026-11-20', 'family')), OFFICER)
    expect(nextDeadline(family, TODAY)?.id).not.toBe('direction:evidence')
    const ours = after(noted(), directions(direct('evidence', '2026-11-20')), OFFICER)
    expect(nextDeadline(ours, TODAY)).toMatchObject({ id: 'direction:evidence', passed: true })
  })

  test('are refused where they cannot be right', () => {
    const change = { type: 'changeDirection', directionId: 'nobody', day: null } as const
    expect(refusalOf(kase, change, OFFICER)).toBe('noSuchDirection')
    expect(refusalOf(kase, { ...change, directionId: 'hearing', day: d('2027-03-10') }, OFFICER)).toBe(
      'nothingChanges',
    )
    const done = { type: 'recordDirectionDone', directionId: 'other', doneOn: d('2026-11-24') } as const
    expect(refusalOf(kase, done, OFFICER)).toBe('inTheFuture')
    expect(refusalOf(kase, { ...done, directionId: 'nobody' }, OFFICER)).toBe('noSuchDirection')
    expect(refusalOf(kase, directions(), OFFICER)).toBe('directionsMissing')
    expect(refusalOf(kase, directions(direct('hearing', '2026-11-13')), OFFICER)).toBe('dayBeforeDirections')
    expect(refusalOf(kase, directions({ ...direct('other', '2027-01-15'), what: null }), OFFICER)).toBe(
      'directionUnsaid',
    )
    expect(refusalOf(kase, { ...all, madeOn: d('2026-11-24') }, OFFICER)).toBe('inTheFuture')
    const many = Array.from({ length: 36 }, (_, at) => direct('evidence', '2027-01-15', 'council', `${at}`))
    expect(refusalOf(kase, directions(...many), OFFICER)).toBe('tooMany')
    expect(refusalOf(kase, all, FAMILY)).toBe('wrongRole')
  })

  test('end with the appeal', () => {
    expect(keys(after(kase, end, OFFICER)).filter((key) => key.startsWith('direction'))).toEqual([])
  })
})

describe('what the family reads on top of its page', () => {
  const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }
  const lines = (kase: Case) => threeLines(kase, TODAY, PROMISES)

  test('is that there is an appeal, then its number, then the next of the tribunal’s days', () => {
    expect(lines(noted())).toMatchObject({ happened: 'You told us you have appealed to the SEND Tribunal.' })
    const registered = after(noted(), register, OFFICER)
    expect(lines(registered)).toMatchObject({
      happened: `The SEND Tribunal has registered your appeal. Its number is ${number}.`,
      byWhen: null,
    })
    const answering = after(registered, papers, OFFICER)
    expect(lines(answering)).toMatchObject({
      next: 'We must answer your appeal. The tribunal’s letters count before this page.',
      byWhen: 'By Tuesday 5 January 2027',
    })
    const theirs = after(answering, directions(direct('evidence', '2026-12-18', 'family')), OFFICER)
    expect(lines(theirs)).toMatchObject({
      next: 'You must send further evidence. The tribunal’s letters count before this page.',
      byWhen: 'By Friday 18 December 2026',
    })
    const hearing = after(registered, directions(direct('hearing', '2026-12-01', 'both')), OFFICER)
    expect(lines(hearing)).toMatchObject({
      next: 'The tribunal’s hearing. The tribunal’s letters count before this page.',
      byWhen: 'On Tuesday 1 December 2026',
    })
  })
})

describe('an appeal that is not opposed (SEND Regs 2014, reg 45)', () => {
  /** Four weeks for an assessment or the contents, two for a school, five for a plan: from the day we told it. */
  test.each([
    ['assess', '2026-12-21'],
    ['amendContents', '2026-12-21'],
    ['nameSchool', '2026-12-07'],
    ['issue', '2026-12-28'],
  ] as const)('%s: by %s', (item, last) => {
    const ended = after(noted(), { ...concede, unopposed: [item] }, OFFICER)
    expect(due(ended, `unopposed-${item}`)).toBe(last)
    expect(keys(ended)).toContain(`unopposed-${item}`)
    const done = after(ended, { type: 'recordDone', deadline: `unopposed-${item}`, doneOn: TODAY }, OFFICER)
    expect(keys(done)).not.toContain(`unopposed-${item}`)
  })

  test('before the response, the whole of it ends for the family on every point, without an order', () => {
    const ended = after(noted(raised({ type: 'CON', sections: ['B', 'F'] })), concede, OFFICER)
    expect(ended.stages.appeal).toMatchObject({
      state: 'ended',
      outcome: 'conceded',
      endedOn: TODAY,
      points: [
        { pointId: 'point-1', result: 'forFamily' },
        { pointId: 'point-2', result: 'forFamily' },
      ],
    })
    expect(caseDeadlines(ended, TODAY).some(({ id }) => id.startsWith('ordered-'))).toBe(false)
  })

  test.each([
    ['the day before', '2026-11-22', 'lodged'],
    ['the same day', '2026-11-23', 'lodged'],
    ['the day after', '2026-11-24', 'ended'],
  ])('answered %s: %s, the appeal is then %s', (_, answered, state) => {
    const today = d('2026-11-24')
    const answer = { type: 'recordDone', deadline: 'council-response', doneOn: d(answered) } as const
    const kase = after(after(noted(), papers, OFFICER), answer, OFFICER, today)
    const conceded = after(kase, concede, OFFICER, today)
    expect(conceded.stages.appeal.state).toBe(state)
    if (state === 'ended') return
    expect(conceded.stages.appeal).toMatchObject({ conceded: { toldOn: TODAY, whole: true } })
    // It goes on to an order, and is not recorded as one that was never opposed.
    expect(refusalOf(conceded, { ...end, outcome: 'conceded' }, OFFICER, today)).toBe('concededAfterResponse')
    const order = { ...end, outcome: 'consentOrder', ordered: ['assess'] } as const
    expect(due(after(conceded, order, OFFICER, today), 'ordered-assess-notify')).toBe('2026-12-07')
  })

  test('in part it goes on, whenever it is said', () => {
    const kase = noted(raised({ type: 'CON', sections: ['B', 'F'] }))
    const part = { ...concede, whole: false, pointIds: ['point-2', 'point-2'], unopposed: [] }
    const went = after(kase, part, OFFICER)
    expect(went.stages.appeal).toMatchObject({
      state: 'lodged',
      conceded: { whole: false, pointIds: ['point-2'] },
    })
    expect(refusalOf(kase, { ...part, pointIds: [] }, OFFICER)).toBe('concededWhat')
    expect(refusalOf(kase, { ...part, pointIds: ['point-9'] }, OFFICER)).toBe('noSuchPoint')
    expect(refusalOf(kase, { ...concede, toldOn: d('2026-11-24') }, OFFICER)).toBe('inTheFuture')
  })

  test.each([
    ['RTA', [], ['assess']],
    ['RRA', [], ['assess']],
    ['RTI', [], ['issue']],
    ['RAM', [], ['amendContents']],
    ['CON', ['B', 'F'], ['amendContents']],
    ['CON', ['I'], ['nameSchool']],
    ['CON', ['B', 'I'], ['amendContents', 'nameSchool']],
    ['CON', [], ['amendContents', 'nameSchool']],
    ['CEASE', [], []],
  ] as const)('%s %j: %j', (type, sections, items) => {
    const kase = noted(raised({ type, sections }))
    expect(unopposedItems(kase.decision)).toEqual(items)
    // A plan that was to end goes on, and nothing need be done for it by a day.
    const nothing = { ...concede, unopposed: [] }
    expect(refusalOf(kase, nothing, OFFICER)).toBe(items.length > 0 ? 'unopposedWhat' : null)
    expect(items.every((item) => UNOPPOSED_ITEMS.includes(item))).toBe(true)
  })
})

describe('the end of an appeal', () => {
  const kase = noted(raised({ type: 'CON', sections: ['B', 'F'] }))
  const points = [
    { pointId: 'point-1', result: 'forFamily' },
    { pointId: 'point-2', result: 'notDecided' },
  ] as const

  test('says of every point what came of it, or of none', () => {
    expect(after(kase, { ...end, points }, OFFICER).stages.appeal).toMatchObject({ points })
    expect(refusalOf(kase, { ...end, points: points.slice(1) }, OFFICER)).toBe('pointsMissing')
    expect(
      refusalOf(kase, { ...end, points: [points[0], { pointId: 'point-9', result: 'inPart' }] }, OFFICER),
    ).toBe('pointsMissing')
    expect('points' in after(kase, end, OFFICER).stages.appeal).toBe(false)
  })

  test.each([
    [['health'], 'icb'],
    [['socialCare'], 'council'],
    [['health', 'socialCare'], 'council'],
  ] as const)('recommendations about %j are answered in five weeks, by the %s', (recommended, owedBy) => {
    const ended = after(kase, { ...end, recommended }, OFFICER)
    const answer = caseDeadlines(ended, TODAY).find(({ id }) => id === 'answer-recommendation')
    expect(answer).toMatchObject({ due: '2026-12-28', owedBy })
  })

  test('there are none about a refusal to assess (§51(2)(a))', () => {
    expect(refusalOf(noted(), { ...end, recommended: ['health'] }, OFFICER)).toBe('noRecommendations')
    expect(due(after(kase, end, OFFICER), 'answer-recommendation')).toBeUndefined()
  })

  test('one that the tribunal sent back ordered nothing, and can be sent again by the same last day', () => {
    const returned = after(
      kase,
      { ...end, outcome: 'notRegistered', ordered: ['amendContents'], recommended: ['health'] },
      OFFICER,
    )
    expect(due(returned, 'ordered-amendContents')).toBeUndefined()
    expect(due(returned, 'answer-recommendation')).toBeUndefined()
    expect(keys(returned)).toContain('appeal')
    for (const outcome of APPEAL_OUTCOMES.filter((each) => each !== 'notRegistered'))
      expect(keys(after(kase, { ...end, outcome }, OFFICER))).not.toContain('appeal')
  })

  test('a second appeal begins with nothing done', () => {
    const answered = after(
      after(kase, papers, OFFICER),
      { type: 'recordDone', deadline: 'council-response', doneOn: TODAY },
      OFFICER,
    )
    const again = after(
      after(
        after(answered, end, OFFICER),
        { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null },
        FAMILY,
      ),
      { ...papers, sentOn: TODAY },
      OFFICER,
    )
    expect(keys(again)).toContain('council-response')
  })
})
