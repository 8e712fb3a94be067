import type { Names } from './letter.ts'

/**
 * What waits to be printed and posted to somebody who rang or wrote: where the paper is. It goes to whoever posts it,
 * and says nothing of what stands in the letter.
 */
export function letterToPost(
  reference: string,
  names: Names,
): { readonly template: string; readonly subject: string; readonly body: string } {
  const body = [
    `A letter with what was written down for case ${reference} is ready. Print it and post it today.`,
    `${names.staffOrigin}/cases/${reference}/letter`,
    names.authorityName,
  ]
  return {
    template: 'letterToPost',
    subject: `A letter to post, case ${reference}`,
    body: body.join('\n\n'),
  }
}
