import type { Field } from '@common-ground/ui'
import { z } from 'zod'

/** Asked before anything that weakens or moves an account: a borrowed phone is not its owner. */
export const PASSWORD_FIELD: Field = {
  name: 'password',
  kind: 'password',
  label: 'Your password',
  hint: 'To be sure that it is you',
  autocomplete: 'current-password',
}
/** A password that is at least there. */
export const filledIn = (message: string) => z.string({ error: message }).min(1, message).max(512, message)
export const Password = z.strictObject({ password: filledIn('Enter your password') })

export type Refused = { readonly ok: false; readonly text: string; readonly field?: string }

/** What stands beside a field when an answer was no. */
export const problemFrom = (refused: Refused, field: string) => {
  const at = refused.field ?? field
  return { field: at, href: `#${at}`, message: refused.text }
}
