import { connect, createServer, type Server, type Socket } from 'node:net'
import { Frames, Statements } from './frames.ts'

/** What is written when a line breaks: by which words a statement is known. */
const WRITES = {
  claimWritten: /^\s*update "outbox" o set claim/,
  handingWritten: /update "outbox" set state = 'handed'/,
  sentWritten: /update "outbox" set state = 'sent'/,
  actWritten: /^commit$/i,
} as const
export type LinePoint = keyof typeof WRITES

/**
 * A line between the apps and their database that breaks after something was written and before anybody hears of it: the
 * statement passes, is committed, and its answer is thrown away with the connection.
 */
export class Line {
  readonly hits = new Map<LinePoint, number>()
  /** What else happens at that moment. */
  onHit: (point: LinePoint) => void = () => {}
  readonly #due = new Map<LinePoint, number[]>()
  readonly #server: Server
  readonly #open = new Set<Socket>()
  #to = 0

  constructor() {
    this.#server = createServer((client) => this.#join(client))
  }

  /** Starts to listen, and gives the port. */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  /** Where the database listens. */
  leadTo(port: number): void {
    this.#to = port
  }
  /** Breaks a line at each of these passings of a point, counted from the one before. */
  breakAt(point: LinePoint, passings: readonly number[]): void {
    this.#due.set(point, [...passings])
  }
  get stillDue(): boolean {
    return [...this.#due.values()].some((passings) => passings.length > 0)
  }
  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #passes(statement: string): LinePoint | null {
    for (const [point, passings] of this.#due) {
      const [left] = passings
      if (left === undefined || !WRITES[point].test(statement)) continue
      passings[0] = left - 1
      if (left > 1) continue
      passings.shift()
      return point
    }
    return null
  }

  #join(client: Socket): void {
    const database = connect(this.#to, '127.0.0.1')
    const both = [client, database]
    const part = () => {
      for (const socket of both) {
        socket.destroy()
        this.#open.delete(socket)
      }
    }
    for (const socket of both) {
      this.#open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', part)
      socket.on('close', part)
    }
    const [fromClient, fromDatabase] = [new Frames('client'), new Frames('server')]
    const statements = new Statements()
    // Each request for an answer brings one "ready", after the one of the start: by their number they belong together.
    let asked = 0
    let ready = -1
    let breaking: { readonly point: LinePoint; readonly ready: number; done: boolean } | null = null
    client.on('data', (chunk) => {
      for (const frame of fromClient.of(chunk)) {
        const statement = breaking ? null : statements.runBy(frame)
        const point = statement === null ? null : this.#passes(statement)
        if (point) breaking = { point, ready: asked + 1, done: false }
        if (frame.kind === 'S' || frame.kind === 'Q') asked += 1
      }
      database.write(chunk)
    })
    database.on('data', (chunk) => {
      for (const { kind, bytes } of fromDatabase.of(chunk)) {
        if (kind === 'Z') ready += 1
        const isIts = breaking !== null && ready >= breaking.ready - (kind === 'Z' ? 0 : 1)
        if (!breaking || !isIts) {
          client.write(bytes)
        } else if (kind === 'C') {
          breaking.done = true
        } else if (kind === 'Z' && breaking.done) {
          this.hits.set(breaking.point, (this.hits.get(breaking.point) ?? 0) + 1)
          this.onHit(breaking.point)
          return part()
        } else {
          // It failed: nothing was written, and whoever sent it hears so.
          if (kind === 'Z') breaking = null
          client.write(bytes)
        }
      }
    })
  }
}
