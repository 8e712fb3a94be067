import { FormFields, Written } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'
import type { Part } from '../../steps/step.ts'

type Props = { readonly part: Part; readonly values: Values; readonly errors: readonly FieldError[] }

/** A part of a form. Where it answers the family's words, they stand beside the answer. */
export function PartFields({ part, values, errors }: Props) {
  const fields = <FormFields fields={part.fields} values={values} errors={errors} />
  const heading = part.heading ? <h2 className="govuk-heading-m">{part.heading}</h2> : null
  if (!part.said || part.said.length === 0) {
    return (
      <>
        {heading}
        {fields}
      </>
    )
  }
  return (
    <>
      {heading}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          {part.said.map(({ label, text }) => (
            <div key={label}>
              <h3 className="govuk-heading-s">{label}</h3>
              <Written>{text}</Written>
            </div>
          ))}
        </div>
        <div className="govuk-grid-column-one-half">{fields}</div>
      </div>
    </>
  )
}
