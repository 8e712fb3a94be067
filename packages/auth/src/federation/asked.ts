import { createHash, randomBytes } from 'node:crypto'

/** How long somebody may take at the council's provider, in minutes. */
const MINUTES = 10

/** Lengths of the parts of what the browser keeps: the secret, and when it was drawn. */
const SECRET = 43
const TIME = 9
/** The longest address to come back to that the cookie has room for, in bytes. */
const LONGEST_NEXT = 100

/** What is sent to the provider and must come back from it, all drawn from one secret that the browser keeps. */
export type Asked = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where somebody was going, or null. */
  readonly next: string | null
}

const derived = (secret: string, what: string): string =>
  createHash('sha256').update(`${what}:${secret}`).digest('base64url')

const askedWith = (secret: string, next: string | null): Asked => ({
  state: derived(secret, 'state'),
  nonce: derived(secret, 'nonce'),
  verifier: derived(secret, 'verifier'),
  next,
})

/** Draws a new secret. @returns what to send, and what the browser keeps until the answer. */
export function ask(next: string, now: Date): { readonly asked: Asked; readonly kept: string } {
  const secret = randomBytes(32).toString('base64url')
  const room = Buffer.byteLength(next) <= LONGEST_NEXT
  const at = now.getTime().toString(36).padStart(TIME, '0')
  const kept = `${secret}${at}${room ? Buffer.from(next).toString('base64url') : ''}`
  return { asked: askedWith(secret, room ? next : null), kept }
}

/** What was asked, out of what the browser kept; null when it kept nothing, or for too long. */
export function askedBy(kept: string | null, now: Date): Asked | null {
  if (!kept || kept.length < SECRET + TIME) return null
  const at = Number.parseInt(kept.slice(SECRET, SECRET + TIME), 36)
  const age = now.getTime() - at
  if (!Number.isFinite(at) || age < 0 || age > MINUTES * 60_000) return null
  const next = Buffer.from(kept.slice(SECRET + TIME), 'base64url').toString()
  return askedWith(kept.slice(0, SECRET), next || null)
}
