import type { MeetingView } from '@common-ground/api/contracts'
import { localDate, localTime } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { shownMeetings } from './meetings.ts'

const TODAY = localDate('2026-11-23')
const MEETING: MeetingView = {
  id: 'mediation',
  stage: 'mediation',
  label: 'Mediation',
  state: 'arranged',
  sequence: 0,
  meetingOn: localDate('2026-12-04'),
  at: localTime('09:30'),
  when: 'Friday 4 December 2026 at 9:30am',
  mode: 'inPerson',
  modeLabel: 'In person',
  place: 'Shirehall, Abbey Foregate;\nroom 2, step-free by the side door',
  bring: 'The plan, and the report',
  council: 'Kit Larch, SEN manager',
  why: null,
  whyOff: null,
  isKept: false,
  needs: [{ personId: 'me', who: 'Canary Name', what: 'British Sign Language', isArranged: true }],
}

describe('a meeting on a page', () => {
  const rows = (meeting: Partial<MeetingView>) => {
    const [shown] = shownMeetings([{ ...MEETING, ...meeting }], TODAY)
    return Object.fromEntries(shown?.rows.map(({ key, value }) => [key, value]) ?? [])
  }

  test('says when, how, where, what to bring, and whether what somebody needs is arranged', () => {
    expect(rows({})).toEqual({
      When: 'Friday 4 December 2026 at 9:30am',
      How: 'In person',
      'Where it is': MEETING.place,
      'Who comes for the council': 'Kit Larch, SEN manager. They can decide',
      'What to bring': 'The plan, and the report',
      'What you need': 'British Sign Language: arranged',
    })
    const needs = MEETING.needs.map((need) => ({ ...need, isArranged: false }))
    expect(rows({ needs })['What you need']).toBe('British Sign Language: not arranged yet')
  })

  test('says what is not known yet, and whom to ask for what is kept from the reader', () => {
    const unknown = rows({
      council: null,
      at: null,
      when: 'Friday 4 December 2026',
      place: null,
      bring: null,
      needs: [],
    })
    expect(unknown).toEqual({
      When: 'Friday 4 December 2026. We do not know the time yet',
      How: 'In person',
      'Where it is': 'We do not know yet. We tell you as soon as we do',
    })
    expect(rows({ mode: 'video', place: null, isKept: true })['How to join']).toBe('Ask your case officer')
  })

  test('is shown while there is something to come to, or to know that there is not', () => {
    const day = (state: MeetingView['state'], meetingOn: string) =>
      shownMeetings([{ ...MEETING, state, meetingOn: localDate(meetingOn) }], TODAY).map(
        ({ isOff, hasPassed }) => ({ isOff, hasPassed }),
      )
    expect(day('arranged', '2026-11-23')).toEqual([{ isOff: false, hasPassed: false }])
    expect(day('arranged', '2026-11-22')).toEqual([{ isOff: false, hasPassed: true }])
    expect(day('cancelled', '2026-11-23')).toEqual([{ isOff: true, hasPassed: false }])
    expect(day('cancelled', '2026-11-22')).toEqual([])
    expect(day('held', '2026-11-23')).toEqual([])
  })
})
