import { randomBytes } from 'node:crypto'
import { calendarFile } from '@common-ground/calendars'
import {
  addFeed,
  feedOwner,
  MOST_FEEDS,
  noteFeedRead,
  readFeeds,
  revokeFeed,
  secretHash,
} from '@common-ground/db'
import { formatMoment } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type FeedAnswer, type FeedView, OfId } from '../contracts/index.ts'
import { tryCode } from '../shared/tries.ts'
import { found, notFound, procedureFor, publicProcedure, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'
import { feedEntries } from './feed-entries.ts'

const council = (audit: string) => procedureFor(COUNCIL, audit)
const ownOf = ({ config, user }: SignedIn) => ({ authorityId: config.authorityId, userId: user.id })

/** 256 random bits, as they stand in an address. */
const Token = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) })

/** The addresses at which somebody's own calendar reads their meetings and dates, and what it reads there. */
export const calendarRouter = router({
  list: council('calendar.list').query(async ({ ctx }): Promise<readonly FeedView[]> => {
    const feeds = await readFeeds(ctx.db, ownOf(ctx))
    return feeds.map(({ id, createdAt, lastReadAt }) => ({
      id,
      made: formatMoment(createdAt),
      lastRead: lastReadAt && formatMoment(lastReadAt),
    }))
  }),

  /** Makes an address. What opens it is given this once, and its hash alone is kept. */
  make: council('calendar.make').mutation(
    async ({ ctx }): Promise<{ ok: true; token: string } | { ok: false; text: string }> => {
      const token = randomBytes(32).toString('base64url')
      const isKept = await addFeed(ctx.db, ownOf(ctx), secretHash(token), ctx.call.now)
      if (isKept) return { ok: true, token }
      return {
        ok: false,
        text: `You have ${MOST_FEEDS} addresses. End one that you do not use, then make another`,
      }
    },
  ),

  revoke: council('calendar.revoke')
    .input(OfId)
    .mutation(({ ctx, input }) => revokeFeed(ctx.db, ownOf(ctx), input.id, ctx.call.now)),

  /**
   * What a calendar reads at an address, by whoever holds it: the owner's work as it is now. An address that never was,
   * has been ended, or whose owner no longer works here is not found.
   */
  read: publicProcedure('calendar.read')
    .input(Token)
    .query(async ({ ctx, input }): Promise<FeedAnswer> => {
      const { authorityId, staffOrigin } = ctx.config
      const owner = await feedOwner(ctx.db, authorityId, secretHash(input.token))
      // Counted by address where nothing opens: behind one address sit the calendars of many, and each has its own count.
      const whose = owner ? `feed:${owner.feedId}` : `feed:${ctx.call.clientAddress}`
      if (!(await tryCode(ctx, whose))) return { ok: false }
      if (!owner || !COUNCIL.some((role) => owner.roles.includes(role))) throw notFound()
      const authority = found(await ctx.authority())
      const worker = { authorityId, id: owner.id, today: ctx.today }
      const entries = await feedEntries(ctx.db, { worker, staffOrigin })
      await noteFeedRead(ctx.db, authorityId, owner.feedId, ctx.call.now)
      const name = `${authority.shortName} cases`
      return { ok: true, file: calendarFile(entries, { now: ctx.call.now, name }) }
    }),
})
