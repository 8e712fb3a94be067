import { type Field, Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm, safeNext } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { PASSWORD_FIELD, Password, problemFrom } from '../../account/password.ts'
import { RecoveryCodes } from '../../account/recovery-codes.tsx'
import { again, leave503 } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Add an authenticator app – Your account' }

const CODE: Field = {
  name: 'code',
  kind: 'text',
  label: 'Code from the app',
  hint: '6 digits',
  autocomplete: 'one-time-code',
  width: 10,
  spellcheck: false,
}
const Confirm = z.object({
  id: z.uuid(),
  code: z.string().trim().min(1, 'Enter the code from the app').max(40, 'Enter the code from the app'),
})

type Begun = { readonly id: string; readonly secret: string; readonly address: string; readonly qr: string }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { canAddApp } = await answering(request, visit(context).api.account.security())
  if (!canAddApp) throw data(null, 404)
  return { next: safeNext(new URL(request.url).searchParams.get('next'), paths.account) }
}

/** First the password, which shows the secret; then a code, which shows that the app has it. */
export async function action({ request, context }: Route.ActionArgs) {
  const { account } = visit(context).api
  const form = await readForm(request)
  const shown: Begun = {
    id: String(form.get('id') ?? ''),
    secret: String(form.get('secret') ?? ''),
    address: String(form.get('address') ?? ''),
    qr: '',
  }
  return leave503(context, async () => {
    if (!form.has('code')) {
      const parsed = parseForm(Password, [PASSWORD_FIELD], form)
      if (!parsed.ok) return { ...again(context, 422, {}, parsed.errors) }
      const begun = await answering(request, account.beginApp(parsed.value))
      if (!begun.ok) return again(context, 422, {}, [problemFrom(begun, 'password')])
      const { id, secret, address, qr } = begun
      return data({ errors: [], values: {}, changes: [], begun: { id, secret, address, qr } }, 200)
    }
    const parsed = parseForm(Confirm, [CODE], form, { id: shown.id })
    const back = (errors: Parameters<typeof again>[3]) => {
      const { data: page } = again(context, 422, {}, errors)
      return data({ ...page, begun: shown }, 422)
    }
    if (!parsed.ok) return back(parsed.errors)
    const added = await answering(request, account.confirmApp(parsed.value))
    if (!added.ok) return back([problemFrom(added, 'code')])
    return data({ errors: [], values: {}, changes: [], codes: added.recoveryCodes }, 200)
  })
}

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

export default function AddApp({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const begun = actionData && 'begun' in actionData ? actionData.begun : null
  const codes = actionData && 'codes' in actionData ? actionData.codes : null
  const errors = actionData?.errors ?? []
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        {codes ? (
          <RecoveryCodes codes={codes} heading="Your authenticator app is set up" next={next} />
        ) : begun ? (
          <FormPage
            heading="Add an authenticator app"
            fields={[CODE]}
            state={{ errors, values: {} }}
            hidden={{ id: begun.id, secret: begun.secret, address: begun.address }}
            button="Continue"
          >
            <Secret begun={begun} />
          </FormPage>
        ) : (
          <FormPage
            heading="Add an authenticator app"
            fields={[PASSWORD_FIELD]}
            state={actionData}
            button="Continue"
          >
            <p className="govuk-body">
              An authenticator app on your phone shows a new code every half minute. You enter it after your
              password.
            </p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
