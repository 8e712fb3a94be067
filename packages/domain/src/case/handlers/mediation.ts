import { compare } from '../../calendar/index.ts'
import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { GROUND_STATES, whenOf } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import { certificateCounts, mediationArranger } from '../mediation.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, inPlace, meetingRefusal, notBeforeItsDay } from './meeting.ts'

/** Statutory mediation and its certificate (CFA 2014 ss.52-56; SEND Regs 2014, regs 32-42). */
export const MEDIATION_HANDLERS: Handlers<
  | 'requestMediation'
  | 'declineMediation'
  | 'referMediation'
  | 'tellIcb'
  | 'arrangeMediation'
  | 'cancelMediationMeeting'
  | 'cannotArrangeMediation'
  | 'concludeMediation'
  | 'withdrawMediation'
  | 'recordCertificate'
> = {
  requestMediation: ({ command, actor, on, today }) => {
    const { toldCouncilOn, healthIncluded, providerId, issues, healthWanted } = command
    return (
      notInTheFuture(toldCouncilOn, today) ?? [
        {
          type: 'mediationRequested',
          on,
          askedBy: sideOf(actor),
          toldCouncilOn,
          healthIncluded,
          providerId,
          ...(isWritten(issues) && { issues }),
          ...(isWritten(healthWanted) && { healthWanted }),
        },
      ]
    )
  },

  referMediation: ({ command: { issues, reach, sent }, on }) => [
    { type: 'mediationReferred', on, ...(isWritten(issues) && { issues }), reach, sent },
  ],

  tellIcb: ({ kase, command, on, today }) => {
    if (mediationArranger(kase) === 'council') return { code: 'healthNotIncluded' }
    const { toldOn, bodies, issues, healthWanted } = command
    const words = { ...(isWritten(issues) && { issues }), ...(isWritten(healthWanted) && { healthWanted }) }
    return notInTheFuture(toldOn, today) ?? [{ type: 'icbTold', on, toldOn, bodies, ...words }]
  },

  declineMediation: ({ command, on, today }) =>
    notInTheFuture(command.toldOn, today) ?? [{ type: 'mediationDeclined', on, toldOn: command.toldOn }],

  arrangeMediation: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      { type: 'mediationArranged', on, ...arranged(kase.stages.mediation, command), ...moved(kase, command) },
    ],

  cancelMediationMeeting: ({ kase, command: { causedBy, why }, on }) =>
    isWritten(why)
      ? [{ type: 'mediationMeetingCancelled', on, off: whenOf(kase.stages.mediation), causedBy, why }]
      : { code: 'causeMissing' },

  cannotArrangeMediation: ({ kase, command: { toldOn, why }, on, today }) => {
    if (!certificateCounts(kase)) return { code: 'noCertificate' }
    const early = notInTheFuture(toldOn, today)
    return early ?? [{ type: 'mediationCannotBeArranged', on, toldOn, ...(isWritten(why) && { why }) }]
  },

  concludeMediation: ({ kase, command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const early = notBeforeItsDay(kase.stages.mediation, today)
    if (early) return early
    const { heldOn, outcome, summary, couldDecide, needs } = command
    const whether = { ...(couldDecide != null && { couldDecide }), ...inPlace(needs) }
    const agreementOn = outcome === 'none' ? null : (command.agreementOn ?? heldOn)
    // What was agreed has a date even when nobody says what kind of thing it is: the shortest (reg 42(3)).
    const said = command.agreed.length > 0 ? command.agreed : (['other'] as const)
    const agreed = outcome === 'none' ? [] : said
    const future = notInTheFuture(heldOn, today) ?? (agreementOn && notInTheFuture(agreementOn, today))
    return (
      future || [
        { type: 'mediationConcluded', on, heldOn, outcome, summary, agreementOn, agreed, ...whether },
      ]
    )
  },

  withdrawMediation: ({ kase, on }) => [
    { type: 'mediationWithdrawn', on, ...calledOff(kase.stages.mediation) },
  ],

  recordCertificate: ({ kase, command, on, today }) => {
    const { ground, issuedOn, number, receivedOn } = command
    const now = kase.stages.mediation
    if (!GROUND_STATES[ground].includes(now.state)) return { code: 'groundDoesNotFit' }
    const future = notInTheFuture(issuedOn, today) ?? (receivedOn ? notInTheFuture(receivedOn, today) : null)
    if (future) return future
    const from = now.state === 'held' ? now.heldOn : 'toldCouncilOn' in now ? now.toldCouncilOn : null
    if (from && compare(issuedOn, from) < 0) return { code: 'certificateTooEarly' }
    if (receivedOn && compare(receivedOn, issuedOn) < 0) return { code: 'receivedTooEarly' }
    const more = { ...(isWritten(number) && { number }), ...(receivedOn && { receivedOn }) }
    return [{ type: 'certificateRecorded', on, ground, issuedOn, ...more }]
  },
}

/** What is recorded beside the day of a mediation meeting: who caused it to move, and who agreed to shorter notice. */
function moved(
  { stages: { mediation } }: Pick<Case, 'stages'>,
  { meetingOn, causedBy, shorterNotice }: CommandOf<'arrangeMediation'>,
) {
  const stands = mediation.state === 'arranged' ? mediation.meetingOn : null
  if (stands === meetingOn) return {}
  return {
    ...(stands && causedBy && { causedBy }),
    ...(shorterNotice && isWritten(shorterNotice.who) && { shorterNotice }),
  }
}
