import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
} from 'openid-client'
import type { Asked } from './asked.ts'
import { type FederationSettings, isLoopback } from './settings.ts'

/** Somebody for whom the council's provider vouches. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  readonly email: string | null
  readonly groups: readonly string[]
}

/** The council's provider, found when it is first needed. */
export type Provider = {
  readonly settings: FederationSettings
  /** Where to send somebody. @throws when the provider does not answer */
  readonly address: (asked: Asked, returnTo: string) => Promise<string>
  /** Who came back. @throws when anything of the answer is not what was asked */
  readonly answer: (asked: Asked, cameBackTo: URL) => Promise<Vouched>
}

/** How long the provider may take to answer, in seconds. */
const PATIENCE = 10

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null

/** The ids of groups in a claim; null where there is no such claim. A provider that lists too many names none. */
const groupsIn = (claims: object, claim: string): readonly string[] | null => {
  const value: unknown = Reflect.get(claims, claim)
  if (value === undefined) return null
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
}

/** The council's provider. What it says of itself is read once; a failure is forgotten, so that the next try asks again. */
export function providerOf(settings: FederationSettings): Provider {
  const { issuer, clientId, clientSecret, groupsClaim } = settings
  let known: Promise<Configuration> | undefined
  const configuration = (): Promise<Configuration> => {
    const execute = isLoopback(issuer) && issuer.startsWith('http:') ? [allowInsecureRequests] : []
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: PATIENCE })
    known.catch(() => {
      known = undefined
    })
    return known
  }
  return {
    settings,
    address: async ({ state, nonce, verifier }, returnTo) => {
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return url.href
    },
    answer: async ({ state, nonce, verifier }, cameBackTo) => {
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, cameBackTo, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The provider said nothing of who signed in')
      const listed = groupsIn(claims, groupsClaim)
      // Some providers tell who somebody is only when asked once more.
      const more =
        listed && claims.email ? claims : await fetchUserInfo(config, tokens.access_token, claims.sub)
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: textOf(claims.name ?? more.name),
        email: textOf(claims.email ?? more.email),
        groups: listed ?? groupsIn(more, groupsClaim) ?? [],
      }
    },
  }
}
