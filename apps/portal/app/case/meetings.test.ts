import type { MeetingView } from '@common-ground/api/contracts'
import { localDate, localTime } from '@common-ground/domain'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { meetingCalendar } from './meeting-calendar.server.ts'
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
const REFERENCE = 'BCD-FGH-JKL'

/** The calendar and its one event, as a calendar reads them. */
function read(meeting: Partial<MeetingView>) {
  const text = meetingCalendar({ ...MEETING, ...meeting }, REFERENCE)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  if (!event || more.length > 0) throw new Error('There is not one event')
  const value = (name: string) => event.getFirstPropertyValue(name)
  return { text, calendar, event, parsed: new ICAL.Event(event), value }
}
const instant = (meeting: Partial<MeetingView>) => {
  const { parsed } = read(meeting)
  return [parsed.startDate, parsed.endDate].map((time) => time.toJSDate().toISOString())
}

describe('a meeting in a calendar', () => {
  test('has its instant, its place and what to bring, word for word', () => {
    const { parsed, value, calendar } = read({})
    expect(parsed.summary).toBe('Mediation meeting')
    expect(parsed.location).toBe(MEETING.place)
    expect(parsed.description).toContain(`Where it is: ${MEETING.place}`)
    expect(parsed.description).toContain('What to bring: The plan, and the report')
    expect(parsed.uid).toBe('mediation.BCD-FGH-JKL@common-ground')
    expect(value('sequence')).toBe(0)
    expect(value('status')).toBe('CONFIRMED')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  })

  test.each([
    ['2026-12-04', '09:30', '2026-12-04T09:30:00.000Z', '2026-12-04T10:30:00.000Z'],
    ['2026-06-04', '09:30', '2026-06-04T08:30:00.000Z', '2026-06-04T09:30:00.000Z'],
    // The day the clocks go forward, the day they go back, and either side of midnight.
    ['2026-03-29', '09:30', '2026-03-29T08:30:00.000Z', '2026-03-29T09:30:00.000Z'],
    ['2026-10-25', '09:30', '2026-10-25T09:30:00.000Z', '2026-10-25T10:30:00.000Z'],
    ['2026-06-04', '00:15', '2026-06-03T23:15:00.000Z', '2026-06-04T00:15:00.000Z'],
    ['2026-12-31', '23:30', '2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00.000Z'],
  ])('%s at %s in England', (day, time, start, end) =>
    expect(instant({ meetingOn: localDate(day), at: localTime(time) })).toEqual([start, end]),
  )

  test('takes the whole day while no time is known', () => {
    const { parsed } = read({ at: null, when: 'Friday 4 December 2026' })
    expect(parsed.startDate.isDate).toBe(true)
    expect([parsed.startDate.toString(), parsed.endDate.toString()]).toEqual(['2026-12-04', '2026-12-05'])
    expect(parsed.description).not.toContain('one hour')
  })

  test('that moves keeps its place in the calendar and counts up', () => {
    const [first, moved] = [read({}), read({ sequence: 3, meetingOn: localDate('2026-12-07') })]
    expect(moved.parsed.uid).toBe(first.parsed.uid)
    expect(moved.value('sequence')).toBe(3)
    expect(read({ id: 'mediation-2' }).parsed.uid).not.toBe(first.parsed.uid)
  })

  test('that is off is cancelled, and says where it would have been no more', () => {
    const { text, calendar, value, parsed, event } = read({ state: 'cancelled', sequence: 4 })
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(value('status')).toBe('CANCELLED')
    expect(value('sequence')).toBe(4)
    expect(parsed.uid).toBe('mediation.BCD-FGH-JKL@common-ground')
    expect(parsed.summary).toBe('Not going ahead: Mediation meeting')
    expect(text).not.toContain('Shirehall')
    expect(event.getAllSubcomponents('valarm')).toEqual([])
  })

  test('holds nothing of anybody, and where to ask when its place is kept from the reader', () => {
    const { text, parsed } = read({ place: null, bring: null, isKept: true })
    expect(text).not.toMatch(/Canary|Sign Language/)
    expect(parsed.location).toBeFalsy()
    expect(parsed.description).toContain('Where it is: ask your case officer.')
  })

  test('is one entry, whatever somebody wrote in it', () => {
    const place = 'Room 2\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:a@example.org\n\\, ; "x" £ – ’ 𝄞'
    const { parsed, event } = read({ place, bring: `${'word '.repeat(190)}end` })
    expect(parsed.location.replaceAll('\r\n', '\n')).toBe(place.replaceAll('\r\n', '\n'))
    expect(event.getAllProperties('attendee')).toEqual([])
    expect(parsed.description).toContain('word end')
  })
})

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
