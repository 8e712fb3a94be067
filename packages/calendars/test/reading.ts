import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect } from 'vitest'

/** What a second, unrelated reader makes of a file's entries; their days are in the machine's own zone. */
function readElsewhere(text: string) {
  const all = Object.values(nodeIcal.sync.parseICS(text))
  return all.flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
}

/** A file as calendars read it: two libraries that do not know each other have to agree on when each entry is. */
export function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { component, event, value: (name: string) => component.getFirstPropertyValue(name) }
  })
  const others = readElsewhere(text)
  expect(others.length).toBe(events.length)
  for (const { event } of events) {
    const other = others.find(({ uid }) => uid === event.uid)
    expect(other?.datetype).toBe(event.startDate.isDate ? 'date' : 'date-time')
    if (!event.startDate.isDate) {
      expect(other?.start.toISOString()).toBe(event.startDate.toJSDate().toISOString())
      expect(other?.end?.toISOString()).toBe(event.endDate.toJSDate().toISOString())
    }
  }
  return { calendar, events }
}

/** The one entry of a file. */
export function readOne(text: string) {
  const { calendar, events } = read(text)
  const [one, ...more] = events
  if (!one || more.length > 0) throw new Error('There is not one entry')
  return { calendar, ...one }
}
