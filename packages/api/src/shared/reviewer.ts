import type { CommandOf, TextRef } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import { openCase } from '../views/read.ts'

type Input = {
  readonly reference: string
  readonly decisionMakerId: string
  readonly sameDeciderReason: string | null
}

/**
 * Who looks at a decision again. A reason is kept only where it excuses something: that they took the first decision.
 *
 * @param isColleague throws when whoever is chosen is no decision maker here.
 */
export async function reviewerFrom(
  ctx: SignedIn,
  { reference, decisionMakerId, sameDeciderReason }: Input,
  write: (words: string) => TextRef,
  isColleague: () => Promise<unknown>,
): Promise<Omit<CommandOf<'openReconsideration'>, 'type'>> {
  await isColleague()
  if (!sameDeciderReason) return { decisionMakerId }
  const { file } = await openCase(ctx, reference)
  const isSame = file.kase.decision.decidedBy === decisionMakerId
  return { decisionMakerId, ...(isSame && { sameDeciderReason: write(sameDeciderReason) }) }
}
