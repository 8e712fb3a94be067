import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givesAway, holdsAny, marksOf } from '../src/index.ts'
import './pinned-seed.ts'

const found = (text: string, secret: string): boolean => holdsAny(text, marksOf(secret))
const ADDRESS = '7 Hidden Lane\nLudlow\nShropshire\nSY8 1ZZ'

describe('an address is found', () => {
  test.each([
    ['as it is written', 'They live at 7 Hidden Lane, Ludlow.'],
    ['over two lines', 'Their home is 7 Hidden\nLane and'],
    ['with a hyphen where the line breaks', '7 Hid-\nden Lane'],
    ['with letters spread out', '7  H i d d e n   L a n e'],
    ['by its street alone', 'He walks to school along Hidden Lane.'],
    ['by its postcode alone', 'postcode: SY8 1ZZ'],
    ['by its postcode without a space', 'SY81ZZ'],
    ['by its postcode in small letters over two lines', 'sy8\n1zz'],
    ['with full-width letters', '７ Ｈｉｄｄｅｎ Ｌａｎｅ'],
    ['with signs that nobody sees', '7 Hid\u00adden\u200b Lane'],
    ['in capital letters with signs', '7, HIDDEN-LANE'],
  ])('%s', (_, text) => expect(found(text, ADDRESS)).toBe(true))

  test.each([
    ['joined letters', 'at 3 Sheﬃeld Row', '3 Sheffield Row\nNewton'],
    ['accents in two ways', 'at 3 Cafe\u0301 Row', '3 Caf\u00e9 Row'],
    ['the whole on one line', 'Flat 2, 7 Hidden Lane', 'Flat 2, 7 Hidden Lane Ludlow Shropshire SY8 1ZZ'],
    ['a house with a name', 'to Rose Cottage', 'Rose Cottage\nLudlow\nSY8 1ZZ'],
    ['a common street with its number', 'at 12 High Street', '12 High Street\nLudlow\nSY8 1ZZ'],
  ])('%s', (_, text, secret) => expect(found(text, secret)).toBe(true))
})

describe('what is no address of theirs is left', () => {
  test.each([
    ['the town', 'The school is in Ludlow.', ADDRESS],
    ['the county', 'Shropshire Council decided.', ADDRESS],
    ['the town after a name of a house', 'A school in Ludlow', 'Rose Cottage\nLudlow\nSY8 1ZZ'],
    ['another house number', 'at 70 Hidden Road', ADDRESS],
    ['a street that every town has', 'The council, High Street', '12 High Street\nLudlow\nSY8 1ZZ'],
    ['another postcode', 'SY8 1ZX', ADDRESS],
    ['nothing', '', ADDRESS],
    ['anything where nothing is kept', 'any text', ''],
  ])('%s', (_, text, secret) => expect(found(text, secret)).toBe(false))
})

describe('a telephone number is found', () => {
  test.each([
    ['as it is written', '07700 900 982'],
    ['without spaces', '07700900982'],
    ['in other groups', '0770 0900 982'],
    ['from abroad', '+44 (0)7700 900982'],
    ['over two lines', '07700\n900 982'],
    ['with points', '07700.900.982'],
    ['in full-width figures', '０７７００ ９００９８２'],
  ])('%s', (_, text) => expect(found(`Ring ${text}.`, '07700 900982')).toBe(true))
  test('and another is not', () => expect(found('Ring 07700 900983', '07700 900982')).toBe(false))
})

describe('what stands inside other words is found too', () => {
  const note = 'Only ring my sister on 07700 900 982, or write to her.name@example.org'
  test.each(['call 07700900982', 'HER.NAME@example.org'])('%s', (text) =>
    expect(found(text, note)).toBe(true),
  )
  test('a number with an extension', () => expect(found('01632960001', '01632 960 001 ext 5')).toBe(true))
  test('a word of it is not', () => expect(found('my sister rings', note)).toBe(false))
})

describe('an email address is found', () => {
  test.each([
    'me.hidden@example.org',
    'ME.HIDDEN@EXAMPLE.ORG',
    'me.hidden@\nexample.org',
    'me.hidden (at) example . org',
  ])('%s', (text) => expect(found(text, 'me.hidden@example.org')).toBe(!text.includes('(at)')))
})

const letters = fc.stringMatching(/^[a-z]{4,9}$/)
const between = fc.constantFrom('', ' ', '\n', '  ', ' - ', '.', '\u00ad', '\u200b', ', ')

test('whatever stands between its signs, a mark is found again', () => {
  fc.assert(
    fc.property(
      letters,
      letters,
      fc.nat(98),
      fc.array(between, { minLength: 30, maxLength: 30 }),
      fc.string(),
      fc.string(),
      (one, two, number, gaps, before, after) => {
        const secret = `${number + 1} ${one} ${two} lane`
        const spread = Array.from(secret, (sign, at) => sign + (gaps[at] ?? '')).join('')
        return found(`${before} ${spread} ${after}`, secret)
      },
    ),
  )
})

test('a telephone number is found in every grouping', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^0[127]\d{9}$/),
      fc.array(fc.constantFrom('', ' ', '\n', '-', '.', ' ('), { minLength: 11, maxLength: 11 }),
      (number, gaps) => found(Array.from(number, (sign, at) => sign + (gaps[at] ?? '')).join(''), number),
    ),
  )
})

describe('what a text gives away', () => {
  const secrets = ['7 Hidden Lane\nLudlow, SY8 1ZZ', '07700 900 982', 'me@example.org', null]
  test.each([
    ['They live at 7, hidden-lane', ['7 Hidden Lane']],
    ['post to SY81ZZ', ['SY8 1ZZ']],
    ['ring +44 (0)7700 900982 today', ['07700 900 982']],
    ['ME@EXAMPLE.ORG', ['me@example.org']],
    ['We meet in the library on Tuesday at 7', []],
    ['', []],
  ])('%s', (text, found) => expect(givesAway(text, secrets)).toEqual(found))
})

describe('an address on one line', () => {
  const secrets = ['Flat 2, 7 Hidden Lane Ludlow Shropshire SY8 1ZZ']
  test.each([
    ['Post it to 7 hidden lane.', ['7 Hidden Lane']],
    ['The postcode is sy8 1zz', ['SY8 1ZZ']],
    ['We meet in Ludlow', []],
  ])('%s', (text, found) => expect(givesAway(text, secrets)).toEqual(found))
})

describe('an officer’s words and a page of a pack are judged alike', () => {
  const VILLAGE = '12 High Street\nLittle Stretton\nChurch Stretton\nShropshire\nSY6 6XX'
  test.each([
    ['the town alone', 'We meet at the library in Ludlow.', ADDRESS, []],
    ['the town and its county', 'Write to us at Shirehall, Ludlow, Shropshire.', ADDRESS, []],
    ['the county alone', 'Shropshire Council', ADDRESS, []],
    ['the street', 'He walks along Hidden Lane.', ADDRESS, ['Hidden Lane']],
    ['the house and its street', 'at 7 Hidden Lane', ADDRESS, ['7 Hidden Lane']],
    ['the street with its town', 'in Hidden Lane, Ludlow', ADDRESS, ['Hidden Lane, Ludlow']],
    ['the postcode', 'sy8 1zz', ADDRESS, ['SY8 1ZZ']],
    ['a street that every town has', 'in the High Street', VILLAGE, []],
    [
      'such a street with its village',
      'in High Street, Little Stretton',
      VILLAGE,
      ['High Street, Little Stretton'],
    ],
    ['a village alone', 'the school in Little Stretton', VILLAGE, []],
    [
      'a village in its town',
      'Little Stretton, Church Stretton',
      VILLAGE,
      ['Little Stretton, Church Stretton'],
    ],
    ['the town of a village', 'Church Stretton, Shropshire', VILLAGE, []],
  ])('%s', (_, text, secret, given) => {
    expect(givesAway(text, [secret])).toEqual(given)
    expect(found(text, secret)).toBe(given.length > 0)
  })

  test('whatever is written and kept', () => {
    const lines = fc.array(
      fc.constantFrom('7 Hidden Lane', 'Ludlow', 'Shropshire', 'SY8 1ZZ', '01743 000001', 'Rose'),
    )
    fc.assert(
      fc.property(lines, lines, (text, secret) => {
        const [words, kept] = [text.join(' '), secret.join('\n')]
        expect(givesAway(words, [kept]).length > 0).toBe(found(words, kept))
      }),
    )
  })
})
