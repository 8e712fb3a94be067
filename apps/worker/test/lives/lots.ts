/** Lots drawn from a seed: the same seed draws the same lots on every machine. */
export type Lots = {
  /** A whole number from 0 up to, and not including, `n`. */
  readonly below: (n: number) => number
  readonly of: <T>(list: readonly T[]) => T
  readonly chance: (of: number) => boolean
  /** An id of the form of a UUID, which nobody draws twice. */
  readonly id: () => string
}

export function lotsFrom(seed: number): Lots {
  // xorshift with a seed that is never nought.
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
  for (let warm = 0; warm < 8; warm += 1) next()
  const below = (n: number): number => Math.floor(next() * n)
  const hex = (n: number): string => Array.from({ length: n }, () => below(16).toString(16)).join('')
  return {
    below,
    of: (list) => {
      const drawn = list[below(list.length)]
      if (drawn === undefined) throw new Error('There is nothing to draw from')
      return drawn
    },
    chance: (of) => next() < of,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
