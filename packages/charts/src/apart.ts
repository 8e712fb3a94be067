/** Something that takes `size` and wants its point `into`, counted from where it begins, to stand at `at`. */
export type Wanting = { readonly at: number; readonly size: number; readonly into: number }

/** Neighbours that stand shoulder to shoulder. `sum` adds up where each of them wants the whole group to begin. */
type Group = { readonly members: number; readonly size: number; readonly sum: number }

/**
 * Moves what stands in a row apart, as little as is needed, keeping its order by `at`: whatever would overlap stands
 * shoulder to shoulder around where it wanted to be. Everything stays between `from` and `to`, given there is room.
 * @returns where each begins, in the order in which the wishes came.
 */
export function apart(wishes: readonly Wanting[], from: number, to: number): number[] {
  const order = [...wishes.entries()].toSorted(([a, one], [b, other]) => one.at - other.at || a - b)
  const begin = ({ sum, members, size }: Group): number => Math.max(from, Math.min(to - size, sum / members))
  const groups: Group[] = []
  for (const [, { at, size, into }] of order) {
    let group: Group = { members: 1, size, sum: at - into }
    for (
      let before = groups.at(-1);
      before && begin(before) + before.size > begin(group);
      before = groups.at(-1)
    ) {
      groups.pop()
      group = {
        members: before.members + group.members,
        size: before.size + group.size,
        sum: before.sum + group.sum - group.members * before.size,
      }
    }
    groups.push(group)
  }
  const begins: number[] = wishes.map(() => 0)
  let next = 0
  for (const group of groups) {
    let edge = begin(group)
    for (const [index, { size }] of order.slice(next, next + group.members)) {
      begins[index] = edge
      edge += size
    }
    next += group.members
  }
  return begins
}
