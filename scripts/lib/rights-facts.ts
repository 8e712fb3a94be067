import { z } from 'zod'
import {
  AGREED_ITEMS,
  ASKED_DECISIONS,
  CAPACITIES,
  type FactRefusal,
  isLocalDate,
  type LocalDate,
  PLAN_SECTIONS,
  type RightsFacts,
  ROWS,
} from '../../packages/domain/src/index.ts'

/** More than the longest honest set of facts; anything longer is not one. */
const MOST_CHARACTERS = 20_000

const day = z.custom<LocalDate>(isLocalDate, {
  error: 'This is not a real date. Write it as YYYY-MM-DD, such as 2026-09-14.',
})

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `Use one of ${values.join(', ')}.` })

const some = <const T extends readonly string[]>(values: T) => z.array(oneOf(values)).max(values.length)

/** An object whose every part may be left out, and that has no others. */
const parts = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).partial()

const FACTS = z.strictObject({
  today: day,
  ...parts({
    person: parts({ dateOfBirth: day, capacity: oneOf(CAPACITIES) }),
    decision: parts({
      type: oneOf(ASKED_DECISIONS),
      dateOnLetter: day,
      dateSent: day,
      sections: some(PLAN_SECTIONS),
    }),
    matter: z
      .int({ error: `Give the number of a row, 1 to ${ROWS}.` })
      .min(1, { error: `Give the number of a row, 1 to ${ROWS}.` })
      .max(ROWS, { error: `Give the number of a row, 1 to ${ROWS}.` }),
    adviser: parts({
      contactedOn: day,
      wantsMediation: z.boolean({ error: 'Use true or false.' }),
      toldCannotArrangeOn: day,
    }),
    mediation: parts({
      councilToldOn: day,
      icbToldOn: day,
      meetingOn: day,
      concludedOn: day,
      agreementOn: day,
      agreed: some(AGREED_ITEMS),
    }),
    certificate: parts({ issuedOn: day }),
    appeal: parts({ papersSentToCouncilOn: day }),
  }).shape,
})

/** Facts from JSON text, or the first thing in it that cannot be read, by name. */
export function readFacts(json: string): { readonly facts: RightsFacts } | FactRefusal {
  if (json.length > MOST_CHARACTERS) {
    return { fact: 'input', message: `Send at most ${MOST_CHARACTERS} characters of JSON.` }
  }
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch {
    return { fact: 'input', message: 'This is not JSON. Send one JSON object of facts.' }
  }
  const read = FACTS.safeParse(given)
  if (read.success) return { facts: read.data as RightsFacts }
  const [issue] = read.error.issues
  return issue ? refusalOf(issue) : { fact: 'input', message: 'These facts cannot be read.' }
}

function refusalOf(issue: z.core.$ZodIssue): FactRefusal {
  // A fact is named by its keys; which of a list it was does not matter.
  const path = issue.path.filter((part) => typeof part === 'string').join('.')
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    return { fact: path ? `${path}.${key}` : key, message: 'There is no such fact. Take it out.' }
  }
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { fact: path, message: 'The same thing is named more than once.' }
  if (issue.code === 'invalid_type' && !issue.path.length) {
    return { fact: 'input', message: 'Send one JSON object of facts.' }
  }
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'array')) {
    const what = issue.expected === 'array' ? 'a list' : 'an object'
    return { fact: path, message: `This should be ${what}.` }
  }
  if (path === 'today') {
    return { fact: path, message: 'Give today’s date as YYYY-MM-DD, such as 2026-09-20.' }
  }
  return { fact: path, message: issue.message }
}
