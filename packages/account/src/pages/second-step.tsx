import { Button, QuestionForm, Section } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { ANY_CODE } from '../fields.ts'
import type { FormState } from '../state.ts'

type Props = {
  readonly passkey: null | { readonly options: string; readonly challengeId: string }
  readonly state: FormState | undefined
  /** Whom to ask when everything is lost. */
  readonly lost: ReactNode
}

/** Shows the second step after the password: a code, or the device. */
export const SecondStep = ({ passkey, state, lost }: Props) => (
  <>
    <QuestionForm
      heading="One more step"
      fields={[ANY_CODE]}
      errors={state?.errors ?? []}
      button="Continue"
      after={<p className="govuk-body">{lost}</p>}
    >
      <p className="govuk-body">You set this up so that nobody else can sign in as you.</p>
    </QuestionForm>
    {passkey ? (
      <Section id="passkey" title="Or use your passkey">
        <form method="post" noValidate data-passkey="get" data-options={passkey.options}>
          <input type="hidden" name="challengeId" value={passkey.challengeId} />
          <input type="hidden" name="response" value="" />
          <Button kind="secondary">Use my passkey</Button>
        </form>
      </Section>
    ) : null}
  </>
)
