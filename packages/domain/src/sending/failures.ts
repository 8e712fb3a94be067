/**
 * Why a message did not arrive, by the code that stands in the outbox: the sender's own, those that a carrier gives, and
 * what a provider reports. A test holds the reports against it, and a carrier can give no other.
 */
const WORDS = {
  noWay: 'There is no way left by which they let us write to them',
  cameBack: 'It came back by every way that we may use',
  mayNotBeTold: 'They may no longer be told about this case',
  mayHaveArrived: 'The connection broke while it was sent, so it may have arrived',
  carrierGone: 'The service that was sending it is no longer used, so it may have arrived',
  notMade: 'It could not be put together here',
  mailboxFolder: 'The place where messages are kept could not be written to',
  noPdf: 'The letter could not be printed',
  providerAway: 'The sending service could not be reached',
  providerBusy: 'The sending service was too busy',
  providerRefuses: 'The sending service does not accept messages from us',
  timedOut: 'The sending service did not answer in time',
  lineBroke: 'The connection to the sending service broke',
  addressRefused: 'The address does not exist or is not accepted',
  messageRefused: 'The message was not accepted',
  'permanent-failure': 'The address or number does not exist, or takes no messages',
  'temporary-failure': 'Their mail or telephone could not be reached for some days',
  'technical-failure': 'The sending service had a fault',
  'validation-failed': 'The sending service could not use the letter',
  'virus-scan-failed': 'The sending service could not use the letter',
  cancelled: 'It was called off at the sending service',
} as const satisfies Readonly<Record<string, string>>

/** Why a message did not arrive. */
export type Failure = keyof typeof WORDS

/** Failures that lie with one person's address or wishes: sending again by the same way brings the same. */
export const THEIR_OWN_FAILURES: ReadonlySet<string> = new Set<Failure>([
  'noWay',
  'mayNotBeTold',
  'addressRefused',
  'messageRefused',
  'permanent-failure',
])

const UNKNOWN = 'The sending service did not say why'

/** Whether a code has a sentence of its own. */
export const isKnownFailure = (code: string): code is Failure => Object.hasOwn(WORDS, code)

/**
 * Why a message did not arrive, as a sentence without its full stop.
 *
 * @param code what was written down; null, or one that has left the table since, has a sentence too.
 */
export const failureWords = (code: string | null): string =>
  code !== null && isKnownFailure(code) ? WORDS[code] : UNKNOWN
