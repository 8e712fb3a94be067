import { data } from 'react-router'
import type { DateParts, FieldShape, Value, Values } from './field.ts'

const MOST_FIELDS = 400

/** The answer to a body that is not a form one of our pages could have sent: the page that says so, thrown. */
export const notAForm = () => data(null, 400)

/**
 * Reads a posted form. Line ends become one kind, and half characters become a visible mark.
 *
 * @throws notAForm when the body is none.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw notAForm()
  })
  if ([...form.keys()].length > MOST_FIELDS) throw notAForm()
  const clean = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') clean.append(name, value.replaceAll('\r\n', '\n').toWellFormed())
  }
  return clean
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The parts of a date as they were typed. */
export const datePartsOf = (form: FormData, name: string): DateParts => ({
  day: text(form, `${name}-day`),
  month: text(form, `${name}-month`),
  year: text(form, `${name}-year`),
})

/** A NUL cannot be kept by the database nor shown by a page: it goes, and only it. */
const showable = (typed: string): string => typed.replaceAll('\0', '')

function typedIn(field: FieldShape, form: FormData): Value {
  if (field.kind === 'checkboxes') return form.getAll(field.name).map((each) => showable(String(each)))
  if (field.kind === 'date') {
    const { day, month, year } = datePartsOf(form, field.name)
    return { day: showable(day), month: showable(month), year: showable(year) }
  }
  // A password is never sent back to a page.
  return field.kind === 'password' ? '' : showable(text(form, field.name))
}

/** Everything typed, to show again beside what to put right. */
export const valuesOf = (fields: readonly FieldShape[], form: FormData): Values =>
  Object.fromEntries(fields.map((field) => [field.name, typedIn(field, form)]))
