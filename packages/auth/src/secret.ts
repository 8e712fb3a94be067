import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits that are safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. Secrets are long and random, so one fast hash is enough. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
