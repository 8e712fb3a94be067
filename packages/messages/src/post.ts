import { bareLetter, type Letter, type Names } from './letter.ts'

/**
 * What waits to be printed and posted to somebody who rang or wrote: where the paper is. It goes to whoever posts it,
 * and says nothing of what stands in the letter.
 */
export const letterToPost = (reference: string, names: Names): Letter =>
  bareLetter('letterToPost', { reference, link: `${names.staffOrigin}/cases/${reference}/letter` }, names)
