import type { LocalDate } from '../../calendar/index.ts'
import { isWritten } from '../../people/text-ref.ts'
import {
  type Arrangement,
  arrangementOf,
  type MeetingStage,
  type MeetingTime,
  type Stages,
  whenOf,
} from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import { unavailableDays } from '../meetings.ts'
import type { Refusal } from '../refusal.ts'
import { notInThePast } from './handler.ts'

type Arrange = CommandOf<'arrangeConversation' | 'arrangeDisagreementResolution' | 'arrangeMediation'>
type Stage = Stages[MeetingStage]

/**
 * Why a meeting cannot be arranged so; null when it can. A day that does not suit is asked about, and no more. Whoever
 * comes to mediation for the council has to be able to decide (SEND Regs 2014, regs 37 and 38).
 */
export function meetingRefusal(
  kase: Pick<Case, 'people' | 'unavailable'>,
  command: Arrange,
  today: LocalDate,
): Refusal | null {
  const { meetingOn, allTheSame } = command
  if (command.type === 'arrangeMediation' && isWritten(command.council) && command.canDecide !== true)
    return { code: 'mustDecide' }
  const past = notInThePast(meetingOn, today)
  if (past || allTheSame) return past
  return unavailableDays(kase, today).includes(meetingOn) ? { code: 'dayDoesNotSuit' } : null
}

/** The arrangement as it is recorded, with when the same meeting stood before. */
export const arranged = (stage: Stage, command: Arrange): Arrangement & { readonly was?: MeetingTime } => ({
  ...arrangementOf(command),
  ...(stage.state === 'arranged' && { was: whenOf(stage) }),
})

/** The meeting that is off when what it was for is given up. */
export const calledOff = (stage: Stage): { readonly off?: MeetingTime } =>
  stage.state === 'arranged' ? { off: whenOf(stage) } : {}
