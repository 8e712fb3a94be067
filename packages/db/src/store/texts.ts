import { randomBytes, randomUUID } from 'node:crypto'
import type { TextRef } from '@common-ground/domain'
import { sha256 } from './canonical.ts'

/** Words on their way into a case: what the event will point to, and the row that keeps them. */
export type NewText = { readonly ref: TextRef; readonly body: string; readonly salt: string }

/** The commitment an event keeps to words that live outside it: hex SHA-256 over the salt and the words. */
export const commitmentTo = (salt: string, body: string): string => sha256(`${salt}\n${body}`)

/** Free text under an id and a salt that are given. Space at both ends is dropped; the words are otherwise as written. */
export function textAs(id: string, salt: string, words: string): NewText {
  const body = words.trim()
  return { ref: { id, commitment: commitmentTo(salt, body), length: body.length }, body, salt }
}

/** Prepares free text for a command, under an id and a salt that nobody can foresee. */
export const newText = (words: string): NewText =>
  textAs(randomUUID(), randomBytes(16).toString('hex'), words)
