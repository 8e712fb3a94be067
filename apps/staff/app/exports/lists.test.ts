import { LIST_NAMES, type ListName } from '@common-ground/api/contracts'
import { localDate } from '@common-ground/domain'
import { spreadsheet } from '@common-ground/web'
import { describe, expect, test } from 'vitest'
import { listAt } from './lists.ts'

/** Words that a spreadsheet would take for a formula. */
const BAD = '=cmd()'
const DAY = localDate('2026-11-02')
const AT = '2026-11-20T15:00:00.000Z'
const NOW = new Date(AT)
const ROW = {
  reference: 'BCD-FGH-JKL',
  childName: BAD,
  child: BAD,
  decisionLabel: BAD,
  headlineLabel: BAD,
  officerName: BAD,
}
const counts = { count: 3, query: '' }
const WORKLOAD = {
  open: counts,
  overdue: counts,
  week: counts,
  fortnight: counts,
  waiting: counts,
  lawLate: counts,
}
const MONTH = {
  month: DAY,
  label: BAD,
  n: counts,
  of: counts,
  percent: 50,
  frozen: { n: 1, of: 2, asAt: BAD },
}
const QUEUED = { ...ROW, deciderName: BAD, isMine: true, isAsked: true, decideBy: DAY, daysLeft: -2 }
const LOADED = { id: 'a', name: BAD, hasLeft: true, away: { until: DAY, deputy: BAD }, lists: WORKLOAD }
const SEN2 = {
  ...ROW,
  bornOn: DAY,
  decidedOn: null,
  mediation: 1,
  tribunal: null,
  missing: ['decided', 'tribunal'],
}
const FAILED = {
  reference: null,
  name: BAD,
  who: BAD,
  role: BAD,
  why: BAD,
  writtenAt: AT,
  failedAt: AT,
  tried: [],
  by: DAY,
  left: 1,
  whose: BAD,
  ring: null,
}
const LETTER = { reference: BAD, seq: 1, name: BAD, child: BAD, sentAt: AT, days: 6, whose: BAD }
const DATE = { side: 'council', due: DAY, what: BAD, child: BAD, reference: BAD, why: BAD, coveringFor: BAD }
const WAITS = { reference: BAD, child: BAD, waited: 'today', isNew: true, filesWaiting: 2, coveringFor: BAD }
const REMOVAL = { name: BAD, records: 2, why: BAD, proposedOn: DAY, decided: BAD }
const STONE = {
  name: BAD,
  removedOn: DAY,
  rule: BAD,
  approvedBy: BAD,
  goes: [
    { what: 'files', many: 1_200 },
    { what: 'internal notes', many: 3 },
  ],
  lastHash: BAD,
}

/** Rows of each list as the API gives them, with bad words wherever there may be words. */
const ROWS: Readonly<Record<ListName, readonly object[]>> = {
  cases: [{ ...ROW, raisedOn: DAY, nextDueOn: null, nextDueTitle: BAD, waited: 'today' }],
  work: [
    { kind: 'date', date: DATE },
    { kind: 'case', case: WAITS },
  ],
  underReview: [
    { ...QUEUED, waitsFor: 'decisionMaker' },
    { ...QUEUED, waitsFor: 'officer', officerName: null },
  ],
  counted: [{ ...ROW, day: DAY, counts: true, part: BAD, days: 3 }],
  months: [MONTH],
  workload: [LOADED, { ...LOADED, id: null, name: null, away: null, hasLeft: false }],
  registers: [{ id: 'unreadLetters', count: 100, isCut: true, page: 'notDelivered', query: '' }],
  notDelivered: [
    { kind: 'message', message: FAILED },
    { kind: 'letter', letter: LETTER },
  ],
  lookedAt: [{ id: 'a', reference: BAD, who: BAD, at: AT, reason: 'cover', words: BAD }],
  removals: [
    { kind: 'removal', removal: REMOVAL },
    { kind: 'kept', kept: { reference: 'BCD-FGH-JKL', why: BAD } },
  ],
  removed: [STONE],
  holds: [{ id: 'a', reference: BAD, reason: BAD, placedBy: BAD, placedAt: AT, lifted: null }],
  staffAccounts: [
    {
      id: 'a',
      name: BAD,
      email: 'x@example.org',
      roles: ['officer', 'manager'],
      team: BAD,
      hasSecondStep: true,
    },
  ],
  outbox: [
    { id: 'a', to: BAD, subject: BAD, body: 'https://example.org/secret', createdAt: AT, standing: BAD },
  ],
  sen2Cases: [SEN2],
  downloads: [
    { name: 'cases', last: { at: AT, who: BAD, what: BAD } },
    { name: 'outbox', last: null },
  ],
}

const MEASURE = { id: 'reply', name: 'Replies', told: 'share' }
const ADDRESS: { readonly [N in ListName]?: Record<string, string> } = {
  counted: { measure: 'reply' },
  months: { measure: 'reply' },
}
const segmentOf = (name: ListName) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A list as its address gives it, from an API that has these rows. */
async function tableOf(name: ListName, rows: readonly object[]) {
  async function* each() {
    yield* rows
  }
  const more = { months: { measure: MEASURE, asAt: BAD }, counted: { measure: 'reply' } } as const
  const whole = { total: rows.length, what: '', rows: each(), ...more[name as 'months'] }
  const api = { takeAway: { [name]: async () => whole } } as never
  const table = await listAt(segmentOf(name))?.take(api, ADDRESS[name] ?? {})
  if (!table) throw new Error(`${name} is at no address`)
  return table
}
const csvOf = async (name: ListName, rows: readonly object[]) =>
  (await spreadsheet(await tableOf(name, rows), 'csv', 'a', NOW).text()).replace('\uFEFF', '')

describe('a list as a file', () => {
  test.each(LIST_NAMES)('%s: as many cells as columns, in each row', async (name) => {
    const { head, rows } = await tableOf(name, ROWS[name])
    const lengths: number[] = []
    for await (const cells of rows) lengths.push(cells.length)
    expect(lengths).toEqual(ROWS[name].map(() => head.length))
    expect(new Set(head).size).toBe(head.length)
  })

  test.each(LIST_NAMES)('%s: nothing that somebody wrote is calculated', async (name) => {
    const cells = (await csvOf(name, ROWS[name]))
      .trim()
      .split('\r\n')
      .flatMap((line) => line.split(','))
    expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
    // Registers have no words but our own.
    expect(cells.includes(`'${BAD}`)).toBe(name !== 'registers')
  })

  test.each(LIST_NAMES)('%s: an empty list has its head', async (name) => {
    const { head } = await tableOf(name, [])
    expect((await csvOf(name, [])).trim().split('\r\n')).toHaveLength(1)
    const { status, headers } = spreadsheet(await tableOf(name, []), 'ods', 'a', NOW)
    expect([status, headers.get('content-type'), head.length > 2]).toEqual([
      200,
      'application/vnd.oasis.opendocument.spreadsheet',
      true,
    ])
  })

  test('days are days and numbers are numbers', async () => {
    const cellsOf = async (name: ListName) => {
      const found: unknown[][] = []
      for await (const cells of (await tableOf(name, ROWS[name])).rows) found.push([...cells])
      return found
    }
    expect((await cellsOf('underReview'))[0]?.slice(-2)).toEqual([-2, { day: DAY }])
    expect((await cellsOf('workload'))[0]).toEqual([BAD, 'No', { day: DAY }, BAD, 3, 3, 3, 3, 3, 3])
    expect((await cellsOf('removed'))[0]).toEqual([
      BAD,
      { day: DAY },
      BAD,
      BAD,
      1_203,
      'files: 1,200, internal notes: 3',
      BAD,
    ])
    expect((await cellsOf('removals')).map(([, records]) => records)).toEqual([2, null])
    expect((await cellsOf('registers'))[0]?.slice(1, 3)).toEqual([100, 'Yes'])
    expect((await cellsOf('sen2Cases'))[0]?.slice(2)).toEqual([
      { day: DAY },
      BAD,
      null,
      'Yes',
      'Not decided',
      'No date of the decision, Appeal not decided',
    ])
  })

  test('what opens something for one person alone is not in the file of messages', async () => {
    expect(await csvOf('outbox', ROWS.outbox)).not.toContain('secret')
    expect(await csvOf('staffAccounts', ROWS.staffAccounts)).not.toContain('example.org')
  })

  test('no list is at another address, and a figure that is none has no file', async () => {
    for (const name of ['notDelivered', 'sen2', 'constructor', '']) expect(listAt(name)).toBeNull()
    expect(await listAt('months')?.take({} as never, { measure: 'none' })).toBeNull()
  })
})
