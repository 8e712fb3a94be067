import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart } from '../src/apart.ts'
import { LOOKS, TILES, widthOf } from '../src/index.ts'
import { wrap } from '../src/words.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('looks', () => {
  test('what is next to each other differs by 3 to 1 or more', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    for (const [at, { colour }] of LOOKS.entries()) {
      const next = LOOKS[at + 1]
      if (next)
        expect(contrast(colour, next.colour), `${colour} beside ${next.colour}`).toBeGreaterThanOrEqual(3)
    }
  })

  test('every colour differs from the page by 3 to 1 or more', () => {
    for (const { colour } of LOOKS) expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3)
  })

  test('no two share a colour, a pattern or a marker', () => {
    for (const part of ['colour', 'pattern', 'marker'] as const)
      expect(new Set(LOOKS.map((look) => look[part])).size).toBe(LOOKS.length)
    expect(new Set(Object.values(TILES).map((tile) => tile?.d)).size).toBe(LOOKS.length)
  })
})

describe('standing apart', () => {
  const wishes = fc.array(
    fc
      .record({
        at: fc.integer({ min: -50, max: 350 }),
        size: fc.integer({ min: 1, max: 40 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ at, size, part }) => ({ at, size, into: size * part })),
    { maxLength: 7 },
  )

  test('none overlaps, all are inside, in the order they wished for', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const begins = apart(all, 0, 300)
        const placed = all
          .map((wish, index) => ({ ...wish, begin: begins[index] ?? Number.NaN }))
          .toSorted((a, b) => a.begin - b.begin)
        for (const [index, { begin, size, at }] of placed.entries()) {
          expect(begin).toBeGreaterThanOrEqual(-1e-6)
          expect(begin + size).toBeLessThanOrEqual(300 + 1e-6)
          const next = placed[index + 1]
          if (!next) continue
          expect(next.begin).toBeGreaterThanOrEqual(begin + size - 1e-6)
          expect(next.at).toBeGreaterThanOrEqual(at)
        }
      }),
    )
  })

  test('what has room stays where it is, and two that wish for one place share the way', () => {
    const wish = (at: number) => ({ at, size: 20, into: 10 })
    expect(apart([wish(100), wish(40)], 0, 300)).toEqual([90, 30])
    expect(apart([wish(100), wish(100)], 0, 300)).toEqual([80, 100])
    expect(apart([wish(0), wish(290)], 0, 290)).toEqual([0, 270])
  })
})

test('a line of wrapped words is never too wide, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (words, width) => {
      const lines = wrap(words, width)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    }),
  )
})
