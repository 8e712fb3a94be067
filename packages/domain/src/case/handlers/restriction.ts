import type { Actor } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import type { Case } from '../case.ts'
import type { Refusal } from '../refusal.ts'
import type { Handlers } from './handler.ts'

/** The least number of people who may see a restricted case, so that one who falls ill does not lock it away. */
const LEAST = 2

/** Restricting a case is for a manager and for its own officer. */
const mayRestrict = ({ officerId }: Case, { id, roles }: Actor): boolean =>
  roles.includes('manager') || officerId === id

/**
 * Whoever works on a case has to see it: a refusal when its officer, or whoever reconsiders the decision, would be
 * shut out by the names of a restriction. Undefined where there is none.
 */
export function shutsOut(
  { officerId, stages, closed }: Pick<Case, 'officerId' | 'stages' | 'closed'>,
  named: readonly string[] | undefined,
): Refusal | null {
  if (!named) return null
  // Where a family may take back a withdrawal, what was under way may be again.
  const { reconsideration } = closed?.before ?? stages
  const decider = reconsideration.state === 'underReview' ? reconsideration.decisionMakerId : null
  const works = [officerId, decider].filter((id) => id !== null)
  return works.every((id) => named.includes(id)) ? null : { code: 'notNamed' }
}

/** Keeping a case to a few named people, and opening it again. */
export const RESTRICTION_HANDLERS: Handlers<'restrictCase' | 'unrestrictCase'> = {
  restrictCase: ({ kase, command, actor, on }) => {
    if (!mayRestrict(kase, actor)) return { code: 'notItsOfficer' }
    const { reason } = command
    if (!isWritten(reason)) return { code: 'wordsMissing' }
    // Nobody locks themselves out.
    const named = [...new Set([...command.named, actor.id])].toSorted()
    if (named.length < LEAST) return { code: 'tooFewNamed' }
    const before = kase.restricted?.named
    if (before?.length === named.length && named.every((id) => before.includes(id)))
      return { code: 'nothingChanges' }
    return (
      shutsOut(kase, named) ?? [
        {
          type: 'caseRestricted',
          on,
          by: actor.id,
          named,
          added: named.filter((id) => !before?.includes(id)),
          reason,
        },
      ]
    )
  },

  unrestrictCase: ({ kase, command, actor, on }) => {
    if (!mayRestrict(kase, actor)) return { code: 'notItsOfficer' }
    if (!kase.restricted) return { code: 'nothingChanges' }
    if (!isWritten(command.reason)) return { code: 'wordsMissing' }
    return [{ type: 'caseUnrestricted', on, by: actor.id, reason: command.reason }]
  },
}
