import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { PASSWORD_FIELD, Password, problemFrom } from '../password.ts'
import type { CodesPage } from '../state.ts'
import { type Answer, refused, shown } from './answer.ts'
import type { AccountApi } from './api.ts'

/** Without a second step there is nothing to recover. */
export async function mayHaveCodes(account: AccountApi, request: Request): Promise<void> {
  const { steps } = await answering(request, account.security())
  if (steps.length === 0) throw data(null, 404)
}

/** Makes new codes, after the password. */
export async function newCodes(account: AccountApi, request: Request): Promise<Answer<CodesPage>> {
  const parsed = parseForm(Password, [PASSWORD_FIELD], await readForm(request))
  if (!parsed.ok) return refused({ codes: null }, parsed.errors)
  const made = await answering(request, account.newRecoveryCodes(parsed.value))
  if (!made.ok) return refused({ codes: null }, [problemFrom(made, 'password')])
  return shown({ codes: made.recoveryCodes })
}
