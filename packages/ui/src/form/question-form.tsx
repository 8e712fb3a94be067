import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { HiddenFields } from '../page/layout.tsx'
import { type Field, type FieldProblem, FormFields, type Typed } from './form-field.tsx'

type Props = {
  readonly heading?: ReactNode
  readonly fields: readonly Field[]
  readonly values?: Readonly<Record<string, Typed>> | undefined
  readonly errors?: readonly FieldProblem[] | undefined
  readonly hidden?: Readonly<Record<string, string | number>> | undefined
  readonly button: string
  readonly buttonKind?: 'warning' | undefined
  readonly children?: ReactNode
  readonly after?: ReactNode
}

/** A form as every page has it: the fields with what was typed, one button. */
export const QuestionForm = ({
  heading,
  fields,
  values = {},
  errors = [],
  hidden = {},
  button,
  buttonKind,
  children,
  after,
}: Props) => (
  <>
    {heading ? <h1 className="govuk-heading-l">{heading}</h1> : null}
    {children}
    <form method="post" noValidate>
      <HiddenFields values={hidden} />
      <FormFields fields={fields} values={values} errors={errors} />
      <Button preventDoubleClick kind={buttonKind}>
        {button}
      </Button>
    </form>
    {after}
  </>
)
