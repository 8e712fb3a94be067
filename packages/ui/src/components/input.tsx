import { classes, describedBy, ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './parts.tsx'

export type InputProps = FieldProps & {
  readonly type?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal' | 'search' | 'url' | undefined
  readonly spellcheck?: boolean | undefined
  readonly describedBy?: string | undefined
}

/** One line of text. */
export function Input(props: InputProps) {
  const {
    name,
    label,
    hint,
    error,
    value,
    autocomplete,
    type = 'text',
    inputmode,
    spellcheck,
    attributes,
  } = props
  const id = props.id ?? name
  return (
    <FormGroup error={error} classes={props.groupClasses}>
      <Label {...label} for={id} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <input
        className={classes('govuk-input', error ? 'govuk-input--error' : '', props.classes)}
        id={id}
        name={name}
        type={type}
        {...(spellcheck !== undefined && { spellCheck: spellcheck })}
        {...(value && { defaultValue: value })}
        {...describedBy(props.describedBy, hint ? `${id}-hint` : '', error ? `${id}-error` : '')}
        {...(autocomplete && { autoComplete: autocomplete })}
        {...(inputmode && { inputMode: inputmode })}
        {...attributes}
      />
    </FormGroup>
  )
}

/** A password, which can be shown where JavaScript is on. Never holds a value. */
export function PasswordInput(props: Omit<FieldProps, 'value'>) {
  const { name, label, hint, error, autocomplete = 'current-password', attributes } = props
  const id = props.id ?? name
  return (
    <FormGroup
      error={error}
      classes={classes('govuk-password-input', props.groupClasses)}
      attributes={{ 'data-module': 'govuk-password-input' }}
    >
      <Label {...label} for={id} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={classes(
            'govuk-input',
            'govuk-password-input__input',
            'govuk-js-password-input-input',
            error ? 'govuk-input--error' : '',
            props.classes,
          )}
          id={id}
          name={name}
          type="password"
          spellCheck={false}
          {...describedBy(hint ? `${id}-hint` : '', error ? `${id}-error` : '')}
          autoComplete={autocomplete}
          autoCapitalize="none"
          {...attributes}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={id}
          aria-label="Show password"
          hidden
        >
          Show
        </button>
      </div>
    </FormGroup>
  )
}
