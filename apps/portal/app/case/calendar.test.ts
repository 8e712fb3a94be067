import { deadlines, localDate } from '@common-ground/domain'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarOf } from './calendar.server.ts'

const d = localDate
const TODAY = d('2026-11-23')
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

test('a calendar file holds each day the family can still lose, on its safe day', () => {
  const running = deadlines(
    {
      decisionType: 'CON',
      sections: ['F'],
      dateSent: d('2026-11-02'),
      mediationToldLaOn: d('2026-11-12'),
    },
    TODAY,
  )
  const events = read(calendarOf(running, 'test'))
  expect(
    events.map((event) => [event.summary, event.startDate.toString(), event.endDate.toString()]),
  ).toEqual([
    ['Last day to contact a mediation adviser', '2026-12-31', '2027-01-01'],
    ['Last day to appeal to the SEND Tribunal', '2027-01-04', '2027-01-05'],
  ])
  expect(events[1]?.description).toContain('Letter sent Monday 2 November 2026 + 2 months')
  expect(events[1]?.description).toContain('Source: Tribunal Procedure')
  expect(events.map((event) => event.uid)).toEqual([
    'contact-adviser.test@common-ground',
    'appeal.test@common-ground',
  ])
  for (const event of events) {
    const triggers = event.component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
    expect(triggers).toEqual(['-P7D', '-P1D'])
  }
})

test('a day that has passed, or that somebody else owes, is not in it', () => {
  const facts = { decisionType: 'RTA', sections: [], dateSent: d('2026-03-02') } as const
  const kept = read(calendarOf(deadlines(facts, TODAY), 'test'))
  expect(kept.map((event) => event.uid)).toEqual(['ombudsman.test@common-ground'])
})
