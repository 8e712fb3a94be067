import { CONTACT } from './contact.sql.ts'
import { PROMISES } from './promises.sql.ts'
import { ROUTE } from './route.sql.ts'

/** With withdrawals that were taken back, as if they still held. */
const asNoted = (statement: string): string => statement.replaceAll('recount.event', 'recount.noted')

/**
 * Measures that the product counts otherwise than the page defines them, as the product counts them, so that the rest of
 * them is recounted all the same. Who puts one right takes it off here.
 */
export const READINGS: Readonly<Record<string, string>> = {
  // A conversation counts on the day it was written down, also where it was held before the family wrote.
  reply: CONTACT.reply
    .replace("min(case when type = 'messageSent' then day else (data ->> 'heldOn')::date end)", 'min(day)')
    .replace(
      "(type = 'conversationHeld' and (data ->> 'heldOn')::date >= m.day)",
      "type = 'conversationHeld'",
    ),
  // A family that took back its withdrawal is counted as one that has given up what had been asked for.
  'reconsidered-in-time': asNoted(PROMISES['reconsidered-in-time']),
  'mediation-in-time': asNoted(ROUTE['mediation-in-time']),
}
