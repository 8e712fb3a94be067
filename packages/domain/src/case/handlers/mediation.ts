import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { GROUND_STATES } from '../../stages/index.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, meetingRefusal } from './meeting.ts'

/** Statutory mediation and its certificate (CFA 2014 ss.52-56; SEND Regs 2014, regs 32-42). */
export const MEDIATION_HANDLERS: Handlers<
  | 'requestMediation'
  | 'declineMediation'
  | 'arrangeMediation'
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

  declineMediation: ({ command, on, today }) =>
    notInTheFuture(command.toldOn, today) ?? [{ type: 'mediationDeclined', on, toldOn: command.toldOn }],

  arrangeMediation: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      { type: 'mediationArranged', on, ...arranged(kase.stages.mediation, command) },
    ],

  cannotArrangeMediation: ({ command, on, today }) =>
    notInTheFuture(command.toldOn, today) ?? [
      { type: 'mediationCannotBeArranged', on, toldOn: command.toldOn },
    ],

  concludeMediation: ({ command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, outcome, summary } = command
    const agreementOn = outcome === 'none' ? null : (command.agreementOn ?? heldOn)
    // What was agreed has a date even when nobody says what kind of thing it is: the shortest (reg 42(3)).
    const said = command.agreed.length > 0 ? command.agreed : (['other'] as const)
    const agreed = outcome === 'none' ? [] : said
    const future = notInTheFuture(heldOn, today) ?? (agreementOn && notInTheFuture(agreementOn, today))
    return future || [{ type: 'mediationConcluded', on, heldOn, outcome, summary, agreementOn, agreed }]
  },

  withdrawMediation: ({ kase, on }) => [
    { type: 'mediationWithdrawn', on, ...calledOff(kase.stages.mediation) },
  ],

  recordCertificate: ({ kase, command, on, today }) => {
    const { ground, issuedOn } = command
    if (!GROUND_STATES[ground].includes(kase.stages.mediation.state)) return { code: 'groundDoesNotFit' }
    return notInTheFuture(issuedOn, today) ?? [{ type: 'certificateRecorded', on, ground, issuedOn }]
  },
}
