import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { partiesFit } from '../../stages/index.ts'
import type { CaseEvent } from '../events.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, meetingRefusal } from './meeting.ts'

/** The independent disagreement resolution service: voluntary, and only when all agree (CFA 2014 s.57). */
export const DISAGREEMENT_RESOLUTION_HANDLERS: Handlers<
  | 'requestDisagreementResolution'
  | 'answerForParty'
  | 'arrangeDisagreementResolution'
  | 'concludeDisagreementResolution'
  | 'withdrawDisagreementResolution'
> = {
  requestDisagreementResolution: ({ command, actor, on }) => {
    const { kind, parties, providerId } = command
    if (!partiesFit(kind, parties)) return { code: 'partiesDoNotFit' }
    const askedBy = sideOf(actor)
    const asked: CaseEvent = {
      type: 'disagreementResolutionRequested',
      on,
      kind,
      parties,
      providerId,
      askedBy,
    }
    // Whoever asks has agreed by asking.
    if (!parties.includes(askedBy)) return [asked]
    return [asked, { type: 'partyAnswered', on, party: askedBy, agrees: true, answeredOn: on, reason: null }]
  },

  answerForParty: ({ kase, command, actor, on, today }) => {
    const { party, agrees, answeredOn, reason } = command
    if (sideOf(actor) === 'family' && party !== 'family') return { code: 'notYours' }
    const asked = kase.stages.disagreementResolution.parties.find((each) => each.party === party)
    if (!asked) return { code: 'notAParty' }
    if (asked.answer) return { code: 'alreadyAnswered' }
    return (
      notInTheFuture(answeredOn, today) ?? [{ type: 'partyAnswered', on, party, agrees, answeredOn, reason }]
    )
  },

  arrangeDisagreementResolution: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      {
        type: 'disagreementResolutionArranged',
        on,
        ...arranged(kase.stages.disagreementResolution, command),
      },
    ],

  concludeDisagreementResolution: ({ command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, outcome, summary } = command
    return (
      notInTheFuture(heldOn, today) ?? [
        { type: 'disagreementResolutionConcluded', on, heldOn, outcome, summary },
      ]
    )
  },

  withdrawDisagreementResolution: ({ kase, on }) => [
    { type: 'disagreementResolutionWithdrawn', on, ...calledOff(kase.stages.disagreementResolution) },
  ],
}
