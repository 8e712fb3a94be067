import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type ScannerAddress, scan } from '../src/index.ts'
import { freshFolder, freshStore, pieces } from './helpers.ts'

const LIMITS = { connectMs: 2_000, totalMs: 300 }
const VIRUS = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')

type Scanner = { readonly address: ScannerAddress; readonly heard: () => Buffer }
/** What the scanner does when it has heard everything, and when it hears the first of it. */
type Manners = { atEnd?: (socket: Socket, content: Buffer) => void; atOnce?: (socket: Socket) => void }

/** Reads the protocol strictly: a command, chunks behind their lengths, a length of nought. */
function heardIn(said: Buffer): { content: Buffer; ended: boolean } | null {
  const command = Buffer.from('zINSTREAM\0')
  if (said.length < command.length || !said.subarray(0, command.length).equals(command)) return null
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= said.length; ) {
    const length = said.readUInt32BE(at)
    if (length === 0) return { content: Buffer.concat(chunks), ended: at + 4 === said.length }
    chunks.push(said.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { content: Buffer.concat(chunks), ended: false }
}

async function scanner({ atEnd, atOnce }: Manners, path?: string): Promise<Scanner> {
  let content: Buffer = Buffer.alloc(0)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let said = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      said = Buffer.concat([said, bytes])
      const heard = heardIn(said)
      content = heard?.content ?? content
      if (said.length === bytes.length) atOnce?.(socket)
      if (heard?.ended) atEnd?.(socket, content)
    })
  })
  server.listen(path ? { path } : { host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = path ? { path } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return { address, heard: () => content }
}

const says = (answer: string): Manners => ({ atEnd: (socket) => socket.end(answer) })
const honest: Manners = {
  atEnd: (socket, content) =>
    socket.end(content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0'),
}

test('a clean file is clean, and all of it was heard', async () => {
  const { address, heard } = await scanner(honest)
  const content = Buffer.alloc(300_000, 'abc')
  expect(await scan(address, pieces(content, 150_000), LIMITS)).toBe('clean')
  expect(heard().equals(content)).toBe(true)
})

test('a virus is found', async () => {
  const { address } = await scanner(honest)
  expect(await scan(address, pieces(VIRUS), LIMITS)).toBe('infected')
})

test('a virus behind an empty piece is found too', async () => {
  const { address } = await scanner(honest)
  async function* gap() {
    yield Buffer.from('innocent')
    yield new Uint8Array(0)
    yield VIRUS
  }
  expect(await scan(address, gap(), LIMITS)).toBe('infected')
})

test.skipIf(process.platform === 'win32')('a socket of this machine does as well', async () => {
  const { address } = await scanner(honest, join(await freshFolder(), 'clamd.sock'))
  expect(await scan(address, pieces(VIRUS), LIMITS)).toBe('infected')
})

test('what lies in a store can be scanned as it comes', async () => {
  const { address } = await scanner(honest)
  const { store } = await freshStore()
  await store.put('a', VIRUS, { contentType: 'text/plain' })
  const stored = await store.get('a')
  expect(stored && (await scan(address, stored.stream, LIMITS))).toBe('infected')
})

const DOUBTFUL: readonly [string, Manners][] = [
  ['says nothing and hangs', {}],
  ['drops the line at the end', { atEnd: (socket) => socket.destroy() }],
  ['drops the line at once', { atOnce: (socket) => socket.destroy() }],
  ['resets the line', { atOnce: (socket) => socket.resetAndDestroy() }],
  ['hangs up without a word', says('')],
  ['says it cannot', says('INSTREAM size limit exceeded. ERROR\0')],
  ['says it cannot, early', { atOnce: (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0') }],
  ['says clean before it has heard all', { atOnce: (socket) => socket.end('stream: OK\0') }],
  ['does not know the command', says('UNKNOWN COMMAND\0')],
  ['says nonsense', says('HTTP/1.1 200 OK\r\n\r\n')],
  ['says clean about something else', says('other: OK\0')],
  ['says clean twice', says('stream: OK\0stream: OK\0')],
  ['says clean and goes on', says('stream: OK but not quite\0')],
  ['says half of it', says('stream: O')],
  ['never stops talking', says('stream: '.repeat(100_000))],
  ['answers and does not hang up', { atEnd: (socket) => void socket.write('stream: OK\0') }],
]

test.each(DOUBTFUL)('a scanner that %s leaves it unknown', async (_, manners) => {
  const { address } = await scanner(manners)
  const big = pieces(Buffer.alloc(8_000_000), 64_000)
  expect(await scan(address, big, LIMITS)).toBe('unknown')
})

test('a scanner that is not there leaves it unknown, and the source is let go', async () => {
  let left = 0
  const chunks: AsyncIterator<Uint8Array> = {
    next: () => Promise.reject(new Error('Nobody should ask.')),
    return: async () => {
      left += 1
      return { done: true, value: undefined }
    },
  }
  const source = { [Symbol.asyncIterator]: () => chunks }
  expect(await scan({ path: join(await freshFolder(), 'nobody.sock') }, source, LIMITS)).toBe('unknown')
  expect(await scan({ host: '127.0.0.1', port: 1 }, source, LIMITS)).toBe('unknown')
  expect(left).toBe(2)
})

test('a source that breaks off leaves it unknown', async () => {
  const { address } = await scanner(honest)
  async function* broken() {
    yield Buffer.from('innocent')
    throw new Error('The disk went.')
  }
  expect(await scan(address, broken(), LIMITS)).toBe('unknown')
})

test('a source that never goes on is not waited for', async () => {
  const { address } = await scanner(honest)
  async function* stuck() {
    yield Buffer.from('innocent')
    await new Promise(() => {})
  }
  const started = performance.now()
  expect(await scan(address, stuck(), LIMITS)).toBe('unknown')
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('when the scanner is done the source is told to stop', async () => {
  const { address } = await scanner({ atOnce: (socket) => socket.destroy() })
  const left = Promise.withResolvers<void>()
  async function* endless() {
    try {
      for (;;) yield new Uint8Array(64_000)
    } finally {
      left.resolve()
    }
  }
  expect(await scan(address, endless(), LIMITS)).toBe('unknown')
  await left.promise
})
