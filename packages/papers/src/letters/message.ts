import type { Block, Paper, PrintSize } from '../types.ts'

/** A message that goes by post, and what a letter says beside it. */
export type MessageLetterFacts = {
  readonly subject: string
  /** What the message says, a paragraph each. */
  readonly paragraphs: readonly string[]
  /** The name and the address, a line each: what stands in the window of the envelope. */
  readonly to: readonly string[]
  /** The day it was written, in words, and as an instant. */
  readonly day: string
  readonly madeOn: string
  readonly from: string
  /** Null where the message is about no case. */
  readonly reference: string | null
  /** Whose case it is at the council; null where nobody's. */
  readonly officer: string | null
  /** How to reach somebody who answers. */
  readonly team: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  readonly hours: string | null
  readonly dates: readonly { readonly what: string; readonly day: string }[]
  readonly size: PrintSize
}

const ON_PAPER =
  'If you do not use the internet, ring us or write to us. We tell you what there is to read, and send it to you on paper.'
const OTHER_FORMATS =
  'You can have this letter in large print, in Easy Read, in braille, as a recording or in another language. Ask us, and we send it.'

/** How to reach a human: what of it is known, one way a line. */
function reach({ team, hours, officer }: MessageLetterFacts): string {
  return [
    officer ? `${officer}, your case officer, or anybody in the ${team.name}` : team.name,
    team.phone && `Telephone: ${team.phone}`,
    team.email && `Email: ${team.email}`,
    hours,
  ]
    .filter(Boolean)
    .join('\n')
}

/** A message as a letter: for the window of an envelope, with the last dates on top and how to reach a human. */
export function messageLetter(facts: MessageLetterFacts): Paper {
  const { subject, paragraphs, to, day, madeOn, from, reference, officer, dates, size } = facts
  const rows = [
    ...(reference ? [{ key: 'Reference', value: reference }] : []),
    ...(officer ? [{ key: 'Case officer', value: officer }] : []),
  ]
  const blocks: readonly Block[] = [
    { kind: 'letterHead', to: to.filter(Boolean), from: [from], day, window: true },
    { kind: 'heading', level: 1, text: subject },
    ...(rows.length > 0 ? [{ kind: 'rows' as const, rows }] : []),
    ...paragraphs.map((text) => ({ kind: 'words' as const, text })),
    { kind: 'heading', level: 2, text: 'How to reach us' },
    { kind: 'words', text: reach(facts) },
    { kind: 'words', text: ON_PAPER },
    { kind: 'words', text: OTHER_FORMATS },
  ]
  return {
    title: subject,
    reference: reference ?? '',
    madeOn,
    from,
    size,
    ...(dates.length > 0 && { datesBox: dates }),
    blocks,
  }
}
