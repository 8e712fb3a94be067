import { daysBetween, type LocalDate } from '../../calendar/index.ts'
import { PARTIES, PARTY_WORDS } from '../../people/party.ts'
import type { AppealOutcome } from '../../stages/index.ts'
import { type Entry, entry } from '../entry.ts'
import type { History } from '../history.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

const SETTLED_EARLY: readonly string[] = ['resolvedByTalking', 'resolvedByReconsideration']

/** How an appeal can end, as managers read it. */
const ENDS = [
  { id: 'conceded', name: 'The council did not oppose it' },
  { id: 'settled', name: 'Withdrawn, or settled between the parties' },
  { id: 'forFamily', name: 'Decided for the family' },
  { id: 'inPart', name: 'Decided for the family in part' },
  { id: 'forCouncil', name: 'Decided for the council' },
] as const
const END_OF: { readonly [O in AppealOutcome]: (typeof ENDS)[number]['id'] | null } = {
  conceded: 'conceded',
  consentOrder: 'settled',
  allowed: 'forFamily',
  allowedInPart: 'inPart',
  dismissed: 'forCouncil',
  struckOut: 'forCouncil',
  // What the tribunal sent back was never before it.
  notRegistered: null,
}

/** Each appeal that was lodged and that the tribunal did not send back. */
function appeals({
  events,
}: History): readonly { seq: number; on: LocalDate; endedOn?: LocalDate; end?: string }[] {
  type Appeal = { seq: number; on: LocalDate; endedOn?: LocalDate; end?: string }
  const found: Appeal[] = []
  const now = () => found.at(-1)
  events.forEach((event, at) => {
    if (event.type === 'appealNoted') found.push({ seq: at + 1, on: event.lodgedOn })
    const appeal = now()
    if (!appeal) return
    if (event.type === 'appealRegistered') appeal.on = event.registeredOn
    if (event.type === 'appealConceded' && event.unopposed !== null) {
      Object.assign(appeal, { endedOn: event.toldOn, end: 'conceded' })
    }
    if (event.type === 'appealEnded') {
      const end = END_OF[event.outcome]
      if (end === null) found.pop()
      else Object.assign(appeal, { endedOn: event.endedOn, end })
    }
    if (event.type === 'appealWithdrawn') Object.assign(appeal, { endedOn: event.on, end: 'settled' })
  })
  return found
}

function agreedActions({ events }: History): readonly Entry[] {
  const done = new Map<string, LocalDate>()
  for (const event of events) {
    if (event.type === 'actionDone') done.set(`${event.agreementId}:${event.actionId}`, event.doneOn)
    // Whoever says afterwards that it is not done has the last word, until it is done.
    if (event.type === 'actionNotDone') done.delete(`${event.agreementId}:${event.actionId}`)
  }
  return events.flatMap((event) =>
    event.type === 'agreementRecorded'
      ? event.actions.flatMap((action) => {
          const { dueOn: due, owner: part } = action
          if (!due) return []
          const key = `agreed:${event.agreementId}:${action.id}`
          const doneOn = done.get(`${event.agreementId}:${action.id}`)
          if (!doneOn) return [entry({ key, on: due, part, result: 'open', due })]
          return [entry({ key, on: due, part, result: doneOn <= due ? 'yes' : 'no' })]
        })
      : [],
  )
}

/** Each referral to disagreement resolution: whether every party agreed, and how long until they met. */
function referrals({ events }: History): readonly Entry[] {
  type Referral = { key: string; on: LocalDate; open: Set<string>; no: boolean; met: LocalDate | null }
  const found: Referral[] = []
  events.forEach((event, at) => {
    if (event.type === 'disagreementResolutionRequested') {
      // Whoever asks agrees by asking.
      const open = new Set<string>(event.parties.filter((party) => party !== event.askedBy))
      found.push({ key: `referral:${at + 1}`, on: event.on, open, no: false, met: null })
    }
    const now = found.at(-1)
    if (!now) return
    if (event.type === 'partyAnswered') {
      now.open.delete(event.party)
      if (!event.agrees) now.no = true
    }
    if (event.type === 'disagreementResolutionConcluded') now.met = event.heldOn
  })
  return found.map(({ key, on, open, no, met }) =>
    entry({
      key,
      on,
      result: no ? 'no' : open.size === 0 ? 'yes' : 'open',
      days: met ? Math.max(0, daysBetween(on, met)) : null,
    }),
  )
}

const FLOW = { kind: 'flow', days: null, owner: MANAGER, target: null, parts: null, note: null } as const
const APPEALS = { one: 'appeal', many: 'appeals' } as const

/** How disagreements end, and what is done of what was agreed. */
export const OUTCOME_MEASURES = [
  {
    ...FLOW,
    id: 'settled-early',
    number: 'D11',
    name: 'Settled before a formal route',
    counted: CASES,
    share: {
      numerator: 'Closed by agreement after talking or a reconsideration',
      denominator: 'Disagreements closed',
    },
    says: 'closed were settled by talking or by looking at the decision again',
    dated: 'the day it was closed',
    board: 'service',
    chart: 'line',
    source:
      'About 40% of disputes at the Civil Resolution Tribunal of British Columbia end by agreement or withdrawal early on',
    note: 'A case that was opened again is not counted until it is closed again.',
    entries: ({ kase: { closed } }) =>
      closed
        ? [
            entry({
              key: 'case',
              on: closed.on,
              result: SETTLED_EARLY.includes(closed.outcome) ? 'yes' : 'no',
            }),
          ]
        : [],
  },
  {
    ...FLOW,
    id: 'agreed-in-time',
    number: 'D18',
    name: 'Agreed actions done in time',
    counted: { one: 'action', many: 'actions' },
    share: { numerator: 'Done by their day', denominator: 'Agreed actions due' },
    says: 'due were done in time',
    parts: { name: 'Who owes it', all: PARTIES.map((id) => ({ id, name: PARTY_WORDS[id] })), within: true },
    dated: 'the day it is due',
    board: 'promises',
    chart: 'line',
    target: { percent: 100, source: 'SEND Regulations 2014, reg 42, and what was agreed' },
    source: 'Ombudsman’s findings: what was agreed was not done',
    note: 'Actions without a day are not counted, nor those neither done nor due yet. What is said to be not done after all counts as not done.',
    entries: agreedActions,
  },
  {
    ...FLOW,
    id: 'appeals',
    number: 'D20',
    name: 'Appeals to the SEND Tribunal',
    counted: APPEALS,
    share: null,
    says: 'were registered',
    dated: 'the day the tribunal registered it or, until that is known, the day it was lodged',
    board: 'route',
    chart: 'line',
    source: 'Nationally 3.2% of appealable decisions in 2024 (HMCTS and DfE, old method)',
    note: 'An appeal that the tribunal sent back is not counted.',
    entries: (history) => appeals(history).map(({ seq, on }) => entry({ key: `appeal:${seq}`, on })),
  },
  {
    ...FLOW,
    id: 'appeal-end',
    number: 'D21',
    name: 'How appeals ended',
    counted: APPEALS,
    share: { numerator: 'Ended this way', denominator: 'Appeals ended', byPart: true },
    says: 'ended',
    parts: { name: 'End', all: ENDS },
    dated: 'the day it ended',
    board: 'route',
    chart: 'bar',
    source: 'The tribunal’s order, or what the parties told it',
    note: 'Those struck out are counted as decided for the council.',
    entries: (history) =>
      appeals(history).flatMap(({ seq, endedOn, end }) =>
        endedOn && end ? [entry({ key: `appeal:${seq}`, on: endedOn, part: end })] : [],
      ),
  },
  {
    ...FLOW,
    id: 'disagreement-resolution',
    number: 'D24',
    name: 'Disagreement resolution: everybody agreed',
    counted: { one: 'referral', many: 'referrals' },
    share: { numerator: 'Every party agreed', denominator: 'Referrals that were answered' },
    says: 'that were answered had the agreement of every party',
    days: { unit: 'days', from: 'being asked for to the meeting' },
    dated: 'the day it was asked for',
    board: 'route',
    chart: 'line',
    target: null,
    source: 'It is voluntary: it goes ahead only when all agree (Children and Families Act 2014, s.57)',
    note: 'A referral is counted once somebody has refused or all have agreed. One that ended before that is never counted.',
    entries: referrals,
  },
] as const satisfies readonly Measure[]
