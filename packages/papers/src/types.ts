/** One thing on a paper, in reading order. All text is plain; a line break in it is kept. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly key: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | Entry
  | LetterHead
  | Signature
  | Figure
  /** The sections that come after it, with their pages. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'pageBreak' }

/** A part of a drawing. A `path` is in SVG's own writing, with `x`, `y` as its nought. A `tile` is white, over the colour. */
export type DrawnShape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
      /** A square of `size` units that is repeated; its `d` is drawn as strokes or, where `stroke` is 0, filled. */
      readonly tile: null | { readonly size: number; readonly d: string; readonly stroke: number }
    }
  | {
      readonly kind: 'path'
      readonly x: number
      readonly y: number
      readonly d: string
      readonly filled: boolean
      readonly colour: string
      readonly thickness: number
      readonly dash: readonly number[] | null
    }
  /** One line of text: `y` is its base line, `x` where it starts, has its middle, or ends. */
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly bold: boolean
      readonly words: string
    }

/** A picture out of shapes, in units of its own from the top left, in the order of painting. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** How many units high its text is: it is printed as large as the rest of the paper. */
  readonly textSize: number
  readonly shapes: readonly DrawnShape[]
}

/** A drawing, with what it shows in words for who does not see it. */
export type Figure = { readonly kind: 'figure'; readonly alt: string; readonly drawing: Drawing }

/** Something that happened: what, by whom, when, the facts of it, and what was written, if anything was. */
export type Entry = {
  readonly kind: 'entry'
  readonly title: string
  readonly by: string
  readonly at: string
  readonly details: readonly string[]
  readonly body: string | null
}

/**
 * The top of a letter: who sends it, the day in words, whom it goes to. One line of an address per item. With `window`,
 * the address stands where the window of an envelope shows it.
 */
export type LetterHead = {
  readonly kind: 'letterHead'
  readonly to: readonly string[]
  readonly from: readonly string[]
  readonly day: string
  readonly window?: boolean
}

/** Somebody's signature. An empty `day` prints a line to sign on and a line for the date. */
export type Signature = {
  readonly kind: 'signature'
  readonly name: string
  readonly how: string
  readonly day: string
}

/** Normal print is 12 point, large print 18. Nothing on a paper is smaller than its normal print. */
export type PrintSize = 'standard' | 'large'

/** A paper to be made: plain data in, every date already in words except the instant it was made. */
export type Paper = {
  /** The name of the paper: its first heading, the title in the reader's window and the first bookmark. */
  readonly title: string
  /** The case's reference, at the foot of every page. */
  readonly reference: string
  /** An ISO instant. It is the only date of the file itself, so the same paper is always the same bytes. */
  readonly madeOn: string
  /** Whose paper it is: the council's name, or the family's on a letter of theirs. */
  readonly from: string
  readonly size?: PrintSize
  /** Last dates, in a box at the top right of the first page. */
  readonly datesBox?: readonly { readonly what: string; readonly day: string }[]
  readonly blocks: readonly Block[]
}
