import type { z } from 'zod'
import { readDate } from './date.ts'
import { type FieldError, type FieldShape, hrefOf, type Values } from './field.ts'
import { datePartsOf, valuesOf } from './read.ts'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly values: Values }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly values: Values }

type Named = FieldShape & { readonly label?: string | undefined; readonly dateName?: string | undefined }

const CANNOT_BE_KEPT = 'Remove the characters that cannot be shown, then try again'

/** Said where a schema has no sentence of its own: an answer that none of our forms offers. */
const NOT_AN_ANSWER = 'Answer this again: choose from what is offered, or fill it in'

/** The raw text of a field for the schema, or what is wrong with it before any schema is asked. */
function raw(field: Named, form: FormData): { value: unknown } | { error: FieldError } {
  const typed = [...form.getAll(field.name), ...Object.values(datePartsOf(form, field.name))].map(String)
  if (typed.some((each) => each.includes('\0'))) {
    return { error: { field: field.name, href: hrefOf(field), message: CANNOT_BE_KEPT } }
  }
  if (field.kind === 'checkboxes') return { value: form.getAll(field.name) }
  if (field.kind !== 'date') return { value: form.get(field.name) ?? undefined }
  const read = readDate(datePartsOf(form, field.name), field.dateName ?? field.label ?? 'Date')
  if ('date' in read) return { value: read.date ?? undefined }
  return {
    error: { field: field.name, href: hrefOf(field, read.part), message: read.message, part: read.part },
  }
}

/**
 * Checks a form against the schema of what it is for.
 *
 * @param extra what the form does not ask but the schema wants, such as an id out of the address.
 * @returns the value, or each thing to put right in the order of the fields; and always what was typed.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  fields: readonly Named[],
  form: FormData,
  extra: Readonly<Record<string, unknown>> = {},
): Parsed<z.output<S>> {
  const values = valuesOf(fields, form)
  const errors: FieldError[] = []
  const input: Record<string, unknown> = { ...extra }
  for (const field of fields) {
    const read = raw(field, form)
    if ('error' in read) errors.push(read.error)
    else input[field.name] = read.value
  }
  const parsed = schema.safeParse(input, { error: () => NOT_AN_ANSWER })
  if (parsed.success && errors.length === 0) return { ok: true, value: parsed.data, values }
  const already = new Set(errors.map((error) => error.field))
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '')
    const field = fields.find((each) => each.name === name)
    if (already.has(name)) continue
    already.add(name)
    errors.push({ field: name, href: field ? hrefOf(field) : '#main-content', message: issue.message })
  }
  const order = new Map(fields.map((field, at) => [field.name, at]))
  errors.sort((a, b) => (order.get(a.field) ?? 99) - (order.get(b.field) ?? 99))
  return { ok: false, errors, values }
}
