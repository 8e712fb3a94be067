import type { Net } from './cells.ts'

/** How far a search goes before it gives up. What it has not found by then counts as not there. */
const MOST_STEPS = 400

/** Which cells may have other values than they have, and which may too if they are hidden as well. */
export type Movable = {
  readonly hidden: (cell: number) => boolean
  /** Whether a cell that is shown may be hidden, and what that costs: Infinity where it may not. */
  readonly cost: (cell: number) => number
}

type Found = readonly number[] | 'none' | 'lost'

type Way = 1 | -1
const WAYS: readonly Way[] = [1, -1]

/**
 * Other values that fit everything that is told: one more or one less for a cell, and for whatever else has to move with
 * it so that each sum still adds up and nothing falls below 0.
 *
 * Going by steps of one finds a way wherever there is one in tables whose sums form rows, columns and totals of these
 * (their matrix is totally unimodular). In others it may miss one: then a cell counts as known that is not, and more is
 * hidden than has to be, never less. What it finds is proof by itself.
 *
 * @param most how many cells that are shown may be hidden for it.
 * @returns the cells that move; `none` where every way was tried, and `lost` where the search was given up.
 */
export function otherValues(net: Net, cell: number, movable: Movable, most: number): Found {
  const found: Found[] = []
  for (const way of WAYS) {
    const next = search(net, cell, way, movable, most)
    if (typeof next !== 'string') return next
    found.push(next)
  }
  return found.includes('lost') ? 'lost' : 'none'
}

function search(net: Net, start: number, way: Way, movable: Movable, most: number): Found {
  const { cells, equations, of } = net
  const moved = new Map<number, Way>()
  const balance = new Int32Array(equations.length)
  /** The sums that do not add up. */
  const off = new Set<number>()
  const refused = new Set<number>()
  const key = (cell: number, to: Way): number => cell * 2 + (to === 1 ? 1 : 0)
  let [steps, spent] = [0, 0]

  const move = (cell: number, to: Way, sign: Way): void => {
    for (const { equation, ...its } of of[cell] ?? []) {
      const now = (balance[equation] ?? 0) + sign * to * its.sign
      balance[equation] = now
      if (now === 0) off.delete(equation)
      else off.add(equation)
    }
    if (!movable.hidden(cell)) spent += sign
    if (sign === 1) moved.set(cell, to)
    else moved.delete(cell)
  }
  const mayMove = (cell: number, to: Way): boolean =>
    !moved.has(cell) &&
    !refused.has(key(cell, to)) &&
    (to === 1 || (cells[cell]?.value ?? 0) > 0) &&
    (movable.hidden(cell) || (spent < most && movable.cost(cell) < Number.POSITIVE_INFINITY))
  /** What is already hidden moves first, then what costs least. */
  const costOf = (cell: number): number => (movable.hidden(cell) ? -1 : movable.cost(cell))

  /** The ways to put a sum right that does not add up; the sum with the fewest, so that a dead end shows at once. */
  const choices = (): readonly (readonly [number, Way])[] | null => {
    let fewest: (readonly [number, Way])[] | null = null
    for (const equation of off) {
      const found: [number, Way][] = []
      for (const { cell, sign } of equations[equation] ?? []) {
        const to: Way = (balance[equation] ?? 0) > 0 === sign > 0 ? -1 : 1
        if (mayMove(cell, to)) found.push([cell, to])
      }
      if (!fewest || found.length < fewest.length) fewest = found
      if (found.length === 0) return fewest
    }
    return fewest?.toSorted(([a], [b]) => costOf(a) - costOf(b) || a - b) ?? null
  }

  const goOn = (): boolean => {
    steps += 1
    if (steps > MOST_STEPS) return false
    const next = choices()
    if (next === null) return true
    const tried: number[] = []
    for (const [cell, to] of next) {
      move(cell, to, 1)
      if (goOn()) return true
      move(cell, to, -1)
      // Whatever can be done with it has been looked at.
      refused.add(key(cell, to))
      tried.push(key(cell, to))
    }
    for (const each of tried) refused.delete(each)
    return false
  }

  if (!mayMove(start, way)) return 'none'
  move(start, way, 1)
  if (goOn()) return [...moved.keys()]
  return steps > MOST_STEPS ? 'lost' : 'none'
}
