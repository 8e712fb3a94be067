import type { Block, Paper, PrintSize } from '../types.ts'
import type { AgreedItem } from './item.ts'

/** What was agreed and who signed. A signature without a day is one to be made, with room for it on the paper. */
export type AgreementFacts = {
  readonly reference: string
  /** An ISO instant. */
  readonly madeOn: string
  readonly council: { readonly name: string }
  readonly family: { readonly name: string }
  readonly childInitials: string
  /** The day of the agreement, in words. */
  readonly agreedOn: string
  readonly items: readonly AgreedItem[]
  readonly signatures: readonly {
    readonly name: string
    readonly how: 'online' | 'paper'
    readonly day: string | null
  }[]
  readonly size?: PrintSize
}

const HOW = { online: 'Signed on line', paper: 'Signed on paper' } as const
const TO_SIGN = { online: 'To sign on line, or here', paper: 'To sign here' } as const

function itemBlocks(item: AgreedItem, number: number): Block[] {
  return [
    { kind: 'heading', level: 3, text: `Action ${number}` },
    {
      kind: 'rows',
      rows: [
        { key: 'What will be done', value: item.what },
        { key: 'Who will do it', value: item.owner },
        { key: 'By when', value: item.dueOn },
        { key: 'Where that date comes from', value: item.source },
        { key: 'Agreed on', value: item.agreedOn },
      ],
    },
  ]
}

/**
 * What a family and their council agreed, as a paper for both: each action with who does it, by when and by which
 * rule, then the signatures. Gives a paper; it is made into a PDF by `paper`.
 */
export function agreementPaper(facts: AgreementFacts): Paper {
  const { council, family, items, signatures } = facts
  const count = items.length === 1 ? 'one action' : `${items.length} actions`
  return {
    title: 'What we agreed',
    reference: facts.reference,
    madeOn: facts.madeOn,
    from: council.name,
    ...(facts.size ? { size: facts.size } : {}),
    blocks: [
      {
        kind: 'words',
        text: `This is what ${family.name} and ${council.name} agreed about ${facts.childInitials} on ${facts.agreedOn}. There ${items.length === 1 ? 'is' : 'are'} ${count}.`,
      },
      { kind: 'heading', level: 2, text: 'What will be done' },
      ...items.flatMap((item, at) => itemBlocks(item, at + 1)),
      { kind: 'heading', level: 2, text: 'If it is not done' },
      {
        kind: 'words',
        text: `If an action is not done by its date, the family may complain to ${council.name}. After the council's final answer they may go to the Local Government and Social Care Ombudsman: www.lgo.org.uk, telephone 0300 061 0614. Nothing here takes away a right to appeal.`,
      },
      { kind: 'heading', level: 2, text: 'Signatures' },
      ...signatures.map(({ name, how, day }): Block => {
        const signed = day !== null
        return { kind: 'signature', name, how: signed ? HOW[how] : TO_SIGN[how], day: day ?? '' }
      }),
    ],
  }
}
