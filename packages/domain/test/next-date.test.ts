import { describe, expect, test } from 'vitest'
import { localDate, nextDeadline, openDeadlines } from '../src/index.ts'
import { after, FAMILY, OFFICER, raised, TODAY, text } from './build.ts'

const rules = (kase: ReturnType<typeof raised>, today = TODAY) =>
  openDeadlines(kase, today).map((each) => each.rule)
const request = {
  type: 'requestMediation',
  toldCouncilOn: TODAY,
  healthIncluded: false,
  providerId: 'p',
} as const

describe('the dates of a case that still matter', () => {
  test('a new case: the family’s two last days, the next first', () => {
    expect(rules(raised())).toEqual(['contact-mediation-adviser', 'appeal', 'ombudsman-complaint'])
    expect(nextDeadline(raised(), TODAY)?.due).toBe('2027-01-02')
  })

  test('once mediation is asked for: ours to arrange it, and the adviser has been contacted', () => {
    const asked = after(raised(), request, FAMILY)
    expect(rules(asked)).toContain('mediation-arranged')
    expect(rules(asked)).not.toContain('contact-mediation-adviser')
  })

  test('once it is arranged the 30 days are over and done with', () => {
    const asked = after(raised(), request, FAMILY)
    const meeting = { type: 'arrangeMediation', meetingOn: localDate('2026-12-10'), mode: 'video' } as const
    expect(rules(after(asked, meeting, OFFICER))).not.toContain('mediation-arranged')
  })

  test.each([
    ['full', true],
    ['none', false],
  ] as const)('a meeting that ended in %s agreement has an agreement to keep: %s', (outcome, kept) => {
    let kase = after(raised(), request, FAMILY)
    kase = after(kase, { type: 'arrangeMediation', meetingOn: TODAY, mode: 'video' }, OFFICER)
    kase = after(kase, { type: 'concludeMediation', heldOn: TODAY, outcome, summary: text() }, OFFICER)
    expect(rules(kase).includes('agreement-kept')).toBe(kept)
    // Nobody is told that it was missed, because nobody has said whether it was.
    expect(rules(kase, localDate('2027-02-01'))).not.toContain('agreement-kept')
  })

  test('an appeal that was sent leaves no last day to appeal by', () => {
    const lodged = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    expect(rules(lodged)).not.toContain('appeal')
  })

  test('a closed case sorts by no date, and still has them', () => {
    const closed = after(raised(), { type: 'closeCase', outcome: 'notResolved', summary: text() }, OFFICER)
    expect(nextDeadline(closed, TODAY)).toBeNull()
    expect(rules(closed)).toContain('appeal')
  })
})
