import { Secret, TOTP } from 'otpauth'

/** What every authenticator app understands without being told (RFC 6238): six digits, for 30 seconds, SHA-1. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** How many steps a phone's clock may be off, either way. */
const WINDOW = 1

/** 160 bits, the length of a SHA-1 key. */
const SECRET_BYTES = 20

/** A code without the spaces that people and apps put into it. */
export const bareCode = (typed: string): string => typed.replace(/[\s-]/g, '')

/** Whether a bare code can be one that an app shows. */
export const isAppCode = (bare: string): boolean => /^[0-9]{6}$/.test(bare)

/** A new secret, in the three ways it is needed: as bytes to keep, to type, and as an address to scan. */
export function newAppSecret(issuer: string, label: string) {
  const secret = new Secret({ size: SECRET_BYTES })
  return {
    bytes: secret.bytes,
    typed: (secret.base32.match(/.{1,4}/g) ?? []).join(' '),
    address: new TOTP({ ...FORM, issuer, label, secret }).toString(),
  }
}

/** Which time step a code is of, if it is right within a step either side of now; null when it is wrong. */
export function stepOf(secret: Uint8Array, bare: string, now: Date): number | null {
  const timestamp = now.getTime()
  const totp = new TOTP({ ...FORM, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })
  const off = totp.validate({ token: bare, timestamp, window: WINDOW })
  return off === null ? null : totp.counter({ timestamp }) + off
}
