import { type Field, QuestionForm } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'
import type { ComponentProps } from 'react'
import { useStart } from './kept.tsx'

export type FormState = { readonly errors: readonly FieldError[]; readonly values: Values }

type Props = Omit<ComponentProps<typeof QuestionForm>, 'values' | 'errors'> & {
  readonly fields: readonly Field[]
  readonly state: FormState | undefined
  readonly start?: Values | undefined
}

/** A form of the portal: where its reader was signed out before they could send it, it starts with what they typed. */
export function FormPage({ state, start = {}, ...form }: Props) {
  const begun = useStart(form.fields, start)
  return <QuestionForm {...form} values={state?.values ?? begun} errors={state?.errors} />
}
