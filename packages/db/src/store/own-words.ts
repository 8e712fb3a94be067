import type { WordsShared } from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { ownWords } from '../schema/index.ts'

type OfCase = { readonly authorityId: string; readonly caseId: string }
type OfWriter = OfCase & { readonly writtenBy: string }
const ofCase = ({ authorityId, caseId }: OfCase) =>
  and(eq(ownWords.authorityId, authorityId), eq(ownWords.caseId, caseId))
const ofWriter = (own: OfWriter) => and(ofCase(own), eq(ownWords.writtenBy, own.writtenBy))

/** Keeps words in the place of what the same person wrote before. */
export async function saveOwnWords(
  db: Db,
  own: OfWriter,
  words: {
    readonly themselves: boolean
    readonly answers: typeof ownWords.$inferInsert.answers
    readonly shared: WordsShared
  },
  now: Date,
): Promise<void> {
  const kept = { ...words, updatedAt: now }
  await db
    .insert(ownWords)
    .values({ ...own, ...kept })
    .onConflictDoUpdate({
      target: [ownWords.authorityId, ownWords.caseId, ownWords.writtenBy],
      set: kept,
    })
}

/** Takes words away for good. */
export async function removeOwnWords(db: Db, own: OfWriter): Promise<void> {
  await db.delete(ownWords).where(ofWriter(own))
}
