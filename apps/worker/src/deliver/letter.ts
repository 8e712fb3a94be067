import { formatDate, todayIn } from '@common-ground/domain'
import type { Paper } from '@common-ground/papers'

type Letter = {
  readonly subject: string
  readonly body: string
  /** The name and the address, a line each. */
  readonly to: readonly string[]
  readonly at: Date
  readonly authorityName: string
}

/** A message as a letter: the same words, with whom it goes to and the day it was written. */
export const letterPaper = ({ subject, body, to, at, authorityName }: Letter): Paper => ({
  title: subject,
  reference: '',
  madeOn: at.toISOString(),
  from: authorityName,
  blocks: [
    { kind: 'letterHead', to: to.filter(Boolean), from: [authorityName], day: formatDate(todayIn(at)) },
    ...body.split('\n\n').map((text) => ({ kind: 'words' as const, text })),
  ],
})
