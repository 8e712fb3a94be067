/**
 * A mail server that can be killed: `node mail-server.ts <port> <file> [<point>@<passing>:<note>]`. What it has
 * accepted stands in the file, a reference a line, before it says so. At a named point it notes the point in a file of
 * its own and ends itself as a power cut would.
 */
import { appendFileSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/**
 * The moments at which the server may be lost: it has read a message and kept nothing, it has kept it and not said so, it
 * has said so.
 */
export type MailPoint = 'mailRead' | 'mailKept' | 'mailTaken'

const [, , port, file = '', fault = ''] = process.argv
const [, lostAt, passing, note = ''] = /^(\w+)@(\d+):(.+)$/.exec(fault) ?? []
const kept = openSync(file, 'a')
let passed = 0

function pass(point: MailPoint): void {
  if (point !== lostAt) return
  passed += 1
  if (passed !== Number(passing)) return
  appendFileSync(note, `${point}\n`)
  process.kill(process.pid, 'SIGKILL')
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: (stream, _session, answer) => {
    text(stream).then((message) => {
      const reference = /^message-id: <([0-9a-f-]{36})@/im.exec(message)?.[1] ?? 'no reference'
      pass('mailRead')
      writeSync(kept, `${reference}\n`)
      fsyncSync(kept)
      pass('mailKept')
      answer(null)
      setImmediate(() => pass('mailTaken'))
    }, answer)
  },
})
const listen = () => server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
// The one that was killed before may not be quite gone.
server.on('error', () => {
  if (!server.server.listening) setTimeout(listen, 200)
})
listen()
process.on('disconnect', () => process.exit(0))
