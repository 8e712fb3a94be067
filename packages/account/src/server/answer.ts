import type { FieldError, Values } from '@common-ground/web'
import type { FormState } from '../state.ts'

/** What came of a form: a page with its status. */
export type Answer<P> = { readonly status: 200 | 422; readonly page: FormState & P }

/** The form again, with what to put right. */
export const refused = <P>(page: P, errors: readonly FieldError[], values: Values = {}): Answer<P> => ({
  status: 422,
  page: { errors, values, ...page },
})

/** The next page. */
export const shown = <P>(page: P): Answer<P> => ({ status: 200, page: { errors: [], values: {}, ...page } })

/** What the browser's script posted back, or nothing. */
export function json(text: FormDataEntryValue | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(text ?? ''))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
