import { QuestionForm } from '@common-ground/ui'
import { PASSWORD_FIELD } from '../password.ts'
import type { CodesPage, Shown } from '../state.ts'
import { ShownOnce } from './shown-once.tsx'

/** Makes new codes for when the second step is lost. */
export const NewRecoveryCodes = ({ next, state }: { next: string; state: Shown<CodesPage> | undefined }) =>
  state?.codes ? (
    <ShownOnce codes={state.codes} heading="Your new recovery codes" next={next} />
  ) : (
    <QuestionForm
      heading="Get new recovery codes"
      fields={[PASSWORD_FIELD]}
      errors={state?.errors ?? []}
      button="Get new codes"
    >
      <p className="govuk-body">The codes you have now stop working.</p>
    </QuestionForm>
  )
