import { localDate, REMINDER_TEMPLATES, REMINDERS, type Reminded } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { draftReminder, reminderDigest, reminderLetter, textOf, timingOf } from '../src/index.ts'

const NAMES = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const DATE = { reference: 'BCD-FGH-JKL', day: localDate('2027-02-12') }
const OF_FAMILY: readonly Reminded[] = ['family', 'attending']

describe.each(REMINDER_TEMPLATES)('%s', (template) => {
  const steps = REMINDERS.flatMap((each) => each.steps).filter((each) => each.template === template)
  const readers = new Set(steps.flatMap(({ to }) => to.map((who) => OF_FAMILY.includes(who))))

  test('is used, keeps to working hours, and says a day, what to do and where', () => {
    expect(steps.length).toBeGreaterThan(0)
    expect(timingOf(template)).toBe('workingHours')
    for (const isFamily of readers) {
      const { subject, body } = reminderLetter(template, DATE, isFamily ? 'family' : 'staff', NAMES)
      expect(subject).toMatch(/^A reminder about (your disagreement|case) BCD-FGH-JKL$/)
      const [happened, toDo, link] = body.split('\n\n')
      expect(happened).toContain('Friday 12 February 2027')
      expect(toDo).toMatch(/^[A-Z].*\.$/)
      expect(link).toBe(
        isFamily
          ? 'https://portal.example/disagreements/BCD-FGH-JKL'
          : 'https://staff.example/cases/BCD-FGH-JKL',
      )
    }
  })
})

test('a reminder as a text message is what it is about and where to read it', () => {
  const letter = reminderLetter('reminderAppeal', DATE, 'family', NAMES)
  expect(textOf(letter).text).toBe(
    'A reminder about your disagreement BCD-FGH-JKL. https://portal.example/disagreements/BCD-FGH-JKL',
  )
})

test('a digest holds references and days, each line once, and no way into a case', () => {
  const late = { ...DATE, reference: 'AAA-BBB-CCC', isLate: true }
  const near = { ...DATE, isLate: false }
  const { subject, body } = reminderDigest([late, near, near], 'organisation', NAMES)
  expect(subject).not.toContain('BCD')
  expect(body).toContain(
    '\n\nAAA-BBB-CCC: was due on Friday 12 February 2027\nBCD-FGH-JKL: by Friday 12 February 2027\n\n',
  )
  expect(body).not.toContain('https://')
  expect(reminderDigest([near], 'adviser', NAMES).body).toContain('https://portal.example/disagreements\n')
  expect(timingOf(reminderDigest([near], 'adviser', NAMES).template)).toBe('workingHours')
})

test('a reminder of something begun says until when it is kept, and not what it is', () => {
  for (const reader of ['portal', 'staff', 'code'] as const) {
    const { subject, body, template } = draftReminder(localDate('2027-02-12'), reader, NAMES)
    expect(body).toContain('until Friday 12 February 2027')
    expect(`${subject} ${body}`).not.toMatch(/disagreement |child|SEND|school/i)
    expect(timingOf(template)).toBe('workingHours')
  }
})
