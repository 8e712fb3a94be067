import type { Names } from './letter.ts'

type Letter = { readonly template: string; readonly subject: string; readonly body: string }

const body = (parts: readonly string[], names: Names): string =>
  [...parts, 'We leave details out of our messages to keep them private.', names.authorityName].join('\n\n')

/** To the address that somebody had before: how to reach them was changed by whoever was signed in. */
export const contactChangedLetter = (names: Names): Letter => ({
  template: 'contactChanged',
  subject: 'How we reach you has changed',
  body: body(
    [
      'How we reach you was changed a moment ago, by somebody who was signed in as you.',
      'If that was you, you do not need to do anything. If it was not, change your password and tell us at once.',
      `${names.portalOrigin}/account`,
    ],
    names,
  ),
})
