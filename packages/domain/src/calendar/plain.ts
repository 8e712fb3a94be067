import { Temporal } from 'temporal-polyfill'

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Reading a date is the costliest step of every rule, and a page reads the same few dates many times. */
const READ = new Map<string, Temporal.PlainDate>()
const MOST = 4096

/** The text as a Temporal date, or undefined when it is not a real day written `YYYY-MM-DD`. */
export function readPlain(text: string): Temporal.PlainDate | undefined {
  const known = READ.get(text)
  if (known) return known
  if (!SHAPE.test(text)) return undefined
  try {
    const date = Temporal.PlainDate.from(text)
    if (READ.size >= MOST) READ.clear()
    READ.set(text, date)
    return date
  } catch {
    return undefined
  }
}
