import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { APP_CODE } from '../fields.ts'
import { PASSWORD_FIELD, Password, problemFrom } from '../password.ts'
import type { AppPage, Begun } from '../state.ts'
import { type Answer, refused, shown } from './answer.ts'
import type { AccountApi } from './api.ts'

const Confirm = z.object({
  id: z.uuid(),
  code: z.string().trim().min(1, 'Enter the code from the app').max(40, 'Enter the code from the app'),
})

const NONE: AppPage = { begun: null, codes: null }

/** Where secrets cannot be sealed there is no such page. */
export async function mayAddApp(account: AccountApi, request: Request): Promise<void> {
  const { canAddApp } = await answering(request, account.security())
  if (!canAddApp) throw data(null, 404)
}

/** First the password, which shows the secret; then a code, which shows that the app has it. */
export async function addApp(account: AccountApi, request: Request): Promise<Answer<AppPage>> {
  const form = await readForm(request)
  if (!form.has('code')) {
    const parsed = parseForm(Password, [PASSWORD_FIELD], form)
    if (!parsed.ok) return refused(NONE, parsed.errors)
    const begun = await answering(request, account.beginApp(parsed.value))
    if (!begun.ok) return refused(NONE, [problemFrom(begun, 'password')])
    const { id, secret, address, qr } = begun
    return shown({ ...NONE, begun: { id, secret, address, qr } })
  }
  const begun: Begun = {
    id: String(form.get('id') ?? ''),
    secret: String(form.get('secret') ?? ''),
    address: String(form.get('address') ?? ''),
    qr: '',
  }
  const parsed = parseForm(Confirm, [APP_CODE], form, { id: begun.id })
  if (!parsed.ok) return refused({ ...NONE, begun }, parsed.errors)
  const added = await answering(request, account.confirmApp(parsed.value))
  if (!added.ok) return refused({ ...NONE, begun }, [problemFrom(added, 'code')])
  return shown({ ...NONE, codes: added.recoveryCodes })
}
