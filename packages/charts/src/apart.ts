/** Something that wants to stand with its middle at `at` and takes `size`. */
export type Wanting = { readonly at: number; readonly size: number }

type Group = { members: number; size: number; sum: number; start: number }

/**
 * Moves what stands in a row apart, as little as is needed, keeping its order by `at`: whatever would overlap stands
 * shoulder to shoulder around where it wanted to be. Everything stays between `from` and `to`, given there is room.
 * @returns the middles, in the order in which the wishes came.
 */
export function apart(wishes: readonly Wanting[], from: number, to: number): number[] {
  const order = wishes
    .map((_, at) => at)
    .toSorted((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b)
  const groups: Group[] = []
  const place = (group: Group): number =>
    Math.max(from, Math.min(to - group.size, group.sum / group.members - group.size / 2))
  for (const index of order) {
    const { at, size } = wishes[index] ?? { at: 0, size: 0 }
    let group: Group = { members: 1, size, sum: at, start: 0 }
    group.start = place(group)
    for (
      let before = groups.at(-1);
      before && before.start + before.size > group.start;
      before = groups.at(-1)
    ) {
      groups.pop()
      group = {
        members: before.members + group.members,
        size: before.size + group.size,
        sum: before.sum + group.sum,
        start: 0,
      }
      group.start = place(group)
    }
    groups.push(group)
  }
  const middles: number[] = wishes.map(() => 0)
  let next = 0
  for (const group of groups) {
    let edge = group.start
    for (const index of order.slice(next, next + group.members)) {
      const size = wishes[index]?.size ?? 0
      middles[index] = edge + size / 2
      edge += size
    }
    next += group.members
  }
  return middles
}
