import {
  type Actor,
  type Case,
  type CommandName,
  type CommandOf,
  type DecisionType,
  decide,
  evolve,
  fold,
  type LocalDate,
  localDate,
  type PlanSection,
  type RaiseCase,
  type Role,
  raise,
  type TextRef,
} from '../src/index.ts'

export const TODAY = localDate('2026-11-23')
export const FAMILY: Actor = { id: 'family-1', roles: ['family'] }
export const FRIEND: Actor = { id: 'friend-1', roles: ['family'] }
export const OTHER_PARENT: Actor = { id: 'other-parent-1', roles: ['family'] }
export const OFFICER: Actor = { id: 'officer-1', roles: ['officer'] }
export const MANAGER: Actor = { id: 'manager-1', roles: ['manager'] }
export const DECIDER: Actor = { id: 'decider-2', roles: ['decisionMaker'] }
export const FIRST_DECIDER = 'decider-1'
export const ACTORS: Record<Role, Actor> = {
  family: FAMILY,
  adviser: { id: 'adviser-1', roles: ['adviser'] },
  officer: OFFICER,
  manager: MANAGER,
  decisionMaker: DECIDER,
  outside: { id: 'outside-1', roles: ['outside'] },
}

export const text = (length = 12): TextRef => ({ id: `text-${length}`, commitment: 'ab'.repeat(32), length })

type About = {
  type?: DecisionType
  sections?: readonly PlanSection[]
  sent?: LocalDate | null
  by?: string | null
}

/** The command that raises a disagreement about a refusal to assess, unless told otherwise. */
export function raiseCommand(about: About = {}): RaiseCase {
  const sections = about.sections ?? []
  const sent = about.sent === undefined ? localDate('2026-11-02') : about.sent
  const abouts = sections.length > 0 ? sections : [null]
  return {
    type: 'raiseCase',
    caseId: 'case-1',
    reference: 'BCD-FGH-JKL',
    channel: 'portal',
    decision: {
      type: about.type ?? 'RTA',
      sections,
      dateOnLetter: sent,
      dateSent: sent,
      decidedBy: about.by === undefined ? FIRST_DECIDER : about.by,
    },
    points: abouts.map((section, at) => ({ id: `point-${at + 1}`, section, wrong: text(), wanted: null })),
    setting: null,
    teamId: null,
  }
}

/** A case as it stands right after it was raised. */
export function raised(about: About = {}, today: LocalDate = TODAY): Case {
  const decided = raise(raiseCommand(about), { actor: FAMILY, today })
  if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`)
  return fold(decided.events)
}

/** Gives one command and returns the case after it. Throws when it is refused: a test that means it says so. */
export function after<C extends CommandName>(
  kase: Case,
  command: CommandOf<C>,
  actor: Actor,
  today: LocalDate = TODAY,
): Case {
  const decided = decide(kase, command, { actor, today })
  if (!decided.ok) throw new Error(`${command.type} refused: ${decided.refusal.code}`)
  return decided.events.reduce<Case>(evolve, kase)
}

/** Why a command is refused, or null when it is not. */
export function refusalOf<C extends CommandName>(
  kase: Case,
  command: CommandOf<C>,
  actor: Actor,
  today: LocalDate = TODAY,
): string | null {
  const decided = decide(kase, command, { actor, today })
  return decided.ok ? null : decided.refusal.code
}
