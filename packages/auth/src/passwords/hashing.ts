import { availableParallelism } from 'node:os'
import { hash, parseOptions, verify } from '@node-rs/argon2'

/** argon2id at the floor that OWASP ASVS 5.0 (11.4.2) sets: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** How many hashes run at once, so that a crowd at the sign-in page leaves a core for everybody else. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1))
/** How many may wait. More would wait longer than a browser does. */
const WAITING = 200

/** Thrown when so many people sign in at once that one more would only wait in vain. Try again in a few seconds. */
export class TooBusy extends Error {}

let running = 0
const queue: (() => void)[] = []

/** Runs a hash when it is its turn; the work itself is done off the event loop. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new TooBusy('Too many passwords are being checked at once')
    // Whoever leaves hands their place over, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

/** One form for what looks alike: an accented letter typed on two keyboards is one password. */
const oneForm = (password: string): string => password.normalize('NFC')

/** A hash fit to keep, with its own random salt. @throws TooBusy */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(oneForm(password), COST))

/** Whether a password is the one that was hashed. @throws TooBusy */
export const verifyPassword = (kept: string, password: string): Promise<boolean> =>
  inTurn(() => verify(kept, oneForm(password)))

/** Whether a hash was made with other costs than today's, so that the next sign-in should replace it. */
export function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(kept)
  return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism
}

const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replace(/=+$/, '')

/** A hash that no password fits, checked when there is no account so that it takes as long as when there is. */
export const NOBODYS_HASH = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${zeros(16)}$${zeros(32)}`
