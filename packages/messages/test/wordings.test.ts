import { localDate } from '@common-ground/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CATALOGUE,
  mayHold,
  mustHold,
  problemsOf,
  sampleMessage,
  TEMPLATE_IDS,
  textOf,
  type Words,
} from '../src/index.ts'
import { segmentsOf } from '../src/segments.ts'

const OWN = ['01743 123456', 'sen@council.example']
const NAMES = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const TODAY = localDate('2026-11-27')
const said = (id: Parameters<typeof problemsOf>[0], more: Partial<Words>) =>
  problemsOf(id, { ...CATALOGUE[id].words, ...more }, OWN).map(({ field, text }) => `${field}: ${text}`)

test.each(TEMPLATE_IDS)('the product’s own words of %s pass its own check', (id) => {
  expect(problemsOf(id, CATALOGUE[id].words, [])).toEqual([])
  for (const name of mustHold(CATALOGUE[id])) expect(mayHold(CATALOGUE[id])).toContain(name)
})

test.each(TEMPLATE_IDS)('%s can be looked at, whole and with nothing left to fill in', (id) => {
  const sample = sampleMessage(id, NAMES, TODAY)
  expect(`${sample.subject}${sample.body}`).not.toMatch(/[{}]/)
  expect(sample.template).toBe(id)
  expect(textOf(sample).segments).toBeLessThanOrEqual(2)
  expect(sample.dates.length > 0).toBe(CATALOGUE[id].frame === 'portalCase')
})

describe('words are sent back', () => {
  test.each([
    ['messageFromCouncil', { subject: ' ' }, 'subject: Enter a subject'],
    [
      'messageFromCouncil',
      { happened: 'On {day}.' },
      /^happened: .* has \{day\}, .* It can use \{reference\}$/,
    ],
    ['confirmEmail', { happened: 'Open your page.' }, /^happened: Add \{link\} to “What happened”/],
    ['meetingOff', { happened: 'It is off.' }, /^happened: Add \{when\}/],
    ['messageFromCouncil', { toDo: 'Open https://x.example.' }, /^toDo: .* has a link/],
    ['messageFromCouncil', { toDo: 'See council.gov.uk.' }, /^toDo: .* has a link/],
    ['messageFromCouncil', { toDo: 'Ring 01743 999999.' }, /^toDo: .*“01743 999999”/],
    ['messageFromCouncil', { toDo: 'Write to me@home.example.' }, /^toDo: .*“me@home.example/],
    ['messageFromCouncil', { toDo: 'Come to 7 Hidden Lane.' }, /^toDo: .*“7 Hidden Lane”/],
    ['messageFromCouncil', { toDo: 'Write to SY8 1AA.' }, /^toDo: .*“SY8 1AA”/],
    ['messageFromCouncil', { toDo: 'Read {it.' }, /^toDo: .*curly bracket/],
    ['messageFromCouncil', { subject: 'News'.repeat(30) }, /^subject: .*100 characters/],
    ['messageFromCouncil', { subject: 'News\nand more' }, /^subject: .*one line/],
    ['messageFromCouncil', { subject: `${'ą'.repeat(80)}` }, /^subject: .*too long for a text/],
    ['confirmEmail', { happened: 'Open {link} now.' }, /^happened: Put the link/],
  ] as const)('%s with %o', (id, more, text) => {
    expect(said(id, more)).toEqual([typeof text === 'string' ? text : expect.stringMatching(text)])
  })
})

test('the council’s own number and address may be given', () =>
  expect(said('messageFromCouncil', { toDo: 'Ring 01743 123 456 or write to sen@council.example.' })).toEqual(
    [],
  ))

test('whatever is typed, a check says what to do and never breaks', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...TEMPLATE_IDS),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (id, happened, toDo) => {
        for (const { text } of problemsOf(id, { subject: 'News', happened, toDo }, OWN))
          expect(text).toMatch(/^\S/)
      },
    ),
    { numRuns: 200 },
  ))

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  [`${'a'.repeat(159)}€`, 2],
  [`${'a'.repeat(69)}’`, 1],
  [`${'a'.repeat(70)}’`, 2],
  ['', 1],
] as const)('a text of this length goes in so many parts (%#)', (text, parts) =>
  expect(segmentsOf(text)).toBe(parts),
)
