/** A reason to stop that is fit to show as it is: one sentence, no stack. */
export class Stopped extends Error {}

/** Ends with one sentence on stderr for a foreseen reason, and with the whole story for any other. */
export function explain(error: unknown): void {
  if (error instanceof Stopped) console.error(error.message)
  else console.error(error)
}
