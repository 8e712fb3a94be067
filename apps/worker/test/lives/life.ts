import {
  type Actor,
  AGREED_ITEMS,
  addDays,
  type Case,
  type CaseCommand,
  type CommandName,
  DECISION_TYPES,
  DIRECTED,
  DIRECTION_KINDS,
  decide,
  directionsOf,
  evolve,
  fold,
  type LocalDate,
  type OpenDate,
  openDates,
  PARTIES,
  raise,
  type TextRef,
} from '@common-ground/domain'
import type { Company, ProviderId } from './company.ts'
import { type Lots, lotsFrom } from './lots.ts'

export const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }

/** A case as a day left it. */
export type Stand = { readonly on: LocalDate; readonly kase: Case; readonly dates: readonly OpenDate[] }

/** Where somebody outside was written to about a case. */
export type Outside = {
  readonly party: string | null
  readonly purpose: 'partyAsked' | 'icbTold' | 'providerReferred'
  readonly email: string
}

/** A case from the day it was raised, each day on which something was done to it; and who outside knows of it. */
export type Life = {
  readonly id: string
  readonly stands: readonly Stand[]
  readonly outside: readonly Outside[]
}

const WORDS: TextRef = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }
const MOST_STEPS = 7

/** Steps by how often they are tried. What a case does not allow is refused by it, and another is drawn. */
const STEPS: readonly CommandName[] = (
  [
    ['requestMediation', 8],
    ['arrangeMediation', 6],
    ['cancelMediationMeeting', 2],
    ['cannotArrangeMediation', 1],
    ['concludeMediation', 2],
    ['recordCertificate', 2],
    ['declineMediation', 2],
    ['tellIcb', 4],
    ['recordAgreement', 5],
    ['recordActionDone', 4],
    ['sendMessage', 5],
    ['arrangeConversation', 3],
    ['logConversation', 2],
    ['requestReconsideration', 2],
    ['openReconsideration', 3],
    ['requestDisagreementResolution', 2],
    ['answerForParty', 2],
    ['noteAppeal', 3],
    ['registerAppeal', 2],
    ['recordAppealPapers', 3],
    ['recordDirections', 5],
    ['changeDirection', 4],
    ['recordDirectionDone', 2],
    ['proposeDate', 3],
    ['confirmDate', 4],
    ['recordDecision', 3],
    ['recordDone', 2],
    ['invitePerson', 5],
    ['joinCase', 5],
    ['endAccess', 1],
    ['assignCase', 3],
    ['restrictCase', 1],
    ['closeCase', 2],
    ['withdrawCase', 2],
    ['undoWithdrawal', 1],
    ['reopenCase', 1],
  ] as const
).flatMap(([name, times]) => Array.from({ length: times }, () => name))

const COUNCIL: ReadonlySet<CommandName> = new Set<CommandName>([
  'assignCase',
  'restrictCase',
  'openReconsideration',
  'confirmDate',
])
const FAMILYS: ReadonlySet<CommandName> = new Set<CommandName>([
  'noteAppeal',
  'requestReconsideration',
  'invitePerson',
  'withdrawCase',
  'undoWithdrawal',
])

/** What somebody does on a day, and who. */
function stepOf(
  name: CommandName,
  lots: Lots,
  kase: Case,
  today: LocalDate,
  company: Company,
): { actor: Actor; command: CaseCommand } {
  const officer: Actor = { id: lots.of(company.officers).id, roles: ['officer'] }
  const manager: Actor = { id: lots.of(company.managers).id, roles: ['manager'] }
  const parent: Actor = { id: kase.raisedBy, roles: ['family'] }
  const actor = COUNCIL.has(name) ? manager : FAMILYS.has(name) ? parent : officer
  const past = addDays(today, -lots.below(12))
  const soon = addDays(today, 1 + lots.below(28))
  const give = (command: object, by: Actor = actor) => ({
    actor: by,
    command: { type: name, ...command } as CaseCommand,
  })
  const agreement = kase.agreements.at(-1)
  switch (name) {
    case 'assignCase': {
      const { id, team } = lots.of(company.officers)
      return give({ officerId: id, teamId: team })
    }
    case 'requestMediation':
      return give({
        toldCouncilOn: past,
        healthIncluded: lots.chance(0.3),
        providerId: lots.of<ProviderId>(['fair-hearing', 'by-telephone']),
      })
    case 'arrangeMediation':
      return give({
        meetingOn: soon,
        mode: 'video',
        causedBy: 'council',
        why: WORDS,
        shorterNotice: { who: WORDS, agreedOn: today },
      })
    case 'arrangeConversation':
      return give({ meetingOn: soon, mode: 'video' })
    case 'cancelMediationMeeting':
      return give({ causedBy: 'council', why: WORDS })
    case 'cannotArrangeMediation':
      return give({ toldOn: today, why: WORDS })
    case 'concludeMediation':
      return give({
        heldOn: today,
        outcome: 'agreed',
        summary: WORDS,
        agreementOn: today,
        agreed: [lots.of(AGREED_ITEMS)],
      })
    case 'recordCertificate':
      return give({ ground: 'notPursuing', issuedOn: past })
    case 'declineMediation':
      return give({ toldOn: past })
    case 'tellIcb':
      return give({ bodies: [WORDS], issues: WORDS, healthWanted: WORDS, toldOn: today })
    case 'recordAgreement': {
      const actions = Array.from({ length: 1 + lots.below(3) }, (_, at) => ({
        id: `action-${at}`,
        item: null,
        what: WORDS,
        owner: lots.of(PARTIES),
        dueOn: addDays(today, lots.below(40) - 3),
      }))
      return give({ agreementId: `agreement-${kase.version}`, from: 'conversation', agreedOn: past, actions })
    }
    case 'recordActionDone':
      return give({
        agreementId: agreement?.id,
        actionId: agreement?.actions.find(({ doneOn }) => !doneOn)?.id,
        doneOn: today,
        evidence: WORDS,
      })
    case 'sendMessage':
      return give({ text: WORDS }, kase.familyWaitingSince ? officer : parent)
    case 'logConversation':
      return give({ heldOn: today, mode: 'video', outcome: 'explained', summary: WORDS })
    case 'requestReconsideration':
      return give({ newEvidence: null })
    case 'openReconsideration':
      return give({ decisionMakerId: lots.of(company.deciders) })
    case 'requestDisagreementResolution':
      return give({
        kind: 'DR1',
        parties: ['family', 'council', 'school'],
        providerId: 'fair-hearing',
        asked: ['school'],
      })
    case 'answerForParty':
      return give({ party: lots.of(PARTIES), agrees: true, answeredOn: today, reason: null })
    case 'noteAppeal':
      return give({ lodgedOn: past, tribunalReference: null })
    case 'registerAppeal':
      return give({ registeredOn: past, tribunalReference: 'EH893/26/00567' })
    case 'recordAppealPapers':
      return give({ sentOn: past })
    case 'recordDirections': {
      const directions = Array.from({ length: 1 + lots.below(3) }, (_, at) => ({
        id: `direction-${kase.version}-${at}`,
        kind: lots.of(DIRECTION_KINDS),
        who: lots.of(DIRECTED),
        day: soon,
        what: WORDS,
      }))
      return give({ madeOn: past, directions })
    }
    case 'changeDirection':
    case 'recordDirectionDone': {
      const directionId = directionsOf(kase.stages.appeal).find(({ doneOn }) => !doneOn)?.id
      return give({ directionId, day: addDays(soon, 7), doneOn: today })
    }
    case 'proposeDate':
      return give({
        deadline: lots.of(['arrange-mediation', 'appeal', 'contact-adviser', 'council-response'] as const),
        to: soon,
        reason: WORDS,
      })
    case 'confirmDate':
      return give({ deadline: Object.keys(kase.proposedDates)[0] })
    case 'recordDecision': {
      const { dateSent, dateOnLetter } = kase.decision
      const moved = dateSent && addDays(dateSent, 1 + lots.below(4))
      return give({ dateOnLetter, dateSent: moved ?? dateOnLetter, decidedBy: null })
    }
    case 'recordDone':
      return give({
        deadline: lots.of(['council-response', 'agreed-other', 'contact-adviser', 'hearing-bundle'] as const),
        doneOn: today,
      })
    case 'invitePerson': {
      const relation = lots.of(['friend', 'adviser', 'adviser'] as const)
      return give({
        invitationId: `invitation-${kase.version}`,
        relation,
        scope: lots.of(['see', 'actFor', 'actFor', 'attend'] as const),
        until: lots.chance(0.2) ? addDays(today, 20) : null,
      })
    }
    case 'joinCase': {
      const asked = kase.invitations.at(-1)
      const pool = asked?.relation === 'adviser' ? company.advisers : company.friends
      return give({ invitationId: asked?.id }, { id: lots.of(pool), roles: ['family'] })
    }
    case 'endAccess':
      return give({ personId: kase.people.at(-1)?.personId }, parent)
    case 'restrictCase':
      return give({
        named: [manager.id, lots.of(company.officers).id, kase.officerId ?? manager.id],
        reason: WORDS,
      })
    case 'closeCase':
      return give({ outcome: 'notResolved', reason: 'agreedToDiffer', summary: WORDS })
    case 'reopenCase':
      return give({ reason: WORDS })
    default:
      return give({})
  }
}

/** A disagreement raised on a day about anything. */
function born(lots: Lots, id: string, reference: string, on: LocalDate, company: Company): Case {
  const type = lots.chance(0.75)
    ? lots.of(['RTA', 'RTI', 'CON', 'CEASE', 'RAM'] as const)
    : lots.of(DECISION_TYPES)
  const sections =
    type === 'CON' ? lots.of([['B', 'F'], ['F'], ['I'], ['G'], ['F', 'G'], ['H1']] as const) : ([] as const)
  const dateOnLetter = addDays(on, -4 - lots.below(56))
  const raised = raise(
    {
      type: 'raiseCase',
      caseId: id,
      reference,
      channel: 'portal',
      decision: {
        type,
        sections,
        ...(type === 'OTH' && { matter: 'transport' }),
        dateOnLetter,
        dateSent: lots.chance(0.7) ? addDays(dateOnLetter, lots.below(4)) : null,
        decidedBy: null,
      },
      points: [{ id: 'point-1', section: sections[0] ?? null, wrong: WORDS, wanted: null }],
      setting: null,
      teamId: null,
      raisedAs: 'parent',
    },
    { actor: { id: lots.of(company.families), roles: ['family'] }, today: on },
  )
  if (!raised.ok) throw new Error(`A disagreement about ${type} was not taken: ${raised.refusal.code}`)
  return fold(raised.events)
}

/** Somebody outside, where they were written to. */
function outsideOf(lots: Lots): readonly Outside[] {
  const school: Outside = {
    party: 'school',
    purpose: 'partyAsked',
    email: `Office-${lots.below(300)}@school.example.org`,
  }
  const icb: Outside = { party: null, purpose: 'icbTold', email: `icb-${lots.below(3)}@nhs.example.org` }
  const provider: Outside = {
    party: null,
    purpose: 'providerReferred',
    email: 'referrals@mediation.example.org',
  }
  return [
    ...(lots.chance(0.5) ? [school] : []),
    ...(lots.chance(0.5) ? [icb] : []),
    ...(lots.chance(0.3) ? [provider] : []),
  ]
}

/**
 * One life, lived by the domain's own commands.
 *
 * @param n its number: with the seed it is the whole life.
 * @param first a day on which some lives are under way already and others are still to begin; `days` is how long they
 *   are looked at from there.
 */
export function live(seed: number, n: number, first: LocalDate, days: number, company: Company): Life {
  const lots = lotsFrom(Math.imul(seed, 7_919) + n)
  const id = lots.id()
  const digits = String(n).padStart(9, '0')
  const reference = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
  const last = addDays(first, days)
  let today = addDays(first, lots.below(70) - 45)
  let kase = born(lots, id, reference, today, company)
  const stands = new Map<LocalDate, Case>([[today, kase]])
  const names: CommandName[] = lots.chance(0.85) ? ['assignCase'] : []
  // About health alone the NHS arranges a mediation, once it has been asked for and told.
  if (kase.decision.sections.join() === 'G') names.unshift('tellIcb', 'requestMediation')
  for (let left = 2 + lots.below(MOST_STEPS); left > 0; left -= 1) {
    today = addDays(today, lots.below(16))
    if (today > last) break
    for (let tries = 6; tries > 0; tries -= 1) {
      const { actor, command } = stepOf(names.pop() ?? lots.of(STEPS), lots, kase, today, company)
      const decided = decide(kase, command, { actor, today })
      if (!decided.ok) continue
      kase = decided.events.reduce<Case>(evolve, kase)
      stands.set(today, kase)
      break
    }
  }
  return {
    id,
    outside: outsideOf(lots),
    stands: [...stands].map(([on, state]) => ({ on, kase: state, dates: openDates(state, PROMISES, on) })),
  }
}
