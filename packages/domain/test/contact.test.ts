import { describe, expect, test } from 'vitest'
import { givesAway, readsContact } from '../src/index.ts'

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

test('how to reach somebody is theirs, and others’ only as they say', () => {
  expect(readsContact('a', { with: 'council' }, 'a')).toBe(true)
  expect(readsContact('a', { with: 'council' }, 'b')).toBe(false)
  expect(readsContact('a', { with: 'everyone', except: ['c'] }, 'b')).toBe(true)
  expect(readsContact('a', { with: 'everyone', except: ['c'] }, 'c')).toBe(false)
})
