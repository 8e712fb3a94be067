import { clean } from './clean.ts'
import { type Cluster, clusters } from './clusters.ts'
import type { Face, Weight } from './faces.ts'
import { type Direction, direction, type Run, runs } from './runs.ts'

/** How wide a text is, in points, in one face at one size and weight. */
export type Measure = (text: string, face: Face, size: number, weight: Weight) => number

/** One line, ready to be printed. Places and widths are in points. */
export type Line = {
  readonly runs: readonly (Run & { readonly x: number })[]
  readonly width: number
  readonly rightToLeft: boolean
}

/** How a text is to be set. */
export type Setting = { readonly size: number; readonly weight: Weight; readonly width: number }

/** After a space; after a hyphen, a dash or a slash that a letter follows, so that a date or a number holds. */
function mayBreakAfter(all: readonly Cluster[], place: number): boolean {
  const here = all[place]?.written ?? ''
  if (here === ' ') return true
  return /^[-–—/]$/.test(here) && /^\p{L}/u.test(all[place + 1]?.written ?? '')
}

/** Where each piece that is not to be broken ends. */
function ends(all: readonly Cluster[]): number[] {
  return all.flatMap((_, place) => (place === all.length - 1 || mayBreakAfter(all, place) ? [place + 1] : []))
}

/** Characters that are measured together: longer than nearly every word, shorter than most lines. */
const AT_ONCE = 60

class Paragraph {
  private readonly all: readonly Cluster[]
  private readonly way: Direction
  private readonly measure: (text: string, face: Face) => number

  constructor(text: string, measure: Measure, { size, weight }: Setting) {
    this.all = clusters(text)
    this.way = direction(this.all)
    this.measure = (piece, face) => measure(piece, face, size, weight)
  }

  /** Width of some clusters in the order they are written. */
  private widthOf(from: number, to: number): number {
    let width = 0
    for (let at = from; at < to; ) {
      const face = this.all[at]?.face ?? 'sans'
      let text = ''
      for (; at < to && this.all[at]?.face === face; at++) text += this.all[at]?.shown ?? ''
      width += this.measure(text, face)
    }
    return width
  }

  /** Whether a word is wider than its room, found without shaping all of a word that goes on for pages. */
  private wider(from: number, to: number, room: number): boolean {
    let width = 0
    for (let at = from; at < to && width <= room; at += AT_ONCE)
      width += this.widthOf(at, Math.min(to, at + AT_ONCE))
    return width > room
  }

  private bare(from: number, to: number): number {
    return to - from > 1 && this.all[to - 1]?.written === ' ' ? to - 1 : to
  }

  /** How far a word goes that is wider than a line: always one character, so that it ends. */
  private cut(from: number, to: number, room: number): number {
    let at = from
    for (let width = 0; at < to; at++) {
      width += this.widthOf(at, at + 1)
      if (width > room) break
    }
    while (at > from + 1 && this.widthOf(from, at) > room) at--
    return Math.max(at, from + 1)
  }

  /** The first and last place of each line. */
  spans(room: number): [number, number][] {
    const lines: [number, number][] = []
    let start = 0
    let end = 0
    let used = 0
    for (const stop of ends(this.all)) {
      let word = end
      if (end > start && this.wider(word, this.bare(word, stop), room - used)) {
        lines.push([start, end])
        start = end
        used = 0
      }
      while (stop - word > 1 && this.wider(word, this.bare(word, stop), room)) {
        const to = this.cut(word, this.bare(word, stop), room)
        if (to === this.bare(word, stop)) break
        lines.push([start, to])
        start = to
        word = to
      }
      used += this.widthOf(word, stop)
      end = stop
    }
    if (end > start) lines.push([start, end])
    return lines
  }

  line(from: number, to: number): Line {
    let x = 0
    const placed = runs(this.all, this.way, from, to).map((run) => {
      const at = x
      x += this.measure(run.text, run.face)
      return { ...run, x: at }
    })
    // Printed in the order it is read, wherever on the line each run stands.
    placed.sort((a, b) => a.from - b.from)
    return { runs: placed, width: x, rightToLeft: this.way.rightToLeft }
  }
}

/**
 * A text as lines no wider than `width` points. A word that is wider than a line is cut between characters; the
 * line breaks of the text are kept. A text of nothing gives no lines.
 */
export function wrap(text: string, measure: Measure, setting: Setting): Line[] {
  return clean(text)
    .split('\n')
    .flatMap((source) => {
      const paragraph = new Paragraph(source, measure, setting)
      return paragraph.spans(setting.width).map(([from, to]) => paragraph.line(from, to))
    })
}
