import type { Refused } from '../types.ts'

export const WRONG_CODE: Refused<'wrongCode'> = {
  ok: false,
  refusal: 'wrongCode',
  text: 'The code is not right. Enter the code your app shows now, or a recovery code you have not used.',
}
export const UNKNOWN_STEP: Refused<'unknown'> = {
  ok: false,
  refusal: 'unknown',
  text: 'We do not know this second step. It may have been removed already.',
}
export const START_AGAIN: Refused<'expired'> = {
  ok: false,
  refusal: 'expired',
  text: 'This took too long, or it was used already. Start again.',
}
export const PASSKEY_REFUSED: Refused<'passkeyRefused'> = {
  ok: false,
  refusal: 'passkeyRefused',
  text: 'The passkey could not be checked. Try again, or use another second step.',
}
export const PASSKEY_KNOWN: Refused<'passkeyKnown'> = {
  ok: false,
  refusal: 'passkeyKnown',
  text: 'This passkey has been added already.',
}
export const NO_SECOND_STEP: Refused<'noSecondStep'> = {
  ok: false,
  refusal: 'noSecondStep',
  text: 'Add a second step first. Recovery codes are for when you lose it.',
}
export const NOTHING_TO_RESET: Refused<'noSecondStep'> = {
  ok: false,
  refusal: 'noSecondStep',
  text: 'They have no second step now. It may have been taken off already.',
}
