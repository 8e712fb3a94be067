import { type Change, canAskAbout, clockFacts, compare, whatIf } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'
import { ofCase, WhatIfStep } from '../contracts/index.ts'
import { openCase } from '../views/read.ts'

/** Which case, and what might happen to it. */
export const WhatIfOnCase = ofCase.extend(WhatIfStep.shape)

/** What every date of a case would become. Nothing is recorded. */
export async function whatIfOnCase(
  ctx: SignedIn,
  { reference, step, on }: { reference: string } & WhatIfStep,
): Promise<readonly Change[]> {
  const { file } = await openCase(ctx, reference)
  if (compare(on, ctx.today) < 0 || !canAskAbout(on)) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'Enter a day from today on, and a near one' })
  }
  return whatIf(clockFacts(file.kase), step, on, ctx.today)
}
