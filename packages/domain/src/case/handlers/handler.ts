import { compare, type LocalDate } from '../../calendar/index.ts'
import type { Actor } from '../../people/actor.ts'
import type { StageName, Stages } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CommandName, CommandOf } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import type { Transitions } from '../transitions.ts'

/** A case whose stage is known to be in one of the states its command's row names. */
type CaseIn<C extends CommandName> = Transitions[C] extends {
  stage: infer S extends StageName
  from: infer F
}
  ? Omit<Case, 'stages'> & {
      readonly stages: Omit<Stages, S> & {
        readonly [K in S]: Extract<Stages[S], { state: F extends readonly (infer T)[] ? T : never }>
      }
    }
  : Case

/** Everything a handler may look at. `on` is the day to record; `today` judges dates that people typed. */
export type Given<C extends CommandName> = {
  readonly kase: CaseIn<C>
  readonly command: CommandOf<C>
  readonly actor: Actor
  readonly on: LocalDate
  readonly today: LocalDate
}

/** One handler a command: the events it makes, or why not. */
export type Handlers<Names extends CommandName> = {
  readonly [C in Names]: (given: Given<C>) => CaseEvent[] | Refusal
}

/** A refusal when something said to have happened lies in the future. */
export function notInTheFuture(date: LocalDate, today: LocalDate): Refusal | null {
  return compare(date, today) > 0 ? { code: 'inTheFuture' } : null
}

/** A refusal when a meeting to come lies in the past. */
export function notInThePast(date: LocalDate, today: LocalDate): Refusal | null {
  return compare(date, today) < 0 ? { code: 'inThePast' } : null
}
