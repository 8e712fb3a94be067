import type { UIMatch } from 'react-router'

/** What the service is called, everywhere. */
export const SERVICE = 'Sort out a SEND disagreement'

function saidBy(holder: unknown): string | undefined {
  return typeof holder === 'object' &&
    holder !== null &&
    'title' in holder &&
    typeof holder.title === 'string'
    ? holder.title
    : undefined
}

/** Whether a page says itself that an answer in its address is to be put right. */
const hasErrors = (holder: unknown): boolean =>
  typeof holder === 'object' &&
  holder !== null &&
  'errors' in holder &&
  Array.isArray(holder.errors) &&
  holder.errors.length > 0

/**
 * The document's title. A page gives its own in its loader's data, or as `handle.title` when it never changes.
 *
 * @param errors whether a form came back with something to put right.
 */
export function titleOf(matches: readonly UIMatch[], errors: boolean): string {
  const last = matches.at(-1)
  const page = saidBy(last?.loaderData) ?? saidBy(last?.handle)
  const wrong = errors || hasErrors(last?.loaderData)
  return `${wrong ? 'Error: ' : ''}${page ? `${page} – ` : ''}${SERVICE}`
}
