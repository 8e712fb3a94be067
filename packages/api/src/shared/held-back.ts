import { type CaseFile, countNoticesHeldBack, noteNoticeHeldBack } from '@common-ground/db'
import type { SignedIn } from '../context.ts'

/** Writes down that a decision letter was held back, because something that it must hold is missing. */
export const noteHeldBack = ({ db, config, user, call }: SignedIn, reference: string): Promise<void> =>
  noteNoticeHeldBack(db, {
    authorityId: config.authorityId,
    reference,
    actorId: user.id,
    requestId: call.requestId,
    at: call.now,
  })

/** How often the letter of the decision that is being looked at was held back before. Each looking begins at none. */
export async function heldBackBefore({ db, config }: SignedIn, { kase, events }: CaseFile): Promise<number> {
  const opened = events.findLast(({ data }) => data.type === 'reconsiderationOpened')
  return opened ? countNoticesHeldBack(db, config.authorityId, kase.reference, opened.at) : 0
}
