import { classes, describedBy, ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './parts.tsx'

export type TextareaProps = FieldProps & {
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
}

/** As much text as somebody wants to write. */
export function Textarea(props: TextareaProps) {
  const { name, label, hint, error, value, rows = 5, autocomplete, spellcheck, attributes } = props
  const id = props.id ?? name
  return (
    <FormGroup error={error} classes={props.groupClasses}>
      <Label {...label} for={id} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <textarea
        className={classes('govuk-textarea', error ? 'govuk-textarea--error' : '', props.classes)}
        id={id}
        name={name}
        rows={rows}
        {...(spellcheck !== undefined && { spellCheck: spellcheck })}
        {...describedBy(hint ? `${id}-hint` : '', error ? `${id}-error` : '')}
        {...(autocomplete && { autoComplete: autocomplete })}
        {...(value && { defaultValue: value })}
        {...attributes}
      />
    </FormGroup>
  )
}

export type CharacterCountProps = TextareaProps & {
  readonly maxlength: number
  readonly threshold?: number | undefined
}

/** The same with a limit, which is announced as it comes near where JavaScript is on, and checked on the server. */
export function CharacterCount(props: CharacterCountProps) {
  const { name, label, hint, error, value, rows = 5, maxlength, threshold, attributes } = props
  const id = props.id ?? name
  return (
    <FormGroup
      error={error}
      classes={classes('govuk-character-count', props.groupClasses)}
      attributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': String(maxlength),
        ...(threshold !== undefined && { 'data-threshold': String(threshold) }),
      }}
    >
      <Label {...label} for={id} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <textarea
        className={classes(
          'govuk-textarea',
          error ? 'govuk-textarea--error' : '',
          'govuk-js-character-count',
          props.classes,
        )}
        id={id}
        name={name}
        rows={rows}
        {...(props.spellcheck !== undefined && { spellCheck: props.spellcheck })}
        {...describedBy(`${id}-info`, hint ? `${id}-hint` : '', error ? `${id}-error` : '')}
        {...(value && { defaultValue: value })}
        {...attributes}
      />
      <div id={`${id}-info`} className="govuk-hint govuk-character-count__message">
        You can enter up to {maxlength} characters
      </div>
    </FormGroup>
  )
}
