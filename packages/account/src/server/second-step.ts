import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { ANY_CODE } from '../fields.ts'
import { problemFrom } from '../password.ts'
import { type Answer, json, refused } from './answer.ts'
import type { AccountApi } from './api.ts'

const Code = z.object({ code: z.string().trim().min(1, 'Enter the code').max(40, 'Enter the code') })

/**
 * What the page of the second step shows: the passkey to ask for, where the account has one. Whoever need not show it
 * goes on.
 *
 * @param to where it leads on to, and where somebody signs in who has not.
 */
export async function askSecondStep(
  account: AccountApi,
  request: Request,
  to: { readonly next: string; readonly signIn: string },
) {
  const me = await answering(request, account.me())
  if (!me) throw redirect(to.signIn)
  if (me.secondStep !== 'wanted') throw redirect(to.next)
  const passkey = await answering(request, account.passkeyOptions())
  return {
    passkey: passkey && { options: JSON.stringify(passkey.options), challengeId: passkey.challengeId },
  }
}

/** Checks a code, or what the device answered. */
export async function showSecondStep(
  account: AccountApi,
  request: Request,
  next: string,
): Promise<Response | Answer<object>> {
  const form = await readForm(request)
  const response = json(form.get('response'))
  if (response) {
    const challengeId = String(form.get('challengeId') ?? '').slice(0, 100)
    const checked = await answering(request, account.checkPasskey({ challengeId, response }))
    return checked.ok
      ? redirect(next)
      : refused({}, [{ field: 'code', href: '#code', message: checked.text }])
  }
  const parsed = parseForm(Code, [ANY_CODE], form)
  if (!parsed.ok) return refused({}, parsed.errors)
  const checked = await answering(request, account.checkCode(parsed.value))
  return checked.ok ? redirect(next) : refused({}, [problemFrom(checked, 'code')])
}
