import type { Carrier } from '@common-ground/channels'
import { afterEach, describe, expect, test } from 'vitest'
import { carriersFrom, channelsOf } from '../src/carriers.ts'
import { readEnv } from '../src/env.ts'

const KEY = `wrekinshire-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0`
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c5502678f9d1'
const base = { DATABASE_URL: 'postgres://localhost/x' }
const smtp = { SMTP_URL: 'smtps://u:p@mail.council.gov.uk', MAIL_FROM: 'SEND appeals <send@council.gov.uk>' }

let opened: readonly Carrier[] = []
afterEach(() => Promise.all(opened.map((carrier) => carrier.close())))
const who = (settings: Record<string, string>): Record<string, string> => {
  opened = carriersFrom(readEnv({ ...base, ...settings }))
  return Object.fromEntries([...channelsOf(opened)].map(([channel, { name }]) => [channel, name]).toSorted())
}

describe('who carries what', () => {
  test.each([
    ['nobody is set', {}, { email: 'mailbox', letter: 'mailbox', text: 'mailbox' }],
    [
      'nobody is set, in empty words',
      { SMTP_URL: '', NOTIFY_API_KEY: '', BOUNCE_PORT: '' },
      { email: 'mailbox', letter: 'mailbox', text: 'mailbox' },
    ],
    ['the council’s mail server', smtp, { email: 'smtp' }],
    [
      'Notify for everything',
      {
        NOTIFY_API_KEY: KEY,
        NOTIFY_EMAIL_TEMPLATE: TEMPLATE,
        NOTIFY_TEXT_TEMPLATE: TEMPLATE,
        NOTIFY_LETTERS: 'true',
      },
      { email: 'notify', letter: 'notify', text: 'notify' },
    ],
    [
      'both',
      { ...smtp, NOTIFY_API_KEY: KEY, NOTIFY_EMAIL_TEMPLATE: TEMPLATE, NOTIFY_TEXT_TEMPLATE: TEMPLATE },
      { email: 'smtp', text: 'notify' },
    ],
  ])('%s', (_, settings, expected) => {
    expect(who(settings)).toEqual(expected)
  })
})

describe('settings that are wrong stop the worker with a sentence', () => {
  test.each([
    [
      'a mail server that is none',
      { ...smtp, SMTP_URL: 'https://secret@mail' },
      /SMTP_URL: must be an address such as/,
    ],
    ['no sender', { SMTP_URL: smtp.SMTP_URL }, /MAIL_FROM: must be set where SMTP_URL is/],
    ['a sender that is none', { ...smtp, MAIL_FROM: 'the council' }, /MAIL_FROM: must be an address/],
    [
      'a sender with a line of its own',
      { ...smtp, MAIL_FROM: 'a\r\nBcc: x <b@c.uk>' },
      /MAIL_FROM: must be an address/,
    ],
    ['nowhere to return to', { ...smtp, BOUNCE_PORT: '2525' }, /MAIL_RETURN_TO: must be set/],
    [
      'a key that is none',
      { NOTIFY_API_KEY: 'secret', NOTIFY_LETTERS: 'true' },
      /NOTIFY_API_KEY: must be a key/,
    ],
    ['a key and nothing to send', { NOTIFY_API_KEY: KEY }, /NOTIFY_API_KEY: nothing goes by it/],
    ['a template and no key', { NOTIFY_EMAIL_TEMPLATE: TEMPLATE }, /NOTIFY_API_KEY: must be set/],
    [
      'a template that is none',
      { NOTIFY_API_KEY: KEY, NOTIFY_TEXT_TEMPLATE: 'x' },
      /NOTIFY_TEXT_TEMPLATE: must be the id/,
    ],
  ])('%s', (_, settings, sentence) => {
    let said = ''
    try {
      readEnv({ ...base, ...settings })
    } catch (error) {
      said = String(error)
    }
    expect(said).toMatch(sentence)
    // What may be a secret is not said again.
    expect(said).not.toContain('secret')
  })
})
