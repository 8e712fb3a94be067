import { describe, expect, test } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { whoActs } from './actor.ts'

const who = (born: string | undefined, today: string, capacity?: 'yes' | 'no' | 'unknown') =>
  whoActs(born === undefined ? undefined : localDate(born), localDate(today), capacity)

describe('who may mediate and appeal', () => {
  test('a parent while nobody has said how old the child is, with the line that ends it', () => {
    const found = who(undefined, '2026-09-20', 'no')
    expect(found.who).toBe('parent')
    expect(found.why).toContain('the last Friday in June')
  })

  test('a parent to the last Friday in June, whatever the birthday', () => {
    expect(who('2009-09-05', '2026-06-26')).toMatchObject({ who: 'parent' })
    expect(who('2009-09-05', '2026-06-26').why).toContain('until Friday 26 June 2026')
    expect(who('2009-09-05', '2026-06-27').who).toBe('young-person')
  })

  test('capacity is presumed, and asked about only after that day', () => {
    expect(who('2009-02-03', '2026-10-07').who).toBe('young-person')
    expect(who('2009-02-03', '2026-10-07', 'unknown').who).toBe('young-person')
    expect(who('2009-02-03', '2026-10-07', 'no').who).toBe('alternative-person')
    expect(who('2015-02-03', '2026-10-07', 'no').who).toBe('parent')
  })

  test('past compulsory school age and not yet 16: theirs, and to be checked', () => {
    expect(who('2010-08-20', '2026-07-01').why).toContain('They are not 16 yet, so ask IASS to check')
    expect(who('2010-08-20', '2026-08-20').why).not.toContain('not 16 yet')
  })

  test.each([
    [undefined, '2026-09-20', 's.51(1); s.576'],
    ['2015-02-03', '2026-09-20', 's.51(1); s.576'],
    ['2009-02-03', '2026-09-20', 's.83(2)'],
  ])('born %s: says where that comes from', (born, today, provision) => {
    expect(who(born, today).citation.provision).toBe(provision)
  })

  test('the alternative person has a source too', () => {
    expect(who('2009-02-03', '2026-09-20', 'no').citation.provision).toBe('s.80; ss.2 and 3')
  })
})
