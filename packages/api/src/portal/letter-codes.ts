import { normaliseCode, readLetterCode, secretHash } from '@common-ground/db'
import { LetterCode } from '../contracts/index.ts'
import { tryCode } from '../shared/tries.ts'
import { publicProcedure, router } from '../trpc.ts'

/** The code printed on a decision letter. It opens the decision to whoever has the letter and knows the birthday. */
export const letterCodesRouter = router({
  /**
   * What the letter was about, as the first answers of a disagreement. A wrong code and a wrong birthday read the same.
   */
  open: publicProcedure('letter-code.open')
    .input(LetterCode)
    .mutation(async ({ ctx, input }) => {
      if (!(await tryCode(ctx, ctx.call.clientAddress))) return { ok: false as const, tooMany: true }
      const code = normaliseCode(input.code)
      const hash = code && secretHash(code)
      const row = hash && (await readLetterCode(ctx.db, ctx.config.authorityId, hash, ctx.call.now))
      if (!row || row.dateOfBirth !== input.dateOfBirth) return { ok: false as const, tooMany: false }
      const { type, sections, dateOnLetter } = row.decision
      const { childName, dateOfBirth } = row
      return {
        ok: true as const,
        answers: {
          childName,
          dateOfBirth,
          decision: type,
          ...(sections.length > 0 && { sections }),
          knowsDate: 'yes',
          dateOnLetter,
          letterCode: hash,
        },
      }
    }),
})
