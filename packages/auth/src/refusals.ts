import type { FieldRefused, Refused, TooManyTries } from './types.ts'

/** Something typed into a field will not do. */
export const fieldRefused = <F extends string>(field: F, text: string): FieldRefused<F> => ({
  ok: false,
  refusal: 'field',
  field,
  text,
})

/** Too many tries; `otherwise` is what can be done instead of waiting. */
export const tooManyTries = (retryAfterMinutes: number, otherwise = ''): TooManyTries => ({
  ok: false,
  refusal: 'tooManyTries',
  retryAfterMinutes,
  text: `There have been too many tries. Wait ${retryAfterMinutes} ${retryAfterMinutes === 1 ? 'minute' : 'minutes'} and try again${otherwise}.`,
})

/** The session or the account ended while the page was open. */
export const SIGNED_OUT: Refused<'signedOut'> = {
  ok: false,
  refusal: 'signedOut',
  text: 'You have been signed out. Sign in to carry on.',
}
