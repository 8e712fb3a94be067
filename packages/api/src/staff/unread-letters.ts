import { markLetterReached, readUnreadLetter } from '@common-ground/db'
import { compare, todayIn } from '@common-ground/domain'
import { type Dealt, MarkLetterReached, OfLetter, type UnreadLetterView } from '../contracts/index.ts'
import { unreadView } from '../reaching/view.ts'
import { MINDERS, minderOf } from '../reaching/whose.ts'
import { procedureFor, router } from '../trpc.ts'
import { mustBeOpen } from '../views/read.ts'

const OVER = 'Somebody of the family has opened it by now, or a colleague has reached them. Nothing was saved'

/** Letters on a family's page that nobody of the family has opened. */
export const unreadLettersRouter = router({
  /** Null once it has been opened, or somebody has reached them. */
  show: procedureFor(MINDERS, 'unread-letter.show')
    .input(OfLetter)
    .query(async ({ ctx, input: { reference, seq } }): Promise<UnreadLetterView | null> => {
      await mustBeOpen(ctx, reference)
      const letter = await readUnreadLetter(ctx.db, minderOf(ctx), reference, seq)
      return letter && unreadView(letter, ctx.today)
    }),

  reached: procedureFor(MINDERS, 'unread-letter.reached')
    .input(MarkLetterReached)
    .mutation(async ({ ctx, input: { reference, seq, ...reached } }): Promise<Dealt> => {
      await mustBeOpen(ctx, reference)
      const letter = await readUnreadLetter(ctx.db, minderOf(ctx), reference, seq)
      if (!letter) return { ok: false, field: null, text: OVER }
      if (compare(reached.on, ctx.today) > 0)
        return { ok: false, field: 'on', text: 'The day must be today or in the past' }
      if (compare(reached.on, todayIn(letter.sentAt)) < 0)
        return { ok: false, field: 'on', text: 'The day must be the day of the letter, or later' }
      const { authorityId } = ctx.config
      const { now, requestId } = ctx.call
      const mark = { authorityId, reference, seq, by: ctx.user.id, requestId, now }
      const done = await markLetterReached(ctx.db, mark, reached)
      return done ? { ok: true } : { ok: false, field: null, text: OVER }
    }),
})
