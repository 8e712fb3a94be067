import { bytesUnderWay, filesFrom } from '@common-ground/db'
import type { SignedIn } from '../context.ts'

const MEGABYTE = 1_048_576
/** The most that one person sends in for one case, where the authority has not said otherwise. */
const FILES = 200
const MEGABYTES = 1_024
/** The most that one person has on its way in pieces, in bytes: 40 pieces, which are two of the largest files. */
const UNDER_WAY = 40 * 5 * MEGABYTE
/** How long an upload counts as being on its way, in milliseconds: two hours, for the slowest line. */
const PATIENCE = 7_200_000

/**
 * Whether somebody has sent in as much for a case as one person may: disks are finite, and a case of thousands of
 * papers is read by nobody.
 *
 * @param bytes what they are about to send, where they have said so.
 * @returns a sentence that says what to do, or null.
 */
export async function tooManyFiles(ctx: SignedIn, caseId: string, bytes = 0): Promise<string | null> {
  const { authorityId } = ctx.config
  const most = (await ctx.authority())?.settings.filesFromOne ?? { files: FILES, megabytes: MEGABYTES }
  const sent = await filesFrom(ctx.db, { authorityId, caseId, userId: ctx.user.id })
  if (sent.files >= most.files) {
    return `You have sent ${most.files} files, which is the most for one disagreement. Write to your case officer to send more`
  }
  return sent.bytes + bytes > most.megabytes * MEGABYTE
    ? `Your files are more than ${most.megabytes} MB together. Send a smaller file, or write to your case officer`
    : null
}

/** Whether somebody has more on its way in pieces than a browser sends at once; a sentence, or null. */
export async function tooMuchUnderWay(ctx: SignedIn, bytes: number): Promise<string | null> {
  const mine = { authorityId: ctx.config.authorityId, userId: ctx.user.id }
  const after = new Date(ctx.call.now.getTime() - PATIENCE)
  const already = await bytesUnderWay(ctx.db, mine, after)
  return already + bytes > UNDER_WAY
    ? 'Other files of yours are still on their way. Wait until they have arrived, then choose this one again'
    : null
}
