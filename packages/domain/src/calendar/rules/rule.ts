import type { Situation } from '../../routes/situation.ts'
import type { Citation } from '../citation.ts'
import type { Told } from '../told.ts'
import type { CalendarId } from '../working-days.ts'

/** Who has to act. */
export type Owner = 'family' | 'council' | 'icb' | 'mediationAdviser' | 'provider'

/** The dated fact a term counts from. `decision` is the day the decision was sent or, failing that, dated. */
export type Anchor =
  | 'decision'
  | 'certificateIssuedOn'
  | 'mediationToldLaOn'
  | 'mediationArrangedFor'
  | 'icbToldOn'
  | 'mediationHeldOn'
  | 'notPursuingToldOn'
  | 'discriminationOn'

/** So many of a unit, from a fact. A negative `n` counts back. */
export type Term = {
  readonly n: number
  readonly unit: 'months' | 'weeks' | 'days' | 'workingDays'
  readonly from: Anchor
  /** `dayAfter` (usual): the day of the fact is not counted. `beginningWith`: it is the first day. */
  readonly counting?: 'dayAfter' | 'beginningWith'
  /** Whose working days; the Regulations' unless said. */
  readonly calendar?: CalendarId
}

/**
 * One statutory time limit, as data: it can be printed for a lawyer and shown beside the date it makes. A changed
 * law is a new row with a new `inForce`, never an edit. The first term must be known for the rule to speak; the
 * others join in when their facts are there.
 */
export type Rule = {
  readonly id: string
  readonly owedBy: Owner
  readonly when: {
    readonly situations: readonly Situation[]
    /** Mediation about health alone, health among others, or anything but health alone. */
    readonly health?: 'only' | 'included' | 'notOnly'
  }
  readonly terms: readonly [Term, ...Term[]]
  readonly pick: 'latest' | 'earliest'
  readonly roll: 'none' | 'appealRule12'
  readonly inForce: { readonly from: string; readonly to?: string }
  readonly citation: Citation
  readonly title: Told
  /** What to know about the date, after the arithmetic. */
  readonly notes: Told<readonly string[]>
  readonly ifMissed: Told
}
