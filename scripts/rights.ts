/**
 * Rights and last dates of one disagreement, for people and programs outside the portal.
 *
 * Reads one JSON object of facts from standard input and prints one JSON object; docs/how-to/ask-for-rights.md has
 * both shapes. Exit 0 with the answer, 2 with `{"error": {"fact", "message"}}` when a fact cannot be used.
 */
import { text } from 'node:stream/consumers'
import { CalendarNotCovered, checkFacts, reportOf, rightsOf } from '../packages/domain/src/index.ts'
import { readFacts } from './lib/rights-facts.ts'

/** The answer to facts written as JSON, or the refusal of them. */
function answer(json: string): { readonly code: 0 | 2; readonly said: unknown } {
  const read = readFacts(json)
  if ('fact' in read) return { code: 2, said: { error: read } }
  const refusal = checkFacts(read.facts)
  if (refusal) return { code: 2, said: { error: refusal } }
  try {
    return { code: 0, said: reportOf(rightsOf(read.facts)) }
  } catch (error) {
    if (!(error instanceof CalendarNotCovered)) throw error
    return { code: 2, said: { error: { fact: 'calendar', message: error.message } } }
  }
}

const { code, said } = answer(await text(process.stdin))
process.exitCode = code
process.stdout.write(`${JSON.stringify(said, null, 2)}\n`)
