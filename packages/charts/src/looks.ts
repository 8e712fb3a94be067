import { type SymbolType, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3-shape'
import type { Role } from './geometry.ts'

/**
 * How a surface is filled: a square tile of `size` units, repeated. The ground has the series' colour and `d` lies on it
 * in white, as strokes of `stroke` units or, where that is 0, filled. `null`: the colour alone.
 */
export type Tile = { readonly size: number; readonly d: string; readonly stroke: number }
export type PatternName = 'solid' | 'stripes' | 'dots' | 'lattice'

/** Strokes pass the tile's edges, so that no seam shows where tiles meet. */
export const TILES: Readonly<Record<PatternName, Tile | null>> = {
  solid: null,
  stripes: { size: 8, d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', stroke: 2 },
  dots: { size: 8, d: 'M2,2H4V4H2ZM6,6H8V8H6Z', stroke: 0 },
  lattice: { size: 8, d: 'M0,4H8M4,0V8', stroke: 2 },
}

export type Look = { readonly colour: string; readonly pattern: PatternName; readonly marker: string }

const SERIES_ROLES = ['series-1', 'series-2', 'series-3', 'series-4'] as const

const marker = (sign: SymbolType, size: number): string => symbol(sign, size)() ?? ''

/**
 * How the first to the fourth series look. The colours are the Government Analysis Function's for categories, in its
 * order, in which neighbours differ by 3 to 1 or more; pattern and marker tell them apart where there is no colour.
 * A marker is a path around 0, 0.
 * Source: Government Analysis Function, "Data visualisation: colours in charts".
 */
export const LOOKS: readonly [Look, Look, Look, Look] = [
  { colour: '#12436d', pattern: 'solid', marker: marker(symbolCircle, 64) },
  { colour: '#28a197', pattern: 'stripes', marker: marker(symbolSquare, 64) },
  { colour: '#801650', pattern: 'dots', marker: marker(symbolTriangle, 64) },
  { colour: '#f46a25', pattern: 'lattice', marker: marker(symbolDiamond2, 56) },
]

/**
 * What a line, a marker or a text of this role is drawn with on white: a colour, and how thick a line is in the chart's
 * units. The pages' stylesheet has the same, and others for paper and for colours of the reader's own.
 */
export function inkOf(role: Role): { readonly colour: string; readonly thickness: number } {
  const series = (SERIES_ROLES as readonly Role[]).indexOf(role)
  if (series >= 0) return { colour: lookOf(series).colour, thickness: 3 }
  if (role === 'grid') return { colour: '#cecece', thickness: 1 }
  if (role === 'leader') return { colour: '#484949', thickness: 1 }
  return { colour: '#0b0c0c', thickness: role === 'target' ? 2 : 1 }
}

/** The most series or parts that one chart shows. */
export const MOST_SERIES = LOOKS.length

/** The look and role of a series by its place, from 0. @throws RangeError past the fourth. */
export function lookOf(at: number): Look & { readonly role: (typeof SERIES_ROLES)[number] } {
  const [look, role] = [LOOKS[at], SERIES_ROLES[at]]
  if (!look || !role) throw new RangeError(`No series has place ${at}`)
  return { ...look, role }
}
