import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, type LocalDate, localDate, RULES, weekday } from '../calendar/index.ts'
import { type DateKind, type OpenDate, PROMISE_IDS } from '../case/index.ts'
import { isWorked } from '../sending/index.ts'
import { MEETING_STAGES } from '../stages/index.ts'
import {
  DRAFT_RULE,
  draftDays,
  LATE_FOR_DAYS,
  REMINDERS,
  reminderOf,
  reminderSpan,
  remindersDue,
  reminderWindows,
  stepDay,
  stepOn,
} from './index.ts'

const day = localDate
const named = (id: string) => {
  const found = REMINDERS.find((each) => each.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}
/** The step of a row that stands on each day of a month before and after a date, where it changes. */
function story(id: string, due: string, safeBy?: string, holidays: string[] = []): string[] {
  const date = { due: day(due), ...(safeBy && { safeBy: day(safeBy) }) }
  const also = new Set(holidays.map(day))
  const told: string[] = []
  let last = ''
  for (let today = addDays(day(due), -40); today < addDays(day(due), 30); today = addDays(today, 1)) {
    const step = stepOn(named(id), date, today, also)
    if (!step || step.step === last) continue
    last = step.step
    told.push(`${weekday(today).slice(0, 3)} ${today}: ${last}`)
  }
  return told
}

describe('the table of reminders', () => {
  test('names each row once, with a source, and each step once within its row', () => {
    const ids = REMINDERS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { steps, source } of REMINDERS) {
      expect(source.length).toBeGreaterThan(20)
      expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length)
    }
  })

  test('runs through the steps of each row from the first to the last', () => {
    for (const { id, steps } of REMINDERS) {
      const days = steps.map(({ on }) => (on === 'late' ? -1 : on.before))
      expect(days, id).toEqual(days.toSorted((a, b) => b - a))
    }
  })

  test('has a row for every date that a case can have', () => {
    const dates = [
      ...RULES.map(({ id, owedBy }) => ({ kind: 'law', owedBy, rule: id })),
      { kind: 'law', owedBy: 'council', rule: 'arrange-all-the-same' },
      { kind: 'law', owedBy: 'council', rule: 'arranged-late' },
      ...(['family', 'council'] as const).map((owedBy) => ({
        kind: 'direction',
        owedBy,
        rule: 'direction-evidence',
      })),
      ...(['family', 'council', 'icb'] as const).map((owedBy) => ({
        kind: 'agreed',
        owedBy,
        rule: 'other',
        party: 'school',
      })),
      ...MEETING_STAGES.map((rule) => ({ kind: 'meeting', owedBy: 'council', rule })),
      ...PROMISE_IDS.map((rule) => ({ kind: 'promise', owedBy: 'council', rule })),
      { kind: 'promise', owedBy: 'council', rule: 'party-answer', party: 'icb' },
    ] as const
    const used = new Set(
      dates.map((date) => {
        const found = reminderOf(date as Parameters<typeof reminderOf>[0])
        expect(found, JSON.stringify(date)).not.toBeNull()
        return found?.id
      }),
    )
    // What the council itself has agreed is the one sort that is not above.
    expect(REMINDERS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual(['agreed-by-council'])
  })
})

describe('a reminder is due', () => {
  test('on days 10, 20 and 27 of the 30 to arrange mediation, and the working day after them', () => {
    // The council was told on 3 November 2026: day 10 is a Friday, day 20 a Monday, day 27 a Monday.
    expect(story('arrange-mediation', '2026-12-03')).toEqual([
      'Fri 2026-11-13: before-20',
      'Mon 2026-11-23: before-10',
      'Mon 2026-11-30: before-3',
      'Fri 2026-12-04: late',
    ])
  })

  test('earlier, and never later, where its day is no working day', () => {
    // 14, 7 and 2 days before Sunday 3 January 2027 are a Sunday, a Sunday and the first, which is a holiday.
    expect(story('appeal', '2027-01-03')).toEqual([
      'Fri 2026-12-18: before-14',
      'Thu 2026-12-24: before-7',
      'Thu 2026-12-31: before-2',
    ])
    // Over Easter 2027: Good Friday is 26 March, Easter Monday the 29th.
    expect(story('appeal', '2027-03-31')).toEqual([
      'Wed 2027-03-17: before-14',
      'Wed 2027-03-24: before-7',
      'Thu 2027-03-25: before-2',
    ])
  })

  test('by the safe day to act by, where that is earlier', () => {
    expect(story('appeal', '2027-01-04', '2026-12-30')).toEqual([
      'Wed 2026-12-16: before-14',
      'Wed 2026-12-23: before-7',
      'Thu 2026-12-24: before-2',
    ])
  })

  test('a day earlier where a holiday is added', () => {
    expect(story('council-date', '2027-02-12')).toEqual([
      'Fri 2027-02-05: before-7',
      'Wed 2027-02-10: before-2',
      'Mon 2027-02-15: late',
    ])
    expect(
      story('council-date', '2027-02-12', undefined, ['2027-02-05', '2027-02-10', '2027-02-15']),
    ).toEqual(['Thu 2027-02-04: before-7', 'Tue 2027-02-09: before-2', 'Tue 2027-02-16: late'])
  })

  test('only as its latest step, when more of them come on one day or were missed', () => {
    const holidays = ['2027-03-23', '2027-03-24', '2027-03-25', '2027-03-30', '2027-03-31'].map(day)
    const date = { due: day('2027-03-31') }
    expect(stepOn(named('appeal'), date, day('2027-03-22'), new Set(holidays))?.step).toBe('before-2')
    expect(stepOn(named('appeal'), date, day('2027-03-30'))?.step).toBe('before-2')
  })

  test('of every date that stands and of no other, each by its row', () => {
    const open: OpenDate[] = [
      { key: 'appeal', kind: 'law', owedBy: 'family', due: day('2026-12-04'), rule: 'appeal' },
      {
        key: 'meeting:mediation',
        kind: 'meeting',
        owedBy: 'council',
        due: day('2026-11-25'),
        rule: 'mediation',
      },
      { key: 'ombudsman', kind: 'law', owedBy: 'family', due: day('2027-11-02'), rule: 'ombudsman' },
    ]
    const due = remindersDue(open, day('2026-11-23'))
    expect(due.map(({ date, reminder, step }) => [date.key, reminder.id, step.step])).toEqual([
      ['appeal', 'appeal', 'before-14'],
      ['meeting:mediation', 'meeting', 'before-2'],
    ])
    expect(remindersDue(open, day('2026-11-22'))).toEqual([])
  })
})

/** Days around the changes of the clock, Christmas and Easter, and any other. */
const anyDay = fc
  .record({
    from: fc.constantFrom('2026-03-20', '2026-10-20', '2026-12-15', '2027-03-15', '2027-05-01', '2028-12-20'),
    on: fc.nat({ max: 40 }),
  })
  .map(({ from, on }) => addDays(day(from), on))
const anyHolidays = fc.array(anyDay, { maxLength: 6 }).map((days) => new Set<LocalDate>(days))
const anyReminder = fc.constantFrom(...REMINDERS)
const anyDates = fc
  .record({ due: anyDay, earlier: fc.option(fc.nat({ max: 40 })) })
  .map(({ due, earlier }) => ({ due, ...(earlier !== null && { safeBy: addDays(due, -earlier) }) }))

describe('whatever the calendar', () => {
  test('a step is due on a working day, before is never after its own day, and late is after the date', () => {
    fc.assert(
      fc.property(anyReminder, anyDates, anyHolidays, ({ steps }, date, holidays) => {
        for (const step of steps) {
          const on = stepDay(step, date, holidays)
          expect(isWorked(on, holidays)).toBe(true)
          if (step.on === 'late') {
            expect(on > date.due).toBe(true)
            for (let each = addDays(date.due, 1); each < on; each = addDays(each, 1)) {
              expect(isWorked(each, holidays)).toBe(false)
            }
          } else {
            const wanted = addDays(date.safeBy ?? date.due, -step.on.before)
            expect(on <= wanted).toBe(true)
            for (let each = addDays(on, 1); each <= wanted; each = addDays(each, 1)) {
              expect(isWorked(each, holidays)).toBe(false)
            }
          }
        }
      }),
    )
  })

  test('a step stands from its day until the next one’s, and none stands before the first or long after the last', () => {
    fc.assert(
      fc.property(anyReminder, anyDates, anyDay, anyHolidays, (reminder, date, today, holidays) => {
        const step = stepOn(reminder, date, today, holidays)
        if (!step) return
        expect(isWorked(today, holidays)).toBe(true)
        expect(stepDay(step, date, holidays) <= today).toBe(true)
        if (step.on === 'late') expect(daysBetween(date.due, today)).toBeLessThanOrEqual(LATE_FOR_DAYS)
        else expect(today <= date.due).toBe(true)
        const later = reminder.steps.slice(reminder.steps.indexOf(step) + 1)
        for (const each of later) {
          if (each.on !== 'late') expect(stepDay(each, date, holidays) > today).toBe(true)
        }
      }),
    )
  })

  test('what a database looks for is what stands', () => {
    fc.assert(
      fc.property(anyReminder, anyDates, anyDay, anyHolidays, (reminder, date, today, holidays) => {
        const { due, safeBy: by = due } = date
        const found = (reminderWindows(today, holidays).get(reminder.id) ?? []).filter(
          ({ step, from, until }) =>
            step.on === 'late' ? due >= from && due <= until : by >= from && by <= until && due >= today,
        )
        const standing = stepOn(reminder, date, today, holidays)
        expect(found.map(({ step }) => step)).toEqual(standing ? [standing] : [])
        const [first, last] = reminderSpan(today, holidays)
        if (standing) expect(by >= first && by <= last).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a draft is reminded of once, on a working day, at least a week before it goes', () => {
    fc.assert(
      fc.property(anyDay, anyHolidays, (touchedOn, holidays) => {
        const { remindOn, goesOn } = draftDays(touchedOn, holidays)
        expect(isWorked(remindOn, holidays)).toBe(true)
        expect(daysBetween(touchedOn, goesOn)).toBe(DRAFT_RULE.keptFor)
        expect(daysBetween(remindOn, goesOn)).toBeGreaterThanOrEqual(DRAFT_RULE.remindedBefore)
      }),
    )
  })
})

test('every kind of date is of a known sort', () => {
  const kinds = new Set(REMINDERS.flatMap(({ about }) => about.kinds))
  expect([...kinds].toSorted()).toEqual([
    'agreed',
    'direction',
    'law',
    'meeting',
    'promise',
  ] satisfies DateKind[])
})
