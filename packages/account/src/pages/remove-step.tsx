import { QuestionForm } from '@common-ground/ui'
import { PASSWORD_FIELD } from '../password.ts'
import type { FormState } from '../state.ts'

type Props = {
  readonly name: string
  /** Whether it is the only one, and what that means here. */
  readonly last: boolean
  readonly afterLast: string
  readonly state: FormState | undefined
}

/** Removes a second step, after the password. */
export const RemoveStep = ({ name, last, afterLast, state }: Props) => (
  <QuestionForm
    heading={`Remove ${name}`}
    fields={[PASSWORD_FIELD]}
    errors={state?.errors ?? []}
    button="Remove it"
    buttonKind="warning"
  >
    <p className="govuk-body">{last ? afterLast : 'You can still sign in with your other second step.'}</p>
  </QuestionForm>
)
