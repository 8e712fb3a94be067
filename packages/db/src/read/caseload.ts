import type { DecisionType, Headline, LocalDate, StageName } from '@common-ground/domain'
import { addDays, RUNNING } from '@common-ground/domain'
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import { casePeople, cases, users } from '../schema/index.ts'
import { normaliseReference } from '../store/reference.ts'

/** Which cases a list shows. Absent means any. */
export type CaseloadFilter = {
  readonly view: 'mine' | 'team' | 'unassigned' | 'all'
  readonly status: 'open' | 'closed' | 'any'
  readonly headline?: Headline | undefined
  readonly running?: StageName | undefined
  readonly decision?: DecisionType | undefined
  readonly officer?: string | undefined
  readonly age?: 'under1' | '1to3' | '3to6' | 'over6' | undefined
  readonly due?: 'overdue' | 'week' | 'fortnight' | undefined
  readonly waiting?: 'yes' | undefined
  readonly outcome?: string | undefined
  readonly q?: string | undefined
}
export type CaseloadOrder = {
  readonly sort: 'nextDue' | 'raised' | 'lastEvent' | 'reference'
  readonly order: 'asc' | 'desc'
  readonly page: number
  readonly size: number
}
/** Who looks, and on which day. */
export type Looking = { readonly id: string; readonly teamId: string | null; readonly today: LocalDate }

const child = alias(casePeople, 'child')
const officer = alias(users, 'officer')

/** Months of 30 days: a list's buckets, not a time limit. */
const AGES = { under1: [0, 30], '1to3': [30, 90], '3to6': [90, 180], over6: [180, null] } as const

const isChild = or(eq(child.kind, 'child'), eq(child.kind, 'youngPerson'))
const joined = and(eq(child.authorityId, cases.authorityId), eq(child.caseId, cases.id), isChild)
const likely = (typed: string): string => `%${typed.replace(/[\\%_]/g, '\\$&')}%`

function ofAge(age: keyof typeof AGES, today: LocalDate): SQL | undefined {
  const [least, most] = AGES[age]
  return and(
    lte(cases.raisedOn, addDays(today, -least)),
    most === null ? undefined : gte(cases.raisedOn, addDays(today, 1 - most)),
  )
}

/** The conditions of a filter: the one place, for lists and for the figures that open them. */
export function caseloadWhere(authorityId: string, filter: CaseloadFilter, who: Looking): SQL | undefined {
  const { view, status, due, q } = filter
  const reference = q ? normaliseReference(q) : null
  return and(
    eq(cases.authorityId, authorityId),
    view === 'mine' ? or(eq(cases.officerId, who.id), eq(cases.decisionMakerId, who.id)) : undefined,
    view === 'team' ? eq(cases.teamId, who.teamId ?? '') : undefined,
    view === 'unassigned' ? isNull(cases.officerId) : undefined,
    status === 'open' ? isNull(cases.closedOn) : undefined,
    status === 'closed' ? isNotNull(cases.closedOn) : undefined,
    filter.headline ? eq(cases.headline, filter.headline) : undefined,
    filter.running ? inArray(cases[filter.running], [...RUNNING[filter.running]] as never[]) : undefined,
    filter.decision ? eq(cases.decisionType, filter.decision) : undefined,
    filter.officer ? eq(cases.officerId, filter.officer) : undefined,
    filter.age ? ofAge(filter.age, who.today) : undefined,
    filter.outcome ? eq(cases.outcome, filter.outcome as never) : undefined,
    due === 'overdue' ? lt(cases.nextDueOn, who.today) : undefined,
    due === 'week'
      ? and(gte(cases.nextDueOn, who.today), lte(cases.nextDueOn, addDays(who.today, 7)))
      : undefined,
    due === 'fortnight'
      ? and(gte(cases.nextDueOn, who.today), lte(cases.nextDueOn, addDays(who.today, 14)))
      : undefined,
    filter.waiting ? isNotNull(cases.familyWaitingSince) : undefined,
    q
      ? or(
          reference ? eq(cases.reference, reference) : undefined,
          sql`${cases.reference} ilike ${likely(q)}`,
          sql`exists (select 1 from ${casePeople} p where p.authority_id = ${cases.authorityId}
            and p.case_id = ${cases.id} and p.full_name ilike ${likely(q)})`,
        )
      : undefined,
  )
}

const COLUMNS = {
  nextDue: cases.nextDueOn,
  raised: cases.raisedOn,
  lastEvent: cases.lastEventOn,
  reference: cases.reference,
} as const

/** One page of a list, with how many cases there are in all. Two statements, side by side. */
export async function readCaseload(
  db: Db,
  authorityId: string,
  filter: CaseloadFilter,
  order: CaseloadOrder,
  who: Looking,
) {
  const where = caseloadWhere(authorityId, filter, who)
  const column = COLUMNS[order.sort]
  const direction = order.order === 'asc' ? sql`${column} asc nulls last` : sql`${column} desc nulls last`
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        reference: cases.reference,
        childName: child.fullName,
        decisionType: cases.decisionType,
        headline: cases.headline,
        officerName: officer.fullName,
        raisedOn: cases.raisedOn,
        nextDueOn: cases.nextDueOn,
        nextDueRule: cases.nextDueRule,
        waitingSince: cases.familyWaitingSince,
      })
      .from(cases)
      .leftJoin(child, joined)
      .leftJoin(officer, and(eq(officer.authorityId, cases.authorityId), eq(officer.id, cases.officerId)))
      .where(where)
      .orderBy(direction, order.order === 'asc' ? asc(cases.id) : desc(cases.id))
      .limit(order.size)
      .offset((order.page - 1) * order.size),
    db.select({ total: count() }).from(cases).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** A family's own cases, newest first. */
export const readFamilyCases = (db: Db, authorityId: string, personId: string) =>
  db
    .select({
      reference: cases.reference,
      childName: child.fullName,
      decisionType: cases.decisionType,
      headline: cases.headline,
      raisedOn: cases.raisedOn,
      nextDueOn: cases.nextDueOn,
    })
    .from(cases)
    .innerJoin(
      casePeople,
      and(
        eq(casePeople.authorityId, cases.authorityId),
        eq(casePeople.caseId, cases.id),
        eq(casePeople.userId, personId),
      ),
    )
    .leftJoin(child, joined)
    .where(eq(cases.authorityId, authorityId))
    .orderBy(desc(cases.raisedOn), desc(cases.id))
    .limit(100)
