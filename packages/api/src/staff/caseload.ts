import { type CaseloadFilter, type CaseloadOrder, readCaseload, readCursor } from '@common-ground/db'
import {
  directionTitle,
  HEADLINE_WORDS,
  type LocalDate,
  localDate,
  ruleOf,
  waitedWords,
} from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import {
  type Caseload,
  type CaseloadQuery,
  type CaseloadRow,
  PAGE_SIZE,
  type Whole,
} from '../contracts/index.ts'
import { decisionLabel } from '../views/case.ts'
import { BATCH, everyRow } from './exports/noted.ts'

const ruleTitle = (id: string | null): string | null =>
  id === null ? null : (directionTitle(id) ?? ruleOf(id)?.title.staff ?? null)

type Read = Awaited<ReturnType<typeof readCaseload>>

const rowView = (row: Read['rows'][number], today: LocalDate): CaseloadRow => ({
  reference: row.reference,
  version: row.version,
  childName: row.childName ?? '',
  decisionType: row.decisionType,
  decisionLabel: decisionLabel(row.decisionType, 'staff', row.matter),
  headline: row.headline,
  headlineLabel: HEADLINE_WORDS[row.headline].staff,
  officerName: row.officerName,
  raisedOn: localDate(row.raisedOn),
  nextDueOn: row.nextDueOn ? localDate(row.nextDueOn) : null,
  nextDueTitle: ruleTitle(row.nextDueRule),
  waited: row.waitingSince && waitedWords(localDate(row.waitingSince), today),
})

function read(ctx: SignedIn, filter: CaseloadFilter, how: CaseloadOrder): Promise<Read> {
  const who = { id: ctx.user.id, teamId: ctx.user.teamId, today: ctx.today }
  return readCaseload(ctx.db, ctx.config.authorityId, filter, how, who)
}

/** One page of the caseload. */
export async function listCases(ctx: SignedIn, query: CaseloadQuery): Promise<Caseload> {
  const { sort, order, from, ...filter } = query
  const how = { sort, order, size: PAGE_SIZE, cursor: readCursor(from, { sort, order }) }
  const { rows, ...rest } = await read(ctx, filter, how)
  return { rows: rows.map((row) => rowView(row, ctx.today)), ...rest }
}

/** The whole of a list, to take away. */
export async function wholeCaseload(ctx: SignedIn, query: CaseloadQuery): Promise<Whole<CaseloadRow>> {
  const { sort, order, from: _, ...filter } = query
  const how = { sort, order, size: BATCH }
  const first = await read(ctx, filter, how)
  const all = everyRow(first, ({ next }) => {
    const cursor = next && readCursor(next, how)
    return cursor ? read(ctx, filter, { ...how, cursor }) : null
  })
  async function* rows(): AsyncGenerator<CaseloadRow> {
    for await (const row of all) yield rowView(row, ctx.today)
  }
  return { total: first.total, what: `${first.total} cases`, rows: rows() }
}
