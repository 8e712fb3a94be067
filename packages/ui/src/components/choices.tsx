import { Fragment, type ReactNode } from 'react'
import {
  type Attributes,
  classes,
  describedBy,
  ErrorMessage,
  Fieldset,
  type FieldsetProps,
  FormGroup,
  Hint,
  Label,
} from './parts.tsx'

export type Choice = {
  readonly value: string
  readonly text: ReactNode
  readonly hint?: ReactNode
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly id?: string | undefined
  /** Shown only while this is chosen where JavaScript is on, always where it is off. */
  readonly conditional?: ReactNode
  /**
   * Shown under it whatever is chosen. Preferred over `conditional`, whose `aria-expanded` on a radio or checkbox is
   * not allowed by ARIA and is found by axe.
   */
  readonly below?: ReactNode
  readonly labelClasses?: string | undefined
  readonly attributes?: Attributes | undefined
}
export type Divider = { readonly divider: string }

export type ChoicesProps = {
  readonly name: string
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly items: readonly (Choice | Divider)[]
  readonly classes?: string | undefined
  readonly groupClasses?: string | undefined
  readonly attributes?: Attributes | undefined
}

type Kind = 'radios' | 'checkboxes'

/** @param by what describes every choice, where no fieldset carries it. */
function Items({ kind, prefix, by, props }: { kind: Kind; prefix: string; by: string; props: ChoicesProps }) {
  return props.items.map((item, at) => {
    if ('divider' in item)
      return (
        <div key={`or-${at}`} className={`govuk-${kind}__divider`}>
          {item.divider}
        </div>
      )
    const id = item.id ?? (at === 0 ? prefix : `${prefix}-${at + 1}`)
    const shows = item.conditional ? `conditional-${id}` : undefined
    return (
      <Fragment key={id}>
        <div className={`govuk-${kind}__item`}>
          <input
            className={`govuk-${kind}__input`}
            id={id}
            name={props.name}
            type={kind === 'radios' ? 'radio' : 'checkbox'}
            value={item.value}
            {...(item.checked && { defaultChecked: true })}
            {...(item.disabled && { disabled: true })}
            {...(shows && { 'data-aria-controls': shows })}
            {...describedBy(by, item.hint ? `${id}-item-hint` : '')}
            {...item.attributes}
          />
          <Label for={id} classes={classes(`govuk-${kind}__label`, item.labelClasses)}>
            {item.text}
          </Label>
          {item.hint ? (
            <Hint id={`${id}-item-hint`} classes={`govuk-${kind}__hint`}>
              {item.hint}
            </Hint>
          ) : null}
        </div>
        {item.below ? <div className={`govuk-${kind}__conditional`}>{item.below}</div> : null}
        {shows ? (
          <div
            className={classes(
              `govuk-${kind}__conditional`,
              !item.checked && `govuk-${kind}__conditional--hidden`,
            )}
            id={shows}
          >
            {item.conditional}
          </div>
        ) : null}
      </Fragment>
    )
  })
}

function Group({ kind, props }: { kind: Kind; props: ChoicesProps }) {
  const { name, fieldset, hint, error, attributes } = props
  const prefix = props.idPrefix ?? name
  const by = classes(fieldset?.describedBy, hint ? `${prefix}-hint` : '', error ? `${prefix}-error` : '')
  const inside = (
    <>
      {hint ? <Hint id={`${prefix}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${prefix}-error`}>{error}</ErrorMessage> : null}
      <div className={classes(`govuk-${kind}`, props.classes)} {...attributes} data-module={`govuk-${kind}`}>
        <Items kind={kind} prefix={prefix} by={kind === 'checkboxes' && !fieldset ? by : ''} props={props} />
      </div>
    </>
  )
  return (
    <FormGroup error={error} classes={props.groupClasses}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={by || undefined}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}

/** One of several. */
export const Radios = (props: ChoicesProps) => <Group kind="radios" props={props} />

/** Any of several. */
export const Checkboxes = (props: ChoicesProps) => <Group kind="checkboxes" props={props} />
