/** Why a message did not arrive, by the code that the sender or a provider's carrier gives. */
const WORDS: Readonly<Record<string, string>> = {
  noWay: 'There is no way left by which they let us write to them',
  cameBack: 'It came back by every way that we may use',
  mayNotBeTold: 'They may no longer be told about this case',
  mayHaveArrived: 'The connection broke while it was sent, so it may have arrived',
  carrierGone: 'The service that was sending it is no longer used, so it may have arrived',
  mailboxFolder: 'The place where messages are kept could not be written to',
  providerAway: 'The sending service could not be reached',
  providerBusy: 'The sending service was too busy',
  providerRefuses: 'The sending service does not accept messages from us',
  timedOut: 'The sending service did not answer in time',
  lineBroke: 'The connection to the sending service broke',
  noSuchAddress: 'The address does not exist',
  addressRefused: 'The address does not exist or is not accepted',
  mailboxFull: 'Their mailbox is full',
  returned: 'It was returned to us',
  technicalFailure: 'The sending service had a fault',
  temporaryFailure: 'Their mail or telephone could not be reached for some days',
  permanentFailure: 'The address or number does not exist',
}

const UNKNOWN = 'The sending service did not say why'

/** Whether a code has a sentence of its own. */
export const isKnownFailure = (code: string): boolean => Object.hasOwn(WORDS, code)

/**
 * Why a message did not arrive, as a sentence without its full stop.
 *
 * @param code what was written down; null, or one that nobody has described, has a sentence too.
 */
export const failureWords = (code: string | null): string =>
  code !== null && isKnownFailure(code) ? (WORDS[code] as string) : UNKNOWN
