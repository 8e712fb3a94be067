import { randomUUID } from 'node:crypto'
import { type Connection, caseEvents, newReference } from '@common-ground/db'
import {
  addDays,
  CAUSES,
  CHANNELS,
  type Case,
  type CaseCommand,
  type CaseEvent,
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
  REASONS_OF,
  raise,
} from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import { drawRaise, drawStep, FAMILY } from '../../../../bench/histories/draw.ts'
import { type Lots, lotsFrom } from '../../../../bench/histories/lots.ts'
import { append } from '../../../db/src/store/append.ts'

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

const TEXT = { id: 'words', commitment: 'ab'.repeat(32), length: 12 }

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
      const moves = { causedBy: lots.of(MEETING_CAUSES), why: TEXT, shorterNotice: { who: TEXT, agreedOn: today } }
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
        return { id, item: null, what: TEXT, owner: lots.of([...PARTIES, 'council']), dueOn }
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
function liveOne(lots: Lots, raisedOn: LocalDate, today: LocalDate): CaseEvent[] {
  const drawn = drawRaise(lots).command
  const channel = lots.of([...CHANNELS, 'portal'])
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

/** The same history of people who have an account: each name in it is another's. */
function withIds(events: readonly CaseEvent[], ids: ReadonlyMap<string, string>): CaseEvent[] {
  const made = new Map<string, string>()
  const text = JSON.stringify(events).replace(/"(?:case|notice|invitation-\d+)"/g, (name) => {
    const id = made.get(name) ?? `"${randomUUID()}"`
    made.set(name, id)
    return id
  })
  return JSON.parse(text.replace(/"([a-z]+-\d)"/g, (all, name: string) => `"${ids.get(name) ?? name}"`))
}

export type Lives = {
  readonly authorityId: string
  readonly count: number
  readonly seed: number
  readonly now: Date
  readonly today: LocalDate
  /** The accounts of those who take part, by the names that histories know them by. */
  readonly ids: ReadonlyMap<string, string>
}

/** Puts many lived histories into an authority through the door's own writing, each in two steps. */
export async function liveMany({ db }: Connection, lives: Lives): Promise<void> {
  const { authorityId, count, seed, now, today, ids } = lives
  const idOf = (name: string) => ids.get(name) ?? ''
  for (let from = 0; from < count; from += 4) {
    await Promise.all(
      Array.from({ length: Math.min(4, count - from) }, async (_, at) => {
        const lots = lotsFrom(Math.imul(seed, 0x9e3779b1) + from + at)
        // Most over two years and more; some so lately that they are still in time.
        const raisedOn = addDays(today, -(lots.chance(0.15) ? lots.below(14) : lots.below(800)))
        const events = withIds(liveOne(lots, raisedOn, today), ids).map((event) =>
          event.type === 'caseRaised' ? { ...event, reference: newReference() } : event,
        )
        const request = {
          authorityId,
          actor: { id: idOf('manager-1'), roles: ['manager' as const] },
          idempotencyKey: randomUUID(),
          requestId: 'lived',
          now,
          today,
          action: 'lived',
          messagesFor: () => [],
        }
        const half = 2 + lots.below(events.length - 1)
        const born = fold(events.slice(0, half))
        await db.transaction(async (tx) => {
          await append(tx, request, { before: null, after: born, events: events.slice(0, half), texts: [] })
        })
        if (half === events.length) return
        await db.transaction(async (tx) => {
          const [last] = await tx
            .select({ hash: caseEvents.hash })
            .from(caseEvents)
            .where(and(eq(caseEvents.authorityId, authorityId), eq(caseEvents.caseId, born.id), eq(caseEvents.seq, half)))
          const before = { hash: last?.hash ?? '', version: half }
          await append(tx, request, { before, after: fold(events), events: events.slice(half), texts: [] })
        })
      }),
    )
  }
}
