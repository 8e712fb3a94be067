import { type FairnessAnswers, fairnessUntil, type LocalDate, standingOf } from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { cases, fairnessAnswers } from '../schema/index.ts'
import { projectFigures } from './figures.ts'
import { readPromises } from './project.ts'

type Own = { readonly authorityId: string; readonly caseId: string; readonly userId: string }

/** `already`: they had answered before, and what they said then stays. `notAsked`: they are not asked, or no longer. */
export type SavedFairness = 'saved' | 'already' | 'notAsked'

/**
 * Keeps what somebody answered about how they were treated, once and for good, and counts it, in one transaction. It is
 * no part of the record: the case stays as it is.
 */
export function saveFairness(
  db: Db,
  own: Own,
  answers: FairnessAnswers,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<SavedFairness> {
  const { authorityId, caseId, userId } = own
  return db.transaction(async (tx) => {
    // Locked, so that a step taken meanwhile, such as opening it again, does not count what stood before the answer.
    const [[row], promises] = await Promise.all([
      tx
        .select({ kase: cases.state })
        .from(cases)
        .where(and(eq(cases.authorityId, authorityId), eq(cases.id, caseId)))
        .for('update'),
      readPromises(tx, authorityId),
    ])
    const member = row && standingOf(row.kase, userId, today)
    if (!member || fairnessUntil(row.kase, member, today) === null) return 'notAsked'
    const kept = await tx
      .insert(fairnessAnswers)
      .values({ ...own, answers, at: now })
      .onConflictDoNothing()
      .returning({ userId: fairnessAnswers.userId })
    if (kept.length === 0) return 'already'
    await projectFigures(tx, authorityId, row.kase, promises)
    return 'saved'
  })
}

/** What somebody themselves answered on a case, in the order of the questions, and when; null where they have not. */
export async function readOwnFairness(db: Db, { authorityId, caseId, userId }: Own) {
  const [row] = await db
    .select({ answers: fairnessAnswers.answers, at: fairnessAnswers.at })
    .from(fairnessAnswers)
    .where(
      and(
        eq(fairnessAnswers.authorityId, authorityId),
        eq(fairnessAnswers.caseId, caseId),
        eq(fairnessAnswers.userId, userId),
      ),
    )
  return row ?? null
}
