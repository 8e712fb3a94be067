import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { calendarFile, meetingEntry, SENT, type SeenMeeting } from '@common-ground/calendars'
import { localDate, localTime } from '@common-ground/domain'
import ICAL from 'ical.js'
import { expect, PEOPLE, test } from '../support/test.ts'

/** Calendar files as they are read, kept in docs/screens/calendar: of one meeting, and of an officer's work. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'docs', 'screens', 'calendar')
const MADE_ON = new Date('2026-11-27T10:00:00Z')
const STAFF = 'https://cases.example.gov.uk'
const SIGNS = 'BCDFGHJKLMNPQRSTVWXZ'

const ARRANGED: SeenMeeting = {
  id: 'mediation',
  stage: 'mediation',
  state: 'arranged',
  sequence: 0,
  meetingOn: localDate('2026-12-10'),
  at: localTime('10:00'),
  mode: 'inPerson',
  modeLabel: 'In person',
  place: 'Invented Hall, 1 Invented Street, Inventedtown',
  bring: null,
  isKept: false,
}
/** What becomes of it: each file moves, or ends, what the one before put into a calendar. */
const MEETING: Readonly<Record<string, Partial<SeenMeeting>>> = {
  'meeting-arranged': {},
  'meeting-moved': { sequence: 1, meetingOn: localDate('2026-12-17'), at: localTime('13:30') },
  'meeting-called-off': { sequence: 2, state: 'cancelled' },
}

const keep = (name: string, file: string): void => writeFileSync(path.join(FOLDER, `${name}.ics`), file)

/** The nth reference of those that are the same each time. */
const fixedReference = (at: number): string =>
  `BCD-FGH-${SIGNS[Math.floor(at / SIGNS.length)]}${SIGNS[at % SIGNS.length]}K`

/** The same each time on one day: when it was made, where the app is and what its cases are called are replaced. */
function sameEachTime(file: string, origin: string): string {
  const whole = file
    .replaceAll('\r\n ', '')
    .replaceAll(/^DTSTAMP:.*$/gm, 'DTSTAMP:20261127T100000Z')
    .replaceAll(origin, STAFF)
  const references = [...new Set(whole.match(/\b[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}\b/g))]
  return references
    .reduce((now, reference, at) => now.replaceAll(reference, fixedReference(at)), whole)
    .split('\r\n')
    .map((line) => ICAL.helpers.foldline(line))
    .join('\r\n')
}

test.beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
})

test('a meeting that is arranged, moved and called off', () => {
  for (const [name, change] of Object.entries(MEETING)) {
    const entry = meetingEntry({ ...ARRANGED, ...change }, 'SMP-LEC-ASE', SENT)
    keep(name, calendarFile([entry], { now: MADE_ON }))
  }
})

test('what an officer’s own calendar reads', async ({ worlds, staff }) => {
  const { calendar } = await worlds.council(PEOPLE.teammate)
  const made = await calendar.make()
  if (!made.ok) throw new Error(made.text)
  const read = await fetch(`${staff}/calendar/${made.token}`)
  expect(read.status).toBe(200)
  keep('officer', sameEachTime(await read.text(), staff))
  const [mine] = await calendar.list()
  if (mine) await calendar.revoke({ id: mine.id })
})
