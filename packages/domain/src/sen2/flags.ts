import { DECISIONS, type DecisionType } from '../routes/index.ts'
import type { Appeal, Mediation } from '../stages/index.ts'

/**
 * The parts of the SEN2 return in which mediation and appeals are asked about: decisions on whether to assess
 * (`RequestMediation`, `RequestTribunal`), on whether to issue a plan (`AssessmentMediation`, `AssessmentTribunal`), and
 * every other decision that can be appealed (`OtherMediation`, `OtherTribunal`).
 * Source: DfE, SEN2 person level technical specification, modules 2 and 3.
 */
export const SEN2_MODULES = ['request', 'assessment', 'other'] as const
export type Sen2Module = (typeof SEN2_MODULES)[number]

/** Where a decision belongs in the return; null for what cannot be appealed, of which it does not ask. */
export function sen2ModuleOf(type: DecisionType): Sen2Module | null {
  if (type === 'RTA') return 'request'
  if (type === 'RTI') return 'assessment'
  return DECISIONS[type].appealable ? 'other' : null
}

/** A flag of the return: yes, no, or not decided yet. */
export type Sen2Flag = 0 | 1 | null

/** What the flags of a disagreement hang on. */
export type Sen2Facts = {
  readonly closed: boolean
  /** Whether the family has ever told the council that it wants mediation. */
  readonly mediationAsked: boolean
  readonly mediation: Mediation['state']
  readonly hasCertificate: boolean
  /** Whether the tribunal is known to have registered an appeal. */
  readonly appealRegistered: boolean
  readonly appeal: Appeal['state']
  readonly appealOutcome: Extract<Appeal, { state: 'ended' }>['outcome'] | null
}

/**
 * Whether the decision was referred to mediation, and whether it was appealed.
 *
 * Mediation counts from the day the family asks for it, held or not: the item asks whether the decision was "referred to
 * mediation". A certificate without a request is none: then the family said no. An appeal counts once the tribunal has
 * registered it or has ended it; one that it sent back was never before it. Until the case is closed, or the family has
 * said no, nobody can say no for good.
 * Source: DfE, SEN2 guide for local authorities, items RequestMediation, RequestTribunal and those like them.
 */
export function sen2Flags(facts: Sen2Facts): {
  readonly mediation: Sen2Flag
  readonly tribunal: Sen2Flag
} {
  const { closed, mediation, hasCertificate, appeal, appealOutcome } = facts
  const isRefused = mediation === 'notWanted' || hasCertificate
  const wasEnded = appeal === 'ended' && appealOutcome !== 'notRegistered'
  return {
    mediation: facts.mediationAsked ? 1 : closed || isRefused ? 0 : null,
    tribunal: facts.appealRegistered || wasEnded ? 1 : closed ? 0 : null,
  }
}
