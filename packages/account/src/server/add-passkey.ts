import { answering, parseForm, readForm } from '@common-ground/web'
import { z } from 'zod'
import { PASSKEY_NAME } from '../fields.ts'
import { PASSWORD_FIELD, Password, problemFrom } from '../password.ts'
import type { PasskeyPage } from '../state.ts'
import { type Answer, json, refused, shown } from './answer.ts'
import type { AccountApi } from './api.ts'

const Finish = z.object({
  name: z.string().trim().min(1, 'Enter a name for it').max(60, 'Use 60 characters or fewer'),
  challengeId: z.string().max(100),
  response: z.record(z.string(), z.unknown()),
})

const NONE: PasskeyPage = { asked: null, codes: null }

/** First the password, then what the phone or computer made. That part needs JavaScript, because the browser does. */
export async function addPasskey(account: AccountApi, request: Request): Promise<Answer<PasskeyPage>> {
  const form = await readForm(request)
  if (!form.has('response')) {
    const fields = [PASSKEY_NAME, PASSWORD_FIELD]
    const parsed = parseForm(Password.extend({ name: Finish.shape.name }), fields, form)
    if (!parsed.ok) return refused(NONE, parsed.errors, parsed.values)
    const begun = await answering(request, account.beginPasskey({ password: parsed.value.password }))
    if (!begun.ok) return refused(NONE, [problemFrom(begun, 'password')], parsed.values)
    const { options, challengeId } = begun
    const asked = { options: JSON.stringify(options), challengeId, name: parsed.value.name }
    return shown({ ...NONE, asked })
  }
  const parsed = Finish.safeParse({
    name: form.get('name'),
    challengeId: form.get('challengeId'),
    response: json(form.get('response')),
  })
  const problem = (message: string) => refused(NONE, [{ field: 'name', href: '#name', message }])
  if (!parsed.success) return problem('Your device did not answer. Try again')
  const added = await answering(request, account.finishPasskey(parsed.data))
  return added.ok ? shown({ ...NONE, codes: added.recoveryCodes }) : problem(added.text)
}
