import type { Case, LocalDate, Reachable, SendingChannel, SendingState } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseDates, casePeople, cases, outbox, outboxSteps, reminders, users } from '../schema/index.ts'

/** A message that one worker has in hand. */
export type Claimed = {
  readonly authorityId: string
  /** What every provider is given as its reference, and is asked by before anything goes twice. */
  readonly id: string
  readonly caseId: string | null
  readonly toUserId: string | null
  readonly toAddress: string
  readonly template: string
  readonly subject: string
  readonly body: string
  readonly createdAt: Date
  /** `handed` where a worker was lost while it handed it over: whether it arrived has to be looked up. */
  readonly state: Extract<SendingState, 'claimed' | 'handed'>
  readonly channel: SendingChannel | null
  readonly failedChannels: readonly SendingChannel[]
  readonly attempts: number
  readonly handedAt: Date | null
  readonly claim: string
}

type ClaimRequest = {
  readonly authorityId: string
  /** An id of this claim's own. */
  readonly claim: string
  readonly now: Date
  /** For how long nobody else takes them, in milliseconds. */
  readonly leaseMs: number
  readonly limit: number
}

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`
const dateOf = (value: unknown): Date | null => (value === null ? null : new Date(String(value)))

/** Takes messages whose time has come, the longest due first, and those of a worker that has gone. */
export async function claimMessages(db: Db, request: ClaimRequest): Promise<readonly Claimed[]> {
  const { authorityId, claim, now, leaseMs, limit } = request
  const until = new Date(now.getTime() + leaseMs)
  const rows = await db.execute<Record<string, unknown>>(sql`
    update ${outbox} o set claim = ${claim}, claimed_until = ${instant(until)},
      state = case o.state when 'handed' then 'handed' else 'claimed' end
    from (
      select authority_id, id from ${outbox}
      where authority_id = ${authorityId} and state in ('waiting', 'claimed', 'handed')
        and coalesce(due_at, created_at) <= ${instant(now)}
        and (claimed_until is null or claimed_until < ${instant(now)})
      order by coalesce(due_at, created_at), id limit ${limit}
      for update skip locked
    ) due
    where o.authority_id = due.authority_id and o.id = due.id
    returning o.authority_id as "authorityId", o.id, o.case_id as "caseId", o.to_user_id as "toUserId",
      o.to_address as "toAddress", o.template, o.subject, o.body, o.created_at as "createdAt", o.state, o.channel,
      o.failed_channels as "failedChannels", o.attempts, o.handed_at as "handedAt", o.claim`)
  return rows.map((row) => ({
    ...(row as unknown as Claimed),
    createdAt: new Date(String(row.createdAt)),
    handedAt: dateOf(row.handedAt),
  }))
}

/** What the sender has to know of whom a message is for, as it is now and not as it was when it was written. */
export type Addressee = {
  /**
   * Whether they may still be told: not where their account is closed, the case is hidden from them, or their access to
   * it has ended, of which alone they are told then; and not of a date that has been met, moved or gone by since the
   * reminder of it was written.
   */
  readonly mayBeTold: boolean
  readonly fullName: string
  readonly isStaff: boolean
  readonly reach: Reachable
  /** The next day of the case that the law sets, from `today` on. */
  readonly lastDay: LocalDate | null
  readonly reference: string
  /** Who has the case at the council. */
  readonly officer: string | null
  /** Whether they asked for large print. */
  readonly printsLarge: boolean
  /** The case as they may read it on paper: null for whoever reads nothing of it, and where nobody can be posted to. */
  readonly kase: Case | null
}

/** Whether what a message reminds of still stands. A message that reminds of nothing does. */
const stands = (today: LocalDate): SQL => sql`not exists (
  select 1 from ${reminders} r where r.authority_id = o.authority_id and r.message_id = o.id and not exists (
    select 1 from ${caseDates} d where d.authority_id = r.authority_id and d.case_id = r.case_id
      and d.key = r.date_key and d.due = r.due and (r.step = 'late' or r.due >= ${today})))`

/** What somebody is told when they can no longer open a case. */
const OF_AN_END = ['accessEnded', 'accessEndedParent']

/** Whom messages of cases are for, by the message's id. Those to a bare address have nobody here. */
export async function readAddressees(
  db: Db,
  authorityId: string,
  ids: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, Addressee>> {
  if (ids.length === 0) return new Map()
  const stays = sql`p.ended_on is null and (p.until is null or p.until >= ${today})`
  const rows = await db.execute<
    Record<string, never> & Omit<Addressee, 'reach'> & Reachable & { id: string }
  >(sql`
    select o.id, u.full_name as "fullName", u.world = 'staff' as "isStaff", u.email,
      coalesce(p.phone, u.phone) as phone, coalesce(p.address, u.address) as address,
      p.contact_by as prefers, p.safe_contact as safe,
      u.disabled_at is null and case when u.world = 'staff' then c.restricted_to is null or u.id = any (c.restricted_to)
        else o.template in ${OF_AN_END} or p.id is null or ${stays} end and ${stands(today)} as "mayBeTold",
      c.reference, officer.full_name as officer, coalesce(p.needs -> 'chosen' ? 'largePrint', false) as "printsLarge",
      case when u.world = 'portal' and coalesce(p.address, u.address) is not null and p.id is not null and ${stays}
        and p.scope is distinct from 'attend' then c.state end as kase,
      (select min(d.due)::text from ${caseDates} d where d.authority_id = o.authority_id and d.case_id = o.case_id
        and d.kind in ('law', 'direction') and d.due >= ${today}) as "lastDay"
    from ${outbox} o
    join ${users} u on u.authority_id = o.authority_id and u.id = o.to_user_id
    join ${cases} c on c.authority_id = o.authority_id and c.id = o.case_id
    left join ${users} officer on officer.authority_id = c.authority_id and officer.id = c.officer_id
    left join ${casePeople} p on p.authority_id = o.authority_id and p.case_id = o.case_id and p.user_id = o.to_user_id
    where o.authority_id = ${authorityId} and o.id in ${[...ids]}`)
  return new Map(
    rows.map(({ id, email, phone, address, prefers, safe, ...rest }) => [
      id,
      { ...rest, reach: { email, phone, address, prefers, safe } },
    ]),
  )
}

/** What became of a message that a worker had in hand. */
export type Outcome =
  /** It is about to be handed over, and nobody else takes it before `until`. */
  | { readonly step: 'handing'; readonly channel: SendingChannel; readonly until: Date }
  | { readonly step: 'sent'; readonly channel: SendingChannel; readonly providerId: string | null }
  /** It goes again later, by the same way or, where this one is of no use, by the next. */
  | { readonly step: 'again'; readonly at: Date; readonly failure: string; readonly attempts: number }
  | { readonly step: 'otherWay'; readonly failed: SendingChannel; readonly failure: string }
  /** Whether it has arrived could not be found out yet: it is looked up again then, before anything else. */
  | { readonly step: 'lookAgain'; readonly at: Date; readonly failure: string; readonly attempts: number }
  /** It is too early to tell anybody. */
  | { readonly step: 'later'; readonly at: Date }
  | { readonly step: 'undelivered' | 'uncertain' | 'dropped'; readonly failure: string }

/** What a step writes, beside the claim that all but the first give up. */
function written(
  outcome: Outcome,
  now: Date,
): { readonly set: SQL; readonly detail: string | null; readonly channel?: SendingChannel } {
  switch (outcome.step) {
    case 'handing':
      return {
        set: sql`state = 'handed', channel = ${outcome.channel}, handed_at = coalesce(handed_at, ${instant(now)}),
          claimed_until = ${instant(outcome.until)}`,
        detail: null,
      }
    case 'sent':
      return {
        set: sql`state = 'sent', channel = ${outcome.channel}, provider_id = ${outcome.providerId},
          sent_at = ${instant(now)}, failure = null`,
        detail: null,
      }
    case 'again':
      return {
        set: sql`state = 'waiting', due_at = ${instant(outcome.at)}, attempts = ${outcome.attempts},
          failure = ${outcome.failure}, handed_at = null`,
        detail: outcome.failure,
      }
    case 'lookAgain':
      return {
        set: sql`state = 'handed', due_at = ${instant(outcome.at)}, attempts = ${outcome.attempts},
          failure = ${outcome.failure}`,
        detail: outcome.failure,
      }
    case 'otherWay':
      return {
        set: sql`state = 'waiting', due_at = ${instant(now)}, attempts = 0, channel = null, handed_at = null,
          failed_channels = array_append(failed_channels, ${outcome.failed}::text), failure = ${outcome.failure}`,
        detail: outcome.failure,
        // The message has no way now; its step is of the one that failed.
        channel: outcome.failed,
      }
    case 'later':
      return { set: sql`state = 'waiting', due_at = ${instant(outcome.at)}`, detail: null }
    case 'dropped':
      return { set: sql`state = 'dropped', failure = ${outcome.failure}`, detail: outcome.failure }
    default:
      return {
        set: sql`state = ${outcome.step}, failure = ${outcome.failure}, failed_at = ${instant(now)}`,
        detail: outcome.failure,
      }
  }
}

/**
 * Hands messages back that nothing was done with, because their carrier has too much in hand: all in one statement, for
 * there may be hundreds. It is no step of a message's, and none is written.
 *
 * @param at when they are taken up again.
 */
export async function handBackMessages(
  db: Db,
  messages: readonly Pick<Claimed, 'authorityId' | 'id' | 'claim'>[],
  at: Date,
): Promise<void> {
  const [first] = messages
  if (!first) return
  await db.execute(sql`
    update ${outbox} set state = case state when 'claimed' then 'waiting' else state end, due_at = ${instant(at)},
      claim = null, claimed_until = null
    where authority_id = ${first.authorityId} and id in ${messages.map(({ id }) => id)}
      and claim in ${[...new Set(messages.map(({ claim }) => claim))]}`)
}

/**
 * Writes down what became of a message, with its step, in one statement.
 *
 * @returns false, having written nothing, where it is no longer this claim's: another worker has it, and this one must
 *   not go on with it.
 */
export async function settleMessage(
  db: Db,
  message: Pick<Claimed, 'authorityId' | 'id' | 'claim'>,
  outcome: Outcome,
  now: Date,
): Promise<boolean> {
  const { set, detail, channel = null } = written(outcome, now)
  const given = outcome.step === 'handing' ? sql`` : sql`, claim = null, claimed_until = null`
  const update = sql`update ${outbox} set ${set}${given}
      where authority_id = ${message.authorityId} and id = ${message.id} and claim = ${message.claim}
      returning authority_id, id, channel`
  const rows = await db.execute(sql`
    with mine as (${update})
    insert into ${outboxSteps} (authority_id, message_id, at, step, channel, detail)
    select authority_id, id, ${instant(now)}, ${outcome.step}, coalesce(${channel}, channel), ${detail} from mine returning message_id`)
  return rows.length === 1
}
