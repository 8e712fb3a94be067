/**
 * How far a statement of law has been checked.
 * V: read in the primary source. V2: read in a reliable secondary source. R: recalled, not seen; never shown to
 * a family as certain. I: our own reading or arithmetic from the others.
 */
export type Confidence = 'V' | 'V2' | 'R' | 'I'

/** Where a rule comes from, so that a page can show it and a lawyer can check it. */
export type Citation = {
  readonly instrument: string
  readonly provision: string
  readonly url?: string
  readonly confidence: Confidence
}
