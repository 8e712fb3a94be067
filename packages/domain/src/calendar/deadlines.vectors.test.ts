import { describe, expect, test } from 'vitest'
import type { ClockFacts } from './clock-facts.ts'
import { deadlines } from './deadlines.ts'
import { formatWithWeekday } from './format.ts'
import { localDate } from './local-date.ts'

/** id, sent, certificate, contact limit, 2 months, 1 month, the later, the day the tribunal must have it. */
const VECTORS = `
G1  2026-09-14 2026-09-18 2026-11-14 2026-11-14 2026-10-18 2026-11-14 2026-11-16 Mon
G2  2026-06-10 2026-07-20 2026-08-10 2026-08-10 2026-08-20 2026-08-20 2026-09-01 Tue
G3  2026-06-15 -          2026-08-15 2026-08-15 -          2026-08-15 2026-09-01 Tue
G4  2026-10-28 -          2026-12-28 2026-12-28 -          2026-12-28 2027-01-04 Mon
G5  2024-10-01 2024-11-29 2024-12-01 2024-12-01 2024-12-29 2024-12-29 2025-01-02 Thu
G6  2025-12-31 -          2026-02-28 2026-02-28 -          2026-02-28 2026-03-02 Mon
G8  2026-09-30 -          2026-11-30 2026-11-30 -          2026-11-30 2026-11-30 Mon
G8b 2026-02-28 -          2026-04-28 2026-04-28 -          2026-04-28 2026-04-28 Tue
G9  2026-03-11 2026-05-11 2026-05-11 2026-05-11 2026-06-11 2026-06-11 2026-06-11 Thu
G10 2026-10-06 2026-10-09 2026-12-06 2026-12-06 2026-11-09 2026-12-06 2026-12-07 Mon
G11 2026-02-03 -          2026-04-03 2026-04-03 -          2026-04-03 2026-04-07 Tue
G21 2026-03-02 -          2026-05-02 2026-05-02 -          2026-05-02 2026-05-05 Tue
G22 2027-05-31 -          2027-07-31 2027-07-31 -          2027-07-31 2027-08-02 Mon
G23 2026-09-10 -          2026-11-10 2026-11-10 -          2026-11-10 2026-11-10 Tue
T2  2026-02-01 2026-03-20 2026-04-01 2026-04-01 2026-04-20 2026-04-20 2026-04-20 Mon
T3  2026-03-01 2026-03-02 2026-05-01 2026-05-01 2026-04-02 2026-05-01 2026-05-01 Fri
`
  .trim()
  .split('\n')
  .map((line) => {
    const [
      id = '',
      sent = '',
      certificate = '',
      contact = '',
      two = '',
      one = '',
      later = '',
      due = '',
      day = '',
    ] = line.split(/\s+/)
    return { id, sent, certificate, contact, two, one, later, due, day }
  })

const long = (text: string) => formatWithWeekday(localDate(text))

describe.each(['sent', 'letter'] as const)('with only the day it was %s', (known) => {
  test.each(VECTORS)('$id', ({ sent, certificate, contact, two, one, later, due, day }) => {
    const facts: ClockFacts = {
      decisionType: 'RTI',
      sections: [],
      ...(known === 'sent' ? { dateSent: localDate(sent) } : { dateOnLetter: localDate(sent) }),
      ...(certificate !== '-' && { certificateIssuedOn: localDate(certificate) }),
    }
    const found = deadlines(facts, localDate(sent))
    const appeal = found.find((deadline) => deadline.id === 'appeal')
    const adviser = found.find((deadline) => deadline.id === 'contact-adviser')

    expect(adviser?.due).toBe(contact)
    expect(appeal?.due).toBe(due)
    expect(long(due).slice(0, 3)).toBe(day)

    const anchor = known === 'sent' ? 'Letter sent' : 'Letter dated'
    const steps = appeal?.steps.family ?? []
    expect(steps[0]).toBe(`${anchor} ${long(sent)} + 2 months = ${long(two)}`)
    if (one !== '-') {
      expect(steps[1]).toBe(`Certificate dated ${long(certificate)} + 1 month = ${long(one)}`)
      expect(steps[2]).toBe(`The later day counts: ${long(later)}`)
    }
    const rolled = steps.filter((step) => step.includes('so the last day is'))
    expect(rolled).toHaveLength(later === due ? 0 : 1)
    if (later !== due) {
      expect(rolled[0]?.startsWith(long(later))).toBe(true)
      expect(rolled[0]?.endsWith(`: ${long(due)}`)).toBe(true)
    }
  })
})
