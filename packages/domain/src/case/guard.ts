import { placeRefusal } from '../access/standing.ts'
import type { LocalDate } from '../calendar/index.ts'
import type { Actor } from '../people/actor.ts'
import { DECISIONS } from '../routes/index.ts'
import type { Case } from './case.ts'
import type { CommandName } from './commands.ts'
import type { Refusal } from './refusal.ts'
import { COMMAND_NAMES, rowOf } from './transitions.ts'

/**
 * Whether somebody of these roles may give this command to this case as it stands: the table of transitions, read.
 *
 * @returns the refusal, or null when the step is open.
 */
export function guard(kase: Case, command: CommandName, actor: Actor): Refusal | null {
  const row = rowOf(command)
  if (!row.by.some((role) => actor.roles.includes(role))) return { code: 'wrongRole' }
  if (row.stage === 'case') {
    const now = kase.closed ? 'closed' : 'open'
    if (row.from.includes(now)) return null
    return { code: kase.closed ? 'caseClosed' : 'caseOpen' }
  }
  if (kase.closed && row.whenClosed === 'refused') return { code: 'caseClosed' }
  if (row.needs === 'appealableDecision' && !DECISIONS[kase.decision.type].appealable) {
    return { code: 'noRightOfAppeal' }
  }
  const { state } = kase.stages[row.stage]
  const from: readonly string[] = row.from
  return from.includes(state) ? null : { code: 'wrongState', stage: row.stage, state }
}

/** The table's answer and then that of the person's place on the case: what `decide` asks before it takes a step. */
export const doorOf = (kase: Case, command: CommandName, actor: Actor, today: LocalDate): Refusal | null =>
  guard(kase, command, actor) ?? placeRefusal(kase, command, actor, today)

/** A step as a page shows it: open, or closed with the reason. */
export type OfferedCommand = { readonly command: CommandName; readonly refusal: Refusal | null }

/** Every command with whether this person may give it now. */
export function availableCommands(kase: Case, actor: Actor, today: LocalDate): readonly OfferedCommand[] {
  return COMMAND_NAMES.map((command) => ({ command, refusal: doorOf(kase, command, actor, today) }))
}
