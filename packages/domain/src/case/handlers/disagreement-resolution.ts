import { sideOf } from '../../people/actor.ts'
import type { Party } from '../../people/party.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type PartyAnswer, partiesFit, partyAnswerBy } from '../../stages/index.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, inPlace, meetingRefusal, notBeforeItsDay } from './meeting.ts'

/** Whether a party is still to answer: the refusal when it is not asked or has answered, or null. */
function waitsFor(stage: { readonly parties: readonly PartyAnswer[] }, party: Party): Refusal | null {
  const asked = stage.parties.find((each) => each.party === party)
  if (!asked) return { code: 'notAParty' }
  return asked.answer ? { code: 'alreadyAnswered' } : null
}

/** The independent disagreement resolution service: voluntary, and only when all agree (CFA 2014 s.57). */
export const DISAGREEMENT_RESOLUTION_HANDLERS: Handlers<
  | 'requestDisagreementResolution'
  | 'askParty'
  | 'answerForParty'
  | 'answerByLink'
  | 'referDisagreementResolution'
  | 'arrangeDisagreementResolution'
  | 'concludeDisagreementResolution'
  | 'withdrawDisagreementResolution'
> = {
  requestDisagreementResolution: ({ command, actor, on }) => {
    const { kind, parties, providerId, asked: sentTo = [] } = command
    if (!partiesFit(kind, parties)) return { code: 'partiesDoNotFit' }
    const askedBy = sideOf(actor)
    // The council writes to a school or the NHS; a family does not do so through it.
    if (sentTo.length > 0 && askedBy === 'family') return { code: 'notYours' }
    if (sentTo.some((party) => !parties.includes(party))) return { code: 'notAParty' }
    const answerBy = partyAnswerBy(on)
    const asks = [...new Set(sentTo)].map((party): CaseEvent => ({ type: 'partyAsked', on, party, answerBy }))
    const asked: CaseEvent = {
      type: 'disagreementResolutionRequested',
      on,
      kind,
      parties,
      providerId,
      askedBy,
    }
    // Whoever asks has agreed by asking.
    if (!parties.includes(askedBy)) return [asked, ...asks]
    const agreed: CaseEvent = {
      type: 'partyAnswered',
      on,
      party: askedBy,
      agrees: true,
      answeredOn: on,
      reason: null,
    }
    return [asked, agreed, ...asks]
  },

  askParty: ({ kase, command: { party }, on }) =>
    waitsFor(kase.stages.disagreementResolution, party) ?? [
      { type: 'partyAsked', on, party, answerBy: partyAnswerBy(on) },
    ],

  answerForParty: ({ kase, command, actor, on, today }) => {
    const { party, agrees, answeredOn, reason } = command
    if (sideOf(actor) === 'family' && party !== 'family') return { code: 'notYours' }
    return (
      waitsFor(kase.stages.disagreementResolution, party) ??
      notInTheFuture(answeredOn, today) ?? [{ type: 'partyAnswered', on, party, agrees, answeredOn, reason }]
    )
  },

  answerByLink: ({ kase, command: { party, agrees, reason, link, by }, on }) => {
    if (!isWritten(by)) return { code: 'wordsMissing' }
    return (
      waitsFor(kase.stages.disagreementResolution, party) ?? [
        { type: 'partyAnswered', on, party, agrees, answeredOn: on, reason, through: { link, by } },
      ]
    )
  },

  referDisagreementResolution: ({ on }) => [{ type: 'disagreementResolutionReferred', on }],

  arrangeDisagreementResolution: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      {
        type: 'disagreementResolutionArranged',
        on,
        ...arranged(kase.stages.disagreementResolution, command),
      },
    ],

  concludeDisagreementResolution: ({ kase, command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, outcome, summary, needs } = command
    return (
      notBeforeItsDay(kase.stages.disagreementResolution, today) ??
      notInTheFuture(heldOn, today) ?? [
        { type: 'disagreementResolutionConcluded', on, heldOn, outcome, summary, ...inPlace(needs) },
      ]
    )
  },

  withdrawDisagreementResolution: ({ kase, on }) => [
    { type: 'disagreementResolutionWithdrawn', on, ...calledOff(kase.stages.disagreementResolution) },
  ],
}
