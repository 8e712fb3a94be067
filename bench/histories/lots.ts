/** Lots drawn from a seed: the same seed draws the same lots, on every machine (mulberry32). */
export type Lots = {
  /** A whole number from 0 up to, and not including, `n`. */
  readonly below: (n: number) => number
  readonly of: <T>(list: readonly T[]) => T
  readonly chance: (of: number) => boolean
}

export function lotsFrom(seed: number): Lots {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    of: (list) => {
      const drawn = list[below(list.length)]
      if (drawn === undefined) throw new Error('Nothing to draw from')
      return drawn
    },
    chance: (of) => next() < of,
  }
}
