import { describe, expect, test } from 'vitest'
import { localDate, nextDeadline, openDeadlines } from '../src/index.ts'
import { after, FAMILY, OFFICER, raised, TODAY, text } from './build.ts'

const rules = (kase: ReturnType<typeof raised>, today = TODAY) =>
  openDeadlines(kase, today).map((each) => each.id)
const request = {
  type: 'requestMediation',
  toldCouncilOn: TODAY,
  healthIncluded: false,
  providerId: 'p',
} as const

const concluded = {
  type: 'concludeMediation',
  heldOn: TODAY,
  outcome: 'full',
  summary: text(),
  agreementOn: null,
  agreed: [],
} as const

describe('the dates of a case that still matter', () => {
  test('a new case: the family’s two last days, the next first', () => {
    expect(rules(raised())).toEqual(['contact-adviser', 'appeal', 'ombudsman'])
    expect(nextDeadline(raised(), TODAY)?.due).toBe('2027-01-02')
  })

  test('once mediation is asked for: ours to arrange it, and the adviser has been contacted', () => {
    const asked = after(raised(), request, FAMILY)
    expect(rules(asked)).toContain('arrange-mediation')
    expect(rules(asked)).not.toContain('contact-adviser')
  })

  test('once it is arranged the 30 days are over and done with', () => {
    const asked = after(raised(), request, FAMILY)
    const meeting = { type: 'arrangeMediation', meetingOn: localDate('2026-12-10'), mode: 'video' } as const
    expect(rules(after(asked, meeting, OFFICER))).not.toContain('arrange-mediation')
  })

  test.each([
    ['full', true],
    ['none', false],
  ] as const)('a meeting that ended in %s agreement has an agreement to keep: %s', (outcome, kept) => {
    let kase = after(raised(), request, FAMILY)
    kase = after(
      kase,
      {
        type: 'arrangeMediation',
        meetingOn: TODAY,
        mode: 'video',
        shorterNotice: { who: text(), agreedOn: TODAY },
      },
      OFFICER,
    )
    kase = after(kase, { ...concluded, outcome }, OFFICER)
    expect(rules(kase).includes('agreed-other')).toBe(kept)
    // It stays until somebody says that it was done, however late.
    expect(rules(kase, localDate('2027-02-01')).includes('agreed-other')).toBe(kept)
    if (!kept) return
    expect(nextDeadline(kase, localDate('2027-02-01'))).toMatchObject({ id: 'certificate', passed: true })
    kase = after(kase, { type: 'recordDone', deadline: 'agreed-other', doneOn: TODAY }, OFFICER)
    expect(rules(kase)).not.toContain('agreed-other')
  })

  test('a plan, or the reasons for none: doing one settles both', () => {
    let kase = after(raised(), request, FAMILY)
    kase = after(
      kase,
      {
        type: 'arrangeMediation',
        meetingOn: TODAY,
        mode: 'video',
        shorterNotice: { who: text(), agreedOn: TODAY },
      },
      OFFICER,
    )
    kase = after(kase, { ...concluded, outcome: 'full', agreed: ['assess'] }, OFFICER)
    const assess = ['agreed-assess-notify', 'agreed-assess-no-plan', 'agreed-assess-final']
    expect(rules(kase)).toEqual(expect.arrayContaining(assess))
    kase = after(kase, { type: 'recordDone', deadline: 'agreed-assess-final', doneOn: TODAY }, OFFICER)
    expect(rules(kase)).toContain('agreed-assess-notify')
    expect(rules(kase)).not.toContain('agreed-assess-no-plan')
  })

  test('telling the NHS starts its 30 days', () => {
    const health = raised({ type: 'CON', sections: ['G'] })
    let kase = after(health, { ...request, healthIncluded: true }, OFFICER)
    expect(rules(kase)).toContain('tell-icb')
    expect(rules(kase)).not.toContain('icb-arrange-mediation')
    kase = after(kase, { type: 'recordDone', deadline: 'tell-icb', doneOn: TODAY }, OFFICER)
    expect(rules(kase)).toContain('icb-arrange-mediation')
  })

  test('a family’s lost day is no next date; what we have not done is', () => {
    const late = localDate('2027-06-01')
    expect(nextDeadline(raised(), late)?.id).toBe('ombudsman')
    expect(nextDeadline(after(raised(), request, FAMILY), late)).toMatchObject({
      id: 'arrange-mediation',
      passed: true,
    })
  })

  test('an appeal that was sent leaves no last day to appeal by', () => {
    const lodged = after(raised(), { type: 'noteAppeal', lodgedOn: TODAY, tribunalReference: null }, FAMILY)
    expect(rules(lodged)).not.toContain('appeal')
  })

  test('a closed case sorts by no date, and still has them', () => {
    const closed = after(
      raised(),
      { type: 'closeCase', outcome: 'notResolved', reason: 'noReply', summary: text() },
      OFFICER,
    )
    expect(nextDeadline(closed, TODAY)).toBeNull()
    expect(rules(closed)).toContain('appeal')
  })
})
