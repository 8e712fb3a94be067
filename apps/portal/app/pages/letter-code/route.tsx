import { LetterCode, RaiseDraft } from '@common-ground/api/contracts'
import { Button, type Field, FormFields, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { answersFrom } from '../../find-out/carry.ts'
import { remember } from '../../find-out/remembered.server.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { afterLetter } from '../../raise/after-letter.ts'
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
  const form = await readForm(request)
  const parsed = parseForm(LetterCode, FIELDS, form)
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
    const answers = RaiseDraft.parse(opened.answers)
    if (form.get('then') === 'dates') {
      return redirect(paths.findOutAnswer, { headers: { 'Set-Cookie': remember(answersFrom(answers)) } })
    }
    const { id, secret } = await answering(request, api.drafts.start())
    await answering(
      request,
      api.drafts.save({ id, secret, answers: { ...opened.answers, contactBy: 'email' } }),
    )
    const headers = new Headers()
    if (secret) headers.append('Set-Cookie', draftSecret.give(secret))
    const me = await answering(request, api.account.me())
    const first = afterLetter({ ...answers, contactBy: 'email' }, null, me !== null)
    return redirect(first ? paths.question(id, first.slug) : paths.checkAnswers(id), { headers })
  })
}

export default function LetterCodePage({ actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  return (
    <PortalFrame back={{ href: paths.raise }} bare>
      <TwoThirds>
        <h1 className="govuk-heading-l">Use the code on your letter</h1>
        <p className="govuk-body">
          The code tells us which decision your letter is about, so that you need not. It works until you have
          sent us a disagreement with it.
        </p>
        <form method="post" noValidate>
          <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={errors} />
          <div className="govuk-button-group">
            <Button preventDoubleClick>Continue</Button>
            <Button preventDoubleClick kind="secondary" name="then" value="dates">
              See my last dates first
            </Button>
          </div>
        </form>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.raise}>
            Raise it without a code
          </a>
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
