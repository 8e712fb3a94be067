/** One thing on a paper, in reading order. All text is plain; a line break in it is kept. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly key: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | Entry
  | LetterHead
  | Signature
  | { readonly kind: 'pageBreak' }

/** Something that happened: what, by whom, when, the facts of it, and what was written, if anything was. */
export type Entry = {
  readonly kind: 'entry'
  readonly title: string
  readonly by: string
  readonly at: string
  readonly details: readonly string[]
  readonly body: string | null
}

/**
 * The top of a letter: who sends it, the day in words, whom it goes to. One line of an address per item. With `window`,
 * the address stands where the window of an envelope shows it.
 */
export type LetterHead = {
  readonly kind: 'letterHead'
  readonly to: readonly string[]
  readonly from: readonly string[]
  readonly day: string
  readonly window?: boolean
}

/** Somebody's signature. An empty `day` prints a line to sign on and a line for the date. */
export type Signature = {
  readonly kind: 'signature'
  readonly name: string
  readonly how: string
  readonly day: string
}

/** Normal print is 12 point, large print 18. Nothing on a paper is smaller than its normal print. */
export type PrintSize = 'standard' | 'large'

/** A paper to be made: plain data in, every date already in words except the instant it was made. */
export type Paper = {
  /** The name of the paper: its first heading, the title in the reader's window and the first bookmark. */
  readonly title: string
  /** The case's reference, at the foot of every page. */
  readonly reference: string
  /** An ISO instant. It is the only date of the file itself, so the same paper is always the same bytes. */
  readonly madeOn: string
  /** Whose paper it is: the council's name, or the family's on a letter of theirs. */
  readonly from: string
  readonly size?: PrintSize
  /** Last dates, in a box at the top right of the first page. */
  readonly datesBox?: readonly { readonly what: string; readonly day: string }[]
  readonly blocks: readonly Block[]
}
