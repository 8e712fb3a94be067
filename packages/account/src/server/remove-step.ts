import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { PASSWORD_FIELD, Password, problemFrom } from '../password.ts'
import { type Answer, refused } from './answer.ts'
import type { AccountApi } from './api.ts'

/** The second step that is to go, and whether it is the only one. */
export async function stepToRemove(account: AccountApi, request: Request, id: string) {
  const { steps } = await answering(request, account.security())
  const step = steps.find((each) => each.id === id)
  if (!step) throw data(null, 404)
  return { name: step.name, last: steps.length === 1 }
}

/** Removes it, after the password. */
export async function removeStep(
  account: AccountApi,
  request: Request,
  id: string,
  next: string,
): Promise<Response | Answer<object>> {
  const parsed = parseForm(Password, [PASSWORD_FIELD], await readForm(request))
  if (!parsed.ok) return refused({}, parsed.errors)
  const done = await answering(request, account.removeStep({ id, ...parsed.value }))
  return done.ok ? redirect(next) : refused({}, [problemFrom(done, 'password')])
}
