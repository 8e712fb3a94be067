import type { Cell, Cells } from '../src/index.ts'

/** A hidden number that can only be one. */
type Leak = { readonly id: string; readonly only: number }

/**
 * Somebody who wants to know what is hidden. They try every number for each that they do not see and add up: no
 * equations are solved and nothing is shared with the code that hides.
 *
 * @param most the highest number that they try for each.
 * @returns every hidden number that can only be one.
 */
export function attack(
  { cells, sums }: Cells,
  hidden: ReadonlySet<string>,
  most: (cell: Cell) => readonly number[],
): Leak[] {
  const isSeen = (cell: Cell): boolean => !cell.untold && !hidden.has(cell.id)
  const wholes = new Map(sums.map((sum) => [sum.whole, sum]))
  const leaves = cells.filter(({ id }) => !wholes.has(id))
  const may = new Map<string, Set<number>>(cells.map(({ id }) => [id, new Set()]))
  const now = new Map<string, number>()
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  /** Sums by the leaves that they are made of: a whole of wholes is followed down. */
  const leavesOf = (id: string): string[] => wholes.get(id)?.parts.flatMap(leavesOf) ?? [id]
  const all = sums.map(({ whole, parts }) => ({
    cell: byId.get(whole) as Cell,
    leaves: parts.flatMap(leavesOf),
  }))
  const last = new Map<string, typeof all>()
  for (const sum of all) {
    const ends = leaves.findLast(({ id }) => sum.leaves.includes(id))?.id ?? ''
    last.set(ends, [...(last.get(ends) ?? []), sum])
  }
  const totals = new Map<string, number>()
  const go = (at: number): void => {
    const leaf = leaves[at]
    if (!leaf) {
      for (const [id, value] of [...now, ...totals]) may.get(id)?.add(value)
      return
    }
    for (const value of isSeen(leaf) ? [leaf.value] : most(leaf)) {
      now.set(leaf.id, value)
      const fits = (last.get(leaf.id) ?? []).every(({ cell, leaves: its }) => {
        const total = its.reduce((sum, id) => sum + (now.get(id) ?? 0), 0)
        // A whole can be the end of several sums, which then have to agree.
        totals.set(cell.id, total)
        return !isSeen(cell) || total === cell.value
      })
      if (fits) go(at + 1)
    }
  }
  go(0)
  const secret = cells.filter(
    (cell) => hidden.has(cell.id) || (cell.untold && cell.value > 0 && cell.value < 5),
  )
  return secret.flatMap(({ id }) => {
    const values = [...(may.get(id) ?? [])]
    return values.length === 1 ? [{ id, only: values[0] as number }] : []
  })
}

/** Every number up to one. */
export const upTo = (most: number) => (): readonly number[] =>
  Array.from({ length: most + 1 }, (_, value) => value)
/** Fewer numbers to try make the attacker surer of what they find: nothing that they miss is safe by that. */
export const near = ({ value }: Cell): readonly number[] =>
  [value - 1, value, value + 1].filter((each) => each >= 0)
