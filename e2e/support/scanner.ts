import { createServer, type Server } from 'node:net'

/** The harmless text that every scanner takes for a virus, in two parts so that this file is not one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** What a scanner says of the bytes of one INSTREAM, once it has them all. */
const verdict = (bytes: Buffer): string =>
  bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'

/** The bytes of the chunks so far, or null while the last one has not come. */
function whole(said: Buffer): Buffer | null {
  const start = said.indexOf(0) + 1
  const chunks: Buffer[] = []
  for (let at = start; at + 4 <= said.length; ) {
    const length = said.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(said.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** Something on loopback that speaks ClamAV's protocol, for journeys in which files are checked. */
export async function startScanner(): Promise<{ port: number; stop: () => Promise<void> }> {
  const server: Server = createServer((socket) => {
    let said = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      said = Buffer.concat([said, part])
      const bytes = whole(said)
      if (bytes) socket.end(verdict(bytes))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The scanner has no port')
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
  return { port: address.port, stop }
}
