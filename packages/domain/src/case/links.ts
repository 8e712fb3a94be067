/** How two cases belong together: what the other one is to the one it is said on. */
export const LINK_KINDS = ['sibling', 'earlier', 'sameDecision', 'raisedTwice'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What the other case is, as it reads on the case where it was said and on the other. For the council alone. */
export const LINK_WORDS: { readonly [K in LinkKind]: { readonly here: string; readonly there: string } } = {
  sibling: { here: 'A brother or sister', there: 'A brother or sister' },
  earlier: { here: 'An earlier disagreement', there: 'A later disagreement' },
  sameDecision: { here: 'About the same decision', there: 'About the same decision' },
  raisedTwice: { here: 'The same, raised twice', there: 'The same, raised twice' },
}
