import type { Relation, SendingChannel, SendingState } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import { cases, outbox } from '../schema/index.ts'
import { listOf } from './list-of.ts'
import { type Minder, type ReachingView, teamName, whoseWork, withinView } from './reaching.ts'

/** Messages by the template they are made from: among some, or not among some. */
type Templates = { readonly among: readonly string[] } | { readonly notAmong: readonly string[] }

export type UndeliveredFilter = {
  readonly view: ReachingView
  readonly state?: 'undelivered' | 'uncertain' | undefined
  readonly templates?: Templates | undefined
  /** Why it failed, as a code. */
  readonly cause?: string | undefined
  /** Only what failed before a moment. */
  readonly failedBefore?: Date | undefined
}

/** Every message, beside its case where it has one. */
export const of = sql.join([outbox, sql`left join`, cases], sql` `)
/** How a message hangs on its case; one about an account is of none. */
export const ofCase = sql`${cases.authorityId} = ${outbox.authorityId} and ${cases.id} = ${outbox.caseId}`

/** Since when it could not be sent. */
export const since = sql`coalesce(${outbox.failedAt}, ${outbox.createdAt})`

/** Why: what the last way failed with, which says more than that every way did. */
export const cause = sql<string | null>`coalesce((select s.detail from outbox_steps s
  where s.authority_id = ${outbox.authorityId} and s.message_id = ${outbox.id} and s.step = 'otherWay'
    and ${outbox.failure} = 'cameBack' order by s.id desc limit 1), ${outbox.failure})`

function made(templates: Templates): SQL {
  const list = (names: readonly string[]) =>
    sql`array[${sql.join(
      names.map((name) => sql`${name}`),
      sql`, `,
    )}]::text[]`
  if ('among' in templates) return sql`${outbox.template} = any(${list(templates.among)})`
  return sql`${outbox.template} <> all(${list(templates.notAmong)})`
}

/** Whether its words are still kept: of one whose time was over nothing is left but that it went. */
export const keepsWords = sql`${outbox.body} <> ''`

/** What could not be sent and nobody has dealt with. */
const isOpen = sql`${outbox.dealtAt} is null and ${outbox.state} in ('undelivered', 'uncertain') and ${keepsWords}`

/**
 * The same as `of`, of what is open alone. That is few of very many and has an index: it is found by that before anything
 * else is looked up (`offset 0`), or a list's first rows would be sought through all messages there are.
 */
export const openOf = (authorityId: string): SQL =>
  sql`(select * from ${outbox} where ${outbox.authorityId} = ${authorityId} and ${isOpen} offset 0) as outbox
    left join ${cases}`

/** Messages that could not be sent and that nobody has dealt with, as far as somebody may see them. */
export function where(
  minder: Minder,
  { view, state, templates, cause: why, failedBefore }: UndeliveredFilter,
): SQL {
  return sql.join(
    [
      sql`${outbox.authorityId} = ${minder.authorityId} and ${isOpen}`,
      withinView(minder, view),
      ...(state ? [sql`${outbox.state} = ${state}`] : []),
      ...(templates ? [made(templates)] : []),
      ...(failedBefore ? [sql`${since} < ${failedBefore.toISOString()}::timestamptz`] : []),
      ...(why ? [sql`${cause} = ${why}`] : []),
    ],
    sql` and `,
  )
}

/** Whom a message is for, as its case or its account knows them. */
export const person = sql`left join users u on u.authority_id = ${outbox.authorityId} and u.id = ${outbox.toUserId}
  left join case_people p on p.authority_id = ${outbox.authorityId} and p.case_id = ${outbox.caseId}
    and p.user_id = ${outbox.toUserId}
  left join lateral (select i.full_name, i.relation from invitations i
    where i.authority_id = ${outbox.authorityId} and i.case_id = ${outbox.caseId} and i.email = ${outbox.toAddress}
      and ${outbox.toUserId} is null order by i.created_at desc limit 1) asked on true
  left join lateral (select x.organisation from outside_pages x
    where x.authority_id = ${outbox.authorityId} and x.case_id = ${outbox.caseId} and x.email = ${outbox.toAddress}
      and ${outbox.toUserId} is null order by x.created_at desc limit 1) beyond on true`

/**
 * Whether a message about somebody's account may not say to a reader whose it is: they are on a case that is hidden from
 * that reader.
 */
const keptBack = (readerId: string) => sql`(${outbox.caseId} is null and exists (select 1 from case_people q
  join cases k on k.authority_id = q.authority_id and k.id = q.case_id
  where q.authority_id = ${outbox.authorityId} and q.user_id = ${outbox.toUserId} and k.restricted_to is not null
    and ${readerId}::uuid <> all(k.restricted_to)))`

/** What a row of a list says of a message, to whoever reads it. */
export const columns = (
  readerId: string,
) => sql`${outbox.id} as id, ${cases.reference} as reference, ${outbox.template} as template,
  ${outbox.state} as state, ${outbox.createdAt} as "createdAt", ${since} as "failedAt", ${cause} as cause,
  ${outbox.failure} as failure, ${whoseWork} as "officerName", ${teamName} as team,
  case when ${keptBack(readerId)} then null
    else coalesce(p.full_name, u.full_name, asked.full_name, beyond.organisation) end as who,
  coalesce(p.kind, asked.relation) as relation, coalesce(u.world = 'staff', false) as "isStaff",
  beyond.organisation is not null as "isOutside",
  p.id as "personId", case when ${keptBack(readerId)} then null else coalesce(p.phone, u.phone) end as phone, p.safe_contact as safe,
  (select coalesce(json_agg(distinct s.channel), '[]') from outbox_steps s where s.authority_id = ${outbox.authorityId}
    and s.message_id = ${outbox.id} and s.step = 'handing' and s.channel is not null) as tried`

type SafeContact = {
  readonly calls?: boolean
  readonly voicemail: boolean
  readonly letters: boolean
  readonly note?: string | null
}

/** A message that could not be sent, and whom it was for. */
export type UndeliveredRow = {
  readonly id: string
  readonly reference: string | null
  readonly template: string
  readonly state: SendingState
  readonly createdAt: Date
  readonly failedAt: Date
  /** Why the last way failed, as a code. */
  readonly cause: string | null
  readonly failure: string | null
  readonly officerName: string | null
  readonly team: string | null
  readonly who: string | null
  readonly relation: 'child' | Relation | null
  readonly isStaff: boolean
  readonly isOutside: boolean
  readonly personId: string | null
  readonly phone: string | null
  readonly safe: SafeContact | null
  readonly tried: readonly SendingChannel[]
}

/** A row with its instants, as the database or JSON brought them. */
export const rowOf = (row: Record<string, unknown>): UndeliveredRow => ({
  ...(row as unknown as UndeliveredRow),
  createdAt: new Date(String(row.createdAt)),
  failedAt: new Date(String(row.failedAt)),
})

/** How many there are of a list, for a statement that asks for more; without saying which, those somebody has to see to. */
export const countOfUndelivered = (
  minder: Minder,
  filter: UndeliveredFilter = { view: 'mine' },
): SQL<number> => sql`(select count(*)::int from ${of} on ${ofCase} where ${where(minder, filter)})`

/** The most that stand on the page of one case. */
const MOST_OF_ONE = sql.raw('50')

/** Whom messages of the case `k` did not reach and nobody has since, the longest waiting first: a list for its file. */
export const ofOneCase = {
  list: listOf(
    { id: sql`n.id`, personId: sql`n.person_id`, createdAt: sql`n.created_at` },
    sql`n.since, n.id`,
  ),
  from: sql`(select ${outbox.id}, p.id as person_id, ${outbox.createdAt}, ${since} as since from ${outbox}
    left join users u on u.authority_id = ${outbox.authorityId} and u.id = ${outbox.toUserId}
    left join case_people p on p.authority_id = ${outbox.authorityId} and p.case_id = ${outbox.caseId}
      and p.user_id = ${outbox.toUserId}
    where ${outbox.authorityId} = k.authority_id and ${outbox.caseId} = k.id and ${isOpen}
      and not coalesce(u.world = 'staff', false)
    order by since, ${outbox.id} limit ${MOST_OF_ONE}) n`,
} as const
