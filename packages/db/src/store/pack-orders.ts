import type { Role } from '@common-ground/domain'
import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { type PackOrderChoice, packOrders } from '../schema/index.ts'

type Order = typeof packOrders.$inferSelect

/** What somebody ordered. Its id is the key of their form, so that sent twice it is one order. */
export type NewPackOrder = Pick<
  Order,
  'authorityId' | 'id' | 'caseId' | 'orderedBy' | 'orderedAt' | 'choice' | 'expectedVersion'
>

/** Takes an order. Taken twice, it is one. */
export async function orderPack(db: Db, order: NewPackOrder): Promise<void> {
  await db.insert(packOrders).values(order).onConflictDoNothing()
}

type OfCase = { readonly authorityId: string; readonly caseId: string }

const ofCase = ({ authorityId, caseId }: OfCase, id: string): SQL | undefined =>
  and(eq(packOrders.authorityId, authorityId), eq(packOrders.caseId, caseId), eq(packOrders.id, id))

/** How far an order of a case has got, or null. */
export async function readPackOrder(db: Db, of: OfCase, id: string) {
  const { state, choice, stops, refusal } = packOrders
  const [row] = await db.select({ state, choice, stops, refusal }).from(packOrders).where(ofCase(of, id))
  return row ?? null
}

/** Has one that broke made again, as whoever ordered it. */
export async function retryPackOrder(db: Db, of: OfCase, id: string): Promise<void> {
  await db
    .update(packOrders)
    .set({ state: 'waiting', attempts: 0, doneAt: null })
    .where(and(ofCase(of, id), eq(packOrders.state, 'failed')))
}

/** An order that one worker has in hand, with whoever gave it as they are now. */
export type ClaimedPack = {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly choice: PackOrderChoice
  readonly expectedVersion: number
  /** How often it has been begun, this time among them. */
  readonly attempts: number
  readonly claim: string
  readonly orderedBy: string
  readonly fullName: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  /** Whether their account is closed. */
  readonly isGone: boolean
}

type ClaimRequest = {
  readonly authorityId: string
  readonly claim: string
  readonly now: Date
  /** For how long nobody else takes it, in milliseconds. */
  readonly leaseMs: number
}

/** Takes the order that waits longest, or one whose worker has gone; null where there is none. */
export async function claimPack(db: Db, request: ClaimRequest): Promise<ClaimedPack | null> {
  const { authorityId, claim } = request
  const now = request.now.toISOString()
  const until = new Date(request.now.getTime() + request.leaseMs).toISOString()
  const [row] = await db.execute<ClaimedPack>(sql`
    update pack_orders o set state = 'making', claim = ${claim}, claimed_until = ${until}::timestamptz,
      attempts = o.attempts + 1
    from (
      select authority_id, id from pack_orders
      where authority_id = ${authorityId} and (state = 'waiting' or (state = 'making' and claimed_until < ${now}::timestamptz))
      order by ordered_at, id limit 1 for update skip locked
    ) due, cases c, users u
    where o.authority_id = due.authority_id and o.id = due.id
      and c.authority_id = o.authority_id and c.id = o.case_id and u.authority_id = o.authority_id and u.id = o.ordered_by
    returning o.id, o.case_id as "caseId", c.reference, o.choice, o.expected_version as "expectedVersion", o.attempts,
      o.claim, o.ordered_by as "orderedBy", u.full_name as "fullName", u.roles, u.team_id as "teamId",
      u.disabled_at is not null as "isGone"`)
  return row ?? null
}

/** What became of an order: made, stopped with what is in the way, broken for good, or to be tried again. */
export type PackEnd =
  | { readonly state: 'made' | 'failed' | 'waiting' }
  | {
      readonly state: 'stopped'
      readonly stops: NonNullable<Order['stops']>
      readonly refusal: string | null
    }

/** Writes down what became of an order that is still this worker's. */
export async function settlePack(
  db: Db,
  authorityId: string,
  { id, claim }: Pick<ClaimedPack, 'id' | 'claim'>,
  end: PackEnd,
  at: Date,
): Promise<void> {
  await db
    .update(packOrders)
    .set({ ...end, claim: null, claimedUntil: null, ...(end.state !== 'waiting' && { doneAt: at }) })
    .where(and(eq(packOrders.authorityId, authorityId), eq(packOrders.id, id), eq(packOrders.claim, claim)))
}

/** Throws away orders that were done with before a moment. What went out stays on the record and in the store. */
export async function forgetPackOrders(db: Db, authorityId: string, before: Date): Promise<void> {
  await db
    .delete(packOrders)
    .where(
      and(
        eq(packOrders.authorityId, authorityId),
        inArray(packOrders.state, ['made', 'stopped', 'failed']),
        lt(packOrders.doneAt, before),
      ),
    )
}
