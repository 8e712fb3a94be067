import type { DecisionType, Headline, LocalDate, Matter, Party, StageName } from '@common-ground/domain'
import { addDays, RUNNING } from '@common-ground/domain'
import {
  and,
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
import { caseDates, casePeople, cases, users } from '../schema/index.ts'
import { visibleTo, within } from '../store/membership.ts'
import { child, isChild, joined, matter, matterIn } from './about.ts'
import { beyond, type Cursor, cursorOf, orderOf } from './caseload-order.ts'
import { listOf } from './list-of.ts'
import { found } from './search.ts'

/** What somebody has let pass. */
type Late = 'agreed' | 'law' | 'certificate'

/** Which cases a list shows. Absent means any. */
export type CaseloadFilter = {
  readonly view: 'mine' | 'team' | 'unassigned' | 'all'
  readonly status: 'open' | 'closed' | 'any'
  readonly headline?: Headline | undefined
  readonly running?: StageName | undefined
  readonly decision?: DecisionType | undefined
  readonly officer?: string | undefined
  readonly team?: string | undefined
  readonly age?: 'under1' | '1to3' | '3to6' | 'over6' | undefined
  readonly due?: 'overdue' | 'week' | 'fortnight' | undefined
  readonly waiting?: 'yes' | undefined
  /** Something that was agreed and is late, a date of ours by law or direction, or a mediation certificate. */
  readonly late?: Late | undefined
  /** A date of ours by law or direction within a week. */
  readonly soon?: 'law' | undefined
  /** Looked at again by whoever took the decision, as a manager allowed. */
  readonly sameDecider?: 'yes' | undefined
  /** Somebody beside the family and the council who has been asked to take part. */
  readonly party?: Party | undefined
  /** Cases of which somebody has said that a person could be in danger. */
  readonly safety?: 'yes' | undefined
  readonly outcome?: string | undefined
  /** Why it was closed. */
  readonly reason?: string | undefined
  readonly q?: string | undefined
}
export type CaseloadOrder = {
  readonly sort: 'nextDue' | 'raised' | 'lastEvent' | 'reference'
  readonly order: 'asc' | 'desc'
  readonly size: number
  /** From where on: the rows after a row, or those before it. Absent: from the first. */
  readonly cursor?: Cursor | null
}
/** Who looks, and on which day. */
export type Looking = { readonly id: string; readonly teamId: string | null; readonly today: LocalDate }

const officer = alias(users, 'officer')
const mine = alias(casePeople, 'mine')

/** Months of 30 days: a list's buckets, not a time limit. */
const AGES = { under1: [0, 30], '1to3': [30, 90], '3to6': [90, 180], over6: [180, null] } as const

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

/** What the council owes by law or by the tribunal's directions, for a query over the dates of cases as `d`. */
const OWED_BY_LAW = sql`d.kind in ('law', 'direction') and d.owed_by = 'council'`

const OF_LATE: Readonly<Record<Late, SQL>> = {
  agreed: sql`d.kind = 'agreed'`,
  law: OWED_BY_LAW,
  certificate: sql`d.key = 'certificate'`,
}

/** Whether a case has a date of a kind, for a query over `cases`. */
const hasDate = (authority: string | Placeholder, date: SQL): SQL => sql`
  ${cases.id} in (select d.case_id from ${caseDates} d where d.authority_id = ${authority} and ${date})`

/** Within how many days a date of ours is about to pass. */
const SOON = 7

/** The conditions of a filter: the one place, for lists and for the figures that open them. */
export function caseloadWhere(
  authorityId: string,
  filter: CaseloadFilter,
  who: Looking,
  bind: Bind = inline,
): SQL | undefined {
  const { view, status, due, q, headline, decision, outcome } = filter
  const authority = bind('authority', authorityId)
  const me = () => bind('me', who.id)
  const today = () => bind('today', who.today)
  const soon = (days: number) =>
    and(gte(cases.nextDueOn, today()), lte(cases.nextDueOn, bind('dueLast', addDays(who.today, days))))
  return and(
    eq(cases.authorityId, authority),
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
    filter.team ? eq(cases.teamId, bind('ofTeam', filter.team)) : undefined,
    filter.party ? sql`${cases.parties} @> array[${bind('party', filter.party)}]::text[]` : undefined,
    filter.safety ? eq(cases.flagged, true) : undefined,
    filter.age ? ofAge(filter.age, who.today, bind) : undefined,
    outcome ? sql`${cases.outcome} = ${bind('outcome', outcome)}` : undefined,
    filter.reason ? sql`${cases.closingReason} = ${bind('reason', filter.reason)}` : undefined,
    due === 'overdue' ? lt(cases.nextDueOn, today()) : undefined,
    due === 'week' ? soon(7) : undefined,
    due === 'fortnight' ? soon(14) : undefined,
    filter.late ? hasDate(authority, sql`d.due < ${today()} and ${OF_LATE[filter.late]}`) : undefined,
    filter.soon
      ? hasDate(
          authority,
          sql`d.due >= ${today()} and d.due <= ${bind('soonLast', addDays(who.today, SOON))} and ${OWED_BY_LAW}`,
        )
      : undefined,
    filter.waiting ? isNotNull(cases.familyWaitingSince) : undefined,
    filter.sameDecider ? sql`${cases.sameDecider}` : undefined,
    q ? found(authority, q, bind) : undefined,
  )
}

/** A row of the page, joined to what its id alone is read from. */
const listed = alias(cases, 'listed')

/**
 * A list in one statement: its rows, and how many there are in all. Which rows, an index answers; only those on the page
 * are read themselves. What a search finds is looked for once, and both the page and the number are taken from that.
 */
function prepareCaseload(
  db: Db,
  where: SQL | undefined,
  how: CaseloadOrder,
  bind: Bind,
  { name, isSearch }: { readonly name: string; readonly isSearch: boolean },
) {
  const { by, direction } = orderOf(how)
  const all = db
    .select({ id: cases.id, by: sql<string>`${by}`.as('by') })
    .from(cases)
    .where(where)
  const hits = db.$with('hits').as(all)
  const page = isSearch
    ? db
        .select({ id: hits.id, by: sql<string>`${hits.by}`.as('by') })
        .from(hits)
        .where(how.cursor ? beyond(how, how.cursor, bind, hits) : undefined)
        .orderBy(sql`${hits.by} ${direction}`, sql`${hits.id} ${direction}`)
        .limit(how.size + 1)
        .as('page')
    : db
        .select({ id: cases.id, by: sql<string>`${by}`.as('by') })
        .from(cases)
        .where(and(where, how.cursor ? beyond(how, how.cursor, bind) : undefined))
        .orderBy(sql`${by} ${direction}`, sql`${cases.id} ${direction}`)
        .limit(how.size + 1)
        .as('page')
  const row = {
    id: listed.id,
    by: sql`${page.by}::text`,
    reference: listed.reference,
    version: listed.version,
    childName: child.fullName,
    decisionType: listed.decisionType,
    matter: matterIn(listed.state as never),
    headline: listed.headline,
    officerName: officer.fullName,
    raisedOn: listed.raisedOn,
    nextDueOn: listed.nextDueOn,
    nextDueRule: listed.nextDueRule,
    waitingSince: listed.familyWaitingSince,
  }
  const rows = db
    .select({
      all: listOf<CaseloadRead>(row, sql`${page.by} ${direction}, ${page.id} ${direction}`).as('all'),
    })
    .from(page)
    .innerJoin(
      listed,
      and(sql`${listed.authorityId} = ${bind('authority', '')}`, eq(listed.id, sql`${page.id}`)),
    )
    .leftJoin(child, and(eq(child.authorityId, listed.authorityId), eq(child.caseId, listed.id), isChild))
    .leftJoin(officer, and(eq(officer.authorityId, listed.authorityId), eq(officer.id, listed.officerId)))
  const counted = isSearch
    ? db.select({ total: count() }).from(hits)
    : db.select({ total: count() }).from(cases).where(where)
  return (isSearch ? db.with(hits) : db)
    .select({ rows: sql<CaseloadRead[]>`(${rows})`, total: sql<number>`(${counted})::int` })
    .from(sql`(values (1)) as once`)
    .prepare(`caseload_${name}`)
}

/** A row of a list, as it is read. */
type CaseloadRead = {
  readonly id: string
  readonly by: string
  readonly reference: string
  readonly version: number
  readonly childName: string | null
  readonly decisionType: DecisionType
  readonly matter: Matter | null
  readonly headline: Headline
  readonly officerName: string | null
  readonly raisedOn: string
  readonly nextDueOn: string | null
  readonly nextDueRule: string | null
  readonly waitingSince: string | null
}

/** Statements made before, by the shape of their question: making one costs more than running it. */
const PREPARED = new WeakMap<Db, Map<string, ReturnType<typeof prepareCaseload>>>()

/** What a list asks for, as a statement with places for its values. */
function statementOf(db: Db, authorityId: string, filter: CaseloadFilter, how: CaseloadOrder, who: Looking) {
  const values: Record<string, string> = {}
  const bind: Bind = (name, value) => {
    values[name] ??= value
    return sql.placeholder(name)
  }
  const where = caseloadWhere(authorityId, filter, who, bind)
  const {
    view,
    status,
    running = '',
    waiting = '',
    safety = '',
    sameDecider = '',
    late = '',
    soon = '',
  } = filter
  const from = how.cursor ? how.cursor.way : ''
  const names = Object.keys(values)
  const flags = [running, waiting, safety, sameDecider, late, soon]
  const shape = [view, status, ...flags, how.sort, how.order, how.size, from, ...names].join(' ')
  if (how.cursor) beyond(how, how.cursor, bind)
  const made = PREPARED.get(db) ?? new Map<string, ReturnType<typeof prepareCaseload>>()
  PREPARED.set(db, made)
  const statement =
    made.get(shape) ??
    prepareCaseload(db, where, how, bind, { name: String(made.size), isSearch: Boolean(filter.q) })
  made.set(shape, statement)
  return { statement, values }
}

/**
 * One page of a list, with how many cases there are in all and where the pages beside it begin: one statement,
 * whatever the filter. A page is found by where the one before it ended, so that the thousandth costs what the first does.
 */
export async function readCaseload(
  db: Db,
  authorityId: string,
  filter: CaseloadFilter,
  how: CaseloadOrder,
  who: Looking,
) {
  const { statement, values } = statementOf(db, authorityId, filter, how, who)
  const [answer] = await statement.execute(values)
  const found = answer?.rows ?? []
  const backwards = how.cursor?.way === 'before'
  const hasMore = found.length > how.size
  const rows = backwards ? found.slice(0, how.size).toReversed() : found.slice(0, how.size)
  const [first, last] = [rows.at(0), rows.at(-1)]
  return {
    rows,
    total: answer?.total ?? 0,
    previous: first && (backwards ? hasMore : Boolean(how.cursor)) ? cursorOf(how, 'before', first) : null,
    next: last && (backwards || hasMore) ? cursorOf(how, 'after', last) : null,
  }
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
