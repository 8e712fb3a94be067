import { isLocalDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm, readForm, valuesOf } from '../src/forms/index.ts'

const FIELDS = [
  { name: 'name', kind: 'text', label: 'Name' },
  { name: 'born', kind: 'date', label: 'When?', dateName: 'Date of birth' },
  { name: 'who', kind: 'radios', label: 'Who?' },
  { name: 'parts', kind: 'checkboxes', label: 'Which?' },
  { name: 'secret', kind: 'password', label: 'Secret' },
] as const
const Schema = z.strictObject({
  name: z.string('Enter a name').trim().min(1, 'Enter a name').max(20, 'Name is too long'),
  born: z.string('Enter a date').refine(isLocalDate, 'Enter a date'),
  who: z.enum(['me', 'you'], 'Choose who'),
  parts: z.array(z.enum(['B', 'F']), 'Choose a part').min(1, 'Choose a part'),
  secret: z.string().optional(),
})
const GOOD = { name: 'Wren', 'born-day': '5', 'born-month': '4', 'born-year': '2016', who: 'me', parts: 'B' }
const form = (fields: Record<string, string | string[]>): FormData => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) made.append(name, each)
  return made
}
const parse = (fields: Record<string, string | string[]>) => parseForm(Schema, FIELDS, form(fields))
const errors = (fields: Record<string, string | string[]>) => {
  const parsed = parse(fields)
  return parsed.ok ? [] : parsed.errors
}

describe('a form', () => {
  test('that is right gives its value', () => {
    expect(parse({ ...GOOD, parts: ['B', 'F'] })).toMatchObject({
      ok: true,
      value: { name: 'Wren', born: '2016-04-05', who: 'me', parts: ['B', 'F'] },
    })
  })

  test('that is empty says what to do for each field, in the order of the page, with links that lead there', () => {
    expect(errors({})).toEqual([
      { field: 'name', href: '#name', message: 'Enter a name' },
      { field: 'born', href: '#born-day', message: 'Enter a date' },
      { field: 'who', href: '#who', message: 'Choose who' },
      { field: 'parts', href: '#parts', message: 'Choose a part' },
    ])
  })

  test.each([
    '<script>alert(1)</script>',
    `'; drop table x; --`,
    '🎈👩🏽‍🦽',
    '\u202Egnirts \u05D0',
    'a\nb'.repeat(30),
  ])('loses nothing of %j, whether it is right or wrong', (typed) => {
    const parsed = parse({ ...GOOD, name: typed, who: '' })
    expect(parsed.ok).toBe(false)
    expect(parsed.values).toMatchObject({
      name: typed,
      born: { day: '5', month: '4', year: '2016' },
      parts: ['B'],
    })
  })

  test('with a NUL is wrong in that field alone, and keeps the rest', () => {
    const parsed = parse({ ...GOOD, name: 'Wr\0en' })
    expect(parsed).toMatchObject({
      ok: false,
      errors: [{ field: 'name', href: '#name' }],
      values: { name: 'Wren', who: 'me' },
    })
    expect(errors({ ...GOOD, 'born-day': '5\0' })).toMatchObject([{ field: 'born' }])
  })

  test('never gives a password back', () => {
    expect(valuesOf(FIELDS, form({ secret: 'three quiet hedgehogs' }))).toMatchObject({ secret: '' })
  })

  test('is joined by what the page knows, and refuses what it does not', () => {
    const More = Schema.extend({ reference: z.string() })
    expect(parseForm(More, FIELDS, form(GOOD), { reference: 'BCD' })).toMatchObject({
      ok: true,
      value: { reference: 'BCD' },
    })
    expect(parseForm(Schema, FIELDS, form(GOOD), { reference: 'BCD' }).ok).toBe(false)
  })
})

describe('a date', () => {
  const date = (day: string, month: string, year: string) =>
    errors({ ...GOOD, 'born-day': day, 'born-month': month, 'born-year': year })[0]
  test.each([
    ['5', '4', '2016'],
    ['05', 'April', '2016'],
    [' 5 ', 'apr', '2016'],
  ])('%s %s %s is one', (day, month, year) => {
    expect(date(day, month, year)).toBeUndefined()
  })
  test.each([
    ['', '4', '2016', 'Date of birth must include a day', 'day'],
    ['5', '', '', 'Date of birth must include a month and a year', 'month'],
    ['5', '4', '', 'Date of birth must include a year', 'year'],
    ['5', '4', '16', 'Date of birth must have a year with 4 numbers, like 2026', 'year'],
    ['31', '2', '2016', 'Date of birth must be a real date', 'day'],
    ['5', '13', '2016', 'Date of birth must be a real date', 'month'],
    ['x', '4', '2016', 'Date of birth must be a real date', 'day'],
  ])('%s %s %s: %s', (day, month, year, message, part) => {
    expect(date(day, month, year)).toEqual({ field: 'born', href: `#born-${part}`, message, part })
  })
})

describe('reading', () => {
  const post = (body: string) =>
    readForm(
      new Request('https://x.example', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    )
  test('line ends become one kind', async () => {
    expect((await post('a=one%0D%0Atwo')).get('a')).toBe('one\ntwo')
  })
  test('more fields than any page has is no form of ours', async () => {
    await expect(post(Array.from({ length: 401 }, (_, at) => `f${at}=x`).join('&'))).rejects.toMatchObject({
      init: { status: 400 },
    })
  })
  test('something else than a form is none', async () => {
    const json = new Request('https://x.example', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    await expect(readForm(json)).rejects.toMatchObject({ init: { status: 400 } })
  })
})
