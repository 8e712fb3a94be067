import { addDays, compare, type LocalDate } from '../../calendar/index.ts'
import { isWritten } from '../../people/text-ref.ts'
import {
  type Arrangement,
  arrangementOf,
  type MeetingStage,
  type MeetingTime,
  type NeedsInPlace,
  type Stages,
  whenOf,
} from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import { noticeDay } from '../mediation.ts'
import { unavailableDays } from '../meetings.ts'
import type { Refusal } from '../refusal.ts'
import { notInTheFuture, notInThePast } from './handler.ts'

type Arrange = CommandOf<'arrangeConversation' | 'arrangeDisagreementResolution' | 'arrangeMediation'>
type Stage = Stages[MeetingStage]

/**
 * Why a meeting cannot be arranged so; null when it can. A day that does not suit is asked about, and no more. Whoever
 * comes to mediation for the council has to be able to decide (SEND Regs 2014, regs 37 and 38).
 */
export function meetingRefusal(
  kase: Pick<Case, 'people' | 'unavailable' | 'stages'>,
  command: Arrange,
  today: LocalDate,
): Refusal | null {
  const { meetingOn, allTheSame } = command
  if (command.type === 'arrangeMediation' && isWritten(command.council) && command.canDecide !== true)
    return { code: 'mustDecide' }
  const past = notInThePast(meetingOn, today)
  if (past) return past
  const mediation = command.type === 'arrangeMediation' ? mediationRefusal(kase.stages, command, today) : null
  if (mediation || allTheSame) return mediation
  return unavailableDays(kase, today).includes(meetingOn) ? { code: 'dayDoesNotSuit' } : null
}

/**
 * Mediation moves with its cause only, and the family is told its day at least 5 working days before unless it agrees to
 * less (SEND Code, para 11.38). A day that stays as it was is asked neither.
 */
function mediationRefusal(
  { mediation }: Stages,
  { meetingOn, why, causedBy, shorterNotice }: CommandOf<'arrangeMediation'>,
  today: LocalDate,
): Refusal | null {
  const stands = mediation.state === 'arranged' ? mediation.meetingOn : null
  if (stands === meetingOn) return null
  if (stands && !(causedBy && isWritten(why))) return { code: 'causeMissing' }
  if (shorterNotice && isWritten(shorterNotice.who)) return notInTheFuture(shorterNotice.agreedOn, today)
  return isShortNotice(meetingOn, today) ? { code: 'shortNotice' } : null
}

/** Four weeks hold 5 working days whatever the holidays: beyond them nobody need count, or know the calendar. */
const isShortNotice = (meetingOn: LocalDate, today: LocalDate): boolean =>
  compare(meetingOn, addDays(today, 28)) < 0 && compare(today, noticeDay(meetingOn)) > 0

/** The arrangement as it is recorded, with when the same meeting stood before. */
export const arranged = (stage: Stage, command: Arrange): Arrangement & { readonly was?: MeetingTime } => ({
  ...arrangementOf(command),
  ...(stage.state === 'arranged' && { was: whenOf(stage) }),
})

/** The meeting that is off when what it was for is given up. */
export const calledOff = (stage: Stage): { readonly off?: MeetingTime } =>
  stage.state === 'arranged' ? { off: whenOf(stage) } : {}

/** What was in place for those who came, where anybody needs anything. More than was asked for cannot have been. */
export const inPlace = (needs: NeedsInPlace | undefined): { readonly needs?: NeedsInPlace } =>
  needs && needs.asked > 0
    ? { needs: { asked: needs.asked, met: Math.max(0, Math.min(needs.met, needs.asked)) } }
    : {}

/** A refusal when what came of a meeting is written down before the day it is arranged for. */
export const notBeforeItsDay = ({ meetingOn }: MeetingTime, today: LocalDate): Refusal | null =>
  compare(meetingOn, today) > 0 ? { code: 'beforeItsDay' } : null
