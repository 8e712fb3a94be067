import {
  type Band,
  bandDays,
  type LocalDate,
  type MeasureId,
  measureOf,
  type Result,
  resultOn,
  type Span,
  standsSince,
} from '@common-ground/domain'
import { and, count, countDistinct, desc, eq, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Db } from '../connect.ts'
import { caseFigures, cases, users } from '../schema/index.ts'
import { child, joined, matter } from './about.ts'
import { type CaseloadFilter, caseloadWhere, type Looking } from './caseload.ts'
import { ofTeam } from './figures.ts'

/** Which entries of a figure a list shows: the same as the figure counts. */
export type CountedFilter = {
  readonly measure: MeasureId
  readonly span: Span
  readonly result?: 'yes' | 'no' | undefined
  readonly part?: string | undefined
  readonly band?: Band | undefined
  readonly team?: string | undefined
}

/** What an entry says on a day, as `resultOn` has it: late is what was due before. */
function ofResult(result: 'yes' | 'no' | undefined, today: LocalDate): SQL | undefined {
  const late = and(eq(caseFigures.result, 'open'), lt(caseFigures.due, today))
  if (result === 'yes') return eq(caseFigures.result, 'yes')
  const no = or(eq(caseFigures.result, 'no'), late)
  return result === 'no' ? no : or(eq(caseFigures.result, 'yes'), no)
}

function ofDays({ measure, span, band }: CountedFilter, today: LocalDate): SQL | undefined {
  const counts = measureOf(measure)
  if (counts.kind === 'flow') return and(gte(caseFigures.period, span.from), lte(caseFigures.period, span.to))
  const days = band ? bandDays(band, today) : null
  return and(
    lte(caseFigures.period, standsSince(counts, today)),
    days?.from ? gte(caseFigures.period, days.from) : undefined,
    days ? lte(caseFigures.period, days.to) : undefined,
  )
}

const Place = z.tuple([z.iso.date(), z.uuid(), z.string().max(200)])
type Place = z.infer<typeof Place>

const placeOf = (row: { readonly day: string; readonly caseId: string; readonly key: string }): string =>
  Buffer.from(JSON.stringify([row.day, row.caseId, row.key])).toString('base64url')

function readPlace(said: string | undefined): Place | null {
  if (!said) return null
  try {
    return Place.parse(JSON.parse(Buffer.from(said, 'base64url').toString()))
  } catch {
    return null
  }
}

const officer = alias(users, 'officer')

/** How an entry of a figure hangs on its case. */
export const caseOfEntry = and(
  eq(cases.authorityId, caseFigures.authorityId),
  eq(cases.id, caseFigures.caseId),
)

/** The conditions of a list of what a figure counts, for a query over the figures' entries beside their cases. */
export const countedWhere = (
  authorityId: string,
  filter: CountedFilter,
  also: CaseloadFilter,
  who: Looking,
): SQL | undefined =>
  and(
    eq(caseFigures.authorityId, authorityId),
    eq(caseFigures.measure, filter.measure),
    ofDays(filter, who.today),
    ofResult(filter.result, who.today),
    filter.part === undefined ? undefined : eq(caseFigures.part, filter.part),
    ofTeam(caseFigures.teamId, filter.team),
    caseloadWhere(authorityId, also, who),
  )

/**
 * What a figure counts, one row for each, with the case that it belongs to: as many rows as the figure says. The latest
 * comes first; a page is found by where the one before it ended.
 *
 * @param also what else the cases have to be.
 */
export async function readCounted(
  db: Db,
  authorityId: string,
  filter: CountedFilter,
  also: CaseloadFilter,
  who: Looking,
  { size, from }: { readonly size: number; readonly from?: string | undefined },
) {
  const where = countedWhere(authorityId, filter, also, who)
  const place = readPlace(from)
  const beyond = place
    ? sql`(${caseFigures.day}, ${caseFigures.caseId}, ${caseFigures.key} collate "C")
        < (${place[0]}::date, ${place[1]}::uuid, ${place[2]} collate "C")`
    : undefined
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        caseId: caseFigures.caseId,
        key: caseFigures.key,
        day: caseFigures.day,
        result: caseFigures.result,
        due: caseFigures.due,
        part: caseFigures.part,
        days: caseFigures.days,
        amount: caseFigures.amount,
        reference: cases.reference,
        childName: child.fullName,
        decisionType: cases.decisionType,
        matter,
        headline: cases.headline,
        officerName: officer.fullName,
        raisedOn: cases.raisedOn,
      })
      .from(caseFigures)
      .innerJoin(cases, caseOfEntry)
      .leftJoin(child, joined)
      .leftJoin(officer, and(eq(officer.authorityId, cases.authorityId), eq(officer.id, cases.officerId)))
      .where(and(where, beyond))
      .orderBy(desc(caseFigures.day), desc(caseFigures.caseId), sql`${caseFigures.key} collate "C" desc`)
      .limit(size + 1),
    db
      .select({ total: count(), cases: countDistinct(caseFigures.caseId) })
      .from(caseFigures)
      .innerJoin(cases, caseOfEntry)
      .where(where),
  ])
  const last = rows.length > size ? rows[size - 1] : undefined
  return {
    rows: rows.slice(0, size).map(({ result, due, ...row }) => ({
      ...row,
      counts:
        resultOn(
          { result, due: due as LocalDate | null } as { result: Result; due: LocalDate | null },
          who.today,
        ) === 'yes',
    })),
    total: counted?.total ?? 0,
    cases: counted?.cases ?? 0,
    next: last ? placeOf(last) : null,
  }
}
