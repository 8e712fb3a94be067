import { setTimeout as pause } from 'node:timers/promises'
import { type Claimed, handBackMessages } from '@common-ground/db'
import type { Sender } from './send.ts'

/** When a message is taken up again whose carrier is stuck, in milliseconds. */
const HAND_BACK_MS = 30_000
/** How long messages are gathered that go back together, in milliseconds. */
const GATHER_MS = 100

/**
 * Hands messages back whose carrier is stuck, those of a moment in one statement: behind a mail server that hangs there
 * may be hundreds, and pages wait for the same disk. So they are also looked through no faster than a hundred a second.
 */
export class HandBacks {
  readonly #sender: Pick<Sender, 'db' | 'clock'>
  readonly #waiting: Claimed[] = []
  #written: Promise<void> | null = null

  constructor(sender: Pick<Sender, 'db' | 'clock'>) {
    this.#sender = sender
  }

  /** Hands one back. It ends when that is written, and throws what the database says. */
  add(message: Claimed): Promise<void> {
    this.#waiting.push(message)
    this.#written ??= this.#write()
    return this.#written
  }

  async #write(): Promise<void> {
    await pause(GATHER_MS)
    this.#written = null
    const { db, clock } = this.#sender
    await handBackMessages(db, this.#waiting.splice(0), new Date(clock().getTime() + HAND_BACK_MS))
  }
}
