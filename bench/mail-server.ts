/** A mail server on loopback: `accepts` takes every message at once and drops it, `hangs` takes the line and says nothing. */
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

const [, , how] = process.argv
const accepting = () =>
  new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    onData: (stream, _session, answer) => {
      stream.on('end', () => answer(null))
      stream.resume()
    },
  }).server
const server = how === 'hangs' ? createServer((socket) => socket.on('error', () => {})) : accepting()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
process.on('disconnect', () => process.exit(0))
