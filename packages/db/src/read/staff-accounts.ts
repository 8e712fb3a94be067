import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { secondSteps, teams, users } from '../schema/index.ts'

/** Everybody who signs in for the council, with how many second steps they have. */
export const readStaffAccounts = (db: Db, authorityId: string) =>
  db
    .select({
      id: users.id,
      name: users.fullName,
      email: users.email,
      roles: users.roles,
      team: teams.name,
      steps: count(secondSteps.id),
    })
    .from(users)
    .leftJoin(teams, and(eq(teams.authorityId, users.authorityId), eq(teams.id, users.teamId)))
    .leftJoin(
      secondSteps,
      and(
        eq(secondSteps.authorityId, users.authorityId),
        eq(secondSteps.userId, users.id),
        isNotNull(secondSteps.confirmedAt),
      ),
    )
    .where(and(eq(users.authorityId, authorityId), eq(users.world, 'staff'), isNull(users.disabledAt)))
    .groupBy(users.authorityId, users.id, teams.name)
    .orderBy(asc(users.fullName), asc(users.id))
