import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A message as a mail server got it. */
export type Got = { readonly from: string; readonly to: readonly string[]; readonly mail: ParsedMail }

/** What a server answers: an answer of its own, a line that breaks, or nothing at all. */
export type Behaviour =
  | { readonly at: 'mail' | 'recipient' | 'message'; readonly says: readonly [code: number, text: string] }
  | { readonly at: 'recipient' | 'begun' | 'taken'; readonly breaks: true }
  | { readonly at: 'recipient' | 'taken'; readonly hangs: true }

export type MailServer = {
  readonly url: string
  readonly got: Got[]
  /** How many lines were opened. */
  lines: number
  behaves: Behaviour | null
  readonly close: () => Promise<void>
}

const refusal = ([responseCode, text]: readonly [number, string]): Error =>
  Object.assign(new Error(text), { responseCode })

/** A mail server on this machine that keeps what it takes, and goes wrong where a test says. */
export async function mailServer(more: SMTPServerOptions = {}): Promise<MailServer> {
  const lines = new Set<Socket>()
  const drop = (): void => {
    for (const line of lines) line.destroy()
  }
  /** What stands in the way at a point; null where it goes on. */
  const wrong = (at: Behaviour['at'], done: (error?: Error) => void): boolean => {
    const how = built.behaves
    if (how?.at !== at) return false
    if ('says' in how) done(refusal(how.says))
    else if ('breaks' in how) drop()
    return true
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    ...more,
    onMailFrom: (_address, _session, done) => {
      if (!wrong('mail', done)) done()
    },
    onRcptTo: (_address, _session, done) => {
      if (!wrong('recipient', done)) done()
    },
    onData: (stream, { envelope }, done) => {
      if (built.behaves?.at === 'begun') {
        stream.once('data', drop)
        return
      }
      simpleParser(stream).then((mail) => {
        if (wrong('message', done)) return
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        built.got.push({ from, to: envelope.rcptTo.map(({ address }) => address), mail })
        if (!wrong('taken', done)) done()
      }, done)
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (line: Socket) => {
    built.lines += 1
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const built: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    got: [],
    lines: 0,
    behaves: null,
    close: async () => {
      drop()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
  return built
}

/** A port that takes every line and never says a word. */
export async function silentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const line of lines) line.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
