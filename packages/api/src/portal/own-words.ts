import { removeOwnWords, saveOwnWords } from '@common-ground/db'
import { mayKeepWords, OWN_WORDS, removesWords, wordsShared } from '@common-ground/domain'
import { OwnWordsForm, OwnWordsGone } from '../contracts/index.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { ownPlace } from './disagreements.ts'

const family = (audit: string) => procedureFor(['family'], audit)

/**
 * A young person's own words: kept outside the record, seen by whom they choose, and gone when they say so. A parent or
 * whoever acts for somebody may write down what the child said; it is marked as that.
 */
export const ownWordsRouter = router({
  save: family('own-words.save')
    .input(OwnWordsForm)
    .mutation(async ({ ctx, input }) => {
      const { kase, member, own } = await ownPlace(ctx, input.reference, 'own-words.save')
      if (!mayKeepWords(member)) throw notFound()
      const { authorityId, caseId, userId: writtenBy } = own
      const answers = Object.fromEntries(OWN_WORDS.flatMap((key) => (input[key] ? [[key, input[key]]] : [])))
      const shared = wordsShared(kase, input.sharedWith, writtenBy, ctx.today)
      const words = { themselves: member.relation === 'youngPerson', answers, shared }
      await saveOwnWords(ctx.db, { authorityId, caseId, writtenBy }, words, ctx.call.now)
      return { ok: true as const }
    }),

  remove: family('own-words.remove')
    .input(OwnWordsGone)
    .mutation(async ({ ctx, input }) => {
      const { member, own, ownWords } = await ownPlace(ctx, input.reference, 'own-words.remove')
      const words = found(ownWords.find(({ writtenBy }) => writtenBy === input.writtenBy))
      if (!removesWords(words, member)) throw notFound()
      const { authorityId, caseId } = own
      await removeOwnWords(ctx.db, { authorityId, caseId, writtenBy: words.writtenBy })
      return { ok: true as const }
    }),
})
