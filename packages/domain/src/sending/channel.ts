/** A way by which a message leaves. */
export const SENDING_CHANNELS = ['email', 'text', 'letter'] as const
export type SendingChannel = (typeof SENDING_CHANNELS)[number]

/**
 * How far a message has got.
 *
 * - `waiting`: to be sent, at once or when its time comes.
 * - `claimed`: a worker has it in hand and has not begun.
 * - `handed`: a worker is handing it to a provider; from here on it may have arrived.
 * - `sent`: the provider took it. `delivered`: the provider says that it arrived.
 * - `undelivered`: it went by no way, or came back by all. Somebody has to reach the person.
 * - `uncertain`: it may have arrived and nothing can tell; somebody decides whether it goes again.
 * - `dropped`: whoever it was for may not be told any more.
 */
export const SENDING_STATES = [
  'waiting',
  'claimed',
  'handed',
  'sent',
  'delivered',
  'undelivered',
  'uncertain',
  'dropped',
] as const
export type SendingState = (typeof SENDING_STATES)[number]
