/** One thing that was agreed. Days are in words, as they are to be printed. */
export type AgreedItem = {
  /** What is to be done. */
  readonly what: string
  /** Who is to do it. */
  readonly owner: string
  /** The last day for it. */
  readonly dueOn: string
  /** The day it was agreed. */
  readonly agreedOn: string
  /** The rule that the last day comes from, or where else it comes from, in words. */
  readonly source: string
}

/** The day of an instant, as it was in England, in words. Throws a RangeError where it is no instant. */
export function dayInWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(instant),
  )
}
