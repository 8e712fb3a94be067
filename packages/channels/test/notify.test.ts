import { randomUUID } from 'node:crypto'
import type { Failure } from '@common-ground/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Carrier, type Handed, notify, type Parcel } from '../src/index.ts'
import { API_KEY, type NotifyServer, notifyServer, type Trouble } from './notify-server.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const EMAIL = randomUUID()
const TEXT = randomUUID()

const parcel = (more: Partial<Parcel> = {}): Parcel => ({
  reference: randomUUID(),
  channel: 'email',
  to: 'family@example.org',
  toName: 'Somebody Invented',
  subject: 'Something has happened',
  body: 'Sign in to read it.',
  pdf: null,
  attachments: [],
  ...more,
})

let server: NotifyServer
let carrier: Carrier
const open = (more = {}): Carrier =>
  notify({
    url: server.url,
    apiKey: API_KEY,
    emailTemplate: EMAIL,
    textTemplate: TEXT,
    letters: true,
    ...more,
  })

beforeAll(async () => {
  server = await notifyServer()
  carrier = open()
})
afterAll(() => server.close())
beforeEach(() => {
  Object.assign(server, { trouble: null, blind: false, now: NOW, status: 'sending' })
  server.sent.length = 0
})

describe('a message by GOV.UK Notify', () => {
  test('an e-mail takes the place of the words in the council’s template, under its own id', async () => {
    const sent = parcel()
    const handed = await carrier.hand(sent)
    expect(server.sent).toEqual([
      {
        id: expect.any(String),
        at: NOW.toISOString(),
        path: '/v2/notifications/email',
        said: {
          template_id: EMAIL,
          email_address: 'family@example.org',
          reference: sent.reference,
          personalisation: { subject: sent.subject, body: sent.body },
        },
      },
    ])
    expect(handed).toEqual({ kind: 'taken', providerId: server.sent[0]?.id })
  })

  test('a text and a letter', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 a letter')
    await carrier.hand(parcel({ channel: 'text', to: '07700900111' }))
    await carrier.hand(parcel({ channel: 'letter', to: '1 High Street\nWem', pdf }))
    expect(server.sent.map(({ path, said }) => [path, said])).toEqual([
      [
        '/v2/notifications/sms',
        expect.objectContaining({
          template_id: TEXT,
          phone_number: '07700900111',
          personalisation: { body: 'Sign in to read it.' },
        }),
      ],
      [
        '/v2/notifications/letter',
        { reference: expect.any(String), content: Buffer.from(pdf).toString('base64'), postage: 'second' },
      ],
    ])
    // What is printed is in the letter itself; nothing of it stands beside it.
    expect(JSON.stringify(server.sent)).not.toContain('High Street')
  })

  test('offers what the account is set up for, and nothing else', async () => {
    expect([...open({ textTemplate: null, letters: false }).channels]).toEqual(['email'])
    expect([...open({ emailTemplate: null }).channels]).toEqual(['text', 'letter'])
    expect(await carrier.hand(parcel({ channel: 'letter' }))).toMatchObject({
      kind: 'refused',
      code: 'noPdf',
    })
  })

  test('tells whether it has a message, for as long as Notify keeps one', async () => {
    const sent = parcel()
    await carrier.hand(sent)
    const found = { kind: 'has', providerId: server.sent[0]?.id }
    expect(await carrier.find(sent, NOW, NOW)).toEqual(found)
    expect(await carrier.find(parcel(), NOW, NOW)).toEqual({ kind: 'hasNot' })
    expect(await carrier.find(sent, new Date('2026-11-16T10:00:00Z'), NOW)).toEqual({ kind: 'cannotTell' })
    server.blind = true
    expect(await carrier.find(sent, NOW, NOW)).toEqual({ kind: 'askLater' })
  })

  test('takes no earlier sending of a message for this one: not by another way, and not by the same', async () => {
    const sent = parcel()
    await carrier.hand(sent)
    expect(await carrier.find({ ...sent, channel: 'text' }, NOW, NOW)).toEqual({ kind: 'hasNot' })
    const later = new Date(NOW.getTime() + 60_000)
    expect(await carrier.find(sent, later, later)).toEqual({ kind: 'hasNot' })
    // Clocks that are a little apart are no reason.
    const close = new Date(NOW.getTime() + 20_000)
    expect(await carrier.find(sent, close, close)).toMatchObject({ kind: 'has' })
  })

  test('says what has become of a message that it took', async () => {
    const handed = await carrier.hand(parcel())
    const id = handed.kind === 'taken' ? (handed.providerId ?? '') : ''
    server.status = 'validation-failed'
    expect(await carrier.statusOf?.(id)).toBe('validation-failed')
    expect(await carrier.statusOf?.(randomUUID())).toBe('not-found')
    server.blind = true
    expect(await carrier.statusOf?.(id)).toBeNull()
  })
})

const says = (status: number, error: string, message: string): Trouble => ({ status, error, message })
const refused = (code: Failure, forGood = false): Handed => ({ kind: 'refused', forGood, code })

describe('what goes wrong', () => {
  test.each<[string, Trouble, Handed]>([
    [
      'an address that is none',
      says(400, 'ValidationError', 'email_address Not a valid email address'),
      refused('addressRefused', true),
    ],
    [
      'a number that is none',
      says(400, 'ValidationError', 'phone_number Not enough digits'),
      refused('addressRefused', true),
    ],
    [
      'a letter it cannot print',
      says(400, 'BadRequestError', 'Letter content is not a valid PDF'),
      refused('messageRefused', true),
    ],
    [
      'a template that is not there',
      says(400, 'BadRequestError', 'Template not found'),
      refused('providerRefuses'),
    ],
    [
      'a key for the team alone',
      says(400, 'BadRequestError', 'Can’t send to this recipient using a team-only API key'),
      refused('providerRefuses'),
    ],
    [
      'a clock that is wrong',
      says(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds'),
      refused('providerRefuses'),
    ],
    ['too many at once', says(429, 'RateLimitError', 'Exceeded rate limit'), refused('providerBusy')],
    [
      'a fault of its own',
      says(500, 'Exception', 'Internal server error'),
      { kind: 'unknown', code: 'providerBusy' },
    ],
    ['a line that breaks after it was taken', { breaks: true }, { kind: 'unknown', code: 'lineBroke' }],
  ])('%s', async (_, trouble, expected) => {
    server.trouble = trouble
    expect(await carrier.hand(parcel())).toEqual(expected)
  })

  test('silence after it was taken is looked up and not sent again', async () => {
    const hurried = open({ limitMs: 400 })
    server.trouble = { silent: true }
    const sent = parcel()
    expect(await hurried.hand(sent)).toEqual({ kind: 'unknown', code: 'timedOut' })
    expect(await hurried.find(sent, NOW, NOW)).toMatchObject({ kind: 'has' })
  })

  test('a letter that is too large never leaves', async () => {
    const pdf = new Uint8Array(6 * 1_048_576)
    expect(await carrier.hand(parcel({ channel: 'letter', pdf }))).toEqual(refused('messageRefused', true))
    expect(server.sent).toEqual([])
  })

  test('nobody there, or a wrong key, refuses nothing for good', async () => {
    const gone = await notifyServer()
    await gone.close()
    expect(await open({ url: gone.url }).hand(parcel())).toEqual(refused('providerAway'))
    const stranger = API_KEY.replace(/.$/, '1')
    expect(await open({ apiKey: stranger }).hand(parcel())).toEqual(refused('providerRefuses'))
  })
})
