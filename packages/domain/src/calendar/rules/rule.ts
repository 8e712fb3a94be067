import type { Situation } from '../../routes/situation.ts'
import type { Citation } from '../citation.ts'
import type { AgreedItem, OrderedItem, UnopposedItem } from '../clock-facts.ts'
import type { DeadlineId } from '../deadline-ids.ts'
import type { Told } from '../told.ts'
import type { CalendarId } from '../working-days.ts'

/** Who has to act. The provider is the mediation adviser's service. */
export type Owner = 'family' | 'council' | 'icb' | 'provider'

/** The dated fact a term counts from. `decision` is the day the decision was sent or, failing that, dated. */
export type Anchor =
  | 'decision'
  | 'knew'
  | 'askedAdviserOn'
  | 'notPursuingToldOn'
  | 'toldCannotArrangeOn'
  | 'certificateIssuedOn'
  | 'mediationToldLaOn'
  | 'mediationArrangedFor'
  | 'icbToldOn'
  | 'mediationHeldOn'
  | 'agreementOn'
  | 'appealPapersSentOn'
  | 'hearingOn'
  | 'orderMadeOn'
  | 'unopposedOn'
  | 'recommendationOn'
  | 'requestReceivedOn'
  | 'adviceAskedOn'
  | 'draftSentOn'
  | 'reviewMeetingOn'
  | 'amendmentNoticeOn'
  | 'lastReviewedOn'
  | 'reassessmentAskedOn'
  | 'reassessmentDecidedOn'
  | 'phaseTransferBy'
  | 'discriminationOn'

/** So many of a unit, from a fact. A negative `n` counts back; 0 is the day itself. */
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
 * Another way in which lawyers or practitioners read the limit. One that is safer counts when it gives an earlier
 * day, which becomes the one to act by; one that is riskier is explained when it gives a later day, and nobody is
 * told to rely on it.
 */
export type Reading = { readonly kind: 'safer' | 'riskier'; readonly term: Term; readonly who: Told }

/** To whom and to what a rule speaks, its dates aside. What is absent does not matter. */
export type When = {
  readonly situations?: readonly Situation[]
  /** Mediation about health alone, health among others, or anything but health alone. */
  readonly health?: 'only' | 'included' | 'notOnly'
  readonly agreed?: AgreedItem
  readonly ordered?: OrderedItem
  readonly unopposed?: UnopposedItem
}

/**
 * One time limit, as data: it can be printed for a lawyer and shown beside the date it makes. A changed law is a
 * new row with a new `inForce`, never an edit. The first term must be known for the rule to speak; the others join
 * in when their facts are there.
 */
export type Rule = {
  /** The row's own name. */
  readonly id: string
  readonly deadline: DeadlineId
  readonly owedBy: Owner
  readonly when: When
  readonly terms: readonly [Term, ...Term[]]
  readonly pick: 'latest' | 'earliest'
  readonly roll: 'none' | 'appealRule12'
  readonly readings?: readonly Reading[]
  /** Days of the first anchor on which the row is law, both included. */
  readonly inForce: { readonly from: string; readonly to?: string }
  readonly citation: Citation
  readonly title: Told
  /** What to know about the date, after the arithmetic. */
  readonly notes: Told<readonly string[]>
  readonly ifMissed: Told
}
