import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** The longest text in an answer that is looked at: a few times what a key with a long certificate sends. */
const LONGEST = 20_000

type Texts = Readonly<Record<string, unknown>>
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null
const hasTexts = (value: unknown, ...names: string[]): value is Texts =>
  isTexts(value) &&
  names.every((name) => {
    const text = value[name]
    return typeof text === 'string' && text.length <= LONGEST
  })
/** A credential's id goes into a query as it is. */
const isBase64url = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{1,1400}$/.test(value)
const isAnswer = (value: unknown): value is Texts =>
  hasTexts(value, 'rawId', 'type') && isBase64url(value.id) && isTexts(value.clientExtensionResults)

/** Whether what a browser sent has the form of a new passkey. Whether it is right is another question. */
export const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  isAnswer(value) && hasTexts(value.response, 'clientDataJSON', 'attestationObject')

/** Whether what a browser sent has the form of a passkey's signature. */
export const isSignature = (value: unknown): value is AuthenticationResponseJSON =>
  isAnswer(value) && hasTexts(value.response, 'clientDataJSON', 'authenticatorData', 'signature')

/** The signatures we take, by their COSE numbers: Ed25519, ES256, RS256. None that Node calls experimental. */
export const ALGORITHMS = [-8, -7, -257]

const TRANSPORTS: ReadonlySet<unknown> = new Set([
  'ble',
  'cable',
  'hybrid',
  'internal',
  'nfc',
  'smart-card',
  'usb',
])

/** The ways a key says it can be reached, as far as they are known: a browser could send anything here. */
export const knownTransports = (told: unknown): string[] =>
  Array.isArray(told) ? [...new Set(told.filter((each): each is string => TRANSPORTS.has(each)))] : []

/** Which site a passkey is for, from where the app is served: its origin, and the host that the key knows. */
export function siteOf(origin: string): { readonly expectedOrigin: string; readonly rpID: string } {
  const url = new URL(origin)
  return { expectedOrigin: url.origin, rpID: url.hostname }
}
