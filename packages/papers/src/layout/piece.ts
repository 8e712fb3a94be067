/** The smallest thing that goes on one page whole: a line, a row, a rule. Lengths are in points. */
export type Piece = {
  readonly height: number
  /** Clear space above, left out at the top of a page. */
  readonly before: number
  /** Stays on the page of the piece after it, as far as a page can hold both. */
  readonly keep: boolean
  /** Prints itself with its top at `y`. Printed again on a further page, it is decoration. */
  draw(y: number, again: boolean): void
  /** What is printed again at the top when a page begins with this piece: the head of its table. */
  readonly repeat?: Piece
  /** Begins a page. */
  readonly newPage?: boolean
  /** The name of a place that it is, of which somebody wants to know the page. */
  readonly place?: string
}

/** A piece with its place on a page. */
export type Placed = { readonly piece: Piece; readonly y: number; readonly again: boolean }

/** Pieces that stay together as one: all but the last kept with the next. */
export const together = (pieces: readonly Piece[], keepLast = false): Piece[] =>
  pieces.map((piece, at) => ({ ...piece, keep: keepLast || at < pieces.length - 1 }))

/**
 * Lines of one paragraph: no first line is left alone at the foot of a page, and no last line at the top of one.
 */
export const withoutWidows = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => ({ ...piece, keep: pieces.length > 1 && (at === 0 || at === pieces.length - 2) }))

/** The first of some pieces with more clear space above it. */
export const after = (before: number, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => (at === 0 ? { ...piece, before } : piece))
