import type { Actor } from '../people/actor.ts'
import { DECISIONS } from '../routes/index.ts'
import type { Case } from './case.ts'
import type { CommandName } from './commands.ts'
import type { Refusal } from './refusal.ts'
import { COMMAND_NAMES, rowOf } from './transitions.ts'

/**
 * Whether this person may give this command to this case as it stands. The page asks it before it offers a
 * step, and `decide` asks it before it takes one, so the two cannot differ.
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

/** A step as a page shows it: open, or closed with the reason. */
export type OfferedCommand = { readonly command: CommandName; readonly refusal: Refusal | null }

/** Every command with whether this person may give it now. */
export function availableCommands(kase: Case, actor: Actor): readonly OfferedCommand[] {
  return COMMAND_NAMES.map((command) => ({ command, refusal: guard(kase, command, actor) }))
}
