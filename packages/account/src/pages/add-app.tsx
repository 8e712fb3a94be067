import { QuestionForm, Section } from '@common-ground/ui'
import { APP_CODE } from '../fields.ts'
import { PASSWORD_FIELD } from '../password.ts'
import type { AppPage, Begun, Shown } from '../state.ts'
import { ShownOnce } from './shown-once.tsx'

const Secret = ({ begun }: { begun: Begun }) => (
  <Section id="app" title="Add this to your app">
    <p className="govuk-body">
      In your authenticator app choose to add an account, then point the camera at the picture or type the
      key.
    </p>
    {begun.qr ? (
      // The picture is drawn by the server: it holds shapes and nothing that runs.
      <div
        className="app-qr"
        role="img"
        aria-label="The key as a picture for the app’s camera"
        dangerouslySetInnerHTML={{ __html: begun.qr }}
      />
    ) : null}
    <p className="govuk-body">
      Key to type: <strong className="app-codes">{begun.secret}</strong>
    </p>
  </Section>
)

/** Adds an authenticator app: the password, the key, a code, and then codes for when it is lost. */
export function AddApp({ next, state }: { next: string; state: Shown<AppPage> | undefined }) {
  const { begun, codes, errors = [] } = state ?? {}
  if (codes) return <ShownOnce codes={codes} heading="Your authenticator app is set up" next={next} />
  if (begun) {
    return (
      <QuestionForm
        heading="Add an authenticator app"
        fields={[APP_CODE]}
        errors={errors}
        hidden={{ id: begun.id, secret: begun.secret, address: begun.address }}
        button="Continue"
      >
        <Secret begun={begun} />
      </QuestionForm>
    )
  }
  return (
    <QuestionForm
      heading="Add an authenticator app"
      fields={[PASSWORD_FIELD]}
      errors={errors}
      button="Continue"
    >
      <p className="govuk-body">
        An authenticator app on your phone shows a new code every half minute. You enter it after your
        password.
      </p>
    </QuestionForm>
  )
}
