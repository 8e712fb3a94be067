/** One message of PostgreSQL's protocol: its kind, and all of its bytes. The first one of a line has no kind. */
export type Frame = { readonly kind: string; readonly bytes: Buffer }

/** Cuts what comes over one direction of a line into messages; a part of one waits for the rest. */
export class Frames {
  #rest = Buffer.alloc(0)
  #hasKind: boolean

  /** @param side whose messages: the client's first one has no kind. */
  constructor(side: 'client' | 'server') {
    this.#hasKind = side === 'server'
  }

  *of(chunk: Buffer): Generator<Frame> {
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (;;) {
      const at = this.#hasKind ? 1 : 0
      if (this.#rest.length < at + 4) return
      const length = at + this.#rest.readInt32BE(at)
      if (this.#rest.length < length) return
      const bytes = this.#rest.subarray(0, length)
      this.#rest = this.#rest.subarray(length)
      const kind = this.#hasKind ? String.fromCharCode(bytes[0] ?? 0) : ''
      this.#hasKind = true
      yield { kind, bytes }
    }
  }
}

const upToNul = (bytes: Buffer, from: number): string => bytes.toString('utf8', from, bytes.indexOf(0, from))

/** What a client's message runs: the statement's text, which a prepared one is known by its name for. */
export class Statements {
  readonly #prepared = new Map<string, string>()

  /** The statement that a `Bind` or a simple query runs; null for every other message. */
  runBy({ kind, bytes }: Frame): string | null {
    if (kind === 'Q') return upToNul(bytes, 5)
    if (kind === 'P') {
      const name = upToNul(bytes, 5)
      this.#prepared.set(name, upToNul(bytes, 5 + Buffer.byteLength(name) + 1))
    }
    if (kind !== 'B') return null
    const portal = upToNul(bytes, 5)
    const name = upToNul(bytes, 5 + Buffer.byteLength(portal) + 1)
    return this.#prepared.get(name) ?? null
  }
}
