import type { ThreadView } from '@common-ground/api/contracts'

/**
 * Who waits on a thread, and how long: the first message since the council last wrote; null while nobody waits.
 * Somebody who acted for another is named with whom they wrote for.
 */
export function waitingLine({ waited, messages }: Pick<ThreadView, 'waited' | 'messages'>): string | null {
  if (waited === null) return null
  const answered = messages.findLastIndex(({ ours }) => !ours)
  const by = messages[answered + 1]?.by ?? 'you'
  return `${by.replace(/^you\b/, 'You')}${by.includes(',') ? ',' : ''} wrote ${waited}.`
}
