import type { CaseEvent, Member } from '@common-ground/domain'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../connect.ts'
import { casePeople, invitations, users } from '../schema/index.ts'
import type { Change } from './rows.ts'
import type { Request } from './types.ts'

const ABOUT_PEOPLE: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'personJoined',
  'accessChanged',
  'accessEnded',
  'rightMoved',
])

/** Keeps the people's rows beside the record: whose place on the case begins, changes or ends with these events. */
export async function projectPeople(tx: Tx, request: Request, change: Change): Promise<void> {
  const { events, after } = change
  if (events.some(({ type }) => ABOUT_PEOPLE.has(type))) {
    for (const member of after.people) await put(tx, request.authorityId, after.id, member)
  }
  const over = events.flatMap((event) =>
    event.type === 'personJoined' || event.type === 'invitationWithdrawn' ? [event.invitationId] : [],
  )
  if (over.length === 0) return
  const joined = events.some(({ type }) => type === 'personJoined')
  await tx
    .update(invitations)
    .set({ endedAt: request.now, ...(joined && { acceptedBy: request.actor.id }) })
    .where(and(eq(invitations.authorityId, request.authorityId), inArray(invitations.id, over)))
}

/** One person's row: made when they first come, with the name of their account. */
async function put(tx: Tx, authorityId: string, caseId: string, member: Member): Promise<void> {
  const { personId, relation, scope, supports, until, endedOn } = member
  const place = { kind: relation, scope, supports, until, endedOn }
  await tx
    .insert(casePeople)
    .select(
      tx
        .select({
          authorityId: users.authorityId,
          caseId: sql<string>`${caseId}::uuid`.as('case_id'),
          id: sql<string>`gen_random_uuid()`.as('id'),
          kind: sql<typeof relation>`${relation}`.as('kind'),
          userId: sql<string>`${users.id}`.as('user_id'),
          scope: sql<typeof scope>`${scope}`.as('scope'),
          supports: sql<string | null>`${supports}::uuid`.as('supports'),
          until: sql<string | null>`${until}::date`.as('until'),
          endedOn: sql<string | null>`${endedOn}::date`.as('ended_on'),
          fullName: users.fullName,
          relationship: sql<string | null>`null`.as('relationship'),
          dateOfBirth: sql<string | null>`null::date`.as('date_of_birth'),
          phone: sql<string | null>`null`.as('phone'),
          address: sql<null>`null`.as('address'),
          contactBy: sql<null>`null`.as('contact_by'),
          safeContact: sql<null>`null::jsonb`.as('safe_contact'),
          needs: sql<null>`null::jsonb`.as('needs'),
          contactShared: sql<null>`null::jsonb`.as('contact_shared'),
        })
        .from(users)
        .where(and(eq(users.authorityId, authorityId), eq(users.id, personId))),
    )
    .onConflictDoUpdate({
      target: [casePeople.authorityId, casePeople.userId, casePeople.caseId],
      set: place,
    })
}
