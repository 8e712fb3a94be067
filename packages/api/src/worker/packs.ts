import { randomUUID } from 'node:crypto'
import { type ClaimedPack, claimPack, forgetPackOrders, type PackEnd, settlePack } from '@common-ground/db'
import { TRPCError } from '@trpc/server'
import type { Context, SignedIn } from '../context.ts'
import { PackFor } from '../contracts/index.ts'
import { releasePack } from '../packs/release.ts'

/** For how long an order counts as being made, in milliseconds: longer than the largest pack takes. */
const LEASE_MS = 5 * 60_000
/** How often making a pack is begun before somebody is told that it broke. */
const MOST_ATTEMPTS = 3
/** For how many days what became of an order is kept. */
const KEPT_DAYS = 30

/** What somebody is told whose right to make this pack has gone since they ordered it. */
const NOT_THEIRS = 'You can no longer make a pack of this case. Nothing went out.'

/** Whoever ordered a pack, as they are now: what they may do is judged when it is made. */
const asOrderer = (ctx: Context, { orderedBy, fullName, roles, teamId }: ClaimedPack): SignedIn => ({
  ...ctx,
  actor: { id: orderedBy, roles },
  user: {
    id: orderedBy,
    fullName,
    email: '',
    roles,
    teamId,
    world: 'staff',
    secondStep: 'passed',
    federated: false,
  },
})

const stopped = (
  refusal: string | null,
  stops: Extract<PackEnd, { state: 'stopped' }>['stops'] = [],
): PackEnd => ({
  state: 'stopped',
  stops,
  refusal,
})

const isRefusal = (error: unknown): boolean =>
  error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')

async function make(ctx: Context, order: ClaimedPack): Promise<PackEnd> {
  if (order.isGone) return stopped(NOT_THEIRS)
  const { id: packId, reference, expectedVersion, choice } = order
  const recipient = PackFor.parse(choice.recipient)
  try {
    const done = await releasePack(asOrderer(ctx, order), {
      ...choice,
      recipient,
      reference,
      expectedVersion,
      packId,
    })
    return done.ok ? { state: 'made' } : stopped(done.text, done.stops)
  } catch (error) {
    if (isRefusal(error)) return stopped(NOT_THEIRS)
    throw error
  }
}

/**
 * Makes the pack that waits longest. A worker that is lost while it does leaves an order that another takes up; one that
 * breaks again and again is told to whoever ordered it.
 *
 * @param onError is told what broke.
 * @returns whether there was one, so that the caller knows whether to go on at once.
 */
export async function makeNextPack(ctx: Context, onError: (error: unknown) => void): Promise<boolean> {
  const { authorityId } = ctx.config
  const { now } = ctx.call
  const order = await claimPack(ctx.db, { authorityId, claim: randomUUID(), now, leaseMs: LEASE_MS })
  if (!order) return false
  const isLast = order.attempts >= MOST_ATTEMPTS
  const end: PackEnd = await (order.attempts > MOST_ATTEMPTS
    ? Promise.resolve<PackEnd>({ state: 'failed' })
    : make(ctx, order).catch((error: unknown): PackEnd => {
        onError(error)
        return { state: isLast ? 'failed' : 'waiting' }
      }))
  await settlePack(ctx.db, authorityId, order, end, now)
  return true
}

/** Throws away what became of orders that were done with long ago. */
export const forgetOldOrders = ({ db, config, call }: Context): Promise<void> =>
  forgetPackOrders(db, config.authorityId, new Date(call.now.getTime() - KEPT_DAYS * 86_400_000))
