import { LetterCode } from '@common-ground/api/contracts'
import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Use the code on your letter – Raise a disagreement' }

const FIELDS: readonly Field[] = [
  {
    name: 'code',
    kind: 'text',
    label: 'Code on your letter',
    hint: '12 letters and numbers, such as BCDF-GHJK-LMNP',
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
  },
  {
    name: 'dateOfBirth',
    kind: 'date',
    label: 'Date of birth of the child or young person',
    hint: 'For example, 27 3 2015',
    dateName: 'Date of birth',
  },
]

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(LetterCode, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const { api } = visit(context)
    const opened = await answering(request, api.letterCodes.open(parsed.value))
    if (!opened.ok) {
      const message = opened.tooMany
        ? 'There have been too many tries. Wait 15 minutes, or raise it without the code'
        : 'We do not know this code with this date of birth. Check both, or raise it without the code'
      return again(context, 422, parsed.values, [{ field: 'code', href: '#code', message }])
    }
    const { id, secret } = await answering(request, api.drafts.start())
    await answering(request, api.drafts.save({ id, secret, answers: opened.answers }))
    const headers = new Headers()
    if (secret) headers.append('Set-Cookie', draftSecret.give(secret))
    return redirect(paths.question(id, 'who-you-are'), { headers })
  })
}

export default function LetterCodePage({ actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.raise }} bare>
      <TwoThirds>
        <FormPage
          heading="Use the code on your letter"
          fields={FIELDS}
          state={actionData}
          button="Continue"
          after={
            <p className="govuk-body">
              <a className="govuk-link" href={paths.raise}>
                Raise it without a code
              </a>
            </p>
          }
        >
          <p className="govuk-body">
            The code tells us which decision your letter is about, so that you need not. It works until you
            have sent us a disagreement with it.
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
