import {
  type Actor,
  addDays,
  type Case,
  type CaseCommand,
  type CaseEvent,
  decide,
  evolve,
  fold,
  type LocalDate,
  raise,
} from '@common-ground/domain'
import { FAMILY } from '../../../../bench/histories/draw.ts'
import { TEXT } from './lived.ts'

const OFFICER: Actor = { id: 'officer-1', roles: ['officer'] }
const FRIEND: Actor = { id: 'friend-1', roles: ['family'] }

/** A step: how many days after the raising, who, and what. */
type Step = readonly [day: number, by: Actor, command: (at: (day: number) => LocalDate) => CaseCommand]

const AGREED = { id: 'action-1', item: null, what: TEXT, owner: 'council' as const }

/** Histories that chance seldom comes to and that a measure may get wrong, by what is particular about them. */
const EDGES: Readonly<Record<string, readonly Step[]>> = {
  'a withdrawal that is taken back, with a reconsideration and mediation under way': [
    [0, FAMILY, () => ({ type: 'requestReconsideration', newEvidence: null })],
    [
      0,
      FAMILY,
      (at) => ({ type: 'requestMediation', toldCouncilOn: at(0), healthIncluded: false, providerId: 'p' }),
    ],
    [2, FAMILY, () => ({ type: 'withdrawCase' })],
    [3, FAMILY, () => ({ type: 'undoWithdrawal' })],
  ],
  'a conversation held before the family wrote, and written down after': [
    [6, FAMILY, () => ({ type: 'sendMessage', text: TEXT })],
    [
      6,
      OFFICER,
      (at) => ({
        type: 'logConversation',
        heldOn: at(1),
        mode: 'telephone',
        outcome: 'explained',
        summary: TEXT,
      }),
    ],
  ],
  'a conversation held in time, and written down late': [
    [1, FAMILY, () => ({ type: 'sendMessage', text: TEXT })],
    [
      20,
      OFFICER,
      (at) => ({
        type: 'logConversation',
        heldOn: at(2),
        mode: 'telephone',
        outcome: 'explained',
        summary: TEXT,
      }),
    ],
  ],
  'a friend who comes and leaves': [
    [
      1,
      FAMILY,
      () => ({
        type: 'invitePerson',
        invitationId: 'invitation-1',
        relation: 'friend',
        scope: 'see',
        until: null,
      }),
    ],
    [2, FRIEND, () => ({ type: 'joinCase', invitationId: 'invitation-1' })],
    [9, FRIEND, () => ({ type: 'endAccess', personId: FRIEND.id })],
  ],
  'something done in time that the family says is not done': [
    [
      5,
      OFFICER,
      (at) => ({
        type: 'recordAgreement',
        agreementId: 'agreement-1',
        from: 'conversation',
        agreedOn: at(5),
        actions: [{ ...AGREED, dueOn: at(20) }],
      }),
    ],
    [
      11,
      OFFICER,
      (at) => ({
        type: 'recordActionDone',
        agreementId: 'agreement-1',
        actionId: 'action-1',
        doneOn: at(10),
      }),
    ],
    [
      30,
      FAMILY,
      () => ({ type: 'reportNotDone', agreementId: 'agreement-1', actionId: 'action-1', text: TEXT }),
    ],
  ],
  'an appeal that is conceded, and another that the tribunal sends back': [
    [1, FAMILY, (at) => ({ type: 'noteAppeal', lodgedOn: at(1), tribunalReference: null })],
    [
      9,
      OFFICER,
      (at) => ({ type: 'concedeAppeal', toldOn: at(9), whole: true, pointIds: [], unopposed: ['assess'] }),
    ],
    [20, FAMILY, (at) => ({ type: 'noteAppeal', lodgedOn: at(20), tribunalReference: null })],
    [24, OFFICER, (at) => ({ type: 'endAppeal', endedOn: at(24), outcome: 'notRegistered', ordered: [] })],
  ],
  'a certificate written down twice': [
    [1, FAMILY, (at) => ({ type: 'declineMediation', toldOn: at(1) })],
    [9, OFFICER, (at) => ({ type: 'recordCertificate', ground: 'notPursuing', issuedOn: at(8) })],
    [10, OFFICER, (at) => ({ type: 'recordCertificate', ground: 'notPursuing', issuedOn: at(3) })],
  ],
}

const RAISED_BEFORE = 70

/** Each of them as its events, raised some time before a day. Every step has to be one that the domain takes. */
export function edgesOf(today: LocalDate): readonly (readonly CaseEvent[])[] {
  const at = (day: number) => addDays(today, day - RAISED_BEFORE)
  return Object.entries(EDGES).map(([name, steps]) => {
    const born = raise(
      {
        type: 'raiseCase',
        caseId: 'case',
        reference: 'BCD-FGH-JKL',
        channel: 'portal',
        decision: { type: 'RTA', sections: [], dateOnLetter: at(-5), dateSent: at(-5), decidedBy: null },
        points: [{ id: 'point-1', section: null, wrong: TEXT, wanted: null }],
        setting: null,
        teamId: null,
      },
      { actor: FAMILY, today: at(0) },
    )
    if (!born.ok) throw new Error(`${name}: could not be raised`)
    const events = [...born.events]
    let kase: Case = fold(events)
    for (const [day, actor, command] of steps) {
      const decided = decide(kase, command(at), { actor, today: at(day) })
      if (!decided.ok) throw new Error(`${name}: ${command(at).type} was refused, ${decided.refusal.code}`)
      kase = decided.events.reduce<Case>(evolve, kase)
      events.push(...decided.events)
    }
    return events
  })
}
