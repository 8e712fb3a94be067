import { readCounted } from '@common-ground/db'
import { HEADLINE_WORDS, localDate, measureOf } from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import { type CountedExport, type CountedList, type CountedQuery, PAGE_SIZE } from '../../contracts/index.ts'
import { decisionLabel } from '../../views/case.ts'
import { BATCH, everyRow, many } from '../exports/noted.ts'
import { spanOf } from './span.ts'

/** One page of the list behind a figure: one row for each thing that it counts. */
export async function listCounted(
  ctx: SignedIn,
  query: CountedQuery,
  size: number = PAGE_SIZE,
): Promise<CountedList> {
  const { db, today, config, user } = ctx
  const span = spanOf(query, today)
  const { measure: id, result, part, band, team, officer, from } = query
  const measure = measureOf(id)
  const { rows, ...counted } = await readCounted(
    db,
    config.authorityId,
    { measure: id, span, result, part, band, team },
    { view: 'all', status: 'any', officer },
    { id: user.id, teamId: user.teamId, today },
    { size, from },
  )
  const partName = new Map(measure.parts?.all.map((each) => [each.id, each.name]))
  return {
    ...counted,
    measure: id,
    name: measure.name,
    span,
    rows: rows.map((row) => ({
      reference: row.reference,
      childName: row.childName ?? '',
      decisionLabel: decisionLabel(row.decisionType, 'staff', row.matter),
      headlineLabel: HEADLINE_WORDS[row.headline].staff,
      officerName: row.officerName,
      day: localDate(row.day),
      counts: row.counts,
      part: row.part === null ? null : (partName.get(row.part) ?? row.part),
      days: row.days,
    })),
  }
}

/** The whole of the list behind a figure, to take away. */
export async function wholeCounted(ctx: SignedIn, query: CountedQuery): Promise<CountedExport> {
  const { from: _, ...whole } = query
  const first = await listCounted(ctx, whole, BATCH)
  const what = `${many(first.total, 'row')}: ${first.name}`
  const rows = everyRow(first, ({ next }) =>
    next === null ? null : listCounted(ctx, { ...whole, from: next }, BATCH),
  )
  return { measure: first.measure, total: first.total, what, rows }
}
