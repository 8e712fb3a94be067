import { addLetterCode, newCode, normaliseCode, secretHash } from '@common-ground/db'
import { compare } from '@common-ground/domain'
import { NewLetterCode } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'

/** How long the code on a letter works, in days: longer than any time limit that the letter begins. */
const DAYS = 365
const DAY = 86_400_000

/** Codes to print on decision letters. What a code opens is known by its hash alone; it is shown once. */
export const letterCodesRouter = router({
  make: procedureFor(COUNCIL, 'letter-code.make')
    .input(NewLetterCode)
    .mutation(async ({ ctx, input }) => {
      const { childName, dateOfBirth, decision, sections, dateOnLetter, dateSent } = input
      if (compare(dateOfBirth, ctx.today) > 0) {
        return { ok: false as const, field: 'dateOfBirth', text: 'Date of birth must be in the past' }
      }
      const code = newCode()
      const { now } = ctx.call
      await addLetterCode(ctx.db, {
        authorityId: ctx.config.authorityId,
        codeHash: secretHash(normaliseCode(code) ?? ''),
        decision: { type: decision, sections: [...sections], dateOnLetter, dateSent },
        childName,
        dateOfBirth,
        createdBy: ctx.user.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + DAYS * DAY),
      })
      return { ok: true as const, code }
    }),
})
