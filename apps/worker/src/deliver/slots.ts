/** How many messages one carrier may have in hand in one process. */
const MOST = 20
/** How long a message waits for its turn before its carrier counts as stuck, in milliseconds. */
const PATIENCE_MS = 2_000

type Desk = { taken: number; isStuck: boolean; readonly waiting: Set<() => void> }

/**
 * Turns at the carriers. One that hangs keeps its own and no more, so that what goes by another does not wait behind it:
 * while it is stuck, whoever asks for a turn is told so at once.
 */
export class Slots {
  readonly most: number
  readonly #patienceMs: number
  readonly #desks = new Map<string, Desk>()

  constructor(most = MOST, patienceMs = PATIENCE_MS) {
    this.most = most
    this.#patienceMs = patienceMs
  }

  /**
   * Waits for a turn at a carrier.
   *
   * @returns what gives the turn back; null where the carrier is stuck.
   */
  async take(carrier: string): Promise<(() => void) | null> {
    const desk = this.#desks.get(carrier) ?? { taken: 0, isStuck: false, waiting: new Set() }
    this.#desks.set(carrier, desk)
    if (desk.taken >= this.most && !(await this.#waitAt(desk))) return null
    desk.taken += 1
    return () => {
      desk.taken -= 1
      desk.isStuck = false
      const [next] = desk.waiting
      next?.()
    }
  }

  async #waitAt(desk: Desk): Promise<boolean> {
    while (desk.taken >= this.most) {
      if (desk.isStuck) return false
      const isFreed = await new Promise<boolean>((resolve) => {
        const answer = (is: boolean) => {
          clearTimeout(late)
          desk.waiting.delete(freed)
          resolve(is)
        }
        const freed = () => answer(true)
        const late = setTimeout(() => answer(false), this.#patienceMs)
        desk.waiting.add(freed)
      })
      if (!isFreed) desk.isStuck = true
    }
    return true
  }
}
