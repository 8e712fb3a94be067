import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { submittedAnswers } from '../schema/index.ts'

/** What was asked when a disagreement was raised and what was answered, in the words of then. */
export const readSubmittedAnswers = (db: Db, authorityId: string, caseId: string) =>
  db
    .select({ asked: submittedAnswers.asked, answered: submittedAnswers.answered })
    .from(submittedAnswers)
    .where(and(eq(submittedAnswers.authorityId, authorityId), eq(submittedAnswers.caseId, caseId)))
    .orderBy(asc(submittedAnswers.position))
