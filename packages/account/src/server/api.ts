import type { Refused } from '../password.ts'

type Codes = { readonly ok: true; readonly recoveryCodes: readonly string[] }
type WithPassword = { password: string }
type Asked = { readonly options: object; readonly challengeId: string }

/** What these pages ask of an app's API. */
export type AccountApi = {
  readonly me: () => Promise<{ readonly secondStep: 'none' | 'wanted' | 'passed' } | null>
  readonly security: () => Promise<{
    readonly canAddApp: boolean
    readonly steps: readonly { readonly id: string; readonly name: string }[]
  }>
  readonly beginApp: (given: WithPassword) => Promise<
    | {
        readonly ok: true
        readonly id: string
        readonly secret: string
        readonly address: string
        readonly qr: string
      }
    | Refused
  >
  readonly confirmApp: (given: { id: string; code: string }) => Promise<Codes | Refused>
  readonly beginPasskey: (given: WithPassword) => Promise<(Asked & { readonly ok: true }) | Refused>
  readonly finishPasskey: (given: {
    challengeId: string
    response: Record<string, unknown>
    name: string
  }) => Promise<Codes | Refused>
  readonly passkeyOptions: () => Promise<Asked | null>
  readonly checkCode: (given: { code: string }) => Promise<{ readonly ok: true } | Refused>
  readonly checkPasskey: (given: {
    challengeId: string
    response: Record<string, unknown>
  }) => Promise<{ readonly ok: true } | Refused>
  readonly removeStep: (given: { id: string; password: string }) => Promise<{ readonly ok: true } | Refused>
  readonly newRecoveryCodes: (given: WithPassword) => Promise<Codes | Refused>
}
