/** How often a message is handed over by one way before it counts as not to be sent that way. */
export const MOST_ATTEMPTS = 10

const FIRST_MS = 30_000
const LONGEST_MS = 3_600_000

/**
 * How long to wait before the next attempt, in milliseconds: half a minute, doubled each time, an hour at most; and up
 * to a fifth of it more, so that what failed together does not come back together.
 *
 * @param attempts how many have failed, from 1.
 * @param chance a number from 0 up to 1.
 */
export const waitBefore = (attempts: number, chance: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS) * (1 + chance / 5))
