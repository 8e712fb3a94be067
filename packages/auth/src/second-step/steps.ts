import { type Db, secondSteps, type Tx } from '@common-ground/db'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Room } from '../types.ts'

/** A second step as a page lists it. */
export type SecondStep = {
  readonly id: string
  readonly kind: 'app' | 'passkey'
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** A row of somebody's, whether confirmed or not. */
export const stepsOf = (room: Room, userId: string) =>
  and(eq(secondSteps.authorityId, room.authorityId), eq(secondSteps.userId, userId))

/** Only what has been shown to work counts: nobody is locked out by an app they did not finish adding. */
export const confirmedOf = (room: Room, userId: string) =>
  and(stepsOf(room, userId), isNotNull(secondSteps.confirmedAt))

/** The second steps somebody signs in with, the oldest first. */
export async function secondStepsOf(db: Db | Tx, room: Room, userId: string): Promise<readonly SecondStep[]> {
  return db
    .select({
      id: secondSteps.id,
      kind: secondSteps.kind,
      name: secondSteps.name,
      createdAt: secondSteps.createdAt,
      lastUsedAt: secondSteps.lastUsedAt,
    })
    .from(secondSteps)
    .where(confirmedOf(room, userId))
    .orderBy(asc(secondSteps.createdAt), secondSteps.id)
}

/** The longest name of a second step that is kept. */
const LONGEST_NAME = 60

/** What somebody calls a second step, or what it is called when they do not say. */
export const stepName = (typed: string, otherwise: string): string =>
  typed
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim() || otherwise
