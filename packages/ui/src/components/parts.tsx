import type { ReactNode } from 'react'

/** Attributes to put on a component's outermost element, beside its own. */
export type Attributes = Readonly<Record<string, string>>

/** Joins class names, leaving out what is not there. */
export const classes = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

/** Ids for aria-describedby, or nothing at all. */
export const describedBy = (
  ...ids: (string | false | null | undefined)[]
): { 'aria-describedby'?: string } => {
  const said = classes(...ids)
  return said ? { 'aria-describedby': said } : {}
}

export type HintProps = {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly children: ReactNode
  readonly attributes?: Attributes | undefined
}

/** A sentence that helps to answer. */
export const Hint = ({ id, classes: more, children, attributes }: HintProps) => (
  <div id={id} className={classes('govuk-hint', more)} {...attributes}>
    {children}
  </div>
)

export type ErrorMessageProps = HintProps & { readonly visuallyHiddenText?: string | null | undefined }

/** What to put right, beside the field it is about. */
export const ErrorMessage = ({
  id,
  classes: more,
  children,
  attributes,
  visuallyHiddenText = 'Error',
}: ErrorMessageProps) => (
  <p id={id} className={classes('govuk-error-message', more)} {...attributes}>
    {visuallyHiddenText ? (
      <>
        <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
      </>
    ) : null}
    {children}
  </p>
)

export type LabelProps = {
  readonly for?: string | undefined
  readonly children: ReactNode
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** What a field asks. On a page with one question it is the page's heading. */
export const Label = ({ for: target, children, classes: more, isPageHeading, attributes }: LabelProps) => {
  const label = (
    <label className={classes('govuk-label', more)} htmlFor={target} {...attributes}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}

export type LegendProps = {
  readonly children: ReactNode
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}
export type FieldsetProps = {
  readonly legend?: LegendProps | undefined
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly children?: ReactNode
  readonly attributes?: Attributes | undefined
}

/** Fields that answer one question together. */
export const Fieldset = ({
  legend,
  describedBy: by,
  classes: more,
  role,
  children,
  attributes,
}: FieldsetProps) => (
  <fieldset className={classes('govuk-fieldset', more)} role={role} {...describedBy(by)} {...attributes}>
    {legend ? (
      <legend className={classes('govuk-fieldset__legend', legend.classes)}>
        {legend.isPageHeading ? (
          <h1 className="govuk-fieldset__heading">{legend.children}</h1>
        ) : (
          legend.children
        )}
      </legend>
    ) : null}
    {children}
  </fieldset>
)

/** What every field of a form can have. */
export type FieldProps = {
  readonly id?: string | undefined
  readonly name: string
  readonly label: LabelProps
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly groupClasses?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The group a field stands in, with its hint and its error in the order that screen readers need. */
export const FormGroup = ({
  error,
  classes: more,
  children,
  attributes,
}: {
  error?: ReactNode
  classes?: string | undefined
  children: ReactNode
  attributes?: Attributes | undefined
}) => (
  <div className={classes('govuk-form-group', error ? 'govuk-form-group--error' : '', more)} {...attributes}>
    {children}
  </div>
)
