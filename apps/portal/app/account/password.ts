import { filledIn } from '@common-ground/account'
import { z } from 'zod'

export const ChangePassword = z.strictObject({
  password: filledIn('Enter the password you have now'),
  newPassword: filledIn('Enter a new password'),
})
