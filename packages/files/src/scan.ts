import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Where ClamAV listens: a socket of this machine, or a port. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** What the scanner says. Only 'clean' lets a file through; 'unknown' is to be asked again later. */
export type ScanVerdict = 'clean' | 'infected' | 'unknown'

/** How long to wait for the connection, and for the whole of it, in milliseconds. */
export type ScanLimits = { readonly connectMs: number; readonly totalMs: number }

const LIMITS: ScanLimits = { connectMs: 5_000, totalMs: 120_000 }

/** How much is sent at once, in bytes. */
const CHUNK_BYTES = 64 * 1024

/** No honest answer is longer, in characters. */
const MAX_ANSWER = 4_096

/** Each chunk goes behind its length; a length of nought ends it. A chunk is asked for when there is room for it. */
async function sendAll(
  socket: Socket,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const write = async (bytes: Uint8Array) => {
    if (!socket.write(bytes)) await once(socket, 'drain', { signal })
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const part of source) {
    // An empty part makes no chunk: its nought would end the stream, and the rest would pass unseen.
    for (let at = 0; at < part.length; at += CHUNK_BYTES) {
      const chunk = part.subarray(at, at + CHUNK_BYTES)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      await write(Buffer.concat([length, chunk]))
    }
  }
  await write(Buffer.alloc(4))
}

/** Everything the scanner says until it hangs up. */
async function hear(socket: Socket): Promise<string> {
  let said = ''
  for await (const chunk of socket) {
    said += String(chunk)
    if (said.length > MAX_ANSWER) throw new Error('The scanner talks too much.')
  }
  return said
}

function understand(said: string, sentAll: boolean): ScanVerdict {
  if (/^stream: [^\0\n]+ FOUND\0?$/.test(said)) return 'infected'
  // "Clean" before it has everything is about something else.
  return sentAll && /^stream: OK\0?$/.test(said) ? 'clean' : 'unknown'
}

async function converse(
  socket: Socket,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<ScanVerdict> {
  let sentAll = false
  // Not waited for: a scanner that has heard enough answers and hangs up before the end.
  sendAll(socket, source, signal).then(
    () => {
      sentAll = true
    },
    () => socket.destroy(),
  )
  const said = await hear(socket)
  return understand(said, sentAll)
}

function leave(source: AsyncIterable<Uint8Array>): void {
  source[Symbol.asyncIterator]()
    .return?.()
    .catch(() => {})
}

/**
 * Asks ClamAV about a file, sending it as it comes (INSTREAM). Never throws: no answer, a refused connection, an
 * error, a file too big for the scanner, a source that breaks off and an answer nobody understands are all 'unknown'.
 * @param source left early, and told so, when the talk ends before it does.
 * @param limits in milliseconds; 5,000 to connect and 120,000 in all unless given.
 */
export async function scan(
  address: ScannerAddress,
  source: AsyncIterable<Uint8Array>,
  limits: Partial<ScanLimits> = {},
): Promise<ScanVerdict> {
  const { connectMs, totalMs } = { ...LIMITS, ...limits }
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), totalMs)
  const { signal } = over
  // The signal takes the socket down, and whoever waits for it: so nothing outlives the limit.
  const socket = connect({ ...address, signal })
  // Errors reach whoever waits; this one hears those that come when nobody does.
  socket.on('error', () => {})
  let connected = false
  try {
    await once(socket, 'connect', { signal: AbortSignal.any([signal, AbortSignal.timeout(connectMs)]) })
    connected = true
    return await converse(socket, source, signal)
  } catch {
    return 'unknown'
  } finally {
    clearTimeout(timer)
    over.abort()
    socket.destroy()
    // A source that nobody began to read still holds its file open.
    if (!connected) leave(source)
  }
}
