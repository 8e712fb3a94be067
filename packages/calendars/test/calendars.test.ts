import { addDays, deadlines, instantIn, type LocalTime, localDate, localTime } from '@common-ground/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SeenMeeting } from '../src/index.ts'
import {
  calendarFile,
  calendarType,
  lastDateEntries,
  meetingEntry,
  SAVED_BY_HAND,
  SENT,
} from '../src/index.ts'
import { read, readOne } from './reading.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const MEETING: SeenMeeting = {
  id: 'mediation',
  stage: 'mediation',
  state: 'arranged',
  sequence: 0,
  meetingOn: localDate('2026-12-04'),
  at: localTime('09:30'),
  mode: 'inPerson',
  modeLabel: 'In person',
  place: 'Shirehall, Abbey Foregate;\nroom 2, step-free by the side door',
  bring: 'The plan, and the report',
  isKept: false,
}
const REFERENCE = 'BCD-FGH-JKL'
const fileOf = (meeting: Partial<SeenMeeting>): string =>
  calendarFile([meetingEntry({ ...MEETING, ...meeting }, REFERENCE, SAVED_BY_HAND)], { now: NOW })
const readMeeting = (meeting: Partial<SeenMeeting>) => readOne(fileOf(meeting))
const instants = (meeting: Partial<SeenMeeting>) => {
  const { event } = readMeeting(meeting)
  return [event.startDate, event.endDate].map((time) => time.toJSDate().toISOString())
}

describe('a meeting in a calendar', () => {
  test('has its instant, its place and what to bring, word for word', () => {
    const { event, value, calendar } = readMeeting({})
    expect(event.summary).toBe('Mediation meeting')
    expect(event.location).toBe(MEETING.place)
    expect(event.description).toContain(`Where it is: ${MEETING.place}`)
    expect(event.description).toContain('What to bring: The plan, and the report')
    expect(event.uid).toBe('mediation.BCD-FGH-JKL@common-ground')
    expect([value('sequence'), value('status')]).toEqual([0, 'CONFIRMED'])
    expect(String(value('dtstamp'))).toBe('2026-11-23T10:00:00Z')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendarType(fileOf({}))).toContain('method=PUBLISH')
  })

  test('says which zone its time is in, and brings the rules of its clocks', () => {
    const text = fileOf({})
    expect(text).toContain('DTSTART;TZID=Europe/London:20261204T093000')
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test.each([
    ['2026-12-04', '09:30', '2026-12-04T09:30:00.000Z', '2026-12-04T10:30:00.000Z'],
    ['2026-06-04', '09:30', '2026-06-04T08:30:00.000Z', '2026-06-04T09:30:00.000Z'],
    // The day the clocks go forward, with the hour that does not exist, and the day they go back, with the one shown twice.
    ['2026-03-29', '09:30', '2026-03-29T08:30:00.000Z', '2026-03-29T09:30:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', '2026-03-29T02:30:00.000Z'],
    ['2026-10-25', '09:30', '2026-10-25T09:30:00.000Z', '2026-10-25T10:30:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    // Either side of midnight, and of the year.
    ['2026-06-04', '00:00', '2026-06-03T23:00:00.000Z', '2026-06-04T00:00:00.000Z'],
    ['2026-06-04', '00:15', '2026-06-03T23:15:00.000Z', '2026-06-04T00:15:00.000Z'],
    ['2026-12-31', '23:30', '2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00.000Z'],
  ])('%s at %s in England', (day, time, start, end) =>
    expect(instants({ meetingOn: localDate(day), at: localTime(time) })).toEqual([start, end]),
  )

  test('at any time of any day is the instant that it is in England, for every reader', () => {
    const day = fc.nat(3_650).map((days) => addDays(localDate('2024-01-01'), days))
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => localTime(`${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`))
    const sunday = fc.constantFrom('2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25').map(localDate)
    fc.assert(
      fc.property(fc.oneof(day, sunday), time, (meetingOn, at: LocalTime) => {
        const start = instantIn(meetingOn, at)
        const end = new Date(start.getTime() + 3_600_000)
        expect(instants({ meetingOn, at })).toEqual([start.toISOString(), end.toISOString()])
      }),
      { numRuns: 60 },
    )
  })

  test('takes the whole day while no time is known', () => {
    const { event } = readMeeting({ at: null })
    expect(event.startDate.isDate).toBe(true)
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-12-04', '2026-12-05'])
    expect(event.description).not.toContain('one hour')
  })

  test('that moves keeps its place in the calendar and counts up', () => {
    const [first, moved] = [readMeeting({}), readMeeting({ sequence: 3, meetingOn: localDate('2026-12-07') })]
    expect(moved.event.uid).toBe(first.event.uid)
    expect(moved.value('sequence')).toBe(3)
    expect(readMeeting({ id: 'mediation-2' }).event.uid).not.toBe(first.event.uid)
  })

  test('that is off is cancelled, and says where it would have been no more', () => {
    const text = fileOf({ state: 'cancelled', sequence: 4 })
    const { calendar, value, event, component } = readOne(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(calendarType(text)).toContain('method=CANCEL')
    expect([value('status'), value('sequence')]).toEqual(['CANCELLED', 4])
    expect(event.uid).toBe('mediation.BCD-FGH-JKL@common-ground')
    expect(event.summary).toBe('Not going ahead: Mediation meeting')
    expect(text).not.toContain('Shirehall')
    expect(component.getAllSubcomponents('valarm')).toEqual([])
  })

  test('says whom to ask when its place is kept from the reader', () => {
    const { event } = readMeeting({ place: null, bring: null, isKept: true })
    expect(event.location).toBeFalsy()
    expect(event.description).toContain('Where it is: ask your case officer.')
  })

  test('that came with a message says how a change comes', () => {
    const file = calendarFile([meetingEntry(MEETING, REFERENCE, SENT)], { now: NOW })
    expect(readOne(file).event.description).toContain('another message with a new file')
  })

  test('is one entry, whatever somebody wrote in it', () => {
    const place =
      'Room 2\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:a@example.org\n\\, ; "x" £ – ’ 𝄞\u0007'
    const { event, component } = readMeeting({ place, bring: `${'word '.repeat(190)}end` })
    expect(event.location).toBe(place.replaceAll('\r\n', '\n').replace('\u0007', ' '))
    expect(component.getAllProperties('attendee')).toEqual([])
    expect(event.description).toContain('word end')
  })
})

describe('several in one file', () => {
  const off = meetingEntry({ ...MEETING, id: 'conversation', state: 'cancelled' }, REFERENCE, SENT)
  const on = meetingEntry(MEETING, REFERENCE, SENT)
  test.each([
    ['all off', [off, { ...off, uid: 'b' }], undefined, 'CANCEL'],
    ['one of them on', [off, on], undefined, 'PUBLISH'],
    ['all off, in one that is read again and again', [off], 'Mine', 'PUBLISH'],
    ['none', [], 'Mine', 'PUBLISH'],
  ] as const)('%s', (_, entries, name, method) => {
    const { calendar, events } = read(calendarFile(entries, { now: NOW, ...(name && { name }) }))
    expect(calendar.getFirstPropertyValue('method')).toBe(method)
    expect(events.map(({ value }) => value('status'))).toEqual(
      entries.map(({ isOff }) => (isOff ? 'CANCELLED' : 'CONFIRMED')),
    )
  })
})

describe('the last days of a family', () => {
  const TODAY = localDate('2026-11-23')
  const running = deadlines(
    {
      decisionType: 'CON',
      sections: ['F'],
      dateSent: localDate('2026-11-02'),
      mediationToldLaOn: localDate('2026-11-12'),
    },
    TODAY,
  )
  const fileAt = (version: number) => calendarFile(lastDateEntries(running, REFERENCE, version), { now: NOW })

  test('are those it can still lose, each on its safe day, with two reminders', () => {
    const { events } = read(fileAt(7))
    expect(
      events.map(({ event }) => [event.summary, event.startDate.toString(), event.endDate.toString()]),
    ).toEqual([
      ['Last day to contact a mediation adviser', '2026-12-31', '2027-01-01'],
      ['Last day to appeal to the SEND Tribunal', '2027-01-04', '2027-01-05'],
    ])
    expect(events[1]?.event.description).toContain('Letter sent Monday 2 November 2026 + 2 months')
    expect(events[1]?.event.description).toContain('Source: Tribunal Procedure')
    expect(events.map(({ event }) => event.uid)).toEqual([
      'contact-adviser.BCD-FGH-JKL@common-ground',
      'appeal.BCD-FGH-JKL@common-ground',
    ])
    for (const { component, value } of events) {
      expect(value('transp')).toBe('TRANSPARENT')
      const alarms = component.getAllSubcomponents('valarm')
      expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P7D', '-P1D'])
    }
  })

  test('keep their names and count up as the case goes on', () => {
    const [before, after] = [read(fileAt(7)).events, read(fileAt(9)).events]
    expect(after.map(({ event }) => event.uid)).toEqual(before.map(({ event }) => event.uid))
    expect(after.map(({ value }) => value('sequence'))).toEqual([9, 9])
  })

  test('that have passed, or that somebody else owes, are not among them', () => {
    const facts = { decisionType: 'RTA', sections: [], dateSent: localDate('2026-03-02') } as const
    const kept = lastDateEntries(deadlines(facts, TODAY), 'test', 0)
    expect(kept.map(({ uid }) => uid)).toEqual(['ombudsman.test@common-ground'])
  })
})
