import { z } from 'zod'
import { email, words } from './fields.ts'

const newPassword = z
  .string({ error: 'Enter a password' })
  .min(1, 'Enter a password')
  .max(512, 'Password must be 128 characters or fewer')
const token = z.string().min(20).max(200)

export const CreateAccount = z.strictObject({
  fullName: words('Enter your full name', 200),
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
