import { Temporal } from 'temporal-polyfill'
import { remember } from './remember.ts'

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** The text as a Temporal date, or undefined when it is not a real day written `YYYY-MM-DD`. */
export const readPlain = remember((text: string): Temporal.PlainDate | undefined => {
  if (!SHAPE.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
})
