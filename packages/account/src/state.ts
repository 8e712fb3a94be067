import type { FieldError, Values } from '@common-ground/web'

/** A form that comes back: what to put right, and what was typed. */
export type FormState = { readonly errors: readonly FieldError[]; readonly values: Values }

/** What a page shows after its form was sent; only the form, where an app says that it could not be sent. */
export type Shown<P> = FormState & { readonly [K in keyof P]?: P[K] | undefined }

/** An app to add, once it is known who asks. */
export type Begun = {
  readonly id: string
  readonly secret: string
  readonly address: string
  readonly qr: string
}
export type AppPage = { readonly begun: Begun | null; readonly codes: readonly string[] | null }
export type PasskeyPage = {
  readonly asked: null | { readonly options: string; readonly challengeId: string; readonly name: string }
  readonly codes: readonly string[] | null
}
export type CodesPage = { readonly codes: readonly string[] | null }
