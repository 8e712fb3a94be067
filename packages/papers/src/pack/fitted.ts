import { PAGE } from '../layout/sheet.ts'

/** The room under a page that was put in: a rule, the reference and the page number, in points. */
const STRIP = 34
const EDGE = 4

export type Turn = 0 | 90 | 180 | 270

/** A sheet of the pack, and where on it something of a given size goes. `scale` is never more than 1. */
export type Fitted = {
  readonly width: number
  readonly height: number
  /** From the top of the sheet to the rule of its foot. */
  readonly rule: number
  readonly x: number
  /** From the top of the sheet. */
  readonly y: number
  readonly scale: number
}

/**
 * An A4 sheet, lying where the thing is wider than high, and the thing on it above the foot: nothing that is printed at the
 * foot can cover it. Lengths are in points.
 */
export function fit(width: number, height: number): Fitted {
  const lies = width > height
  const sheet = lies ? { width: PAGE.height, height: PAGE.width } : { width: PAGE.width, height: PAGE.height }
  const rule = sheet.height - STRIP
  const room = { width: sheet.width - 2 * EDGE, height: rule - 2 * EDGE }
  const scale = Math.min(1, room.width / width, room.height / height)
  return {
    ...sheet,
    rule,
    scale,
    x: (sheet.width - width * scale) / 2,
    y: EDGE + (room.height - height * scale) / 2,
  }
}

/**
 * The matrix that sets a page of `width` by `height`, before it is turned, where `fit` says, in the PDF's own
 * coordinates: from the bottom left, upwards.
 */
export function matrixFor(turned: Turn, width: number, height: number, at: Fitted): readonly number[] {
  const { scale: s, x } = at
  const tall = (turned % 180 === 0 ? height : width) * s
  const y = at.height - at.y - tall
  switch (turned) {
    case 0:
      return [s, 0, 0, s, x, y]
    case 90:
      return [0, -s, s, 0, x, y + s * width]
    case 180:
      return [-s, 0, 0, -s, x + s * width, y + s * height]
    case 270:
      return [0, s, -s, 0, x + s * height, y]
  }
}
