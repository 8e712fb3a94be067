import type { Role } from '@common-ground/domain'
import { z } from 'zod'
import { choice, email, optionalWords, someOf, telephone, words } from './fields.ts'
import { CONTACT_BY, NEEDS, NEVER } from './raise.ts'

const newPassword = z
  .string({ error: 'Enter a password' })
  .min(1, 'Enter a password')
  .max(512, 'Password must be 128 characters or fewer')
const token = z.string().min(20).max(200)

const fullName = words('Enter your full name', 200)
export const ChangeName = z.strictObject({ fullName })
export const CreateAccount = z.strictObject({
  fullName,
  email,
  password: newPassword,
})
export const SignIn = z.strictObject({
  email,
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(512, 'Enter your password'),
})
export const Token = z.strictObject({ token })
export const EmailOnly = z.strictObject({ email })
export const ResetPassword = z.strictObject({ token, password: newPassword })

/** How to reach somebody, what they need, and who else may know it: the form in which they say so themselves. */
export const ContactDetails = z.strictObject({
  reference: z.string().max(20),
  contactBy: choice(CONTACT_BY, 'Choose how we should get in touch'),
  phone: z
    .union([telephone, z.literal('')])
    .nullish()
    .transform((number) => number || null),
  address: optionalWords(500),
  never: someOf(NEVER),
  safetyNote: optionalWords(500),
  needs: someOf(NEEDS),
  language: optionalWords(100),
  needsNote: optionalWords(1_000),
  sharedWith: choice(['council', 'everyone'], 'Choose who can see how to reach you'),
  except: z
    .array(z.uuid())
    .max(50)
    .nullish()
    .transform((ids) => ids ?? []),
})

/** Somebody who signs in for the council, as a manager sees them. */
export type StaffAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly team: string | null
  readonly hasSecondStep: boolean
  readonly isMe: boolean
}
