import { CalendarNotCovered, compare, type LocalDate } from '../calendar/index.ts'
import { type Actor, sideOf } from '../people/actor.ts'
import { isWritten } from '../people/text-ref.ts'
import type { Case } from './case.ts'
import type { CaseCommand, CommandName, CommandOf, RaiseCase } from './commands.ts'
import type { CaseEvent, CaseRaised } from './events.ts'
import { doorOf } from './guard.ts'
import { AGREEMENT_HANDLERS } from './handlers/agreement.ts'
import { APPEAL_HANDLERS } from './handlers/appeal.ts'
import { CASEWORK_HANDLERS } from './handlers/casework.ts'
import { CONVERSATION_HANDLERS } from './handlers/conversation.ts'
import { DATE_HANDLERS } from './handlers/dates.ts'
import { DISAGREEMENT_RESOLUTION_HANDLERS } from './handlers/disagreement-resolution.ts'
import { DOCUMENT_HANDLERS } from './handlers/documents.ts'
import type { Handlers } from './handlers/handler.ts'
import { LEARNING_HANDLERS } from './handlers/learning.ts'
import { MEDIATION_HANDLERS } from './handlers/mediation.ts'
import { PACK_HANDLERS } from './handlers/packs.ts'
import { PEOPLE_HANDLERS } from './handlers/people.ts'
import { RECONSIDERATION_HANDLERS } from './handlers/reconsideration.ts'
import { RESTRICTION_HANDLERS } from './handlers/restriction.ts'
import { SAFETY_HANDLERS } from './handlers/safety.ts'
import { movedBy } from './moved.ts'
import type { Refusal } from './refusal.ts'

/** What the outside world says when a command is given: who, and what day it is in London. */
export type Facts = { readonly actor: Actor; readonly today: LocalDate }

/** Events to record, or the reason there are none. */
export type Decided =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

const HANDLERS: Handlers<CommandName> = {
  ...CASEWORK_HANDLERS,
  ...PEOPLE_HANDLERS,
  ...SAFETY_HANDLERS,
  ...RESTRICTION_HANDLERS,
  ...DOCUMENT_HANDLERS,
  ...PACK_HANDLERS,
  ...AGREEMENT_HANDLERS,
  ...DATE_HANDLERS,
  ...CONVERSATION_HANDLERS,
  ...RECONSIDERATION_HANDLERS,
  ...DISAGREEMENT_RESOLUTION_HANDLERS,
  ...MEDIATION_HANDLERS,
  ...APPEAL_HANDLERS,
  ...LEARNING_HANDLERS,
}

/** A handler as seen before it is known which stage and command it is for. */
type AnyHandler = (given: {
  readonly kase: Case
  readonly command: CaseCommand
  readonly actor: Actor
  readonly on: LocalDate
  readonly today: LocalDate
}) => CaseEvent[] | Refusal

const refused = (refusal: Refusal): Decided => ({ ok: false, refusal })

/**
 * Decides what a command does to a case: a pure function of the case, the command and the facts.
 *
 * @returns the events it makes, in order, or a refusal; never throws for something a person can do.
 */
export function decide<C extends CommandName>(kase: Case, command: CommandOf<C>, facts: Facts): Decided {
  const closedDoor = doorOf(kase, command.type, facts.actor, facts.today)
  if (closedDoor) return refused(closedDoor)
  // Event days never run backwards, even if a clock is set back.
  const on = compare(facts.today, kase.lastEventOn) < 0 ? kase.lastEventOn : facts.today
  // The package's only cast: the row of the table has just been checked, so the stage is in one of the states
  // that the handler of this command takes.
  const handler = HANDLERS[command.type] as unknown as AnyHandler
  const outcome = covered(() => handler({ kase, command, actor: facts.actor, on, today: facts.today }))
  if ('code' in outcome) return refused(outcome)
  const reopening: CaseEvent[] =
    kase.closed && !OPENS_OR_LEAVES.has(command.type)
      ? [{ type: 'caseReopened', on, by: sideOf(facts.actor) }]
      : []
  const events = [...reopening, ...outcome]
  const moved = covered(() => movedBy(kase, events, on))
  return 'code' in moved ? refused(moved) : { ok: true, events: [...events, ...moved] }
}

/** Somebody typed a day so far ahead that nobody knows its bank holidays yet: no guess, and no failure either. */
function covered<T>(work: () => T): T | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof CalendarNotCovered) return { code: 'beyondCalendar' }
    throw error
  }
}

/** Commands that a closed case takes as they are; any other that it takes reopens it first. */
const OPENS_OR_LEAVES: ReadonlySet<CaseCommand['type']> = new Set([
  'reopenCase',
  'undoWithdrawal',
  'sendMessage',
  'invitePerson',
  'withdrawInvitation',
  'joinCase',
  'changeAccess',
  'endAccess',
  'moveRight',
  'recordContact',
  'flagSafety',
  'unflagSafety',
  'restrictCase',
  'unrestrictCase',
  'addDocument',
  'shareDocument',
  'removeDocument',
  'releasePack',
  'recordAgreement',
  'signAgreement',
  'recordActionDone',
  'reportNotDone',
  'recordCause',
  'recordCost',
])

/**
 * Raises a disagreement. It also asks for a conversation with the case officer, because that is the council's
 * first offer; nothing else waits for it.
 *
 * @returns `caseRaised` and `conversationRequested`, or a refusal when nothing is disagreed with.
 */
export function raise(command: RaiseCase, facts: Facts): Decided {
  const { decision } = command
  if (command.points.length === 0 || !command.points.every((point) => isWritten(point.wrong))) {
    return refused({ code: 'noPoints' })
  }
  for (const date of [decision.dateOnLetter, decision.dateSent]) {
    if (date && compare(date, facts.today) > 0) return refused({ code: 'inTheFuture' })
  }
  if (decision.dateOnLetter && decision.dateSent && compare(decision.dateSent, decision.dateOnLetter) < 0) {
    return refused({ code: 'sentBeforeDated' })
  }
  const raised: CaseRaised = {
    type: 'caseRaised',
    on: facts.today,
    caseId: command.caseId,
    reference: command.reference,
    channel: command.channel,
    raisedBy: facts.actor.id,
    decision,
    points: command.points.map((point) => ({ ...point, answer: null })),
    setting: command.setting,
    teamId: command.teamId,
    ...(command.raisedAs && { raisedAs: command.raisedAs }),
  }
  return {
    ok: true,
    events: [raised, { type: 'conversationRequested', on: facts.today, by: 'council' }],
  }
}
