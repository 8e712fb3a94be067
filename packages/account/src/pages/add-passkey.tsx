import { Button, InsetText, QuestionForm } from '@common-ground/ui'
import { PASSKEY_NAME } from '../fields.ts'
import { PASSWORD_FIELD } from '../password.ts'
import type { PasskeyPage, Shown } from '../state.ts'
import { ShownOnce } from './shown-once.tsx'

const UseDevice = ({ asked }: { asked: NonNullable<PasskeyPage['asked']> }) => (
  <>
    <h1 className="govuk-heading-l">Now use your device</h1>
    <p className="govuk-body">Press the button, then use your fingerprint, face or screen lock.</p>
    <form method="post" noValidate data-passkey="create" data-options={asked.options}>
      <input type="hidden" name="name" value={asked.name} />
      <input type="hidden" name="challengeId" value={asked.challengeId} />
      <input type="hidden" name="response" value="" />
      <Button>Use my device</Button>
    </form>
    <noscript>
      <InsetText>
        A passkey needs JavaScript in your browser. You can add an authenticator app instead.
      </InsetText>
    </noscript>
  </>
)

/** Adds a passkey: its name and the password, the device, and then codes for when it is lost. */
export function AddPasskey({ next, state }: { next: string; state: Shown<PasskeyPage> | undefined }) {
  const { asked, codes, errors = [], values = {} } = state ?? {}
  if (codes) return <ShownOnce codes={codes} heading="Your passkey is set up" next={next} />
  if (asked) return <UseDevice asked={asked} />
  return (
    <QuestionForm
      heading="Add a passkey"
      fields={[PASSKEY_NAME, PASSWORD_FIELD]}
      values={values}
      errors={errors}
      button="Continue"
    >
      <p className="govuk-body">
        A passkey stays on your phone or computer. You use your fingerprint, face or screen lock after your
        password.
      </p>
    </QuestionForm>
  )
}
