import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  byUrgency,
  compare,
  DATE_KINDS,
  dateWords,
  type LocalDate,
  localDate,
  openDates,
  RULES,
  WORK_GROUPS,
  workGroup,
} from '../src/index.ts'
import { after, FAMILY, OFFICER, raised, TODAY, text } from './build.ts'

const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }
const keysOf = (kase: Parameters<typeof openDates>[0]) =>
  openDates(kase, PROMISES, TODAY).map(({ key }) => key)

describe('the open dates of a case', () => {
  const kase = raised()

  test('are what the law sets and what the council promises, the first first', () => {
    const dates = openDates(kase, PROMISES, TODAY)
    expect(dates.map(({ key, kind, owedBy, due }) => [key, kind, owedBy, due])).toEqual([
      ['promise-first-contact', 'promise', 'council', '2026-11-30'],
      ['contact-adviser', 'law', 'family', '2027-01-02'],
      ['appeal', 'law', 'family', '2027-01-04'],
      ['ombudsman', 'law', 'family', '2027-11-02'],
    ])
  })

  test('hold no promise where nobody knows what was promised', () => {
    expect(openDates(kase, null, TODAY).every(({ kind }) => kind === 'law')).toBe(true)
  })

  test('a message of the family’s is one until it is answered', () => {
    const wrote = after(kase, { type: 'sendMessage', text: text() }, FAMILY)
    expect(keysOf(wrote)).toContain('promise-reply')
    expect(keysOf(after(wrote, { type: 'sendMessage', text: text() }, OFFICER))).not.toContain(
      'promise-reply',
    )
  })

  test('a meeting is one until somebody has written down what came of it', () => {
    const arranged = after(
      kase,
      { type: 'arrangeConversation', meetingOn: localDate('2026-11-25'), mode: 'video' },
      OFFICER,
    )
    expect(openDates(arranged, PROMISES, TODAY)[0]).toEqual({
      key: 'meeting:conversation',
      kind: 'meeting',
      owedBy: 'council',
      due: '2026-11-25',
      rule: 'conversation',
    })
    const held = {
      heldOn: localDate('2026-11-25'),
      mode: 'video',
      outcome: 'explained',
      summary: text(),
    } as const
    expect(
      keysOf(after(arranged, { type: 'logConversation', ...held }, OFFICER, localDate('2026-11-25'))),
    ).not.toContain('meeting:conversation')
  })

  test('what was agreed is one until it is done', () => {
    const action = {
      id: 'a1',
      item: 'other',
      what: text(),
      owner: 'school',
      dueOn: localDate('2026-12-18'),
    } as const
    const agreed = after(
      kase,
      {
        type: 'recordAgreement',
        agreementId: 'g1',
        from: 'conversation',
        agreedOn: TODAY,
        actions: [action],
      },
      OFFICER,
    )
    expect(keysOf(agreed)).toContain('agreed:g1:a1')
    const done = { type: 'recordActionDone', agreementId: 'g1', actionId: 'a1', doneOn: TODAY } as const
    expect(keysOf(after(agreed, done, OFFICER))).not.toContain('agreed:g1:a1')
  })

  test('a closed case has none', () => {
    expect(openDates(after(kase, { type: 'withdrawCase' }, FAMILY), PROMISES, TODAY)).toEqual([])
  })
})

test('every date has words and a short reason', () => {
  for (const { id } of RULES) {
    const { what, why } = dateWords('law', id)
    expect([id, what.length > 0, why.length > 0]).toEqual([id, true, true])
  }
  expect(dateWords('promise', 'promise-reply')).toEqual({
    what: 'Answer the family’s message',
    why: 'Our own promise to families',
  })
  expect(dateWords('meeting', 'mediation').what).toBe('Mediation: meeting')
  expect(dateWords('agreed', 'assess').what).toBe('What was agreed: to assess or re-assess')
  // A rule that is no longer there leaves a date that can still be shown.
  expect(dateWords('law', 'a rule of long ago')).toEqual({ what: 'A date of this case', why: 'See the case' })
  expect(dateWords('law', 'certificate').why.length).toBeLessThan(60)
})

describe('urgency', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days))
  const date = fc.record({ kind: fc.constantFrom(...DATE_KINDS), due: day })

  test.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'week'],
    ['2026-11-30', 'week'],
    ['2026-12-01', 'later'],
  ])('%s is %s', (due, group) => expect(workGroup(due as LocalDate, TODAY)).toBe(group))

  test('what is sooner by its group comes first, the law before the rest of its group', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), (dates) => {
        const sorted = dates.toSorted(byUrgency(TODAY))
        for (const [at, b] of sorted.entries()) {
          const a = sorted[at - 1]
          if (!a) continue
          const [ga, gb] = [a, b].map(({ due }) => WORK_GROUPS.indexOf(workGroup(due, TODAY))) as [
            number,
            number,
          ]
          expect(ga).toBeLessThanOrEqual(gb)
          if (ga === gb) expect(b.kind === 'law' && a.kind !== 'law').toBe(false)
          if (ga === gb && a.kind === b.kind) expect(compare(a.due, b.due)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('is an order: nothing comes before itself, and turned round it is the other way', () => {
    const order = byUrgency(TODAY)
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(order(a, a)).toBe(0)
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
      }),
    )
  })
})
