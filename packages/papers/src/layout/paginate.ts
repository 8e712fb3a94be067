import type { Piece, Placed } from './piece.ts'

type Room = { readonly top: number; readonly bottom: number }

/** Pieces that are to stay together: up to and with the first that need not stay with the next. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    if (piece.newPage && open.length) {
      all.push(open)
      open = []
    }
    open.push(piece)
    if (!piece.keep) {
      all.push(open)
      open = []
    }
  }
  return open.length ? [...all, open] : all
}

const heightOf = (group: readonly Piece[]) =>
  group.reduce((sum, { height, before }, at) => sum + height + (at ? before : 0), 0)

class Pages {
  readonly pages: Placed[][] = [[]]
  private y: number
  private readonly room: Room

  constructor(room: Room) {
    this.room = room
    this.y = room.top
  }

  private get page(): Placed[] {
    return this.pages.at(-1) ?? []
  }

  private get empty() {
    return this.page.every(({ again }) => again)
  }

  private turn(first: Piece | undefined): void {
    this.pages.push([])
    this.y = this.room.top
    if (!first?.repeat) return
    this.page.push({ piece: first.repeat, y: this.y, again: true })
    this.y += first.repeat.height
  }

  private put(piece: Piece): void {
    const y = this.y + (this.empty ? 0 : piece.before)
    this.page.push({ piece, y, again: false })
    this.y = y + piece.height
  }

  private fits(height: number, before: number): boolean {
    return this.y + (this.empty ? 0 : before) + height <= this.room.bottom
  }

  add(group: readonly Piece[]): void {
    const [first] = group
    if (!first) return
    const startsPage = first.newPage === true || !this.fits(heightOf(group), first.before)
    if (startsPage && !this.empty) this.turn(first)
    for (const piece of group) {
      if (!this.empty && !this.fits(piece.height, piece.before)) this.turn(piece)
      this.put(piece)
    }
  }
}

/**
 * Puts pieces on pages, in order. What is to stay together does so unless it is taller than a page; a table that
 * goes over a page has its head again at the top. There is always at least one page.
 */
export function paginate(pieces: readonly Piece[], room: Room): Placed[][] {
  const pages = new Pages(room)
  for (const group of groups(pieces)) pages.add(group)
  return pages.pages
}
