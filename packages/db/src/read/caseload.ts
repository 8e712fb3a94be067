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
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import { casePeople, cases, users } from '../schema/index.ts'
import { visibleTo, within } from '../store/membership.ts'
import { normaliseReference } from '../store/reference.ts'
import { child, joined, matter } from './about.ts'

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
  /** Looked at again by whoever took the decision, as a manager allowed. */
  readonly sameDecider?: 'yes' | undefined
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

const officer = alias(users, 'officer')
const mine = alias(casePeople, 'mine')

/** Months of 30 days: a list's buckets, not a time limit. */
const AGES = { under1: [0, 30], '1to3': [30, 90], '3to6': [90, 180], over6: [180, null] } as const

const likely = (typed: string): string => `%${typed.replace(/[\\%_]/g, '\\$&')}%`

/** How a value gets into a condition: as it is, or as a named place in a prepared statement. */
type Bind = (name: string, value: string) => string | Placeholder

const inline: Bind = (_name, value) => value

function ofAge(age: keyof typeof AGES, today: LocalDate, bind: Bind): SQL | undefined {
  const [least, most] = AGES[age]
  return and(
    lte(cases.raisedOn, bind('raisedLast', addDays(today, -least))),
    most === null ? undefined : gte(cases.raisedOn, bind('raisedFirst', addDays(today, 1 - most))),
  )
}

/** The conditions of a filter: the one place, for lists and for the figures that open them. */
export function caseloadWhere(
  authorityId: string,
  filter: CaseloadFilter,
  who: Looking,
  bind: Bind = inline,
): SQL | undefined {
  const { view, status, due, q, headline, decision, outcome } = filter
  const reference = q ? normaliseReference(q) : null
  const me = () => bind('me', who.id)
  const today = () => bind('today', who.today)
  const soon = (days: number) =>
    and(gte(cases.nextDueOn, today()), lte(cases.nextDueOn, bind('dueLast', addDays(who.today, days))))
  return and(
    eq(cases.authorityId, bind('authority', authorityId)),
    visibleTo(me()),
    view === 'mine' ? or(eq(cases.officerId, me()), eq(cases.decisionMakerId, me())) : undefined,
    view === 'team' ? eq(cases.teamId, bind('team', who.teamId ?? '')) : undefined,
    view === 'unassigned' ? isNull(cases.officerId) : undefined,
    status === 'open' ? isNull(cases.closedOn) : undefined,
    status === 'closed' ? isNotNull(cases.closedOn) : undefined,
    headline ? sql`${cases.headline} = ${bind('headline', headline)}` : undefined,
    filter.running ? inArray(cases[filter.running], [...RUNNING[filter.running]] as never[]) : undefined,
    decision ? sql`${cases.decisionType} = ${bind('decision', decision)}` : undefined,
    filter.officer ? eq(cases.officerId, bind('officer', filter.officer)) : undefined,
    filter.age ? ofAge(filter.age, who.today, bind) : undefined,
    outcome ? sql`${cases.outcome} = ${bind('outcome', outcome)}` : undefined,
    due === 'overdue' ? lt(cases.nextDueOn, today()) : undefined,
    due === 'week' ? soon(7) : undefined,
    due === 'fortnight' ? soon(14) : undefined,
    filter.waiting ? isNotNull(cases.familyWaitingSince) : undefined,
    filter.sameDecider ? eq(cases.sameDecider, true) : undefined,
    q
      ? or(
          reference ? eq(cases.reference, bind('reference', reference)) : undefined,
          sql`${cases.reference} ilike ${bind('likely', likely(q))}`,
          sql`exists (select 1 from ${casePeople} p where p.authority_id = ${cases.authorityId}
            and p.case_id = ${cases.id} and p.full_name ilike ${bind('likely', likely(q))})`,
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

/** The two statements of a list: its rows, and how many there are in all. */
function prepareCaseload(db: Db, where: SQL | undefined, { sort, order, size }: CaseloadOrder, name: string) {
  const column = COLUMNS[sort]
  const direction = order === 'asc' ? sql`${column} asc nulls last` : sql`${column} desc nulls last`
  const rows = db
    .select({
      reference: cases.reference,
      childName: child.fullName,
      decisionType: cases.decisionType,
      matter,
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
    .orderBy(direction, order === 'asc' ? asc(cases.id) : desc(cases.id))
    .limit(size)
    .offset(sql.placeholder('offset'))
    .prepare(`caseload_${name}`)
  const counted = db.select({ total: count() }).from(cases).where(where).prepare(`caseload_count_${name}`)
  return { rows, counted }
}

/** Statements made before, by the shape of their question: making one costs more than running it. */
const PREPARED = new WeakMap<Db, Map<string, ReturnType<typeof prepareCaseload>>>()

/** One page of a list, with how many cases there are in all. Two statements, side by side. */
export async function readCaseload(
  db: Db,
  authorityId: string,
  filter: CaseloadFilter,
  order: CaseloadOrder,
  who: Looking,
) {
  const values: Record<string, string | number> = { offset: (order.page - 1) * order.size }
  const names: string[] = []
  const where = caseloadWhere(authorityId, filter, who, (name, value) => {
    values[name] = value
    names.push(name)
    return sql.placeholder(name)
  })
  const { view, status, running = '', waiting = '', sameDecider = '' } = filter
  const shape = [
    view,
    status,
    running,
    waiting,
    sameDecider,
    order.sort,
    order.order,
    order.size,
    ...names,
  ].join(' ')
  const made = PREPARED.get(db) ?? new Map<string, ReturnType<typeof prepareCaseload>>()
  PREPARED.set(db, made)
  const statements = made.get(shape) ?? prepareCaseload(db, where, order, String(made.size))
  made.set(shape, statements)
  const [rows, [total]] = await Promise.all([
    statements.rows.execute(values),
    statements.counted.execute(values),
  ])
  return { rows, total: total?.total ?? 0 }
}

/** The cases somebody of the families' side has a place on, newest first, with what the place is. */
export const readFamilyCases = (db: Db, authorityId: string, personId: string, today: LocalDate) =>
  db
    .select({
      reference: cases.reference,
      childName: child.fullName,
      decisionType: cases.decisionType,
      matter,
      headline: cases.headline,
      raisedOn: cases.raisedOn,
      nextDueOn: cases.nextDueOn,
      state: cases.state,
      relation: mine.kind,
      scope: mine.scope,
    })
    .from(cases)
    .innerJoin(
      mine,
      and(eq(mine.authorityId, cases.authorityId), eq(mine.caseId, cases.id), eq(mine.userId, personId)),
    )
    .leftJoin(child, joined)
    .where(and(eq(cases.authorityId, authorityId), within({ kind: 'family', personId }, today)))
    .orderBy(desc(cases.raisedOn), desc(cases.id))
    .limit(200)
