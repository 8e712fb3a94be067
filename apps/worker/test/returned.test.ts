import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { applyReceipts, outbox } from '@common-ground/db'
import { expect, test } from 'vitest'
import { readEnv } from '../src/env.ts'
import { returnedMail } from '../src/returned.ts'
import { HERE, house } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const envWith = (port: number) =>
  readEnv({
    DATABASE_URL: built.url,
    AUTHORITY: HERE,
    BOUNCE_PORT: String(port),
    MAIL_RETURN_TO: 'returned@wrekinshire.example',
  })

/** Says a whole mail to a port, a command at a time, and gives the last answer. */
async function post(port: number, to: string, mail: readonly string[]): Promise<string> {
  const line = connect(port, '127.0.0.1')
  const answers: string[] = []
  const ask = async (words: string) => {
    line.write(`${words}\r\n`)
    const [said] = await once(line, 'data')
    answers.push(String(said).trim())
  }
  await once(line, 'data')
  for (const words of ['HELO mx.example', 'MAIL FROM:<>', `RCPT TO:<${to}>`, 'DATA']) await ask(words)
  await ask([...mail, '.'].join('\r\n'))
  line.destroy()
  return answers.at(-1) ?? ''
}

test('an e-mail that came back goes by the next way', async () => {
  const id = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    toAddress: 'somebody@example.org',
    template: 'invitation',
    subject: 'You have been asked to help',
    body: 'Open this link.',
    createdAt: NOW,
    state: 'sent',
    channel: 'email',
    sentAt: NOW,
  })
  const port = await freePort()
  const listener = await returnedMail(envWith(port), built.worker.db, (error) => {
    throw error
  })
  const report = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; somebody@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '--b--',
  ]
  const to = `returned+${id}@wrekinshire.example`
  expect(await post(port, to, report)).toMatch(/^250/)
  expect(await post(port, to, report)).toMatch(/^250/)
  expect(await applyReceipts(built.worker.db, HERE, NOW, 0)).toBe(1)
  const rows = await built.owner.sql`select state, failed_channels, failure from outbox where id = ${id}`
  expect(rows).toEqual([{ state: 'waiting', failed_channels: ['email'], failure: 'permanent-failure' }])
  const kept = await built.owner.sql`select * from receipts`
  expect(JSON.stringify(kept)).not.toContain('example.org')

  await expect(returnedMail(envWith(port), built.worker.db, () => {})).rejects.toThrow(
    `The worker cannot listen for returned mail at BOUNCE_PORT ${port}: it is in use.`,
  )
  await listener?.close()
  expect(await returnedMail(readEnv({ DATABASE_URL: built.url }), built.worker.db, () => {})).toBeNull()
})
