import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SENDING_CHANNELS, SENDING_STATES } from './channel.ts'
import { failureWords, isKnownFailure } from './failures.ts'
import { FAILED_STATUSES } from './receipt.ts'
import { type Progress, progressWords } from './words.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const base: Progress = {
  state: 'waiting',
  channel: null,
  dueAt: null,
  sentAt: null,
  deliveredAt: null,
  failure: null,
}

describe('how far a message has got, in words', () => {
  test.each<[Partial<Progress>, string]>([
    [{}, 'Waiting to be sent'],
    [{ dueAt: new Date('2026-11-23T09:59:00Z') }, 'Waiting to be sent'],
    [{ dueAt: new Date('2026-11-24T09:00:00Z') }, 'Waiting until 24 November 2026 at 9am'],
    [{ state: 'claimed' }, 'Being sent'],
    [{ state: 'handed', channel: 'text' }, 'Being sent'],
    [{ state: 'sent', channel: 'email', sentAt: NOW }, 'Sent by email on 23 November 2026 at 10am'],
    [{ state: 'sent' }, 'Sent'],
    [
      { state: 'delivered', channel: 'letter', sentAt: NOW, deliveredAt: new Date('2026-11-25T08:30:00Z') },
      'Delivered by letter on 25 November 2026 at 8:30am',
    ],
    [
      { state: 'undelivered', failure: 'cameBack' },
      'Not delivered. It came back by every way that we may use',
    ],
    [
      { state: 'uncertain', failure: 'mayHaveArrived' },
      'We do not know whether it arrived. The connection broke while it was sent, so it may have arrived',
    ],
    [{ state: 'dropped', failure: 'mayNotBeTold' }, 'Not sent. They may no longer be told about this case'],
  ])('%o', (progress, words) => expect(progressWords({ ...base, ...progress }, NOW)).toBe(words))

  const moment = fc.option(
    fc.date({ noInvalidDate: true, min: new Date('2025-01-01'), max: new Date('2028-01-01') }),
  )
  test('whatever stands in a row, there is a sentence without a code in it', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...SENDING_STATES),
          channel: fc.option(fc.constantFrom(...SENDING_CHANNELS)),
          dueAt: moment,
          sentAt: moment,
          deliveredAt: moment,
          failure: fc.option(fc.constantFrom('smtp550', 'constructor', '__proto__', 'X9')),
        }),
        (progress) => {
          const words = progressWords(progress, NOW)
          expect(words).toMatch(/^[A-Z][^_{}]+$/)
          expect(words).not.toMatch(/undefined|null|smtp|constructor|X9/)
        },
      ),
    )
  })
})

test.each(['noWay', 'cameBack', 'mayNotBeTold', 'mayHaveArrived', 'carrierGone', 'mailboxFolder'])(
  'the sender’s own code %s has a sentence of its own',
  (code) => expect(failureWords(code)).not.toBe(failureWords(null)),
)

test.each(FAILED_STATUSES)('what a provider reports as %s has a sentence of its own', (status) =>
  expect(isKnownFailure(status)).toBe(true),
)
