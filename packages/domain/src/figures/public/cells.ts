/** A number that is told, or could be worked out from what is told. */
export type Cell = {
  readonly id: string
  /** A whole number, 0 or more. */
  readonly value: number
  /** Hidden whatever it is: it would give away a share of a small base. */
  readonly hides?: true
  /** Never told itself, such as those that were not in time. It is protected all the same. */
  readonly untold?: true
  /** Untold and no secret either: that it is small points to nobody. What is made of it is protected, and it is not. */
  readonly harmless?: true
}

/** A number that others add up to. */
export type Sum = { readonly whole: string; readonly parts: readonly string[] }

/** Numbers that are told together, and everything that is known of how they add up. */
export type Cells = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** A count below this one is small, unless it is nothing. */
export const SMALL_COUNT = 5
/** A share of fewer than this many is small. */
export const SMALL_BASE = 10

/** Whether a count is so small that it can point to somebody: 1 to 4. Nothing at all points to nobody. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALL_COUNT

/** Whether a share is of so few that it is not told. A share of nothing is none. */
export const isSmallBase = (base: number): boolean => base > 0 && base < SMALL_BASE

/** Whether a number is hidden for its own sake (primary suppression). */
export const isHiddenItself = ({ value, hides }: Cell): boolean => hides === true || isSmall(value)

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** A sum as it touches cells: the whole counts one way, its parts the other, and together they come to nothing. */
export type Equation = readonly { readonly cell: number; readonly sign: 1 | -1 }[]

/** Cells in one order, whatever order they came in, with the sums that each is in. */
export type Net = {
  readonly cells: readonly Cell[]
  readonly equations: readonly Equation[]
  /** For each cell, its equations and its sign in them. */
  readonly of: readonly (readonly { readonly equation: number; readonly sign: 1 | -1 }[])[]
  /** For each cell, of how many others it is the sum, itself included. */
  readonly breadth: readonly number[]
}

/**
 * The net of cells and sums.
 *
 * @throws RangeError where a value is no count, a sum names a cell that is not there, or does not add up.
 */
export function netOf({ cells, sums }: Cells): Net {
  const sorted = cells.toSorted(byId)
  const at = new Map(sorted.map(({ id }, index) => [id, index]))
  if (at.size !== cells.length) throw new RangeError('Two cells have one name')
  for (const { id, value } of cells) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${id} is no count`)
  }
  const find = (id: string): number => {
    const index = at.get(id)
    if (index === undefined) throw new RangeError(`There is no cell called ${id}`)
    return index
  }
  const valueAt = (index: number): number => sorted[index]?.value ?? 0
  const wholes = sums
    .map(({ whole, parts }) => ({ whole: find(whole), parts: parts.map(find).toSorted((a, b) => a - b) }))
    .toSorted((a, b) => a.whole - b.whole || (a.parts.join() < b.parts.join() ? -1 : 1))
  for (const { whole, parts } of wholes) {
    if (valueAt(whole) !== parts.reduce((sum, part) => sum + valueAt(part), 0)) {
      throw new RangeError(`${sorted[whole]?.id} is not the sum of its parts`)
    }
  }
  const equations = wholes.map(
    ({ whole, parts }): Equation => [
      { cell: whole, sign: -1 },
      ...parts.map((cell) => ({ cell, sign: 1 as const })),
    ],
  )
  const partsOf = Map.groupBy(wholes, ({ whole }) => whole)
  const below = new Map<number, Set<number>>()
  const belowOf = (cell: number): Set<number> => {
    const known = below.get(cell)
    if (known) return known
    const found = new Set([cell])
    below.set(cell, found)
    for (const { parts } of partsOf.get(cell) ?? []) {
      for (const part of parts) for (const each of belowOf(part)) found.add(each)
    }
    return found
  }
  const of: { equation: number; sign: 1 | -1 }[][] = sorted.map(() => [])
  equations.forEach((equation, index) => {
    for (const { cell, sign } of equation) of[cell]?.push({ equation: index, sign })
  })
  return { cells: sorted, equations, of, breadth: sorted.map((_, cell) => belowOf(cell).size) }
}
