/// <reference path="./bidi-js.d.ts" />
import factory from 'bidi-js'
import { type Cluster, isReplaced } from './clusters.ts'
import type { Face } from './faces.ts'

/** A stretch of one line in one face and one direction. */
export type Run = {
  readonly face: Face
  /** What is handed to the font, in the order it is written. */
  readonly text: string
  readonly rightToLeft: boolean
  /** What was written, where the shapes alone would not give it back to a screen reader or a copy. */
  readonly actual: string | undefined
  /** The place of the run's first character in its paragraph. */
  readonly from: number
}

/** Whether a text has anything written from right to left. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
// Scripts whose shapes are joined or moved, so that shapes do not spell the text.
const RESHAPED =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\u200d]/u

const bidi = factory()

function toRun(all: readonly Cluster[], places: readonly number[], rightToLeft: boolean): Run {
  const inOrder = [...places].sort((a, b) => a - b).flatMap((place) => all[place] ?? [])
  const shown = inOrder.map(({ shown }) =>
    rightToLeft ? (bidi.getMirroredCharacter(shown) ?? shown) : shown,
  )
  const written = inOrder.map((cluster) => cluster.written).join('')
  // The shaper turns a word round when its letters say so. Stops and brackets alone do not, so they are turned here.
  const text = rightToLeft && !RIGHT_TO_LEFT.test(written) ? shown.reverse().join('') : shown.join('')
  const spelled = !rightToLeft && !RESHAPED.test(written) && !inOrder.some(isReplaced)
  return {
    face: inOrder[0]?.face ?? 'sans',
    text,
    rightToLeft,
    actual: spelled ? undefined : written,
    from: Math.min(...places),
  }
}

/** The direction of a paragraph and of each cluster in it, by the first letter that has one. */
export type Direction = { readonly rightToLeft: boolean; order(from: number, to: number): Turned[] }
type Turned = { readonly place: number; readonly rightToLeft: boolean }

/** How the clusters of a paragraph are ordered on a line. Nearly every paragraph runs one way and is not measured. */
export function direction(all: readonly Cluster[]): Direction {
  const text = all.map(({ shown }) => shown).join('')
  if (!RIGHT_TO_LEFT.test(text))
    return {
      rightToLeft: false,
      order: (from, to) =>
        Array.from({ length: to - from }, (_, at) => ({ place: from + at, rightToLeft: false })),
    }
  const starts: number[] = []
  const placeAt: number[] = []
  all.forEach(({ shown }, place) => {
    starts.push(placeAt.length)
    for (let unit = 0; unit < shown.length; unit++) placeAt.push(place)
  })
  starts.push(placeAt.length)
  const found = bidi.getEmbeddingLevels(text, 'auto')
  return {
    rightToLeft: (found.paragraphs[0]?.level ?? 0) % 2 === 1,
    order(from, to) {
      const start = starts[from] ?? 0
      const units = Array.from({ length: (starts[to] ?? 0) - start }, (_, at) => start + at)
      for (const [first, last] of bidi.getReorderSegments(text, found, start, start + units.length - 1)) {
        const turned = units.slice(first - start, last - start + 1).reverse()
        units.splice(first - start, turned.length, ...turned)
      }
      const places = new Map<number, Turned>()
      for (const unit of units) {
        const place = placeAt[unit] ?? 0
        if (!places.has(place)) places.set(place, { place, rightToLeft: (found.levels[unit] ?? 0) % 2 === 1 })
      }
      return [...places.values()]
    },
  }
}

/** The clusters of one line as runs, from left to right as they are printed. */
export function runs(all: readonly Cluster[], way: Direction, from: number, to: number): Run[] {
  const found: { places: number[]; rightToLeft: boolean }[] = []
  for (const { place, rightToLeft } of way.order(from, to)) {
    const last = found.at(-1)
    const before = last?.places.at(-1)
    const next = before !== undefined && place === before + (rightToLeft ? -1 : 1)
    if (last && next && last.rightToLeft === rightToLeft && all[before]?.face === all[place]?.face)
      last.places.push(place)
    else found.push({ places: [place], rightToLeft })
  }
  return found.map(({ places, rightToLeft }) => toRun(all, places, rightToLeft))
}
