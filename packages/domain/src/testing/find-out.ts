import type { Cells } from '../figures/public/cells.ts'

/** A number that was not told, and what it has to be; `isSure` is false where that could be neither shown nor ruled out. */
export type FoundOut = { readonly id: string; readonly only: number; readonly isSure: boolean }

/** Numbers that are not known, each added or taken away, and what they come to. */
type Equation = {
  readonly terms: readonly { readonly at: number; readonly sign: number }[]
  readonly total: number
}

/** How often somebody splits what a number can be before they are at a loss. */
const MOST_SPLITS = 3_000

/** What each number can be, from the least to the most, narrowed by equations; it can be put back to how it was. */
class Ranges {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly #equations: readonly Equation[]
  readonly #of: readonly (readonly Equation[])[]
  readonly #trail: [at: number, low: number, high: number][] = []

  constructor(size: number, equations: readonly Equation[]) {
    this.low = new Int32Array(size)
    this.high = new Int32Array(size)
    this.#equations = equations
    this.#of = Array.from({ length: size }, (_, at) =>
      equations.filter(({ terms }) => terms.some((term) => term.at === at)),
    )
  }

  get mark(): number {
    return this.#trail.length
  }

  back(mark: number): void {
    while (this.#trail.length > mark) {
      const [at, low, high] = this.#trail.pop() ?? [0, 0, 0]
      this.low[at] = low
      this.high[at] = high
    }
  }

  /** Says that a number is in a range, and whatever follows. @returns whether every number can still be something. */
  narrow(start: number, from: number, to: number): boolean {
    const waiting = new Set<Equation>()
    const set = (at: number, low: number, high: number): boolean => {
      const [was, most] = [this.low[at] ?? 0, this.high[at] ?? 0]
      const [least, next] = [Math.max(was, low), Math.min(most, high)]
      if (least > next) return false
      if (least === was && next === most) return true
      this.#trail.push([at, was, most])
      this.low[at] = least
      this.high[at] = next
      for (const each of this.#of[at] ?? []) waiting.add(each)
      return true
    }
    if (!set(start, from, to)) return false
    for (const equation of waiting) {
      waiting.delete(equation)
      if (!this.#follow(equation, set)) return false
    }
    return true
  }

  #follow({ terms, total }: Equation, set: (at: number, low: number, high: number) => boolean): boolean {
    let [least, most] = [0, 0]
    for (const { at, sign } of terms) {
      least += sign === 1 ? (this.low[at] ?? 0) : -(this.high[at] ?? 0)
      most += sign === 1 ? (this.high[at] ?? 0) : -(this.low[at] ?? 0)
    }
    if (least > total || most < total) return false
    // What all others leave for each, at the least and at the most.
    return terms.every(({ at, sign }) => {
      const [low, high] = [this.low[at] ?? 0, this.high[at] ?? 0]
      return sign === 1
        ? set(at, total - (most - high), total - (least - low))
        : set(at, least + high - total, most + low - total)
    })
  }

  /** Every number as near to what it is as its range allows. */
  near(truth: readonly number[]): number[] {
    return truth.map((value, at) => Math.min(this.high[at] ?? 0, Math.max(this.low[at] ?? 0, value)))
  }

  /** How far the first sum is off that does not add up; null where each does. */
  off(values: readonly number[]): { readonly equation: Equation; readonly by: number } | null {
    for (const equation of this.#equations) {
      const by =
        equation.total - equation.terms.reduce((sum, { at, sign }) => sum + sign * (values[at] ?? 0), 0)
      if (by !== 0) return { equation, by }
    }
    return null
  }
}

/** Whole numbers that fit within ranges; `none` where there can be none, `lost` where nobody can say. */
function fitting(ranges: Ranges, truth: readonly number[]): readonly number[] | 'none' | 'lost' {
  let splits = 0
  const go = (): readonly number[] | 'none' | 'lost' => {
    splits += 1
    if (splits > MOST_SPLITS) return 'lost'
    const values = ranges.near(truth)
    const off = ranges.off(values)
    if (!off) return values
    for (const { at, sign } of off.equation.terms) {
      const [low, high, now] = [ranges.low[at] ?? 0, ranges.high[at] ?? 0, values[at] ?? 0]
      const isUp = off.by > 0 === (sign === 1)
      if (isUp ? now === high : now === low) continue
      const ways = isUp
        ? ([
            [now + 1, high],
            [low, now],
          ] as const)
        : ([
            [low, now - 1],
            [now, high],
          ] as const)
      for (const [from, to] of ways) {
        const mark = ranges.mark
        const found = ranges.narrow(at, from, to) ? go() : 'none'
        if (found !== 'none') return found
        ranges.back(mark)
      }
      return 'none'
    }
    return 'none'
  }
  return go()
}

/** Equations that share numbers that are not known, together: what is in one says nothing of another. */
function apart(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const groups: { ats: Set<number>; equations: Equation[] }[] = []
  for (const equation of equations) {
    const ats = new Set(equation.terms.map(({ at }) => at))
    const touched = groups.filter((group) => [...group.ats].some((at) => ats.has(at)))
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push({
      ats: new Set([...ats, ...touched.flatMap((group) => [...group.ats])]),
      equations: [...touched.flatMap((group) => group.equations), equation],
    })
  }
  return groups.map((group) => group.equations)
}

/** A group of numbers with places of its own. */
function placed(group: readonly Equation[], truth: readonly number[]) {
  const ats = [...new Set(group.flatMap(({ terms }) => terms.map(({ at }) => at)))]
  const places = new Map(ats.map((at, place) => [at, place]))
  return {
    ats,
    truth: ats.map((at) => truth[at] ?? 0),
    equations: group.map(({ terms, total }) => ({
      total,
      terms: terms.map(({ at, sign }) => ({ at: places.get(at) ?? 0, sign })),
    })),
  }
}

/**
 * Somebody who wants to know what was not told. They know every number that is shown and how all add up, and look for
 * other whole numbers, 0 or more, that fit as well: first close to what it is, and then anywhere. They narrow what each
 * can be, and split it where that says nothing more. For tests: nothing is shared with what decides what is hidden.
 *
 * @param shown the ids of those whose values they know.
 * @param secrets the ids of those that they want to know.
 * @returns the secrets of which they find no other number.
 */
export function findOut(
  { cells, sums }: Cells,
  shown: ReadonlySet<string>,
  secrets: readonly string[],
): readonly FoundOut[] {
  const at = new Map(cells.map(({ id }, index) => [id, index]))
  const truth = cells.map(({ value }) => value)
  // Nothing is larger than everything together.
  const highest = 2 * Math.max(10, ...truth)
  const equations = sums.map(({ whole, parts }): Equation => {
    const terms = [{ id: whole, sign: -1 }, ...parts.map((id) => ({ id, sign: 1 }))].map(({ id, sign }) => ({
      id,
      at: at.get(id) ?? -1,
      sign,
    }))
    const known = terms.filter(({ id }) => shown.has(id))
    return {
      terms: terms.filter(({ id }) => !shown.has(id)),
      total: 0 - known.reduce((sum, each) => sum + each.sign * (truth[each.at] ?? 0), 0),
    }
  })
  const safe = new Set<number>()
  const wanted = new Set(secrets.map((id) => at.get(id) ?? -1))
  return apart(equations.filter(({ terms }) => terms.length > 0)).flatMap((some) => {
    const group = placed(some, truth)
    /** Other values for one number of the group, each no further from what it is than somebody looks. */
    const others = (place: number, far: number): 'none' | 'lost' | readonly number[] => {
      const value = group.truth[place] ?? 0
      let result: 'none' | 'lost' = 'none'
      for (const [from, to] of [
        [value + 1, value + far],
        [Math.max(0, value - far), value - 1],
      ] as const) {
        const ranges = new Ranges(group.ats.length, group.equations)
        group.truth.forEach((each, index) => {
          ranges.low[index] = Math.max(0, each - far)
          ranges.high[index] = each + far
        })
        const found = from <= to && ranges.narrow(place, from, to) ? fitting(ranges, group.truth) : 'none'
        if (typeof found !== 'string') return found
        if (found === 'lost') result = 'lost'
      }
      return result
    }
    return group.ats.flatMap((cell, place): FoundOut[] => {
      if (!wanted.has(cell) || safe.has(cell)) return []
      const near = others(place, 1)
      const found = typeof near === 'string' ? others(place, highest) : near
      if (typeof found === 'string')
        return [{ id: cells[cell]?.id ?? '', only: truth[cell] ?? 0, isSure: found === 'none' }]
      found.forEach((value, index) => {
        if (value !== group.truth[index]) safe.add(group.ats[index] ?? -1)
      })
      return []
    })
  })
}
