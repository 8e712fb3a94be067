import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
/** Which way a secret was sealed, for the day there is another. */
const FORM = 'v1'

/** Takes a key as an app was given it. @throws when it is not 32 bytes. */
export function checkedKey(key: Uint8Array | undefined): Uint8Array | null {
  if (key && key.length !== KEY_BYTES)
    throw new Error(`secretKey must be ${KEY_BYTES} bytes, not ${key.length}`)
  return key ?? null
}

/** The room's key. @throws when it was opened without one. */
export function keyOf({ secretKey }: { readonly secretKey: Uint8Array | null }): Uint8Array {
  if (!secretKey) throw new Error('Authenticator apps need createAuth({ secretKey }): 32 bytes to seal with')
  return secretKey
}

/**
 * Seals a secret that must be had back.
 *
 * @param label whose it is. A sealed secret that is copied to another row does not open there.
 */
export function seal(key: Uint8Array, secret: Uint8Array, label: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(label))
  const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  return `${FORM}.${sealed.toString('base64url')}`
}

/** Opens what was sealed. @throws when the key, the label or the text is another. */
export function unseal(key: Uint8Array, text: string, label: string): Uint8Array {
  const [form, body = ''] = text.split('.')
  if (form !== FORM) throw new Error('A kept secret has a form that is not known here')
  const sealed = Buffer.from(body, 'base64url')
  const opener = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  opener.setAAD(Buffer.from(label)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([opener.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), opener.final()])
}
