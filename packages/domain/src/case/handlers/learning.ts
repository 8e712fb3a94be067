import { changesOf, type GivenCause } from '../causes.ts'
import { MOST_MINUTES, MOST_PENCE } from '../costs.ts'
import type { EventOf } from '../events.ts'
import type { Handlers } from './handler.ts'

const isUpTo = (most: number, amount: number): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= most

/** That somebody said why a decision had to be changed. */
export const causeOf = (
  { of, on }: Pick<EventOf<'causeRecorded'>, 'of' | 'on'>,
  { cause, text }: GivenCause,
): EventOf<'causeRecorded'> => ({
  type: 'causeRecorded',
  on,
  of,
  cause,
  text: text && text.length > 0 ? text : null,
})

/** What the council notes for itself, to learn from. Nothing of it gates a step, moves a date or reaches a family. */
export const LEARNING_HANDLERS: Handlers<'recordCause' | 'recordCost'> = {
  recordCause: ({ kase, command, on }) =>
    changesOf(kase).includes(command.of)
      ? [causeOf({ of: command.of, on }, command)]
      : { code: 'nothingWasChanged' },

  recordCost: ({ command: { route, minutes, providerPence }, on }) => {
    if (!isUpTo(MOST_MINUTES, minutes) || !isUpTo(MOST_PENCE, providerPence ?? 0))
      return { code: 'costOutOfRange' }
    if (minutes === 0 && !providerPence) return { code: 'noCost' }
    return [{ type: 'costRecorded', on, route, minutes, providerPence: providerPence || null }]
  },
}
