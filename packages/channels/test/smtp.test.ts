import { randomUUID } from 'node:crypto'
import type { Failure } from '@common-ground/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Carrier, type Handed, type Parcel, smtp } from '../src/index.ts'
import { type Behaviour, type MailServer, mailServer, silentServer } from './mail-server.ts'

const FROM = 'Wrekinshire SEND appeals <send@wrekinshire.example>'
/** For what would otherwise be waited for. */
const SHORT = { limits: { connectMs: 500, wholeMs: 1_200 } }

export const parcel = (more: Partial<Parcel> = {}): Parcel => ({
  reference: randomUUID(),
  channel: 'email',
  to: 'family@example.org',
  toName: 'Somebody Invented',
  subject: 'Something has happened',
  body: 'Sign in to read it.\n\n.\nA line with one dot stands above.',
  pdf: null,
  attachments: [],
  ...more,
})

let server: MailServer
let carrier: Carrier
const open = (url: string, more = {}): Carrier =>
  smtp({
    url,
    from: FROM,
    replyTo: 'answers@wrekinshire.example',
    returnTo: 'returned@wrekinshire.example',
    requireTls: false,
    ...more,
  })

beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await carrier?.close()
  carrier = open(server.url)
  server.behaves = null
  server.got.length = 0
  server.lines = 0
})
afterAll(() => carrier.close())

describe('a message by SMTP', () => {
  test('arrives as plain text, from the council, under its own id', async () => {
    const sent = parcel()
    expect(await carrier.hand(sent)).toEqual({ kind: 'taken', providerId: null })
    const [{ from, to, mail }] = server.got as [(typeof server.got)[number]]
    expect(from).toBe(`returned+${sent.reference}@wrekinshire.example`)
    expect(to).toEqual(['family@example.org'])
    expect(mail.messageId).toBe(`<${sent.reference}@wrekinshire.example>`)
    expect(mail.subject).toBe('Something has happened')
    expect(mail.text?.trimEnd()).toBe(sent.body)
    expect(mail.html).toBe(false)
    expect(mail.replyTo?.text).toBe('answers@wrekinshire.example')
    // Nothing else is said of anybody: these headers and no others.
    expect([...mail.headers.keys()].toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ])
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(JSON.stringify([...mail.headers])).not.toContain('Invented')
  })

  test('takes its files along', async () => {
    const file = { fileName: 'date.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }
    await carrier.hand(parcel({ attachments: [file] }))
    const [got] = server.got
    expect(got?.mail.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['date.ics', 'BEGIN:VCALENDAR'],
    ])
  })

  test('two addresses where one belongs reach nobody', async () => {
    expect(await carrier.hand(parcel({ to: 'one@example.org, two@example.org' }))).toEqual(
      refused('addressRefused', true),
    )
    expect(server.got).toHaveLength(0)
  })

  test('many go over few lines', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => carrier.hand(parcel())))
    expect(answers.every(({ kind }) => kind === 'taken')).toBe(true)
    expect(server.got).toHaveLength(60)
    expect(server.lines).toBeLessThanOrEqual(10)
  })

  test('nobody can say afterwards whether it arrived', async () => {
    expect(await carrier.find({ reference: randomUUID(), channel: 'email' }, new Date(), new Date())).toEqual(
      {
        kind: 'cannotTell',
      },
    )
  })
})

const says = (at: 'mail' | 'recipient' | 'message', code: number, text: string): Behaviour => ({
  at,
  says: [code, text],
})
const refused = (code: Failure, forGood = false): Handed => ({ kind: 'refused', forGood, code })

describe('what goes wrong', () => {
  test.each<[string, Behaviour, Handed]>([
    ['asked to come back later', says('recipient', 451, '4.7.1 Greylisted'), refused('providerBusy')],
    ['no such address', says('recipient', 550, '5.1.1 No such user'), refused('addressRefused', true)],
    ['no such address, in few words', says('recipient', 550, 'No'), refused('addressRefused', true)],
    ['no right to relay', says('recipient', 554, '5.7.1 Relay denied'), refused('providerRefuses')],
    ['a sender it does not know', says('mail', 550, '5.1.8 Sender refused'), refused('providerRefuses')],
    ['a full disk', says('message', 452, '4.3.1 No room'), refused('providerBusy')],
    ['words it does not take', says('message', 554, '5.6.0 Refused'), refused('messageRefused', true)],
    ['a line that breaks early', { at: 'recipient', breaks: true }, refused('providerAway')],
    [
      'a line that breaks in the message',
      { at: 'begun', breaks: true },
      { kind: 'unknown', code: 'lineBroke' },
    ],
    [
      'a line that breaks after the last dot',
      { at: 'taken', breaks: true },
      { kind: 'unknown', code: 'lineBroke' },
    ],
    ['silence before the message', { at: 'recipient', hangs: true }, refused('timedOut')],
    ['silence after the message', { at: 'taken', hangs: true }, { kind: 'unknown', code: 'timedOut' }],
  ])('%s', async (_, behaves, expected) => {
    server.behaves = behaves
    const hurried = 'hangs' in behaves ? open(server.url, SHORT) : carrier
    expect(await hurried.hand(parcel())).toEqual(expected)
    // And the next one goes as if nothing had been.
    server.behaves = null
    server.got.length = 0
    expect(await hurried.hand(parcel())).toMatchObject({ kind: 'taken' })
    expect(server.got).toHaveLength(1)
    if (hurried !== carrier) await hurried.close()
  })

  test('a line that breaks in a long message', async () => {
    server.behaves = { at: 'begun', breaks: true }
    const long = parcel({ body: 'x'.repeat(5_000_000) })
    expect(await carrier.hand(long)).toEqual({ kind: 'unknown', code: 'lineBroke' })
  })

  test('nobody listens, or the server has no such name', async () => {
    for (const url of ['smtp://127.0.0.1:9', 'smtp://nowhere.invalid']) {
      const lost = open(url)
      expect(await lost.hand(parcel())).toMatchObject({ kind: 'refused', forGood: false })
      await lost.close()
    }
  })

  test('a server that never says a word is given up in time, for all that wait', async () => {
    const silent = await silentServer()
    const waiting = open(silent.url, SHORT)
    const began = performance.now()
    const answers = await Promise.all(Array.from({ length: 25 }, () => waiting.hand(parcel())))
    expect(answers.every(({ kind }) => kind === 'refused')).toBe(true)
    expect(performance.now() - began).toBeLessThan(3_000)
    await Promise.all([waiting.close(), silent.close()])
  })

  test('a server without encryption gets nothing where that is asked for', async () => {
    const careful = open(server.url, { requireTls: true })
    expect(await careful.hand(parcel())).toMatchObject({ kind: 'refused', forGood: false })
    expect(server.got).toHaveLength(0)
    await careful.close()
  })

  test('a wrong password refuses nobody for good', async () => {
    const guarded = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('5.7.8 No'), { responseCode: 535 })),
    })
    const stranger = open(guarded.url.replace('//', '//user:wrong@'))
    expect(await stranger.hand(parcel())).toEqual(refused('providerRefuses'))
    await Promise.all([stranger.close(), guarded.close()])
  })
})
