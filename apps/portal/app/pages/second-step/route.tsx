import { Button, type Field, Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm, safeNext } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { problemFrom } from '../../account/password.ts'
import { again, leave503 } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Second step' }

const FIELDS: readonly Field[] = [
  {
    name: 'code',
    kind: 'text',
    label: 'Code from your authenticator app, or one of your recovery codes',
    autocomplete: 'one-time-code',
    spellcheck: false,
    width: 20,
  },
]
const Code = z.object({ code: z.string().trim().min(1, 'Enter the code').max(40, 'Enter the code') })

const nextOf = (request: Request): string =>
  safeNext(new URL(request.url).searchParams.get('next'), paths.disagreements)

export async function loader({ request, context }: Route.LoaderArgs) {
  const { account } = visit(context).api
  const me = await answering(request, account.me())
  if (!me) throw redirect(paths.signIn(nextOf(request)))
  if (me.secondStep !== 'wanted') throw redirect(nextOf(request))
  const passkey = await answering(request, account.passkeyOptions())
  return {
    passkey: passkey && { options: JSON.stringify(passkey.options), challengeId: passkey.challengeId },
  }
}

function answerOf(form: FormData): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(form.get('response') ?? ''))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { account } = visit(context).api
  const form = await readForm(request)
  return leave503(context, async () => {
    const refuse = (text: string) =>
      again(context, 422, {}, [{ field: 'code', href: '#code', message: text }])
    const response = answerOf(form)
    if (response) {
      const challengeId = String(form.get('challengeId') ?? '').slice(0, 100)
      const checked = await answering(request, account.checkPasskey({ challengeId, response }))
      return checked.ok ? redirect(nextOf(request)) : refuse(checked.text)
    }
    const parsed = parseForm(Code, FIELDS, form)
    if (!parsed.ok) return again(context, 422, {}, parsed.errors)
    const checked = await answering(request, account.checkCode(parsed.value))
    if (!checked.ok) return again(context, 422, {}, [problemFrom(checked, 'code')])
    return redirect(nextOf(request))
  })
}

export default function SecondStep({ loaderData: { passkey }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <TwoThirds>
        <FormPage
          heading="One more step"
          fields={FIELDS}
          state={actionData}
          button="Continue"
          after={
            <p className="govuk-body">
              If you have lost your phone and your recovery codes, ring the council: the number is on the{' '}
              <a className="govuk-link" href={paths.help}>
                help page
              </a>
              .
            </p>
          }
        >
          <p className="govuk-body">You set this up so that nobody else can sign in as you.</p>
        </FormPage>
        {passkey ? (
          <Section id="passkey" title="Or use your passkey">
            <form method="post" noValidate data-passkey="get" data-options={passkey.options}>
              <input type="hidden" name="challengeId" value={passkey.challengeId} />
              <input type="hidden" name="response" value="" />
              <Button kind="secondary">Use my passkey</Button>
            </form>
          </Section>
        ) : null}
      </TwoThirds>
    </PortalFrame>
  )
}
