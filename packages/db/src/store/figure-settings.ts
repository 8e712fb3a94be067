import { and, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { figureTargets, outsideNumbers } from '../schema/index.ts'

type Number = Omit<typeof outsideNumbers.$inferInsert, 'authorityId'>
type Target = Omit<typeof figureTargets.$inferInsert, 'authorityId'>

/** Keeps a number of a year, in the place of what was there. */
export async function keepNumber(db: Db, authorityId: string, number: Number): Promise<void> {
  await db
    .insert(outsideNumbers)
    .values({ authorityId, ...number })
    .onConflictDoUpdate({
      target: [outsideNumbers.authorityId, outsideNumbers.name, outsideNumbers.year],
      set: number,
    })
}

/** Keeps who owns a figure and what is aimed for, in the place of what was there. */
export async function keepTarget(db: Db, authorityId: string, target: Target): Promise<void> {
  await db
    .insert(figureTargets)
    .values({ authorityId, ...target })
    .onConflictDoUpdate({ target: [figureTargets.authorityId, figureTargets.measure], set: target })
}

/** Goes back to the usual owner and aim. */
export async function forgetTarget(db: Db, authorityId: string, measure: Target['measure']): Promise<void> {
  await db
    .delete(figureTargets)
    .where(and(eq(figureTargets.authorityId, authorityId), eq(figureTargets.measure, measure)))
}
