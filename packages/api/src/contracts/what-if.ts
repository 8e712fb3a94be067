import { POSSIBLE_STEPS } from '@common-ground/domain'
import { z } from 'zod'
import { choice, date } from './fields.ts'

/** A step that might be taken, and the day. It is asked about, never recorded. */
export const WhatIfStep = z.strictObject({
  step: choice(POSSIBLE_STEPS, 'Choose what might happen'),
  on: date('Enter the day it might happen'),
})
export type WhatIfStep = z.infer<typeof WhatIfStep>
