import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { letterCodes } from '../schema/index.ts'

/** The decision that a letter's code opens, while it has not been used and its time has not passed; or null. */
export async function readLetterCode(db: Db | Tx, authorityId: string, codeHash: string, now: Date) {
  const [row] = await db
    .select()
    .from(letterCodes)
    .where(
      and(
        eq(letterCodes.authorityId, authorityId),
        eq(letterCodes.codeHash, codeHash),
        isNull(letterCodes.usedAt),
        gt(letterCodes.expiresAt, now),
      ),
    )
  return row ?? null
}

/** Uses a code up: the disagreement it began has been sent. */
export async function useLetterCode(
  db: Db | Tx,
  authorityId: string,
  codeHash: string,
  now: Date,
): Promise<void> {
  await db
    .update(letterCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(letterCodes.authorityId, authorityId),
        eq(letterCodes.codeHash, codeHash),
        isNull(letterCodes.usedAt),
      ),
    )
}

/** Keeps a code that a letter is printed with. */
export async function addLetterCode(db: Db, row: typeof letterCodes.$inferInsert): Promise<void> {
  await db.insert(letterCodes).values(row)
}
