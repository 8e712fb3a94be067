import {
  type Case,
  type CaseEvent,
  headline,
  type LocalDate,
  nextDeadline,
  openDates,
  type Party,
  type Promises,
} from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { authorities, caseDates, type cases } from '../schema/index.ts'
import { figureRows } from './figures.ts'

/**
 * The way in which the row and the dates of a case are made from it. Whoever changes that, or a rule of the calendar,
 * adds one: what was made in an older way is then made anew (`renewLists`).
 */
export const LISTED_AS = 8

/** Who beside the family and the council has been asked to take part, in either kind of meeting. */
function partiesOf({ stages }: Case): Party[] {
  const { disagreementResolution, mediation } = stages
  const asked =
    'parties' in disagreementResolution ? disagreementResolution.parties.map(({ party }) => party) : []
  const health: Party[] = 'healthIncluded' in mediation && mediation.healthIncluded ? ['icb'] : []
  return [...new Set([...asked, ...health])].filter((party) => party !== 'family' && party !== 'council')
}

/** The row of a case: its whole fold, and the parts of it that lists search, sort and count by. */
export function caseRow(authorityId: string, kase: Case, today: LocalDate) {
  const next = nextDeadline(kase, today)
  const { conversation, reconsideration, disagreementResolution, mediation, appeal } = kase.stages
  return {
    authorityId,
    id: kase.id,
    reference: kase.reference,
    version: kase.version,
    state: kase,
    decisionType: kase.decision.type,
    headline: headline(kase),
    conversation: conversation.state,
    reconsideration: reconsideration.state,
    disagreementResolution: disagreementResolution.state,
    mediation: mediation.state,
    appeal: appeal.state,
    teamId: kase.teamId,
    officerId: kase.officerId,
    decisionMakerId: reconsideration.state === 'underReview' ? reconsideration.decisionMakerId : null,
    sameDecider: 'sameDecider' in reconsideration && reconsideration.sameDecider !== undefined,
    raisedOn: kase.raisedOn,
    lastEventOn: kase.lastEventOn,
    closedOn: kase.closed?.on ?? null,
    outcome: kase.closed?.outcome ?? null,
    closingReason: kase.closed?.reason ?? null,
    nextDueOn: next?.due ?? null,
    nextDueRule: next?.rule ?? null,
    familyWaitingSince: kase.familyWaitingSince,
    restrictedTo: kase.restricted ? [...kase.restricted.named] : null,
    parties: partiesOf(kase),
    flagged: (kase.safety?.length ?? 0) > 0,
    listedAs: LISTED_AS,
  } satisfies typeof cases.$inferInsert
}

/** The authority's own promises, or null where it is not known. */
export async function readPromises(db: Db | Tx, authorityId: string): Promise<Promises | null> {
  const [row] = await db
    .select({ settings: authorities.settings })
    .from(authorities)
    .where(eq(authorities.authorityId, authorityId))
  return row?.settings.promises ?? null
}

/** A case's open dates as rows; none once it is closed. */
const dateRows = (
  authorityId: string,
  kase: Case,
  promises: Promises | null,
  today: LocalDate,
): (typeof caseDates.$inferInsert)[] =>
  openDates(kase, promises, today).map((date) => ({ authorityId, caseId: kase.id, ...date }))

/** What the rows of a case are worked out from: the case, its whole record with the oldest event first, and the day. */
export type Projected = {
  readonly authorityId: string
  readonly kase: Case
  readonly events: readonly CaseEvent[]
  readonly promises: Promises | null
  readonly today: LocalDate
}

/**
 * Every row that is worked out from a case and stands beside its record, by table, for a database that is filled with
 * many cases at once. Whatever else comes to be projected from a case belongs in this list.
 */
export const projectedRows = ({ authorityId, kase, events, promises, today }: Projected) => ({
  cases: [caseRow(authorityId, kase, today)],
  caseDates: dateRows(authorityId, kase, promises, today),
  caseFigures: figureRows(kase, events, promises).map((row) => ({ authorityId, caseId: kase.id, ...row })),
})

/** Puts a case's open dates in the place of those that stood before. */
export async function projectDates(
  tx: Tx,
  authorityId: string,
  kase: Case,
  promises: Promises | null,
  today: LocalDate,
): Promise<void> {
  const dates = dateRows(authorityId, kase, promises, today)
  // Sent one behind the other on the transaction's one connection: the second does not wait to be answered.
  await Promise.all([
    tx.delete(caseDates).where(and(eq(caseDates.authorityId, authorityId), eq(caseDates.caseId, kase.id))),
    dates.length > 0 ? tx.insert(caseDates).values(dates) : undefined,
  ])
}
