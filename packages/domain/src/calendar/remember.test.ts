import { describe, expect, test, vi } from 'vitest'
import { remember } from './remember.ts'

describe('a function that remembers', () => {
  test('works out each answer once, an empty one too', () => {
    const work = vi.fn((of: number): number | undefined => (of > 0 ? of * 2 : undefined))
    const remembered = remember(work)
    expect([remembered(2), remembered(2), remembered(0), remembered(0)]).toEqual([4, 4, undefined, undefined])
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('forgets everything once it holds 4,096 answers, and never an answer before', () => {
    const work = vi.fn((of: number) => of)
    const remembered = remember(work)
    for (let of = 0; of < 4_096; of += 1) remembered(of)
    for (let of = 0; of < 4_096; of += 1) remembered(of)
    expect(work).toHaveBeenCalledTimes(4_096)
    remembered(4_096)
    remembered(4_096)
    expect(work).toHaveBeenCalledTimes(4_097)
    remembered(0)
    expect(work).toHaveBeenCalledTimes(4_098)
  })

  test('an error is no answer', () => {
    let fails = true
    const remembered = remember((of: number) => {
      if (fails) throw new Error('not yet')
      return of
    })
    expect(() => remembered(1)).toThrow('not yet')
    fails = false
    expect(remembered(1)).toBe(1)
  })
})
