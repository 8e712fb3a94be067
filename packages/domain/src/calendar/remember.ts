/** As many answers as one function keeps: more days than the cases of an authority use. */
const MOST = 4096

/**
 * The same function, with its answers kept. A page asks the same few dates of the same rules again and again, and
 * reading and counting dates is most of what that costs. For pure functions of one argument only.
 */
export function remember<A, R>(work: (of: A) => R): (of: A) => R {
  const known = new Map<A, R>()
  return (of) => {
    const answer = known.get(of)
    if (answer !== undefined || known.has(of)) return answer as R
    const found = work(of)
    if (known.size >= MOST) known.clear()
    known.set(of, found)
    return found
  }
}
