import type { RaiseDraft } from '@common-ground/api/contracts'
import { localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { afterLetter } from './after-letter.ts'

const LETTER: RaiseDraft = {
  letterCode: 'a hash',
  childName: 'Wren Example',
  dateOfBirth: localDate('2016-04-05'),
  decision: 'RTA',
  knowsDate: 'yes',
  dateOnLetter: localDate('2026-11-02'),
  contactBy: 'email',
}

/** The pages that somebody is led through, each answered or left as it may be. */
function walked(draft: RaiseDraft, signedIn: boolean): string[] {
  const slugs: string[] = []
  let at = afterLetter(draft, null, signedIn)
  for (; at && slugs.length < 20; at = afterLetter(draft, at, signedIn)) slugs.push(at.slug)
  return slugs
}

describe('after the code on a letter', () => {
  test('nothing is asked that the letter has said; who asks is said with the account', () => {
    expect(walked(LETTER, false)).toEqual(['what-is-wrong'])
  })

  test('somebody with an account says here who asks, and what we must not do', () => {
    expect(walked(LETTER, true)).toEqual(['who-you-are', 'what-is-wrong', 'safe-contact'])
  })

  test('what is answered is not asked again', () => {
    expect(walked({ ...LETTER, who: 'parent', wrong: 'All of it' }, true)).toEqual(['safe-contact'])
  })

  test('each of several parts of a plan has its page', () => {
    expect(walked({ ...LETTER, decision: 'CON', sections: ['B', 'F'] }, false)).toEqual([
      'point-B',
      'point-F',
    ])
  })

  test('what the letter does not say is asked', () => {
    const { dateOnLetter: _, knowsDate: __, ...rest } = LETTER
    expect(walked(rest, false)).toEqual(['date-on-the-letter', 'what-is-wrong'])
  })
})
