import { type Cells, isHiddenItself, type Net, netOf } from './cells.ts'
import { otherValues } from './other-values.ts'

/** What was told of cells before: it cannot be taken back, and what was hidden then stays hidden. */
export type ToldBefore = ReadonlyMap<string, 'shown' | 'hidden'>

/** How many cells more are looked for at once to protect one. */
const MOST_AT_ONCE = 8

/** The cells that are hidden for their own sake (primary suppression), by id. Alone it protects nothing. */
export const hiddenThemselves = ({ cells }: Cells): ReadonlySet<string> =>
  new Set(cells.filter((cell) => !cell.untold && isHiddenItself(cell)).map(({ id }) => id))

/**
 * Which cells are hidden so that no small number can be worked out from what is told.
 *
 * First each cell that is small itself. Then, as long as a cell that is hidden can have one value alone, more: as few as
 * can be found, rather a part than a whole, rather a smaller number than a larger, and something rather than nothing,
 * because that something is nothing may be known elsewhere. In the end each hidden cell can have at least two values.
 * The same cells and sums give the same answer in whatever order they come.
 *
 * @param told what was told before of cells that are in here too.
 * @returns the ids of what is hidden, those that are never told left out.
 * @throws RangeError where the sums do not add up.
 */
export function suppress(cells: Cells, told: ToldBefore = new Map()): ReadonlySet<string> {
  const net = netOf(cells)
  const hidden = new Set<number>()
  net.cells.forEach((cell, at) => {
    const before = told.get(cell.id)
    if (cell.untold || before === 'hidden' || (before === undefined && isHiddenItself(cell))) hidden.add(at)
  })
  const cost = costsOf(net, told)
  const safe = new Set<number>()
  const movable = { hidden: (cell: number) => hidden.has(cell), cost: (cell: number) => cost[cell] ?? 0 }
  // Those that are never told need protection where they are small: the others may be known.
  const needs = (cell: number): boolean => {
    const { untold, harmless, ...each } = net.cells[cell] ?? { id: '', value: 0 }
    return !safe.has(cell) && (!untold || (!harmless && isHiddenItself(each)))
  }
  for (let next = first(hidden, needs); next !== undefined; next = first(hidden, needs)) {
    const found = leastFor(net, next, movable)
    if (!found) {
      const more = around(net, next, hidden, cost)
      for (const each of more) hidden.add(each)
      if (more.length === 0) safe.add(next)
      continue
    }
    for (const each of found) {
      hidden.add(each)
      safe.add(each)
    }
  }
  return new Set([...hidden].flatMap((at) => (net.cells[at]?.untold ? [] : [net.cells[at]?.id ?? ''])))
}

const first = (some: ReadonlySet<number>, which: (cell: number) => boolean): number | undefined => {
  const found = [...some].filter(which)
  return found.length > 0 ? Math.min(...found) : undefined
}

/** Other values for a cell with as few more hidden as there can be. */
function leastFor(
  net: Net,
  cell: number,
  movable: Parameters<typeof otherValues>[2],
): readonly number[] | null {
  let most = 0
  while (most <= MOST_AT_ONCE) {
    const found = otherValues(net, cell, movable, most)
    if (typeof found !== 'string') return found
    // Where so many ways lead nowhere, the fewest cells would take too long to find: some will do.
    most = found === 'lost' && most < MOST_AT_ONCE ? MOST_AT_ONCE : most + 1
  }
  return null
}

/** Where no few were found: everything that may be hidden in a cell's own sums, or else whatever may be at all. */
function around(
  { equations, of }: Net,
  cell: number,
  hidden: ReadonlySet<number>,
  cost: readonly number[],
): readonly number[] {
  const may = (at: number): boolean => !hidden.has(at) && (cost[at] ?? 0) < Number.POSITIVE_INFINITY
  const near = (of[cell] ?? []).flatMap(({ equation }) =>
    (equations[equation] ?? []).map((each) => each.cell),
  )
  const own = near.filter(may)
  return own.length > 0 ? own : cost.map((_, at) => at).filter(may)
}

/** What hiding a cell costs its readers: its place in the order from the least loss to the greatest. */
function costsOf({ cells, breadth }: Net, told: ToldBefore): readonly number[] {
  const rank = (at: number): readonly [number, number, number] => [
    breadth[at] ?? 1,
    cells[at]?.value === 0 ? 1 : 0,
    cells[at]?.value ?? 0,
  ]
  const order = cells
    .map((_, at) => at)
    .toSorted((a, b) => {
      const [one, other] = [rank(a), rank(b)]
      return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || a - b
    })
  const costs = cells.map(() => 0)
  order.forEach((at, place) => {
    costs[at] = told.get(cells[at]?.id ?? '') === 'shown' ? Number.POSITIVE_INFINITY : place
  })
  return costs
}
