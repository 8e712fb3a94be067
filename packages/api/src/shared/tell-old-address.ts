import { outbox } from '@common-ground/db'
import { contactChangedLetter } from '@common-ground/messages'
import type { SignedIn } from '../context.ts'
import { namesFor } from './names.ts'

/**
 * Tells somebody, at the e-mail address they sign in with, that how to reach them was changed by whoever is signed in
 * as them. It holds no particulars, old or new.
 */
export async function tellOldAddress(ctx: SignedIn): Promise<void> {
  const { authorityId } = ctx.config
  const letter = contactChangedLetter(await namesFor(ctx))
  await ctx.db.insert(outbox).values({
    authorityId,
    key: `contact:${ctx.user.id}:${ctx.call.requestId}`,
    toUserId: ctx.user.id,
    toAddress: ctx.user.email,
    createdAt: ctx.call.now,
    ...letter,
  })
}
