import {
  type Actor,
  AGREED_ITEMS,
  APPEAL_OUTCOMES,
  addDays,
  availableCommands,
  CAUSES,
  type Case,
  type CaseCommand,
  CERTIFICATE_GROUNDS,
  CHANGED_BY,
  CLOSING_OUTCOMES,
  CLOSING_REASONS,
  CONVERSATION_OUTCOMES,
  type CommandName,
  DEADLINE_IDS,
  DECISION_TYPES,
  DIRECTED,
  DIRECTION_KINDS,
  DISAGREEMENT_KINDS,
  DOCUMENT_KINDS,
  directionsOf,
  INVITED,
  type LocalDate,
  localDate,
  MATTERS,
  MEETING_CAUSES,
  MEETING_MODES,
  MEETING_OUTCOMES,
  ORDERED_ITEMS,
  OUTSIDE_PARTIES,
  PARTIES,
  PLAN_SECTIONS,
  POINT_RESULTS,
  type RaiseCase,
  RECOMMENDED_ABOUT,
  SCOPES,
  STAGE_NAMES,
  type TextRef,
  UNOPPOSED_ITEMS,
} from '@common-ground/domain'
import type { Lots } from './lots.ts'

const FIRST_DAY = localDate('2014-09-02')
/** Letters up to the end of 2026, so that no limit that a history meets reaches past the known bank holidays. */
const LETTER_DAYS = 4_480

const text: TextRef = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }

export const ACTORS: readonly Actor[] = [
  { id: 'family-1', roles: ['family'] },
  { id: 'friend-1', roles: ['family'] },
  { id: 'officer-1', roles: ['officer'] },
  { id: 'officer-2', roles: ['officer'] },
  { id: 'manager-1', roles: ['manager'] },
  { id: 'decider-2', roles: ['decisionMaker'] },
]
export const FAMILY: Actor = { id: 'family-1', roles: ['family'] }

const some = <T>(lots: Lots, list: readonly T[]): T[] => list.filter(() => lots.chance(0.3))

/** A disagreement about anything, and the day it is raised. */
export function drawRaise(lots: Lots): { readonly command: RaiseCase; readonly today: LocalDate } {
  const type = lots.of(DECISION_TYPES)
  const sections = type === 'CON' || lots.chance(0.2) ? some(lots, PLAN_SECTIONS) : []
  const dated = addDays(FIRST_DAY, lots.below(LETTER_DAYS))
  const sent = addDays(dated, lots.below(5))
  const known = lots.below(4)
  return {
    today: addDays(sent, lots.below(80)),
    command: {
      type: 'raiseCase',
      caseId: 'case',
      reference: 'BCD-FGH-JKL',
      channel: 'portal',
      decision: {
        type,
        sections,
        ...((type === 'OTH' || lots.chance(0.1)) && { matter: lots.of(MATTERS) }),
        dateOnLetter: known === 0 ? null : dated,
        dateSent: known > 1 ? sent : null,
        decidedBy: lots.chance(0.7) ? 'decider-1' : null,
      },
      points: [{ id: 'point-1', section: null, wrong: text, wanted: null }],
      setting: null,
      teamId: null,
    },
  }
}

/** Contents for a command of any name. Days lie around today, so that some are refused. */
function contents(name: CommandName, lots: Lots, kase: Case, today: LocalDate): CaseCommand {
  const past = addDays(today, 2 - lots.below(40))
  const future = addDays(today, lots.below(60) - 1)
  const meeting = { meetingOn: future, mode: lots.of(MEETING_MODES) }
  const held = { heldOn: past, outcome: lots.of(MEETING_OUTCOMES), summary: text }
  const open = [...DEADLINE_IDS].filter((id) => kase.proposedDates[id])
  const deadline = open.length > 0 && lots.chance(0.7) ? lots.of(open) : lots.of(DEADLINE_IDS)
  const parties = lots.chance(0.8) ? (['family', 'council'] as const) : some(lots, PARTIES)
  switch (name) {
    case 'assignCase':
      return { type: name, officerId: lots.of(['officer-1', 'officer-2']), teamId: null }
    case 'recordDecision': {
      const dateOnLetter = lots.chance(0.8) ? past : null
      const dateSent = lots.chance(0.7) ? addDays(past, lots.below(4)) : null
      return { type: name, dateOnLetter, dateSent, decidedBy: 'decider-1' }
    }
    case 'recordDone':
      return { type: name, deadline, doneOn: past }
    case 'proposeDate':
      return { type: name, deadline, to: future, reason: text }
    case 'confirmDate':
      return { type: name, deadline }
    case 'refuseDate':
      return { type: name, deadline, reason: text }
    case 'sendMessage':
      return { type: name, text }
    case 'invitePerson': {
      const invitationId = `invitation-${kase.version}`
      const relation = lots.of(INVITED)
      const isSupporter = relation !== 'otherParent' && relation !== 'youngPerson'
      return { type: name, invitationId, relation, scope: isSupporter ? lots.of(SCOPES) : null, until: null }
    }
    case 'withdrawInvitation':
    case 'joinCase':
      return { type: name, invitationId: kase.invitations[0]?.id ?? 'none' }
    case 'changeAccess':
      return { type: name, personId: aPerson(lots, kase), scope: lots.of(SCOPES), until: null }
    case 'endAccess':
      return { type: name, personId: aPerson(lots, kase) }
    case 'moveRight':
      return { type: name, capacity: lots.of(['yes', 'no', null] as const), keepParent: lots.chance(0.5) }
    case 'addDocument':
      return {
        type: name,
        documentId: `document-${kase.version}`,
        kind: lots.of(DOCUMENT_KINDS),
        datedOn: null,
        sha256: 'ab'.repeat(32),
        shared: { with: lots.of(['council', 'everyone'] as const) },
      }
    case 'recordContact': {
      const personId = lots.of(['family-1', null] as const)
      const confirmed = personId ? null : ({ by: 'telephone', on: past } as const)
      return {
        type: name,
        about: 'row-1',
        personId,
        field: lots.of(['phone', 'address'] as const),
        confirmed,
      }
    }
    case 'flagSafety':
    case 'unflagSafety':
      return { type: name, reason: text }
    case 'restrictCase':
      return { type: name, named: ['officer-1', 'officer-2', 'decider-2'], reason: text }
    case 'unrestrictCase':
      return { type: name, reason: text }
    case 'shareDocument':
    case 'removeDocument':
      return { type: name, documentId: kase.documents.at(-1)?.id ?? 'none', shared: { with: 'everyone' } }
    case 'releasePack':
      return {
        type: name,
        packId: `pack-${kase.version}`,
        recipient: lots.of([{ kind: 'family' }, { kind: 'school' }]),
        documentIds: kase.documents.slice(-1).map(({ id }) => id),
        extras: ['points'],
        sha256: 'ab'.repeat(32),
        pages: 3,
      }
    case 'sayUnavailable':
      return { type: name, days: [addDays(today, lots.below(60))] }
    case 'statePosition':
    case 'settlePoint':
      return { type: name, pointId: 'point-1', text, settled: lots.chance(0.7) }
    case 'recordAgreement': {
      const action = {
        id: 'action-1',
        item: lots.of(AGREED_ITEMS),
        what: text,
        owner: 'council',
        dueOn: null,
      }
      const agreementId = `agreement-${kase.version}`
      return { type: name, agreementId, from: 'mediation', agreedOn: past, actions: [action] } as CaseCommand
    }
    case 'signAgreement':
    case 'recordActionDone':
    case 'reportNotDone': {
      const agreementId = kase.agreements.at(-1)?.id ?? 'none'
      const each = { agreementId, actionId: 'action-1', text, doneOn: past, how: 'online', signedOn: past }
      return { type: name, ...each } as CaseCommand
    }
    case 'closeCase':
      return {
        type: name,
        outcome: lots.of(CLOSING_OUTCOMES),
        reason: lots.of([null, ...CLOSING_REASONS]),
        summary: text,
      }
    case 'reopenCase':
      return { type: name, reason: text }
    case 'arrangeConversation':
    case 'arrangeDisagreementResolution':
      return { type: name, ...meeting }
    case 'arrangeMediation': {
      const moves = lots.chance(0.8) ? { causedBy: lots.of(MEETING_CAUSES), why: text } : {}
      const shorterNotice = lots.chance(0.5) ? { who: text, agreedOn: past } : null
      return { type: name, ...meeting, ...moves, shorterNotice }
    }
    case 'referMediation':
      return { type: name, issues: text, reach: lots.chance(0.5), sent: lots.chance(0.8) }
    case 'tellIcb':
      return { type: name, bodies: [text], issues: text, healthWanted: null, toldOn: past }
    case 'cancelMediationMeeting':
      return { type: name, causedBy: lots.of(MEETING_CAUSES), why: text }
    case 'logConversation':
      return {
        type: name,
        heldOn: past,
        mode: lots.of(MEETING_MODES),
        outcome: lots.of(CONVERSATION_OUTCOMES),
        summary: text,
      }
    case 'requestReconsideration':
      return { type: name, newEvidence: null }
    case 'openReconsideration':
      return { type: name, decisionMakerId: 'decider-2' }
    case 'recommendReconsideration':
      return {
        type: name,
        points: [{ pointId: 'point-1', result: lots.of(POINT_RESULTS), reasons: text, originalReason: null }],
        answer: lots.chance(0.8) ? text : null,
      }
    case 'returnReconsideration':
      return { type: name, questions: text }
    case 'decideReconsideration':
      return {
        type: name,
        points: [{ pointId: 'point-1', result: lots.of(POINT_RESULTS), reasons: text }],
      }
    case 'requestDisagreementResolution':
      return { type: name, kind: lots.of(DISAGREEMENT_KINDS), parties, providerId: 'p' }
    case 'answerForParty':
      return {
        type: name,
        party: lots.of(PARTIES),
        agrees: lots.chance(0.8),
        answeredOn: past,
        reason: null,
      }
    case 'askParty':
      return { type: name, party: lots.of(OUTSIDE_PARTIES) }
    case 'answerByLink': {
      const [party, agrees] = [lots.of(OUTSIDE_PARTIES), lots.chance(0.8)]
      return { type: name, party, agrees, reason: null, link: 'page-1', by: text }
    }
    case 'concludeDisagreementResolution':
      return { type: name, ...held }
    case 'requestMediation':
      return { type: name, toldCouncilOn: past, healthIncluded: lots.chance(0.3), providerId: 'p' }
    case 'declineMediation':
      return { type: name, toldOn: past }
    case 'cannotArrangeMediation':
      return { type: name, toldOn: past }
    case 'concludeMediation':
      return { type: name, ...held, agreementOn: null, agreed: some(lots, AGREED_ITEMS) }
    case 'recordCertificate':
      return { type: name, ground: lots.of(CERTIFICATE_GROUNDS), issuedOn: past }
    case 'noteAppeal':
      return { type: name, lodgedOn: past, tribunalReference: null }
    case 'registerAppeal':
      return { type: name, registeredOn: past, tribunalReference: 'EH893/26/00567' }
    case 'recordDirections': {
      const kind = lots.of(DIRECTION_KINDS)
      const what = kind === 'other' ? text : null
      const direction = { id: `direction-${kase.version}`, kind, who: lots.of(DIRECTED), day: future, what }
      return { type: name, madeOn: past, directions: [direction] }
    }
    case 'changeDirection':
      return { type: name, directionId: aDirection(lots, kase), day: lots.chance(0.8) ? future : null }
    case 'recordDirectionDone':
      return { type: name, directionId: aDirection(lots, kase), doneOn: past }
    case 'concedeAppeal':
      return {
        type: name,
        toldOn: past,
        whole: lots.chance(0.5),
        pointIds: ['point-1'],
        unopposed: some(lots, UNOPPOSED_ITEMS),
      }
    case 'recordAppealPapers':
      return { type: name, sentOn: past }
    case 'endAppeal':
      return {
        type: name,
        endedOn: past,
        outcome: lots.of(APPEAL_OUTCOMES),
        ordered: some(lots, ORDERED_ITEMS),
        recommended: some(lots, RECOMMENDED_ABOUT),
      }
    case 'recordCause':
      return { type: name, of: lots.of(CHANGED_BY), cause: lots.of(CAUSES), text: null }
    case 'recordCost':
      return { type: name, route: lots.of(STAGE_NAMES), minutes: lots.below(300), providerPence: null }
    default:
      return { type: name }
  }
}

const aDirection = (lots: Lots, { stages: { appeal } }: Case): string => {
  const all = directionsOf(appeal).map(({ id }) => id)
  return all.length > 0 ? lots.of(all) : 'none'
}

const aPerson = (lots: Lots, kase: Case): string => lots.of(kase.people.map(({ personId }) => personId))

/** A step that somebody may take now, mostly; and who takes it. */
export function drawStep(
  lots: Lots,
  kase: Case,
  today: LocalDate,
): { readonly actor: Actor; readonly command: CaseCommand } {
  const actor = lots.of(ACTORS)
  const offered = availableCommands(kase, actor, today)
  const open = offered.filter(({ refusal }) => refusal === null)
  const { command } = lots.of(open.length > 0 && lots.chance(0.95) ? open : offered)
  return { actor, command: contents(command, lots, kase, today) }
}
