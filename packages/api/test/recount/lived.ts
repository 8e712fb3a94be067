import {
  addDays,
  CAUSES,
  type Case,
  type CaseCommand,
  type CaseEvent,
  CHANNELS,
  type Channel,
  type CommandName,
  compare,
  decide,
  evolve,
  fold,
  type LocalDate,
  localDate,
  MEETING_CAUSES,
  type Member,
  NOTICE_ITEMS,
  PARTIES,
  type Party,
  REASONS_OF,
  raise,
} from '@common-ground/domain'
import { drawRaise, drawStep, FAMILY } from '../../../../bench/histories/draw.ts'
import type { Lots } from '../../../../bench/histories/lots.ts'

/** Steps that measures read and that chance alone comes to too seldom: what follows on another step, and ends. */
const WANTED: ReadonlySet<CommandName> = new Set<CommandName>([
  'assignCase',
  'sendMessage',
  'openReconsideration',
  'recommendReconsideration',
  'decideReconsideration',
  'arrangeMediation',
  'cancelMediationMeeting',
  'concludeMediation',
  'recordCertificate',
  'answerForParty',
  'arrangeDisagreementResolution',
  'concludeDisagreementResolution',
  'registerAppeal',
  'endAppeal',
  'concedeAppeal',
  'joinCase',
  'recordCause',
  'recordActionDone',
  'reportNotDone',
  'withdrawCase',
  'undoWithdrawal',
])
/** Steps that no measure reads, or that give up much. */
const SELDOM: ReadonlySet<CommandName> = new Set<CommandName>([
  'recordDone',
  'proposeDate',
  'confirmDate',
  'refuseDate',
  'recordContact',
  'flagSafety',
  'unflagSafety',
  'restrictCase',
  'shareDocument',
  'removeDocument',
  'addDocument',
  'sayUnavailable',
  'statePosition',
  'settlePoint',
  'signAgreement',
  'moveRight',
  'closeCase',
  'returnReconsideration',
  'referMediation',
  'recordDirections',
  'recordAppealPapers',
  'recordDecision',
  'withdrawReconsideration',
  'withdrawDisagreementResolution',
])

const commandOf = (each: unknown): CommandName | null =>
  typeof each === 'object' && each !== null && 'command' in each ? (each.command as CommandName) : null

/** Lots that come more often to what measures read. */
function steered(lots: Lots): Lots {
  const among = <T>(list: readonly T[], is: (name: CommandName) => boolean): readonly T[] => {
    const some = list.filter((each) => is(commandOf(each) ?? 'sendMessage'))
    return some.length > 0 ? some : list
  }
  return {
    ...lots,
    of: (list) => {
      if (commandOf(list[0]) === null) return lots.of(list)
      if (lots.chance(0.55)) return lots.of(among(list, (name) => WANTED.has(name)))
      return lots.of(lots.chance(0.85) ? among(list, (name) => !SELDOM.has(name)) : list)
    },
  }
}

export const TEXT = { id: 'words', commitment: 'ab'.repeat(32), length: 12 }

/** What measures read and a drawn command leaves out: teams, needs, causes, costs, letters held back, topics. */
function filled(command: CaseCommand, lots: Lots, kase: Case, today: LocalDate): CaseCommand {
  const lately = addDays(today, -lots.below(6))
  const needs = lots.chance(0.6) ? { needs: { asked: 1 + lots.below(3), met: lots.below(3) } } : {}
  switch (command.type) {
    case 'assignCase':
      return { ...command, teamId: command.officerId === 'officer-1' ? 'north' : lots.of(['south', null]) }
    case 'sendMessage':
      return lots.chance(0.3) ? { ...command, threadId: 'second', topic: TEXT } : command
    case 'logConversation':
      return { ...command, ...needs, ...(lots.chance(0.7) && { heldOn: lately }) }
    case 'arrangeMediation':
    case 'arrangeConversation':
    case 'arrangeDisagreementResolution': {
      const moves = {
        causedBy: lots.of(MEETING_CAUSES),
        why: TEXT,
        shorterNotice: { who: TEXT, agreedOn: today },
      }
      return { ...command, ...moves, meetingOn: addDays(today, lots.below(12)), allTheSame: true }
    }
    case 'answerForParty': {
      const stage = kase.stages.disagreementResolution
      const asked = 'parties' in stage ? stage.parties.filter(({ answer }) => answer === null) : []
      return asked[0] ? { ...command, party: asked[0].party } : command
    }
    case 'closeCase': {
      const reasons = REASONS_OF[command.outcome]
      return { ...command, reason: reasons.length > 0 ? lots.of(reasons) : null }
    }
    case 'concludeDisagreementResolution':
      return { ...command, ...needs, heldOn: lately }
    case 'concludeMediation':
      return { ...command, ...needs, heldOn: lately, couldDecide: lots.of([true, true, false, null]) }
    case 'requestMediation':
      return { ...command, toldCouncilOn: lately }
    case 'recordCertificate':
      return { ...command, issuedOn: addDays(today, -lots.below(3)) }
    case 'decideReconsideration': {
      const notice = { noticeId: 'notice', noticeHash: 'ab'.repeat(32), holds: [...NOTICE_ITEMS] }
      const cause = lots.chance(0.4) ? { cause: lots.of(CAUSES), text: null } : null
      return { ...command, cause, ...(lots.chance(0.8) && { notice, refusedBefore: lots.below(3) }) }
    }
    case 'recordAgreement': {
      const action = (id: string) => {
        const dueOn = lots.chance(0.8) ? addDays(today, lots.below(50) - 10) : null
        return { id, item: null, what: TEXT, owner: lots.of<Party>([...PARTIES, 'council']), dueOn }
      }
      const from = lots.of(['conversation', 'disagreementResolution', 'mediation'] as const)
      return { ...command, from, actions: [action('action-1'), action('action-2')] }
    }
    case 'recordActionDone':
    case 'reportNotDone':
      return { ...command, actionId: lots.of(['action-1', 'action-2']) }
    case 'recordCost':
      return { ...command, providerPence: lots.chance(0.5) ? lots.below(90_000) : null }
    case 'releasePack':
      return { ...command, ...(lots.chance(0.8) && { views: lots.chance(0.5) }) }
    default:
      return command
  }
}

const PARENT: Member = {
  personId: FAMILY.id,
  relation: 'parent',
  scope: null,
  supports: null,
  from: localDate('2020-01-01'),
  until: null,
  endedOn: null,
}

/** One history lived by the domain's own commands, from a day up to and with today; people by names of their own. */
export function liveOne(lots: Lots, raisedOn: LocalDate, today: LocalDate): CaseEvent[] {
  const drawn = drawRaise(lots).command
  const channel = lots.of<Channel>([...CHANNELS, 'portal'])
  const sent = lots.chance(0.8) ? addDays(raisedOn, -lots.below(40)) : null
  const decision = { ...drawn.decision, dateOnLetter: sent, dateSent: sent }
  const teamId = lots.of(['north', null, null])
  const raiser = channel === 'portal' ? FAMILY : { id: 'officer-1', roles: ['officer' as const] }
  const born = raise({ ...drawn, channel, decision, teamId }, { actor: raiser, today: raisedOn })
  if (!born.ok) throw new Error(`A case that was drawn could not be raised: ${born.refusal.code}`)
  const events = [...born.events]
  let kase: Case = fold(events)
  let day = raisedOn
  for (let left = 5 + lots.below(45); left > 0 && compare(day, today) <= 0; left -= 1) {
    // Where a family only rang, steps are drawn as if it had a place, and those of its own are refused.
    const shown = kase.people.length > 0 ? kase : { ...kase, people: [PARENT] }
    const { actor, command } = drawStep(steered(lots), shown, day)
    const decided = decide(kase, filled(command, lots, kase, day), { actor, today: day })
    if (!decided.ok) continue
    kase = decided.events.reduce<Case>(evolve, kase)
    events.push(...decided.events)
    day = addDays(day, lots.chance(0.3) ? 0 : lots.below(9))
  }
  return events
}
