import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listenForReturned, type ReturnedMessage } from '../src/index.ts'

const ID = '0c3f2a3e-5a51-4d7e-9a52-7c4d6a0f9b11'
const TO = `returned+${ID}@wrekinshire.example`

let listener: Awaited<ReturnType<typeof listenForReturned>>
let transport: ReturnType<typeof createTransport>
let breaks = false
const got: ReturnedMessage[] = []
const errors: unknown[] = []

beforeAll(async () => {
  listener = await listenForReturned({
    port: 0,
    host: '127.0.0.1',
    returnTo: 'Returned@wrekinshire.example',
    onReturned: async (message) => {
      if (breaks) throw new Error('the database is away')
      got.push(message)
    },
    onError: (error) => errors.push(error),
  })
  transport = createTransport({ host: '127.0.0.1', port: listener.port, secure: false, ignoreTLS: true })
})
afterAll(async () => {
  transport.close()
  await listener.close()
})
beforeEach(() => {
  breaks = false
  got.length = 0
  errors.length = 0
})

/** What a mail server writes when it gives up, or does not yet. */
const report = (status: string, { id = '<r1@mx.example>', type = 'message/delivery-status' } = {}): string =>
  [
    'From: Mail Delivery System <mailer-daemon@mx.example>',
    `To: ${TO}`,
    'Subject: Undelivered Mail Returned to Sender',
    ...(id ? [`Message-ID: ${id}`] : []),
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The message to family@example.org could not be delivered. Action: failed',
    '--b',
    `Content-Type: ${type}`,
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000',
    '',
    'Final-Recipient: rfc822; family@example.org',
    ...status.split('\n'),
    'Diagnostic-Code: smtp; 550 5.1.1 No such',
    ' user here: Action: delivered',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Something has happened',
    '--b--',
    '',
  ].join('\r\n')

const post = (raw: string, to: string | string[] = TO, from = '') =>
  transport.sendMail({ envelope: { from, to }, raw })

describe('mail that came back', () => {
  test('tells which message failed for good, and the same whenever it comes again', async () => {
    await post(report('Action: failed\nStatus: 5.1.1'))
    await post(report('Action: failed\nStatus: 5.1.1'))
    await post(report('Action: failed\nStatus: 5.1.1', { id: '<r2@mx.example>' }))
    expect(got).toHaveLength(3)
    expect(got[0]).toEqual({ reference: ID, status: 'permanent-failure', key: expect.any(String) })
    expect(got[1]).toEqual(got[0])
    expect(got[2]?.key).not.toBe(got[0]?.key)
    // Nothing of whom it was for, or of what was said.
    expect(JSON.stringify(got)).not.toMatch(/example|user/)
  })

  test.each([
    ['failed, in capitals', 'ACTION: Failed\nSTATUS: 5.2.1', 'permanent-failure'],
    ['failed, with a remark', 'Action: failed (gave up)\nStatus: 5.0.0', 'permanent-failure'],
    ['given up after days of trying', 'Action: failed\nStatus: 4.4.7', 'temporary-failure'],
    ['failed, without a status', 'Action: failed', 'permanent-failure'],
  ])('%s', async (_, status, expected) => {
    await post(report(status))
    expect(got.map((each) => each.status)).toEqual([expected])
  })

  test('a report on an address in another script', async () => {
    await post(report('Action: failed\nStatus: 5.1.1', { type: 'message/global-delivery-status' }))
    expect(got).toHaveLength(1)
  })

  test.each([
    ['a delay', report('Action: delayed\nStatus: 4.4.1')],
    ['a delivery', report('Action: delivered\nStatus: 2.0.0')],
    ['a message passed on', report('Action: relayed\nStatus: 2.0.0')],
    ['the words of a report without one', report('Action: failed\nStatus: 5.1.1', { type: 'text/plain' })],
    [
      'an answer while somebody is away',
      `From: a@b.example\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n`,
    ],
    ['words about a failure', `From: a@b.example\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`],
    ['nothing at all', '\r\n'],
  ])('%s is taken and forgotten', async (_, raw) => {
    await post(raw)
    expect(got).toEqual([])
    expect(errors).toEqual([])
  })

  test('to any other address is not taken', async () => {
    const strangers = [
      'returned@wrekinshire.example',
      'returned+12@wrekinshire.example',
      `other+${ID}@wrekinshire.example`,
      `returned+${ID}@elsewhere.example`,
    ]
    for (const to of strangers) await expect(post(report('Action: failed'), to)).rejects.toThrow(/550/)
    expect(got).toEqual([])
  })

  test('is asked to come back where it cannot be written down', async () => {
    breaks = true
    await expect(post(report('Action: failed'))).rejects.toThrow(/451/)
    expect(errors).toHaveLength(1)
  })

  test('is refused where it is too large, and the next one is taken', async () => {
    const large = `${report('Action: failed')}${'x'.repeat(998)}\r\n`.padEnd(
      1_200_000,
      `${'x'.repeat(98)}\r\n`,
    )
    await expect(post(large)).rejects.toThrow(/552/)
    expect(got).toEqual([])
    await post(report('Action: failed'), [TO, `returned+${randomUUID()}@wrekinshire.example`])
    expect(got).toHaveLength(2)
  })

  test('a line that breaks in the middle does no harm', async () => {
    const line = connect(listener.port, '127.0.0.1')
    await once(line, 'data')
    line.write(`HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<${TO}>\r\nDATA\r\nFrom: a`)
    await once(line, 'data')
    line.destroy()
    await post(report('Action: failed'))
    expect(got).toHaveLength(1)
  })
})
