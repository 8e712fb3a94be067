import { randomBytes, randomUUID } from 'node:crypto'
import type { TextRef } from '@common-ground/domain'
import { sha256 } from './canonical.ts'

/** Words on their way into a case: what the event will point to, and the row that keeps them. */
export type NewText = { readonly ref: TextRef; readonly body: string; readonly salt: string }

/** The commitment an event keeps to words that live outside it: hex SHA-256 over the salt and the words. */
export const commitmentTo = (salt: string, body: string): string => sha256(`${salt}\n${body}`)

/** Prepares free text for a command. Space at both ends is dropped; the words are otherwise kept as written. */
export function newText(words: string): NewText {
  const body = words.trim()
  const salt = randomBytes(16).toString('hex')
  return { ref: { id: randomUUID(), commitment: commitmentTo(salt, body), length: body.length }, body, salt }
}
