import type { ReactNode } from 'react'
import {
  type Attributes,
  classes,
  ErrorMessage,
  Fieldset,
  type FieldsetProps,
  FormGroup,
  Hint,
  Label,
} from './parts.tsx'

type Part = 'day' | 'month' | 'year'
const PARTS: readonly { readonly name: Part; readonly label: string; readonly width: 2 | 4 }[] = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
]

export type DateInputProps = {
  readonly name: string
  readonly fieldset?: FieldsetProps | undefined
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** The part that is wrong; without it an error marks all three. */
  readonly errorPart?: Part | undefined
  readonly value?: { readonly day: string; readonly month: string; readonly year: string } | undefined
  /** `bday` asks the browser to fill in a date of birth. */
  readonly autocomplete?: 'bday' | undefined
  readonly attributes?: Attributes | undefined
}

/** A date in three boxes, named name-day, name-month and name-year. */
export function DateInput({
  name,
  fieldset,
  hint,
  error,
  errorPart,
  value,
  autocomplete,
  attributes,
}: DateInputProps) {
  const by = classes(fieldset?.describedBy, hint ? `${name}-hint` : '', error ? `${name}-error` : '')
  const inside = (
    <>
      {hint ? <Hint id={`${name}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage> : null}
      <div className="govuk-date-input" id={name} {...attributes}>
        {PARTS.map((part) => (
          <div key={part.name} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <Label for={`${name}-${part.name}`} classes="govuk-date-input__label">
                {part.label}
              </Label>
              <input
                className={classes(
                  'govuk-input',
                  'govuk-date-input__input',
                  `govuk-input--width-${part.width}`,
                  error && (!errorPart || errorPart === part.name) ? 'govuk-input--error' : '',
                )}
                id={`${name}-${part.name}`}
                name={`${name}-${part.name}`}
                type="text"
                {...(value?.[part.name] && { defaultValue: value[part.name] })}
                {...(autocomplete && { autoComplete: `${autocomplete}-${part.name}` })}
                inputMode="numeric"
              />
            </div>
          </div>
        ))}
      </div>
    </>
  )
  return (
    <FormGroup error={error}>
      {fieldset ? (
        <Fieldset {...fieldset} role="group" describedBy={by || undefined}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}
