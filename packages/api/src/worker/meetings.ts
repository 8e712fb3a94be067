import type { SeenMeeting } from '@common-ground/calendars'
import { NEEDS_REASON, readCaseFile, readCaseVersion } from '@common-ground/db'
import { readerOf } from '@common-ground/domain'
import type { Context } from '../context.ts'
import { meetingViews } from '../views/meetings.ts'
import { fileFor } from '../views/words.ts'

/** The meetings of a case as a file that goes by e-mail may tell somebody of them. */
export type ToldMeetings = { readonly reference: string; readonly meetings: readonly SeenMeeting[] }

/**
 * The meetings of a case as somebody of the family's side sees them now, for a file that goes by e-mail: others may read a
 * mailbox. So what to bring is left to the page, and where it is too, once anybody has said that a person could be in
 * danger.
 *
 * @returns null for whoever has no place on the case, and for those of the council.
 */
export async function meetingsToldTo(
  ctx: Context,
  caseId: string,
  personId: string,
): Promise<ToldMeetings | null> {
  const { authorityId } = ctx.config
  const known = await readCaseVersion(ctx.db, authorityId, caseId)
  if (!known) return null
  const seeing = { scope: { kind: 'family', personId }, staff: null, today: ctx.today } as const
  const file = await readCaseFile(ctx.db, authorityId, known.reference, seeing)
  const reader = file && file !== NEEDS_REASON && readerOf(file.kase, personId, ctx.today)
  if (!reader) return null
  const isInDanger = (file.kase.safety?.length ?? 0) > 0
  const meetings = meetingViews(fileFor(file, reader), reader, ctx.today)
  return {
    reference: known.reference,
    meetings: meetings.map((each) => ({ ...each, bring: null, ...(isInDanger && { place: null }) })),
  }
}
