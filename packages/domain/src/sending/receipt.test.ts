import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SENDING_STATES, type SendingState } from './channel.ts'
import { afterReport, newsOf, RETURNED_MAIL, type Reported } from './receipt.ts'

const mail = (state: SendingState, more: Partial<Reported> = {}): Reported => ({
  state,
  channel: 'email',
  providerId: 'p-1',
  isDealtWith: false,
  ...more,
})
const from = (status: string, providerId = 'p-1') => ({ provider: 'notify', providerId, status })
const returned = { provider: RETURNED_MAIL, providerId: 'r-1', status: 'permanent-failure' }

describe('what follows from a report', () => {
  test.each([
    ['it arrived', mail('sent'), from('delivered'), 'delivered'],
    ['it is on its way', mail('sent'), from('sending'), 'nothing'],
    ['a word that nobody knows', mail('sent'), from('pondering'), 'nothing'],
    ['it failed', mail('sent'), from('permanent-failure'), 'cameBack'],
    ['it failed after three days', mail('sent'), from('temporary-failure'), 'cameBack'],
    ['it failed at Notify', mail('sent'), from('technical-failure'), 'cameBack'],
    [
      'a letter that cannot be printed',
      mail('sent', { channel: 'letter' }),
      from('validation-failed'),
      'cameBack',
    ],
    ['it comes after all', mail('undelivered'), from('delivered'), 'delivered'],
    ['it comes while the next way waits', mail('waiting', { channel: null }), from('delivered'), 'delivered'],
    ['a failure after it arrived', mail('delivered'), from('permanent-failure'), 'nothing'],
    ['a late “sending”', mail('delivered'), from('sending'), 'nothing'],
    ['a worker has it in hand', mail('handed'), from('delivered'), 'wait'],
    [
      'an earlier sending failed',
      mail('sent', { channel: 'letter' }),
      from('permanent-failure', 'p-0'),
      'nothing',
    ],
    ['an earlier sending arrived', mail('sent', { channel: 'letter' }), from('delivered', 'p-0'), 'nothing'],
    ['it may no longer be told', mail('dropped'), from('delivered'), 'nothing'],
    ['nobody knew, and it arrived', mail('uncertain', { providerId: null }), from('delivered'), 'delivered'],
    [
      'nobody knew, and it failed',
      mail('uncertain', { providerId: null }),
      from('permanent-failure'),
      'cameBack',
    ],
    ['nobody knows of a second one', mail('uncertain'), from('permanent-failure'), 'nothing'],
    ['returned mail', mail('sent', { providerId: null }), returned, 'cameBack'],
    ['returned mail of an unsure one', mail('uncertain', { providerId: null }), returned, 'cameBack'],
    [
      'returned mail of one that somebody has dealt with',
      mail('uncertain', { providerId: null, isDealtWith: true }),
      returned,
      'nothing',
    ],
    ['returned mail after the letter went', mail('sent', { channel: 'letter' }), returned, 'nothing'],
    ['returned mail of what waits again', mail('waiting', { channel: null }), returned, 'nothing'],
  ] as const)('%s', (_, message, report, expected) => {
    expect(afterReport(message, report)).toBe(expected)
  })

  test('only a known word moves anything', () => {
    const known = ['delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']
    expect(known.map(newsOf)).toEqual(['delivered', 'failed', 'failed', 'failed'])
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...SENDING_STATES), (word, state) => {
        fc.pre(newsOf(word) === 'onItsWay')
        expect(['nothing', 'wait']).toContain(afterReport(mail(state), from(word)))
      }),
    )
    expect(newsOf('constructor')).toBe('onItsWay')
  })

  test('in any order, and however often, the same reports of one sending end the same where one says it arrived', () => {
    const word = fc.constantFrom('created', 'sending', 'delivered', 'permanent-failure', 'temporary-failure')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        let message = mail('sent')
        let failures = 0
        for (const status of words) {
          const follows = afterReport(message, from(status))
          // A letter that goes instead is not looked at here: it waits.
          if (follows === 'cameBack') {
            failures += 1
            message = mail('waiting', { channel: null })
          } else if (follows === 'delivered') message = mail('delivered')
        }
        expect(failures).toBeLessThanOrEqual(1)
        const failed = words.some((each) => newsOf(each) === 'failed')
        const expected = words.includes('delivered') ? 'delivered' : failed ? 'waiting' : 'sent'
        expect(message.state).toBe(expected)
      }),
    )
  })
})
