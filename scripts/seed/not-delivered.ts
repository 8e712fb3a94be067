import { type Db, outbox, outboxSteps } from '@common-ground/db'
import { and, eq, sql } from 'drizzle-orm'
import { AUTHORITY_ID } from './authority.ts'
import type { Officer } from './people.ts'

/** The newest message to a family about an open case that an officer has. */
async function newestTo(db: Db, { id }: Officer) {
  const [row] = await db.execute<{ id: string; createdAt: string }>(sql`
    select o.id, o.created_at as "createdAt" from outbox o
    join cases c on c.authority_id = o.authority_id and c.id = o.case_id
    join users u on u.authority_id = o.authority_id and u.id = o.to_user_id
    where o.authority_id = ${AUTHORITY_ID} and c.officer_id = ${id} and c.closed_on is null and u.world = 'portal'
    order by o.created_at desc, o.id limit 1`)
  if (!row) throw new Error('The demonstration has no message to a family of this officer')
  return { id: row.id, createdAt: new Date(row.createdAt) }
}

const HOUR_MS = 3_600_000

/** What a message is left as, with the steps that led there, by email. */
type Ending = {
  readonly set: Partial<typeof outbox.$inferInsert>
  readonly steps: readonly (readonly [step: string, detail: string | null])[]
}

const CAME_BACK: Ending = {
  set: { state: 'undelivered', failure: 'cameBack', channel: null, failedChannels: ['email'] },
  steps: [
    ['handing', null],
    ['otherWay', 'addressRefused'],
    ['undelivered', 'cameBack'],
  ],
}
const MAY_HAVE_ARRIVED: Ending = {
  set: { state: 'uncertain', failure: 'mayHaveArrived', channel: 'email' },
  steps: [
    ['handing', null],
    ['uncertain', 'mayHaveArrived'],
  ],
}

/**
 * Leaves two messages as a worker does that could not send them: one that came back, and one that may have arrived. They
 * are work for whoever has the case: of the officers given, one each.
 *
 * @param now when the demonstration is made: they failed shortly before, so that there is time to reach the families.
 */
export async function seedNotDelivered(
  db: Db,
  [first, second]: readonly [Officer, Officer],
  now: Date,
): Promise<void> {
  for (const [officer, { set, steps }] of [
    [first, CAME_BACK],
    [second, MAY_HAVE_ARRIVED],
  ] as const) {
    const { id, createdAt } = await newestTo(db, officer)
    const at = new Date(Math.max(createdAt.getTime(), now.getTime() - HOUR_MS))
    await db
      .update(outbox)
      .set({ ...set, sentAt: null, handedAt: set.channel ? at : null, failedAt: at })
      .where(and(eq(outbox.authorityId, AUTHORITY_ID), eq(outbox.id, id)))
    await db.insert(outboxSteps).values(
      steps.map(([step, detail]) => ({
        authorityId: AUTHORITY_ID,
        messageId: id,
        at,
        step,
        // Once every way has been tried there is none that the message is to go by.
        channel: step === 'undelivered' ? null : ('email' as const),
        detail,
      })),
    )
  }
}
