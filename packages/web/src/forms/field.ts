/** As much of a field as reading and checking a form needs. What draws it knows more. */
export type FieldShape = {
  readonly name: string
  readonly kind:
    | 'text'
    | 'email'
    | 'tel'
    | 'password'
    | 'textarea'
    | 'radios'
    | 'checkboxes'
    | 'select'
    | 'date'
    | 'hidden'
}

export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

/** What somebody typed, just as they typed it, so that it can be shown again. */
export type Value = string | readonly string[] | DateParts
export type Values = Readonly<Record<string, Value>>

/** One thing to put right: the field, where a link to it goes, and a sentence. `part` is the faulty part of a date. */
export type FieldError = {
  readonly field: string
  readonly href: string
  readonly message: string
  readonly part?: 'day' | 'month' | 'year'
}

/** Where a link to a field goes: to its input, its first option, or the faulty part of its date. */
export function hrefOf(field: FieldShape, part: FieldError['part'] = 'day'): string {
  return field.kind === 'date' ? `#${field.name}-${part}` : `#${field.name}`
}
