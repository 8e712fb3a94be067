/** An address at which somebody's own calendar reads their dates. */
export type FeedView = {
  readonly id: string
  /** "4 June 2026 at 9:32am" */
  readonly made: string
  /** When a calendar last read it, or null. */
  readonly lastRead: string | null
}

/** What an address gives: the file, or that it was asked for too often. */
export type FeedAnswer = { readonly ok: true; readonly file: string } | { readonly ok: false }
