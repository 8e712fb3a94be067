/** A list with one of its items changed, by id. */
export const changed = <T extends { readonly id: string }>(
  all: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] => all.map((each) => (each.id === id ? { ...each, ...change } : each))

/** What is kept by name, without one of them. */
export function without<T extends object>(kept: T, key: keyof T): T {
  const { [key]: _, ...rest } = kept
  return rest as T
}
