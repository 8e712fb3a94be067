import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { GROUND_STATES } from '../../stages/index.ts'
import { type Handlers, notInTheFuture, notInThePast } from './handler.ts'

/** Statutory mediation and its certificate (CFA 2014 ss.52-56; SEND Regs 2014, regs 32-42). */
export const MEDIATION_HANDLERS: Handlers<
  | 'requestMediation'
  | 'declineMediation'
  | 'arrangeMediation'
  | 'concludeMediation'
  | 'withdrawMediation'
  | 'recordCertificate'
> = {
  requestMediation: ({ command, actor, on, today }) => {
    const { toldCouncilOn, healthIncluded, providerId } = command
    return (
      notInTheFuture(toldCouncilOn, today) ?? [
        {
          type: 'mediationRequested',
          on,
          askedBy: sideOf(actor),
          toldCouncilOn,
          healthIncluded,
          providerId,
        },
      ]
    )
  },

  declineMediation: ({ command, on, today }) =>
    notInTheFuture(command.toldOn, today) ?? [{ type: 'mediationDeclined', on, toldOn: command.toldOn }],

  arrangeMediation: ({ command, on, today }) =>
    notInThePast(command.meetingOn, today) ?? [
      { type: 'mediationArranged', on, meetingOn: command.meetingOn, mode: command.mode },
    ],

  concludeMediation: ({ command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, outcome, summary } = command
    return notInTheFuture(heldOn, today) ?? [{ type: 'mediationConcluded', on, heldOn, outcome, summary }]
  },

  withdrawMediation: ({ on }) => [{ type: 'mediationWithdrawn', on }],

  recordCertificate: ({ kase, command, on, today }) => {
    const { ground, issuedOn } = command
    if (!GROUND_STATES[ground].includes(kase.stages.mediation.state)) return { code: 'groundDoesNotFit' }
    return notInTheFuture(issuedOn, today) ?? [{ type: 'certificateRecorded', on, ground, issuedOn }]
  },
}
