/**
 * A pointer to free text that somebody wrote. The words themselves are kept outside the record, so that a
 * retention rule can remove them and leave the chain of events whole.
 *
 * `commitment` is a hex SHA-256 over a random salt and the words; `length` is their length in characters
 * after trimming, so that a rule can tell "empty" without reading them.
 */
export type TextRef = { readonly id: string; readonly commitment: string; readonly length: number }

/** True when somebody really wrote something. */
export const isWritten = (text: TextRef | null | undefined): text is TextRef => !!text && text.length > 0
