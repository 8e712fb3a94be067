import type { WordsShared } from '@common-ground/domain'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { ownWords } from '../schema/index.ts'

type OfCase = { readonly authorityId: string; readonly caseId: string }
type OfWriter = OfCase & { readonly writtenBy: string }
const ofCase = ({ authorityId, caseId }: OfCase) =>
  and(eq(ownWords.authorityId, authorityId), eq(ownWords.caseId, caseId))
const ofWriter = (own: OfWriter) => and(ofCase(own), eq(ownWords.writtenBy, own.writtenBy))

/** A young person's words on a case, each by whoever wrote them. Which of them somebody sees, the domain says. */
export const readOwnWords = (db: Db, own: OfCase) =>
  db
    .select({
      writtenBy: ownWords.writtenBy,
      themselves: ownWords.themselves,
      answers: ownWords.answers,
      shared: ownWords.shared,
      updatedAt: ownWords.updatedAt,
    })
    .from(ownWords)
    .where(ofCase(own))
    .orderBy(asc(ownWords.updatedAt))

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
