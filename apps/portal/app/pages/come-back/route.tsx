import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Come back to what you saved – Raise a disagreement' }

const FIELDS: readonly Field[] = [
  {
    name: 'code',
    kind: 'text',
    label: 'Your code',
    hint: 'We gave it to you when you stopped, such as BCDF-GHJK-LMNP',
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
  },
]
const Code = z.strictObject({ code: z.string().trim().min(1, 'Enter your code').max(60, 'Enter your code') })

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(Code, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const opened = await answering(request, visit(context).api.drafts.resume(parsed.value))
    if (opened.ok) {
      return redirect(paths.checkAnswers(opened.id), {
        headers: { 'Set-Cookie': draftSecret.give(opened.secret) },
      })
    }
    const message = opened.tooMany
      ? 'There have been too many tries. Wait 15 minutes and try again'
      : 'We do not know this code. Check it. If you have sent it, or signed in since, sign in to find it'
    return again(context, 422, parsed.values, [{ field: 'code', href: '#code', message }])
  })
}

export default function ComeBack({ actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.raise }} bare>
      <TwoThirds>
        <FormPage
          heading="Come back to what you saved"
          fields={FIELDS}
          state={actionData}
          button="Continue"
          after={
            <p className="govuk-body">
              If you have lost the code,{' '}
              <a className="govuk-link" href={paths.raise}>
                start again
              </a>
              , or{' '}
              <a className="govuk-link" href={paths.signIn(paths.raise)}>
                sign in
              </a>{' '}
              if you have an account.
            </p>
          }
        />
      </TwoThirds>
    </PortalFrame>
  )
}
