import { type CommandOf, type MeetingMode, type NeedMet, standingOf } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../context.ts'
import type { MeetingInput } from '../contracts/index.ts'
import type { Write } from '../steps/build.ts'
import { needsOfPerson } from '../views/meetings.ts'
import { openCase } from '../views/read.ts'

type Asked = MeetingInput & { readonly reference: string; readonly mode: MeetingMode }
type Arrange = CommandOf<'arrangeConversation' | 'arrangeDisagreementResolution' | 'arrangeMediation'>

/**
 * A meeting as its form says it. Where it is, and what to bring, are read by everybody who comes.
 *
 * @throws BAD_REQUEST when somebody named has no needs here.
 */
export async function meetingFrom(ctx: SignedIn, input: Asked, write: Write): Promise<Omit<Arrange, 'type'>> {
  const { reference, meetingOn, mode, at, place, bring, council, canDecide, why, allTheSame } = input
  const { causedBy, noticeWho, noticeOn } = input
  const { file } = await openCase(ctx, reference)
  const needsMet = input.needsMet.map((personId): NeedMet => {
    const person = file.people.find(({ userId }) => userId === personId)
    const what = person && standingOf(file.kase, personId, ctx.today) && needsOfPerson(person)
    if (!what) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Choose whose needs are arranged again' })
    return { personId, what: write(what) }
  })
  return {
    meetingOn,
    mode,
    at,
    place: place ? write(place) : null,
    bring: bring ? write(bring) : null,
    council: council ? write(council) : null,
    canDecide,
    why: why ? write(why) : null,
    causedBy,
    shorterNotice: noticeWho && noticeOn ? { who: write(noticeWho), agreedOn: noticeOn } : null,
    needsMet,
    allTheSame: allTheSame.length > 0,
  }
}
