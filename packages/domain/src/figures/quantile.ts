/** A value, and how often it occurs. */
export type Counted = { readonly value: number; readonly n: number }

/**
 * The smallest value that at least this part of all does not go beyond (the nearest rank): always one that occurred.
 *
 * @param part between 0 and 1.
 * @returns null where there are no values.
 */
export function quantile(values: readonly Counted[], part: number): number | null {
  const all = values.reduce((sum, { n }) => sum + n, 0)
  const rank = Math.max(1, Math.ceil(all * part))
  let passed = 0
  for (const { value, n } of values.toSorted((a, b) => a.value - b.value)) {
    passed += n
    if (passed >= rank) return value
  }
  return null
}
