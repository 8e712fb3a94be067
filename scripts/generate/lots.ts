/** Some things, each with how much of the whole it is. The shares need not add up to one. */
export type Shares<T> = readonly (readonly [T, number])[]

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Repeatable chance with a state of 128 bits (sfc32): a million cases draw from it, each from a beginning of its own, and
 * no two may come upon the same ids.
 */
export class Lots {
  #a: number
  #b: number
  #c: number
  #count = 1

  /** The lots of one thing: the same numbers draw the same lots, on every machine. */
  constructor(seed: number, what: number, nth: number) {
    this.#a = seed | 0
    this.#b = what | 0
    this.#c = nth | 0
    for (let mixed = 0; mixed < 12; mixed += 1) this.#draw()
  }

  #draw(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + sum) | 0
    return sum >>> 0
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    return this.#draw() / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** Whether something that happens in so many of all cases happens in this one. */
  happens(share: number): boolean {
    return this.next() < share
  }

  /** One of some things, each as likely. */
  of<T>(things: readonly T[]): T {
    const drawn = things[Math.floor(this.next() * things.length)]
    if (drawn === undefined) throw new RangeError('There is nothing to draw from')
    return drawn
  }

  /** One of some things, each as often as its share. */
  by<T>(shares: Shares<T>): T {
    let left = this.next() * shares.reduce((sum, [, share]) => sum + share, 0)
    for (const [thing, share] of shares) {
      left -= share
      if (left < 0) return thing
    }
    return this.of(shares)[0]
  }

  /** So many bytes, as hex. */
  hex(bytes: number): string {
    let text = ''
    for (let at = 0; at < bytes; at += 4) {
      const drawn = this.#draw()
      text += HEX[drawn >>> 24]
      text += HEX[(drawn >>> 16) & 255]
      text += HEX[(drawn >>> 8) & 255]
      text += HEX[drawn & 255]
    }
    return text.slice(0, bytes * 2)
  }

  /** An id of the kind that is drawn at random (RFC 9562, version 4). */
  uuid(): string {
    const hex = this.hex(16)
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
