import { Checkboxes, type Choice, type Divider, Radios } from '../components/choices.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Input, PasswordInput } from '../components/input.tsx'
import { Select } from '../components/select.tsx'
import { CharacterCount, Textarea } from '../components/textarea.tsx'

export type Option = {
  readonly value: string
  readonly text: string
  readonly hint?: string | undefined
  readonly divider?: string
  /** Fields that go with this choice, shown under it. */
  readonly below?: readonly Field[]
}

/** A field of a form as data: what it asks, how it is answered, and nothing about what the answer means. */
export type Field = {
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
  readonly label: string
  readonly hint?: string | undefined
  /** What a date is called in an error: "Date on the letter". */
  readonly dateName?: string | undefined
  readonly options?: readonly Option[] | undefined
  readonly autocomplete?: string | undefined
  readonly maxlength?: number | undefined
  readonly rows?: number | undefined
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly spellcheck?: boolean | undefined
  /** The only question of its page: its label is the page's heading. */
  readonly isPageHeading?: boolean | undefined
  readonly labelSize?: 's' | 'm' | 'l' | 'xl' | undefined
  /** Options beside each other, for short ones. */
  readonly inline?: boolean | undefined
}
/** The fields of a form with those that stand under a choice, however deep, in reading order. */
export const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...everyField((field.options ?? []).flatMap(({ below }) => below ?? []))])

export type Typed =
  | string
  | readonly string[]
  | { readonly day: string; readonly month: string; readonly year: string }
export type FieldProblem = {
  readonly field: string
  readonly message: string
  readonly part?: 'day' | 'month' | 'year' | undefined
}

type FormFieldProps = {
  readonly field: Field
  readonly values: Readonly<Record<string, Typed>>
  readonly errors: readonly FieldProblem[]
}

const asText = (typed: Typed | undefined): string | undefined =>
  typeof typed === 'string' ? typed : undefined

/** Draws a field with what was typed in it and what is wrong with it. */
export function FormField({ field, values, errors }: FormFieldProps) {
  const { name, kind, hint, options = [], isPageHeading, autocomplete } = field
  const problem = errors.find((error) => error.field === name)
  const typed = values[name]
  const size = field.labelSize ?? (isPageHeading ? 'l' : 's')
  const label = { children: field.label, classes: `govuk-label--${size}`, isPageHeading }
  const fieldset = {
    legend: { children: field.label, classes: `govuk-fieldset__legend--${size}`, isPageHeading },
  }
  const error = problem?.message
  const common = {
    name,
    label,
    hint,
    error,
    autocomplete,
    classes: field.width ? `govuk-input--width-${field.width}` : undefined,
  }
  switch (kind) {
    case 'hidden':
      return <input type="hidden" name={name} value={asText(typed) ?? ''} />
    case 'radios':
    case 'checkboxes': {
      const chosen = Array.isArray(typed) ? typed : [asText(typed)]
      const items: (Choice | Divider)[] = options.flatMap((option) => [
        ...(option.divider ? [{ divider: option.divider }] : []),
        {
          value: option.value,
          text: option.text,
          hint: option.hint,
          checked: chosen.includes(option.value),
          below: option.below?.map((inner) => (
            <FormField key={inner.name} field={inner} values={values} errors={errors} />
          )),
        },
      ])
      const props = {
        name,
        fieldset,
        hint,
        error,
        items,
        classes: field.inline ? 'govuk-radios--inline' : undefined,
      }
      return kind === 'radios' ? <Radios {...props} /> : <Checkboxes {...props} />
    }
    case 'select':
      return (
        <Select
          {...common}
          value={asText(typed) ?? ''}
          items={options.map(({ value, text }) => ({ value, text: String(text) }))}
        />
      )
    case 'date': {
      const parts = typeof typed === 'object' && 'day' in typed ? typed : undefined
      return (
        <DateInput
          name={name}
          fieldset={fieldset}
          hint={hint}
          error={error}
          errorPart={problem?.part}
          value={parts}
          autocomplete={autocomplete === 'bday' ? 'bday' : undefined}
        />
      )
    }
    case 'textarea':
      return field.maxlength ? (
        <CharacterCount
          {...common}
          value={asText(typed)}
          rows={field.rows ?? 6}
          maxlength={field.maxlength}
          threshold={75}
        />
      ) : (
        <Textarea {...common} value={asText(typed)} rows={field.rows ?? 6} />
      )
    case 'password':
      return <PasswordInput {...common} />
    default:
      return (
        <Input
          {...common}
          type={kind}
          value={asText(typed)}
          spellcheck={field.spellcheck ?? (kind === 'email' ? false : undefined)}
        />
      )
  }
}

/** Draws fields one after the other. */
export const FormFields = ({
  fields,
  values,
  errors,
}: {
  fields: readonly Field[]
  values: FormFieldProps['values']
  errors: readonly FieldProblem[]
}) => fields.map((field) => <FormField key={field.name} field={field} values={values} errors={errors} />)
