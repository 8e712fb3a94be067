/**
 * What a part of a chart is, so that whoever draws it knows its colour and weight. `series-1` to `series-4` look as
 * `LOOKS` says. A `tick` names a place on a scale, a `value` is a figure, a `label` names what a figure is of.
 */
export type Role =
  | 'axis'
  | 'grid'
  | 'tick'
  | 'label'
  | 'value'
  | 'target'
  | 'leader'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'

/** A filled rectangle. One of a series is filled with the pattern of that series' look. */
export type Rect = {
  readonly kind: 'rect'
  readonly role: Role
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A path in SVG's own writing (`M`, `L`, `A`, `h`, `v` and `Z` alone), drawn with the point `x`, `y` as its nought: a
 * line where it is not filled, a marker where it is. `dash` gives the lengths of strokes and gaps, of a broken line.
 */
export type Path = {
  readonly kind: 'path'
  readonly role: Role
  readonly x: number
  readonly y: number
  readonly d: string
  readonly filled: boolean
  readonly dash?: readonly number[]
}

/** One line of level text. `y` is its base line; `x` is where it starts, has its middle, or ends. */
export type Text = {
  readonly kind: 'text'
  readonly role: Role
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold: boolean
  readonly words: string
}

export type Shape = Rect | Path | Text

/**
 * A chart as it is to be drawn, in the order of painting. Units are those of its own box, from 0, 0 at the top left to
 * `width`, `height`; in a browser one unit is one CSS pixel, on paper whatever fits. Text is `TEXT_SIZE` units high.
 *
 * To draw it elsewhere, as in a PDF: a `rect` is filled with the colour of its series and, over that, with the white
 * marks of its pattern (`LOOKS`, `TILES`); a `path` is filled, or drawn as a line as thick as `inkOf` says; a `text` is set
 * in Arial or Helvetica. Nothing else is needed, and nothing is to be measured.
 */
export type Geometry = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** Whether a small number is hidden in it, which has to be said beneath. */
  readonly hides: boolean
}

/** The two widths that a chart is made for: a page or a sheet of paper, and a telephone of 320 pixels less its edges. */
export type Width = 'wide' | 'narrow'
export const WIDTHS: Readonly<Record<Width, number>> = { wide: 640, narrow: 288 }

const round = (n: number): number => Math.round(n * 100) / 100

export const rect = (role: Role, x: number, y: number, width: number, height: number): Rect => ({
  kind: 'rect',
  role,
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
})

/** A straight line. */
export const stroke = (role: Role, x1: number, y1: number, x2: number, y2: number): Path => ({
  kind: 'path',
  role,
  x: 0,
  y: 0,
  d: `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`,
  filled: false,
})

export const text = (
  role: Role,
  x: number,
  y: number,
  words: string,
  anchor: Text['anchor'] = 'start',
  bold = false,
): Text => ({ kind: 'text', role, x: round(x), y: round(y), anchor, bold, words })
