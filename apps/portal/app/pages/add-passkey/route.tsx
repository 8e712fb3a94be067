import { Button, type Field, InsetText, TwoThirds } from '@common-ground/ui'
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

export const handle = { title: 'Add a passkey – Your account' }

const NAME: Field = {
  name: 'name',
  kind: 'text',
  label: 'Name for it',
  hint: 'So that you know it again, such as My phone',
  width: 20,
}
const Finish = z.object({
  name: z.string().trim().min(1, 'Enter a name for it').max(60, 'Use 60 characters or fewer'),
  challengeId: z.string().max(100),
  response: z.record(z.string(), z.unknown()),
})

/** What the browser's script posted back, or nothing. */
function json(text: FormDataEntryValue | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(text ?? ''))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

export async function loader({ request, context }: Route.LoaderArgs) {
  await answering(request, visit(context).api.account.security())
  return { next: safeNext(new URL(request.url).searchParams.get('next'), paths.account) }
}

/** First the password, then what the phone or computer made. That part needs JavaScript, because the browser does. */
export async function action({ request, context }: Route.ActionArgs) {
  const { account } = visit(context).api
  const form = await readForm(request)
  return leave503(context, async () => {
    if (!form.has('response')) {
      const parsed = parseForm(Password.extend({ name: Finish.shape.name }), [NAME, PASSWORD_FIELD], form)
      if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
      const begun = await answering(request, account.beginPasskey({ password: parsed.value.password }))
      if (!begun.ok) return again(context, 422, parsed.values, [problemFrom(begun, 'password')])
      const { options, challengeId } = begun
      const asked = { options: JSON.stringify(options), challengeId, name: parsed.value.name }
      return data({ errors: [], values: {}, changes: [], asked }, 200)
    }
    const parsed = Finish.safeParse({
      name: form.get('name'),
      challengeId: form.get('challengeId'),
      response: json(form.get('response')),
    })
    const problem = (message: string) => again(context, 422, {}, [{ field: 'name', href: '#name', message }])
    if (!parsed.success) return problem('Your device did not answer. Try again')
    const added = await answering(request, account.finishPasskey(parsed.data))
    if (!added.ok) return problem(added.text)
    return data({ errors: [], values: {}, changes: [], codes: added.recoveryCodes }, 200)
  })
}

export default function AddPasskey({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const asked = actionData && 'asked' in actionData ? actionData.asked : null
  const codes = actionData && 'codes' in actionData ? actionData.codes : null
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        {codes ? (
          <RecoveryCodes codes={codes} heading="Your passkey is set up" next={next} />
        ) : asked ? (
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
        ) : (
          <FormPage
            heading="Add a passkey"
            fields={[NAME, PASSWORD_FIELD]}
            state={actionData}
            button="Continue"
          >
            <p className="govuk-body">
              A passkey stays on your phone or computer. You use your fingerprint, face or screen lock after
              your password.
            </p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
