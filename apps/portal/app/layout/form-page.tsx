import { Button, type Field, FormFields, HiddenFields } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'
import type { ReactNode } from 'react'
import { useStart } from './kept.tsx'

export type FormState = { readonly errors: readonly FieldError[]; readonly values: Values }

type Props = {
  readonly heading?: ReactNode
  readonly fields: readonly Field[]
  readonly state: FormState | undefined
  readonly start?: Values | undefined
  readonly hidden?: Readonly<Record<string, string | number>> | undefined
  readonly button: string
  readonly buttonKind?: 'warning' | undefined
  readonly children?: ReactNode
  readonly after?: ReactNode
}

/** A form as every page has it: the fields with what was typed, one button. */
export function FormPage({
  heading,
  fields,
  state,
  start = {},
  hidden = {},
  button,
  buttonKind,
  children,
  after,
}: Props) {
  const begun = useStart(fields, start)
  return (
    <>
      {heading ? <h1 className="govuk-heading-l">{heading}</h1> : null}
      {children}
      <form method="post" noValidate>
        <HiddenFields values={hidden} />
        <FormFields fields={fields} values={state?.values ?? begun} errors={state?.errors ?? []} />
        <Button preventDoubleClick kind={buttonKind}>
          {button}
        </Button>
      </form>
      {after}
    </>
  )
}
