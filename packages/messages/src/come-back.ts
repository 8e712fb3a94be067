import type { Names } from './letter.ts'

/**
 * The message with the code of something that was begun and not sent. It says nothing of what it is about.
 *
 * @param days how many days the draft is kept after it was last saved.
 */
export function comeBackLetter(
  code: string,
  days: number,
  names: Names,
): { readonly template: string; readonly subject: string; readonly body: string } {
  const body = [
    'You saved something to finish later. Open this page and enter your code to go on.',
    `${names.portalOrigin}/raise/come-back`,
    `Your code is ${code}. Keep it to yourself.`,
    `What you saved is kept for ${days} days after you last changed it. Nothing has been sent to the council.`,
    names.authorityName,
  ]
  return { template: 'comeBack', subject: 'Your code to come back', body: body.join('\n\n') }
}
