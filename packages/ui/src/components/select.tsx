import { classes, describedBy, ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './parts.tsx'

export type SelectItem = {
  readonly value: string
  readonly text: string
  readonly disabled?: boolean | undefined
}
export type SelectProps = FieldProps & { readonly items: readonly SelectItem[] }

/** One of a long list. */
export function Select(props: SelectProps) {
  const { name, label, hint, error, value, items, attributes } = props
  const id = props.id ?? name
  return (
    <FormGroup error={error} classes={props.groupClasses}>
      <Label {...label} for={id} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <select
        className={classes('govuk-select', error ? 'govuk-select--error' : '', props.classes)}
        id={id}
        name={name}
        {...(value !== undefined && { defaultValue: value })}
        {...describedBy(hint ? `${id}-hint` : '', error ? `${id}-error` : '')}
        {...attributes}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value} {...(item.disabled && { disabled: true })}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
